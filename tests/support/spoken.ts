import { files, read } from './dist.ts';
import { attribute, childrenOf, only, parsePage } from './html.ts';
import type { Parent } from './html.ts';
import type { Messages } from '../../src/messages/index.ts';

/** Attributes that people read or hear. */
const SPOKEN = [
  'aria-label',
  'label',
  'title',
  'alt',
  'content',
  'placeholder',
  'data-texts',
  'data-place',
  'data-label',
  'data-done',
  'data-failed',
];

/** What a reader of each page and feed is told in the language it says it is in, in text or through an attribute. */
export function spoken(dist: string): Spoken[] {
  return files('{**/*.{html,xml,json},feed.css}', dist).map((file) => {
    // RFC 822, by which RSS dates, is in English.
    if (!file.endsWith('.html'))
      return { file, lang: languageOf(read(file, dist)), text: read(file, dist).replace(/<(pubDate|lastBuildDate)>.*?<\/\1>/g, '') };
    const page = parsePage(read(file, dist));
    const lang = attribute(only(page, 'html'), 'lang') ?? '';
    return { file, lang, text: toldIn(page, lang).join('\n') };
  });
}

/** What a feed says of itself. */
function languageOf(feed: string): string | undefined {
  return /<feed [^>]*xml:lang="(\w+)|<language>(\w+)|"language":"(\w+)/.exec(feed)?.slice(1).find(Boolean);
}

/** The texts and spoken attributes under a node, what is in another language left out. */
function toldIn(node: Parent, lang: string): string[] {
  return childrenOf(node).flatMap((child) => {
    if ('value' in child) return child.value.trim();
    if (!('attrs' in child) || (attribute(child, 'lang') ?? lang) !== lang) return [];
    return [...SPOKEN.flatMap((name) => attribute(child, name) ?? []), ...toldIn(child, lang)];
  });
}

/** The strings of a language, parts of sentences too, that another language does not have. */
export function distinct(messages: Messages, other: Messages): string[] {
  const common = new Set(stringsOf(other));
  return [...new Set(stringsOf(messages))].filter((text) => !common.has(text));
}

function stringsOf(messages: Messages): string[] {
  const strings = Object.entries(messages)
    .filter(([key]) => key !== 'locale' && key !== 'openGraphLocale' && key !== 'routes')
    .flatMap(([, value]) => {
      if (typeof value === 'function') return [0, 1, 2].map((count) => (value as (...args: unknown[]) => string)(count, count, count));
      return typeof value === 'string' ? value : Object.values(value as Record<string, string>);
    });
  return strings
    .flatMap((text) => text.split(/[\d{}]+|reference\}/))
    .map((part) => part.trim().replace(/^[.:]$/, ''))
    .filter((part) => part.length > 2);
}

/** Whether a text holds a word or words, whole. */
export function holds(text: string, words: string): boolean {
  const escaped = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}_-])${escaped}(?![\\p{L}\\p{N}_-])`, 'u').test(text);
}

interface Spoken {
  file: string;
  /** What it says of itself, if anything. */
  lang?: string | undefined;
  text: string;
}
