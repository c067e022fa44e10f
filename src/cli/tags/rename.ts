import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { severityOf } from '../../domain/diagnostics.ts';
import { labelOf } from '../../domain/label.ts';
import { foldLabel } from '../../domain/slug.ts';
import { nearest } from '../../domain/spelling.ts';
import { readFrontMatter } from '../../loader/front-matter.ts';
import { parseTags, TAGS_FILE } from '../../loader/tag-registry.ts';
import { renamed, renameInMatter } from './rename-in-matter.ts';
import { formerSlugs, slugIn } from './former-slugs.ts';
import { renameInRegistry } from './rename-in-registry.ts';
import { readTagFiles, writtenTags } from './tag-files.ts';
import { replaceFile } from '../write-file.ts';
import type { RegisteredTag } from '../../schema/tags.ts';
import type { Site } from '../../schema/site.ts';
import type { TagsFault } from './fault.ts';
import type { TagRename } from './rename-in-matter.ts';
import type { TagFile } from './tag-files.ts';

/**
 * Gives a tag another name in every post, drafts among them, and leads its old address to the new one. All is made before anything is
 * written; the file of tags is written first, so that a run that was killed can be run again.
 */
export async function renameTag(asked: AskedRename, options: RenameOptions): Promise<Renamed | { fault: TagsFault }> {
  const { from, dryRun } = asked;
  const { root, site } = options;
  const parts = partsOf(asked, site);
  const { source, target, to } = parts;
  if (from === to) return { fault: { kind: 'same', values: {} } };
  const rename = { to, matches: matcher(from, to, site) };
  const files = await readTagFiles(options);
  const unread = files.find(({ readable, text }) => !readable && text.normalize('NFC').includes(from));
  if (unread) return { fault: { kind: 'unreadable', values: { from, file: unread.file } } };
  const hit = files.filter(({ written }) => written.some((name) => rename.matches(labelOf(name).label)));
  if (hit.length === 0 && !source) return unknownName(asked, target, files);
  const key = source && target ? conflict(source, target) : undefined;
  if (key !== undefined) return { fault: { kind: 'conflict', values: { from, to, key } } };
  const registry = await readFile(path.join(root, TAGS_FILE), 'utf8').catch(() => '');
  const former = formerSlugs(registry, { ...parts, from, hit, files, rename, site });
  const known = renameInRegistry(registry, { from: source?.label, to, former });
  if (parseTags(known).diagnostics.some((fault) => severityOf(fault) === 'error'))
    return { fault: { kind: 'rewrite', values: { file: TAGS_FILE, to } } };
  const made: [file: string, text: string][] = known === registry ? [] : [[TAGS_FILE, known]];
  for (const { file } of hit) {
    const text = rewritten(await readFile(path.join(root, file), 'utf8'), file, rename);
    if (text === undefined) return { fault: { kind: 'rewrite', values: { file, to } } };
    made.push([file, text]);
  }
  if (!dryRun) for (const [file, text] of made) await replaceFile(path.join(root, file), text);
  const merged = target !== undefined || files.some(({ written }) => written.some((name) => labelOf(name).label === to));
  const slug = slugIn(known, to);
  return { to, merged, synonym: to !== asked.to, files: hit.map(({ file }) => file), registry: known !== registry, former, slug };
}

/** The tag that gets another name and the one that has it, as far as they are registered. */
function partsOf({ from, to }: AskedRename, { tags }: Site): { source?: RegisteredTag; target?: RegisteredTag; to: string } {
  const [source, target] = [tags.byName.get(from), tags.byName.get(to)];
  const own = source?.label === from ? { source } : {};
  // A synonym of the tag itself takes its place; that of another leads to it.
  return target && target.label !== from ? { ...own, target, to: target.label } : { ...own, to };
}

/** Whether a label is the old name, or differs from it by case, accents or form alone and is no tag of its own. */
function matcher(from: string, to: string, { tags }: Site): TagRename['matches'] {
  const fold = foldLabel(from);
  return (label) => label === from || (label !== to && foldLabel(label) === fold && (tags.byName.get(label)?.label ?? from) === from);
}

function unknownName(
  { from, to }: AskedRename,
  target: RegisteredTag | undefined,
  files: readonly TagFile[],
): Renamed | { fault: TagsFault } {
  const { slug } = labelOf(from);
  if (target?.redirectFrom.some((redirect) => redirect.from === slug))
    return { to: target.label, merged: false, synonym: false, files: [], registry: false, former: [], slug: target.slug };
  const near = nearest(from, [...new Set(files.flatMap(({ written }) => written.map((name) => labelOf(name).label)))]);
  const suggestion = near === undefined ? 'npm run tags' : `npm run tags -- rename ${JSON.stringify(near)} ${JSON.stringify(to)}`;
  return { fault: { kind: 'unknown', values: { from, suggestion } } };
}

/** What both say of themselves and only one could. */
function conflict(source: RegisteredTag, target: RegisteredTag): string | undefined {
  const differ = (one: string | undefined, other: string | undefined) => one !== undefined && other !== undefined && one !== other;
  if (differ(source.description, target.description)) return 'description';
  const [one, other] = [source.above.at(-1)?.label, target.above.at(-1)?.label];
  return differ(one, other) && one !== target.label && other !== source.label ? 'parent' : undefined;
}

/** The text with its tags rewritten, if it then says what it said but for them. */
function rewritten(text: string, file: string, rename: TagRename): string | undefined {
  const made = renameInMatter(text, rename);
  if (made === undefined) return undefined;
  const [before, after] = [text, made].map((source) => readFrontMatter(source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'), file));
  if (!before || !after) return undefined;
  const others = (values: Readonly<Record<string, unknown>>) => JSON.stringify({ ...values, tag: undefined, tags: undefined });
  const same = others(before.values) === others(after.values) && before.body === after.body;
  const wanted = renamed(writtenTags(before.values), rename);
  return same && JSON.stringify(wanted) === JSON.stringify(writtenTags(after.values)) ? made : undefined;
}

export interface AskedRename {
  from: string;
  to: string;
  /** Whether nothing is to be written. */
  dryRun: boolean;
}

/** What was done, or would be. */
export interface Renamed {
  /** The name posts have now. */
  to: string;
  /** Whether a tag of that name was there. */
  merged: boolean;
  /** Whether the name asked for is a synonym of it. */
  synonym: boolean;
  files: string[];
  /** Whether the file of tags says more. */
  registry: boolean;
  /** Slugs that lead to the tag from now on. */
  former: string[];
  slug: string;
}

interface RenameOptions {
  /** The project's folder. */
  root: string;
  site: Site;
  /** Milliseconds since 1970 UTC. */
  now: number;
}
