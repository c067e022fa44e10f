import { plainLetters, plainSlug, prettySlug } from '../../../domain/slug.ts';

/** The modes of Jekyll's `slugify` (Jekyll 4, utils.rb), by what each leaves; any other mode only lowers the case. */
const MODES: Readonly<Record<string, (text: string) => string>> = {
  raw: (text) => joined(text, /\s+/g),
  default: plainSlug,
  pretty: prettySlug,
  ascii: (text) => joined(text, /[^A-Za-z0-9]+/g),
  latin: (text) => plainSlug(latin(text)),
};

/** A label as Jekyll writes it into an address. */
export function slugify(text: string, mode: string): string {
  const make = MODES[mode === '' ? 'default' : mode];
  return (make ? make(text.normalize('NFC')) : text.normalize('NFC')).toLowerCase();
}

function joined(text: string, sign: RegExp): string {
  return text.replace(sign, '-').replace(/^-|-$/g, '');
}

/** Letters without accents; those of other scripts are lost, as in Jekyll. */
function latin(text: string): string {
  return plainLetters(text).replace(/[^\p{ASCII}]/gu, '?');
}
