import { indexedText } from '../domain/search-text.ts';
import type { SearchRecord } from './search-record.ts';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * The document Pagefind is given for a post or page: the words of its text, with its headings and their ids, and what is searched beside
 * it (`data-pagefind-meta`).
 *
 * @param lang the site's: one index for all texts, cut and stemmed as the words of its readers are
 */
export function searchDocument(record: SearchRecord, lang: string): string {
  const { title, description, date, series, categories, tags, code, html } = record;
  const shelves = { series, category: categories.join(', '), tag: tags.map(({ label }) => label).join(', ') };
  const said = { title, description, date, ...shelves, code: code.join(' ') };
  const meta = Object.entries(said).flatMap(([name, value]) => (value ? [metaTag(name, indexedText(value))] : []));
  const text = html.replace(/(<[^>]*>)|[^<]+/g, (piece, markup: string | undefined) => markup ?? indexedText(piece));
  // Pagefind leaves out a document without words: a text of images alone.
  const words = /[\p{L}\p{N}]/u.test(html.replaceAll(/<[^>]*>/g, '')) ? text : `<p>${escaped(indexedText(title))}</p>`;
  return `<!doctype html><html lang="${lang}"><head>${meta.join('')}</head><body>${words}</body></html>`;
}

function metaTag(name: string, value: string): string {
  return `<meta data-pagefind-meta="${name}[content]" content="${escaped(value)}">`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);
}
