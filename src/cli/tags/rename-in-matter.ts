import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Scalar, YAMLSeq } from 'yaml';

import { labelOf } from '../../domain/label.ts';
import { yamlText } from '../../domain/yaml-text.ts';

const OPENING = /^\uFEFF?---[ \t]*\r?\n/;
const CLOSING = /^(?:---|\.\.\.)[ \t]*\r?$/m;

/**
 * Gives tags of a post another name and leaves every other byte of it: in a list, in a text where white space separates, or under `tag:`.
 * Where the post has the new name already, the old one goes.
 *
 * @param text the file as it stands, with its line ends
 * @returns undefined where the tags are written in a way that is not known here
 */
export function renameInMatter(text: string, rename: TagRename): string | undefined {
  const opening = OPENING.exec(text)?.[0];
  const rest = text.slice(opening?.length ?? 0);
  const closing = CLOSING.exec(rest);
  if (opening === undefined || !closing) return undefined;
  const yaml = rest.slice(0, closing.index);
  const { contents } = parseDocument(yaml, { schema: 'failsafe', strict: false, uniqueKeys: false, logLevel: 'silent' });
  if (!isMap(contents)) return undefined;
  const edits = contents.items.flatMap(({ key, value }): Edit[] => {
    const name = String(key);
    if (name !== 'tag' && name !== 'tags') return [];
    if (isSeq(value)) return listEdits(value, yaml, rename);
    return isScalar(value) ? scalarEdits(value, yaml, name === 'tag' ? 'whole' : 'split', rename) : [];
  });
  return opening + applied(yaml, edits) + rest.slice(closing.index);
}

/** The names of a list with the new one in the place of the old; it stands once. */
export function renamed(names: readonly string[], { matches, to }: TagRename): string[] {
  const held = names.some((name) => labelOf(name).label === to);
  const first = names.findIndex((name) => matches(labelOf(name).label));
  return names.flatMap((name, index) => (matches(labelOf(name).label) ? (held || index !== first ? [] : [to]) : [name]));
}

function listEdits(list: YAMLSeq, yaml: string, { matches, to }: TagRename): Edit[] {
  const items = list.items.map((item) => (isScalar(item) ? { item, label: labelOf(String(item.value ?? '')).label } : undefined));
  const held = items.some((one) => one?.label === to);
  const first = items.findIndex((one) => one !== undefined && matches(one.label));
  return items.flatMap((one, index): Edit[] => {
    if (!one || !matches(one.label)) return [];
    const [start, end] = rangeOf(one.item);
    if (!held && index === first) return [{ start, end, text: styled(to, one.item) }];
    return [list.flow === true ? flowRemoval(yaml, start, end) : lineRemoval(yaml, start, end)];
  });
}

function scalarEdits(node: Scalar, yaml: string, form: 'whole' | 'split', rename: TagRename): Edit[] {
  const [start, end] = rangeOf(node);
  const value = String(node.value ?? '');
  if (node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL') return [];
  if (form === 'whole') return rename.matches(labelOf(value).label) ? [{ start, end, text: styled(rename.to, node) }] : [];
  const names = value.split(/\s+/).filter(Boolean);
  const made = renamed(names, rename);
  if (!names.some((name) => rename.matches(labelOf(name).label))) return [];
  const simple = /^\S+$/.test(rename.to) && yamlText(rename.to) === rename.to;
  const source = yaml.slice(start, end);
  const text = simple && made.length === names.length ? wordsReplaced(source, rename) : undefined;
  return [{ start, end, text: text ?? `[${made.map(yamlText).join(', ')}]` }];
}

/** A text with its words replaced and the space between them kept. */
function wordsReplaced(source: string, { matches, to }: TagRename): string {
  const [, quote = '', inner = ''] = /^(["']?)([\s\S]*?)\1$/.exec(source) ?? [];
  return quote + inner.replace(/\S+/g, (word) => (matches(labelOf(word).label) ? to : word)) + quote;
}

/** A name written with the quotes that were there, or with those it needs. */
function styled(name: string, { type }: Scalar): string {
  if (type === 'QUOTE_DOUBLE') return JSON.stringify(name);
  return type === 'QUOTE_SINGLE' ? `'${name.replaceAll("'", "''")}'` : yamlText(name);
}

/** An item of `[a, b]` with the comma after it, else the one before it. */
function flowRemoval(yaml: string, start: number, end: number): Edit {
  const after = /^\s*,[ \t]*/.exec(yaml.slice(end))?.[0];
  if (after !== undefined) return { start, end: end + after.length, text: '' };
  const before = /,\s*$/.exec(yaml.slice(0, start))?.[0] ?? '';
  return { start: start - before.length, end, text: '' };
}

/** The line of an item; a comment upon it stays. */
function lineRemoval(yaml: string, start: number, end: number): Edit {
  const from = yaml.lastIndexOf('\n', start - 1) + 1;
  const newline = yaml.indexOf('\n', end);
  const to = newline < 0 ? yaml.length : newline + 1;
  const comment = /^[ \t]+(#.*\n?)/.exec(yaml.slice(end, to))?.[1];
  const indent = /^[ \t]*/.exec(yaml.slice(from))?.[0] ?? '';
  return { start: from, end: to, text: comment === undefined ? '' : indent + comment };
}

function rangeOf({ range }: Scalar): [number, number] {
  return [range?.[0] ?? 0, range?.[1] ?? 0];
}

function applied(text: string, edits: readonly Edit[]): string {
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((held, edit) => held.slice(0, edit.start) + edit.text + held.slice(edit.end), text);
}

/** Which labels get another name, and which. */
export interface TagRename {
  matches: (label: string) => boolean;
  to: string;
}

interface Edit {
  start: number;
  end: number;
  text: string;
}
