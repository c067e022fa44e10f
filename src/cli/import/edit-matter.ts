import { isMap, isScalar, parseDocument } from 'yaml';

import { readYaml } from './yaml.ts';
import { rubyText } from './values.ts';

const OPENING = /^\uFEFF?---[^\S\n]*\r?\n/;
const CLOSING = /^(?:---|\.\.\.)[^\S\n]*\r?$/m;

/**
 * Changes lines of the front matter of a text and leaves every other byte: keys that are set or dropped, in every place they stand,
 * and keys kept under `extra`, where the author has them and nothing reads them.
 */
export function editMatter(text: string, { set, drop, extra }: MatterEdits): string {
  const opening = OPENING.exec(text)?.[0];
  const rest = opening === undefined ? text : text.slice(opening.length);
  const closing = opening === undefined ? null : CLOSING.exec(rest);
  const newline = /\r\n/.test(opening ?? text.slice(0, 2000)) ? '\r\n' : '\n';
  const added = (keys: Iterable<[string, string]>) => [...keys].map(([key, value]) => `${key}: ${value}${newline}`).join('');
  if (opening === undefined || !closing) return `---${newline}${added(set)}---${newline}${text.replace(/^\uFEFF/, '')}`;
  const yaml = mendedYaml(rest.slice(0, closing.index));
  const blocks = blocksOf(yaml);
  const kept = blocks.flatMap((block, index) => {
    const { key } = block;
    if (key === undefined) return [block.text];
    const last = !blocks.slice(index + 1).some((later) => later.key === key);
    if (set.has(key)) return last ? [`${key}: ${set.get(key) ?? ''}${newline}`, trailing(block.text)] : [trailing(block.text)];
    return drop.has(key) || extra.has(key) ? [trailing(block.text)] : [block.text];
  });
  const fresh = added([...set].filter(([key]) => !blocks.some((block) => block.key === key)));
  const moved = blocks
    .filter(({ key }, index) => key !== undefined && extra.has(key) && isLast(blocks, index))
    .map((block) => indent(lead(block.text)));
  const shelf = blocks.some(({ key }) => key === 'extra') ? 'extra_jekyll' : 'extra';
  const made = `${kept.join('')}${fresh}${moved.length > 0 ? `${shelf}:${newline}${moved.join('')}` : ''}`;
  return `${opening}${made}${rest.slice(closing.index)}`;
}

/** Whether nothing would change. */
export function isEmpty({ set, drop, extra }: MatterEdits): boolean {
  return set.size === 0 && drop.size === 0 && extra.size === 0;
}

/** The YAML cut at its keys; a map in braces is first written key by key. */
function blocksOf(yaml: string): Block[] {
  const document = parseDocument(yaml, { schema: 'failsafe', strict: false, uniqueKeys: false, logLevel: 'silent' });
  const { contents } = document;
  if (!isMap(contents)) return [{ key: undefined, text: yaml }];
  if (contents.flow)
    return Object.entries(readYaml(yaml).values).map(([key, value]) => ({
      key,
      text: `${key}: ${JSON.stringify(value === null ? null : Array.isArray(value) ? value.map(rubyText) : rubyText(value))}\n`,
    }));
  const starts = contents.items.map(({ key }) => ({
    key: isScalar(key) ? String(key.value) : undefined,
    start: isScalar(key) ? yaml.lastIndexOf('\n', (key.range?.[0] ?? 0) - 1) + 1 : 0,
  }));
  const blocks = starts.map(({ key, start }, index) => ({ key, text: yaml.slice(start, starts[index + 1]?.start ?? yaml.length) }));
  return [{ key: undefined, text: yaml.slice(0, starts[0]?.start ?? 0) }, ...blocks];
}

function mendedYaml(yaml: string): string {
  return readYaml(yaml.replace(/\r\n?/g, '\n')).mended ?? yaml;
}

function isLast(blocks: readonly Block[], index: number): boolean {
  return !blocks.slice(index + 1).some(({ key }) => key === blocks[index]?.key);
}

/** The comments and empty lines at the end of a key's lines: they belong to what follows. */
function trailing(text: string): string {
  return /(?:^[ \t]*(?:#[^\n]*)?\r?\n)*$/m.exec(text.slice(text.indexOf('\n') + 1))?.[0] ?? '';
}

function lead(text: string): string {
  return text.slice(0, text.length - trailing(text).length);
}

function indent(text: string): string {
  return text.replace(/^(?=.)/gm, '  ');
}

interface Block {
  key: string | undefined;
  text: string;
}

/** Changes to the front matter; values are written as YAML. */
export interface MatterEdits {
  set: Map<string, string>;
  drop: Set<string>;
  extra: Set<string>;
}
