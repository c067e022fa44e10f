import { newDocument } from './finish/document.ts';
import { fillContents } from './finish/contents.ts';
import { finish } from './finish/finish.ts';
import { notesSection, type NoteLabels } from './finish/notes.ts';
import { newReading } from './read-blocks.ts';
import type { Root } from 'hast';
import type { KramdownOptions } from '../../schema/kramdown.ts';

/**
 * The HTML tree of a text in kramdown's dialect, as Jekyll 4 takes it (kramdown 2.4, with its reader of GitHub's Markdown or alone). Where
 * kramdown loses what the author wrote, that is kept: the first number of a list, addresses in the text as links.
 *
 * @param source Markdown without front matter
 * @throws never: any text is kramdown
 */
export function readKramdown(source: string, { options, labels, smart = true }: ReadOptions): Root {
  const reading = newReading(options, smart);
  const blocks = reading.readBlocks(source.replace(/\r\n?/g, '\n').split('\n'));
  const document = newDocument(reading);
  const children = finish(blocks, document);
  const notes = notesSection(document.notes, {
    contentOf: (name) => finish(reading.notes.get(name) ?? [], document),
    labels,
    backlink: options.footnoteBacklink,
  });
  fillContents(document);
  const shown = children.filter((node) => node.type !== 'element' || !document.contents.includes(node) || node.children.length > 0);
  return { type: 'root', children: notes ? [...shown, { type: 'text', value: '\n' }, notes] : shown };
}

export interface ReadOptions {
  options: KramdownOptions;
  labels: NoteLabels;
  /** Whether quotation marks, dashes and ellipses become those of English print, as in kramdown: unless this says no, they do. */
  smart?: boolean;
}
