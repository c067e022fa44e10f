import { withoutOrdinals } from './typography/ordinals.ts';

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'", nbsp: '\u00A0' };

/** The text of HTML that has passed a sanitiser: tags taken off, entities read, white space folded. */
export function plainText(html: string): string {
  return withoutOrdinals(html)
    .replace(/<[^>]+>/g, ' ')
    .replace(/&(#?\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole)
    .replace(/[ \n\t]+/g, ' ')
    .replace(/ ([.,])/g, '$1')
    .trim();
}
