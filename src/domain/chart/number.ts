import type { Messages } from '../../messages/index.ts';

const EMPTY = /^[–—-]?$/;

/**
 * A number as people write it in a table: « 1 234,5 » in French, “1,234.5” in English; a percent sign may follow. Of an empty cell or a
 * dash, `null`; of anything else, undefined.
 */
export function chartNumber(text: string, { locale }: Pick<Messages, 'locale'>): number | null | undefined {
  const bare = text.trim();
  if (EMPTY.test(bare)) return null;
  const [thousands, decimal] = locale.startsWith('fr') ? [/[ \u00A0\u202F](?=\d{3})/g, ','] : [/,(?=\d{3})/g, '.'];
  const plain = bare
    .replace(/[ \u00A0\u202F]?%$/, '')
    .replace('\u2212', '-')
    .replace(thousands, '')
    .replace(decimal, '.');
  return /^[+-]?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}
