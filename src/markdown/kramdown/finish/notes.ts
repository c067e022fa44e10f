import { makeElement } from './element.ts';
import type { Element } from 'hast';

import type { Reading } from '../reading.ts';

/** Calls of footnotes, in the order in which they come; ids as kramdown's, `fnref:name`, then `fnref:name:1`. */
export function noteCalls({ notes }: Reading): NoteCalls {
  const calls = new Map<string, Note>();
  return {
    calls,
    call(name) {
      if (!notes.has(name)) return undefined;
      const note = calls.get(name) ?? { number: calls.size + 1, ids: [] };
      calls.set(name, note);
      const id = note.ids.length === 0 ? `fnref:${name}` : `fnref:${name}:${note.ids.length}`;
      note.ids.push(id);
      const properties = { href: `#fn:${name}`, className: ['footnote'], dataFootnoteRef: '', ariaDescribedBy: ['footnote-label'] };
      const link = makeElement('a', properties, [{ type: 'text', value: String(note.number) }]);
      return makeElement('sup', { id }, [link]);
    },
  };
}

/** Whether an element calls a note. */
export function isNoteCall({ tagName, children: [link] }: Element): boolean {
  return tagName === 'sup' && link?.type === 'element' && 'dataFootnoteRef' in link.properties;
}

/**
 * The notes that are called, under a heading for those who do not see the line above them. A note may call others, which come last.
 *
 * @param contentOf reads the note of a name
 */
export function notesSection({ calls }: NoteCalls, { contentOf, labels, backlink }: SectionParts): Element | undefined {
  const items: [Element, Note][] = [];
  for (const [name, note] of calls) items.push([makeElement('li', { id: `fn:${name}` }, contentOf(name)), note]);
  if (items.length === 0) return undefined;
  if (backlink !== '') for (const [item, note] of items) addBacklinks(item, note, { label: labels.backToReference, backlink });
  const heading = makeElement('h2', { className: ['sr-only'], id: 'footnote-label' }, [{ type: 'text', value: labels.footnotes }]);
  const list = makeElement(
    'ol',
    {},
    items.map(([item]) => item),
  );
  return makeElement('section', { dataFootnotes: '', className: ['footnotes'], role: 'doc-endnotes' }, [heading, list]);
}

function addBacklinks(item: Element, { number, ids }: Note, { label, backlink }: { label: string; backlink: string }): void {
  const links = ids.flatMap((id, index): Element['children'] => {
    const reference = index === 0 ? String(number) : `${number}-${index + 1}`;
    const again = index === 0 ? [] : [makeElement('sup', {}, [{ type: 'text', value: String(index + 1) }])];
    const properties = {
      href: `#${id}`,
      dataFootnoteBackref: '',
      ariaLabel: label.replace('{reference}', reference),
      className: ['data-footnote-backref'],
      role: 'doc-backlink',
    };
    return [{ type: 'text', value: '\u00A0' }, makeElement('a', properties, [{ type: 'text', value: backlink }, ...again])];
  });
  const last = item.children.findLast((child) => child.type !== 'text');
  if (last?.type === 'element' && last.tagName === 'p') last.children.push(...links);
  else item.children.push(makeElement('p', {}, links.slice(1)));
}

export interface NoteCalls {
  calls: ReadonlyMap<string, Note>;
  /** The call of a note; nothing where no note has that name. */
  call(name: string): Element | undefined;
}

interface Note {
  number: number;
  /** Of its calls. */
  ids: string[];
}

/** Words of the site around footnotes. */
export interface NoteLabels {
  /** Heading of the notes. */
  footnotes: string;
  /** Label of the link back; `{reference}` is the number of the note. */
  backToReference: string;
}

interface SectionParts {
  contentOf: (name: string) => Element['children'];
  labels: NoteLabels;
  /** Text of the link back; empty for none. */
  backlink: string;
}
