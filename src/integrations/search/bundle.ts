import { gunzipSync } from 'node:zlib';
import type { PagefindIndex } from 'pagefind';

import { instantOf } from '../../domain/date.ts';
import { tellProgress } from '../../loader/channel.ts';
import { searchDocument } from '../../outputs/search-document.ts';
import { searchFacets } from '../../outputs/search-facets.ts';
import { recordOf } from './searched-text.ts';
import type { SearchStart } from '../../domain/search-index.ts';
import type { ListedRecord } from '../../outputs/search-facets.ts';
import type { TagRegistry } from '../../schema/tags.ts';
import type { SearchedText } from './searched-text.ts';

/** What the search page loads. Pagefind writes its own interfaces too, and a worker that would need a policy of its own. */
const NEEDED = /^(?:pagefind\.js|pagefind-entry\.json|pagefind\.[^.]+\.pf_meta|(?:index|fragment)\/.+|wasm\.(?!unknown).+)$/;
/** What of it every search reads, and what Pagefind asks after the first: an address the page has emptied of its date. */
const FIRST = /^(?:pagefind\.[^.]+\.pf_meta|wasm\..+)$/;
const ENTRY = 'pagefind-entry.json?ts=';
/** Texts on their way to Pagefind: more would wait in memory. */
const AT_ONCE = 16;
/** Signs that are parts of words: `C++`, `C#`. */
const LETTERS = '+#';

/**
 * Begins an index of texts. Pagefind, a process of its own, takes each as it comes.
 *
 * @param lang the site's language
 */
export function startBundle(lang: string): Bundle {
  const texts: SearchedText[] = [];
  const records: ListedRecord[] = [];
  const faults: string[] = [];
  const lanes = new Set<Promise<void>>();
  let [next, isAwaited] = [0, false];
  const index = import('pagefind').then(async ({ createIndex }) => {
    const made = await createIndex({ includeCharacters: LETTERS });
    if (!made.index) throw new Error(made.errors.join('\n'));
    return made.index;
  });
  const take = async () => {
    const taker = await index;
    for (let text = texts[next]; text; text = texts[next]) {
      next += 1;
      if (isAwaited) tellProgress('search', next, texts.length);
      const record = recordOf(text);
      const { path, instant, categories, tags, lang: own } = record;
      records.push({ path, instant, categories, tags, lang: own });
      faults.push(...(await taker.addHTMLFile({ url: path, content: searchDocument(record, lang) })).errors);
    }
  };
  return {
    add(text) {
      texts.push(text);
      if (lanes.size >= AT_ONCE) return;
      const lane = take();
      lanes.add(lane);
      // Whoever asks for the files is told.
      lane.then(() => lanes.delete(lane)).catch(() => undefined);
    },
    async files(tags) {
      isAwaited = true;
      await Promise.all(lanes);
      const files = new Map(await filesOf(await index, faults));
      const ids = idsByPath(files);
      const sorted = records.toSorted((a, b) => newest(a, b) || (a.path < b.path ? -1 : 1));
      const facets = searchFacets(
        sorted.flatMap((record) => ids.get(record.path)?.map((id) => ({ id, record })) ?? []),
        tags,
        lang,
      );
      const start: SearchStart = { ...facets, first: [ENTRY, ...[...files.keys()].filter((file) => FIRST.test(file)).toSorted()] };
      return files.set('facets.json', new TextEncoder().encode(JSON.stringify(start)));
    },
  };
}

/** Ends Pagefind, where an index was begun: none can be asked for its files any more. */
export async function endBundles(): Promise<void> {
  const { close } = await import('pagefind');
  await close();
}

async function filesOf(index: PagefindIndex, faults: readonly string[]): Promise<[path: string, content: Uint8Array][]> {
  const { files, errors } = await index.getFiles();
  const said = [...faults, ...errors];
  if (said.length > 0) throw new Error(said.join('\n'));
  return files.filter(({ path }) => NEEDED.test(path)).map(({ path, content }) => [path, content]);
}

/** Under the path of each text, the id by which Pagefind finds it. */
function idsByPath(files: ReadonlyMap<string, Uint8Array>): Map<string, string[]> {
  const ids = new Map<string, string[]>();
  for (const [file, content] of files) {
    const id = /^fragment\/(.+)\.pf_fragment$/.exec(file)?.[1];
    if (id === undefined) continue;
    const { url } = JSON.parse(gunzipSync(content).toString().slice(SIGNATURE.length)) as { url: string };
    ids.set(url, [id]);
  }
  return ids;
}

/** What Pagefind writes before each file it compresses. */
const SIGNATURE = 'pagefind_dcd';

function newest(a: ListedRecord, b: ListedRecord): number {
  return (b.instant === undefined ? 0 : instantOf(b.instant)) - (a.instant === undefined ? 0 : instantOf(a.instant));
}

/** An index in the making. */
export interface Bundle {
  add(text: SearchedText): void;
  /**
   * Files by their path in its folder, the same bytes for the same texts in the same order.
   *
   * @throws what Pagefind says
   */
  files(tags: TagRegistry): Promise<Map<string, Uint8Array>>;
}
