import { askGit } from '../../git/git.ts';
import { readBlobs } from './blobs.ts';
import { readLog } from '../../git/log.ts';
import { splitFrontMatter } from '../front-matter.ts';
import type { Change } from '../../git/log.ts';

const POST = /(?:^|\/)_posts\//;
const CONFIG = /(?:^|\/)_config\.ya?ml$/;

/** The history of a folder, where git keeps one. Never throws: why there is none comes back. */
export async function readHistory(folder: string): Promise<History> {
  const none = { commits: [], texts: new Map<string, string>() };
  try {
    const facts = await askGit(folder, ['rev-parse', '--show-prefix', '--is-shallow-repository']);
    const [prefix = '', shallow] = facts.split('\n');
    const commits = (await readLog(folder, matters)).map((changes) => changes.map((change) => within(change, prefix)));
    const wanted = (pattern: RegExp) => commits.flat().flatMap(({ to, blob }) => (blob !== undefined && pattern.test(to) ? [blob] : []));
    const configs = new Set(wanted(CONFIG));
    const names = new Set([...configs, ...wanted(POST)]);
    const texts = await readBlobs(folder, names, (name, text) => (configs.has(name) ? text : headOf(text)));
    return { commits, texts, ...(shallow === 'true' ? { fault: 'git-shallow' } : {}) };
  } catch (error) {
    return { ...none, fault: 'git-none', detail: error instanceof Error ? error.message : String(error) };
  }
}

function matters(path: string): boolean {
  return POST.test(path) || CONFIG.test(path);
}

/** Paths from the site's folder; what stands outside of it may have been the site's before it moved, and stays. */
function within({ from, to, blob }: Change, prefix: string): Change {
  const inner = (path: string) => (path.startsWith(prefix) ? path.slice(prefix.length) : path);
  return { ...(from === undefined ? {} : { from: inner(from) }), to: inner(to), blob };
}

function headOf(text: string): string {
  const { yaml } = splitFrontMatter(text.replace(/^\uFEFF/, ''));
  return yaml === undefined ? '' : `---\n${yaml}---\n`;
}

/** What a site's files were, commit by commit. */
export interface History {
  /** Oldest first; paths from the site's folder. */
  commits: readonly (readonly Change[])[];
  /** Front matter of posts, and configurations, by their contents' names. */
  texts: ReadonlyMap<string, string>;
  /** Why there is no history, or only a part. */
  fault?: 'git-none' | 'git-shallow';
  detail?: string;
}
