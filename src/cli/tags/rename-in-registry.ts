import { isMap, isNode, isScalar, isSeq, parseDocument, visit, YAMLMap } from 'yaml';
import type { Document, Pair } from 'yaml';

import { labelOf } from '../../domain/label.ts';
import { yamlText } from '../../domain/yaml-text.ts';

/**
 * `src/content/tags.yaml` after a tag got another name: its entry under it, joined with the one that stood there; those it contains in it;
 * the slugs it had among the old ones. Comments stay. A text that needs no more than a new entry keeps every byte.
 *
 * @param former slugs that led to the tag
 */
export function renameInRegistry(text: string, { from, to, former }: RegistryRename): string {
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const document = parseDocument(text.slice(mark.length).replaceAll('\r\n', '\n'), {
    schema: 'failsafe',
    strict: false,
    logLevel: 'silent',
  });
  const source = from === undefined ? undefined : entryOf(document, from);
  const target = entryOf(document, to);
  if (!source && !target) return former.length === 0 ? text : text + newEntry(text, to, former).replaceAll('\n', newline);
  if (source && target) joinEntries(document, source, target);
  else if (source) setKey(document, source, to);
  const entry = target ?? source;
  if (source && from !== undefined) moveParents(document, { from, to, parent: parentOf(source) });
  if (entry) addTo(document, entry, 'redirect_from', former);
  const made = document.toString({ lineWidth: 0, flowCollectionPadding: false });
  return mark + made.replaceAll('\n', newline);
}

function newEntry(text: string, to: string, former: readonly string[]): string {
  const gap = text === '' ? '' : text.endsWith('\n') ? '\n' : '\n\n';
  return `${gap}${yamlText(to)}:\n  redirect_from: [${former.map(yamlText).join(', ')}]\n`;
}

function entryOf({ contents }: Document, label: string): Pair | undefined {
  return isMap(contents) ? contents.items.findLast(({ key }) => labelOf(String(key)).label === label) : undefined;
}

function setKey(document: Document, pair: Pair, to: string): void {
  const { key } = pair;
  const fresh = document.createNode(to);
  if (yamlText(to) !== to) fresh.type = 'QUOTE_DOUBLE';
  if (isNode(key))
    Object.assign(fresh, { commentBefore: key.commentBefore, comment: key.comment, spaceBefore: isScalar(key) && key.spaceBefore });
  pair.key = fresh;
}

/** What a tag has goes to the one it joins, which keeps its own. */
function joinEntries(document: Document, source: Pair, target: Pair): void {
  addTo(document, target, 'synonyms', listOf(source, 'synonyms'));
  addTo(document, target, 'redirect_from', listOf(source, 'redirect_from'));
  const held = mapOf(document, target);
  for (const key of ['description', 'parent']) {
    const value = isMap(source.value) ? source.value.get(key, true) : undefined;
    if (value !== undefined && !held.has(key) && labelOf(String(value)).label !== labelOf(String(target.key)).label) held.set(key, value);
  }
  const comments = commentsOf(source);
  if (comments.length > 0 && isNode(target.key)) {
    const above = target.key.commentBefore;
    target.key.commentBefore = [...(above ? [above] : []), ...comments].join('\n');
  }
  if (isMap(document.contents)) document.contents.items = document.contents.items.filter((pair) => pair !== source);
}

/** Tags that stood in the old name stand in the new one; the new one itself, in what the old one stood in. */
function moveParents({ contents }: Document, { from, to, parent }: { from: string; to: string; parent: unknown }): void {
  for (const { key, value } of isMap(contents) ? contents.items : []) {
    if (!isMap(value) || labelOf(String(value.get('parent') ?? '')).label !== from) continue;
    if (labelOf(String(key)).label !== to) value.set('parent', to);
    else if (parent === undefined) value.delete('parent');
    else value.set('parent', parent);
  }
}

function parentOf({ value }: Pair): unknown {
  return isMap(value) ? value.get('parent') : undefined;
}

/** Adds items to a list of an entry, whatever it is written as, each once. */
function addTo(document: Document, pair: Pair, key: string, items: readonly string[]): void {
  const before = listOf(pair, key);
  const added = items.filter((item, index) => !before.includes(item) && items.indexOf(item) === index);
  if (added.length === 0) return;
  const map = mapOf(document, pair);
  const held = map.get(key, true);
  if (isSeq(held)) for (const item of added) held.add(document.createNode(item));
  else map.set(key, document.createNode([...before, ...added], { flow: true }));
}

function mapOf(document: Document, pair: Pair): YAMLMap {
  if (isMap(pair.value)) return pair.value;
  const map = new YAMLMap(document.schema);
  pair.value = map;
  return map;
}

function listOf({ value }: Pair, key: string): string[] {
  const held = isMap(value) ? value.get(key, true) : undefined;
  if (isSeq(held)) return held.items.map(String);
  return isScalar(held) && String(held.value ?? '') !== '' ? [String(held.value)] : [];
}

function commentsOf({ key, value }: Pair): string[] {
  const comments: string[] = [];
  for (const part of [key, value]) {
    if (!isNode(part)) continue;
    visit(part, {
      Node(_, { commentBefore, comment }) {
        comments.push(...[commentBefore, comment].filter((text) => typeof text === 'string'));
      },
    });
  }
  return comments;
}

export interface RegistryRename {
  /** The label of the tag, where it is registered. */
  from: string | undefined;
  to: string;
  former: readonly string[];
}
