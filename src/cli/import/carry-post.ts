import { severityOf } from '../../domain/diagnostics.ts';
import { cleanPath } from '../../domain/permalink.ts';
import { readFrontMatter } from '../../loader/front-matter.ts';
import { readPost } from '../../loader/post.ts';
import { decodeSource } from '../../loader/source.ts';
import { addDifferences, snapshot, titleOf, writtenDate } from './facts-diff.ts';
import { editMatter } from './edit-matter.ts';
import { rubyDate } from './ruby-date.ts';
import { isRecord, rubyText } from './values.ts';
import type { Diagnostic } from '../../domain/diagnostics.ts';
import type { DiffContext } from './facts-diff.ts';
import type { MatterEdits } from './edit-matter.ts';
import type { PostHead } from '../../loader/post.ts';

/** Rounds after which what is still at fault is told. */
const ROUNDS = 5;

/**
 * The text of a post for Carnet: Jekyll's own where Carnet makes the same of it; else with the fewest lines of front matter changed.
 *
 * @param text the source as text, its byte order mark and line ends kept
 */
export function carryPost(text: string, target: string, context: CarryContext): CarriedPost {
  const edits: MatterEdits = { set: inherited(context), drop: new Set(), extra: new Set() };
  let made = edits.set.size > 0 ? editMatter(text, edits) : text;
  let { address } = context;
  for (let round = 0; ; round += 1) {
    const { head, faults } = readAsCarnet(made, target, context);
    const before = snapshot(edits);
    for (const fault of faults) {
      // An address that no page can have: the nearest one, and the ledger tells.
      if (fault.kind.startsWith('permalink-')) address = cleanPath(fault.values['suggestion'] ?? address);
      else mend(edits, fault, context);
    }
    if (head) addDifferences(edits, head, { ...context, address });
    if (snapshot(edits) === before || round === ROUNDS) return { text: made, head, faults, changed: changedKeys(edits) };
    made = editMatter(text, edits);
  }
}

function readAsCarnet(text: string, target: string, { site, now }: CarryContext): { head?: PostHead | undefined; faults: Diagnostic[] } {
  const { text: decoded, diagnostics } = decodeSource(Buffer.from(text), target);
  const matter = readFrontMatter(decoded, target);
  const fatal = [...diagnostics, ...matter.diagnostics].filter((fault) => severityOf(fault) === 'error');
  if (fatal.length > 0) return { faults: fatal };
  const { entry, diagnostics: faults } = readPost(matter, { file: target, folder: 'src/content/posts', site, now });
  // Old addresses are settled once all are known.
  const own = faults.filter(({ values }) => values['key'] !== 'redirect_from');
  return { head: entry, faults: own.filter((fault) => severityOf({ ...fault, lenient: false }) === 'error') };
}

/** Changes that take a fault of Carnet's away: the value in a form it reads, else the key among `extra`. */
function mend(edits: MatterEdits, { kind, values }: Diagnostic, { post }: CarryContext): void {
  const key = (values['key'] ?? '').split('.')[0] ?? '';
  if (kind === 'front-matter-missing' || kind === 'front-matter-unopened' || kind === 'front-matter-open' || key === 'title')
    edits.set.set('title', JSON.stringify(titleOf(post)));
  else if (kind === 'file-name' || kind === 'file-name-date' || key === 'date') edits.set.set('date', writtenDate(post.date));
  else if (kind === 'empty-tag' || key === 'tags' || key === 'tag') edits.drop.add('tags').add('tag');
  else if (key === 'category' || key === 'categories') edits.drop.add('categories').add('category');
  else if (key === 'published' || key === 'draft') edits.extra.add(key);
  else if (/^(?:updated|last_modified_at)$/.test(key)) mendUpdate(edits, key, post);
  else if (key !== '' && !edits.set.has(key)) {
    edits.extra.add(key);
    const names = key === 'author' || key === 'authors' ? namesOf(post.data[key]) : '';
    if (names !== '' && (key === 'author' || !('author' in post.data))) edits.set.set('author', JSON.stringify(names));
  }
}

function mendUpdate(edits: MatterEdits, key: string, { data }: CarryContext['post']): void {
  const date = rubyDate(rubyText(data[key]), 'UTC');
  if (date === undefined) edits.extra.add(key);
  else edits.set.set(key, writtenDate(date));
}

/** What defaults of `_config.yml` give a post and Carnet takes from the post alone. */
function inherited({ post, site }: CarryContext): Map<string, string> {
  const keys = ['lang', 'author', 'description', 'image', 'excerpt', 'toc'].filter((key) => typeof post.defaults[key] === 'string');
  const usual: Readonly<Record<string, string>> = { lang: site.lang, author: site.author.name };
  const missing = keys.filter((key) => (post.matter.values[key] ?? null) === null && post.defaults[key] !== usual[key]);
  return new Map(missing.map((key) => [key, JSON.stringify(post.defaults[key])]));
}

function namesOf(value: CarryContext['post']['data'][string] | undefined): string {
  const names = Array.isArray(value) ? value : [value ?? null];
  return names
    .map((name) => (isRecord(name) ? rubyText(name['name'] ?? name['display_name']) : rubyText(name)))
    .filter(Boolean)
    .join(', ');
}

function changedKeys({ set, drop, extra }: MatterEdits): string[] {
  return [...new Set([...set.keys(), ...drop, ...extra])].toSorted();
}

export interface CarryContext extends DiffContext {
  /** Milliseconds since 1970 UTC. */
  now: number;
}

export interface CarriedPost {
  text: string;
  /** What Carnet reads in the text; undefined where it cannot. */
  head: PostHead | undefined;
  /** What Carnet still finds wrong. */
  faults: Diagnostic[];
  /** Keys of the front matter that were changed. */
  changed: string[];
}
