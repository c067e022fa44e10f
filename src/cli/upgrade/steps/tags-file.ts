import { isMap, isScalar, parseDocument } from 'yaml';
import type { Pair, YAMLMap } from 'yaml';

import { yamlText } from '../../../domain/yaml-text.ts';
import { parseTags } from '../../../loader/tag-registry.ts';
import type { Facts } from './facts.ts';

/**
 * Moves `tags:` of `src/site.yaml`, where each name said which label it is shown by, to `src/content/tags.yaml`, where each label says its
 * names. Comments go along; nothing is moved where it would not be read as before, so that the check tells it.
 */
export function tagsToTheirFile(facts: Facts): Facts {
  const found = findTags(facts.site);
  const tags = found && isMap(found.value) ? tagsByLabel(found.value) : undefined;
  if (!found || !tags) return facts;
  const end = facts.site.includes('\r\n') ? '\r\n' : '\n';
  const { rest, above } = cutOut(facts.site, found.start, found.end);
  const entries = [...tags].flatMap(([label, { names, comments }]) => {
    const synonyms = names.filter((name) => name !== label).map(yamlText);
    return [...comments, `${yamlText(label)}:`, ...(synonyms.length > 0 ? [`  synonyms: [${synonyms.join(', ')}]`] : [])];
  });
  const before = facts.tags === '' || facts.tags.endsWith('\n') ? facts.tags : `${facts.tags}${end}`;
  const moved = { site: rest, tags: `${before}${[...above, ...entries, ''].join(end)}` };
  return parseTags(moved.tags).diagnostics.length > parseTags(facts.tags).diagnostics.length ? facts : moved;
}

/** Where the key and its value stand in the text: from the start of its line to the end of its last. */
function findTags(site: string): { value: unknown; start: number; end: number } | undefined {
  const { contents, errors } = parseDocument(site, { schema: 'failsafe' });
  if (errors.length > 0 || !isMap(contents) || contents.flow === true) return undefined;
  const pair = contents.items.find(({ key }) => isScalar(key) && key.value === 'tags');
  if (!isScalar(pair?.key) || !pair.key.range || !isMap(pair.value) || !pair.value.range) return undefined;
  const line = site.indexOf('\n', pair.value.range[1] - 1);
  return { value: pair.value, start: pair.key.range[0], end: line === -1 ? site.length : line + 1 };
}

/** The names and comments of each label, in the order they stand; undefined where a tag says anything but its label. */
function tagsByLabel(map: YAMLMap): Map<string, Tag> | undefined {
  const tags = new Map<string, Tag>();
  for (const [index, pair] of map.items.entries()) {
    const read = readTag(pair);
    if (!read) return undefined;
    const { names, comments } = tags.get(read.label) ?? { names: [], comments: [] };
    const first = index === 0 ? commentLines(map.commentBefore) : [];
    tags.set(read.label, { names: [...names, read.name], comments: [...comments, ...first, ...read.comments] });
  }
  return tags;
}

function readTag({ key, value }: Pair): { name: string; label: string; comments: string[] } | undefined {
  if (!isScalar(key) || !isMap(value) || value.items.length !== 1) return undefined;
  const label = value.get('label', true);
  if (!isScalar(label) || typeof label.value !== 'string' || label.value === '') return undefined;
  const comments = [key.commentBefore, value.commentBefore, label.comment, value.comment].flatMap(commentLines);
  return { name: String(key.value), label: label.value, comments };
}

function commentLines(comment: string | null | undefined): string[] {
  return comment?.split('\n').map((line) => `#${line.trimEnd()}`) ?? [];
}

/** A text without a part; the lines of comment that stand right above it go with it, but those the file begins with. */
function cutOut(text: string, start: number, end: number): { rest: string; above: string[] } {
  const [, kept = '', comments = ''] = /^([^]*?)((?:(?<=\n)#[^\n]*\n)*)$/.exec(text.slice(0, start)) ?? [];
  const after = text.slice(end);
  const blank = /\n\r?\n$/.test(kept) ? after.replace(/^\r?\n/, '') : after;
  return { rest: `${kept}${blank}`, above: comments.split(/\r?\n/).filter((line) => line !== '') };
}

interface Tag {
  /** Its names in posts. */
  names: string[];
  /** Lines that begin with `#`. */
  comments: string[];
}
