import { withAttributes } from '../attributes.ts';
import type { Finished } from '../draft.ts';
import type { Reading } from '../reading.ts';

/** The content with every abbreviation the text defines marked, as whole words, outside code. */
export function withAbbreviations(content: readonly Finished[], reading: Reading): Finished[] {
  if (reading.abbreviations.size === 0) return [...content];
  const names = [...reading.abbreviations.keys()].toSorted((a, b) => b.length - a.length);
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}_])(${names.map((name) => RegExp.escape(name)).join('|')})(?![\\p{L}\\p{N}_])`, 'u');
  return content.flatMap((node): Finished[] => {
    if (node.type === 'element') {
      if (node.tagName === 'code') return [node];
      return [{ ...node, children: withAbbreviations(node.children as Finished[], reading) }];
    }
    if (node.type === 'raw' || !pattern.test(node.value)) return [node];
    return node.value.split(pattern).flatMap((value, index) => (index % 2 === 1 ? [marked(value, reading)] : textOf(value)));
  });
}

function marked(value: string, reading: Reading): Finished {
  const { title, ial } = reading.abbreviations.get(value) ?? { title: '', ial: [] };
  const properties = withAttributes(title === '' ? {} : { title }, ial, reading);
  return { type: 'element', tagName: 'abbr', properties, children: [{ type: 'text', value }] };
}

function textOf(value: string): Finished[] {
  return value === '' ? [] : [{ type: 'text', value }];
}
