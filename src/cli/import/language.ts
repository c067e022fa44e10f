import { rubyText } from './values.ts';
import type { Language } from '../../messages/index.ts';
import type { JekyllSite } from './read-site.ts';

const FRENCH = /(?<![\p{L}])(?:le|la|les|des|et|une|est|dans|pour)(?![\p{L}])/giu;
const ENGLISH = /(?<![\p{L}])(?:the|of|and|to|is|in|for|that)(?![\p{L}])/giu;
const SAMPLE = 40;

/** The language of the interface: the site's own word, else its posts' `lang`, else what most of its words are. */
export function languageOf({ config, files }: JekyllSite): Language {
  const said = ['lang', 'locale', 'language'].map((key) => rubyText(config.values[key])).find((value) => value !== '');
  if (said !== undefined) return said.toLowerCase().startsWith('fr') ? 'fr' : 'en';
  const texts = files
    .filter(({ place }) => place.kind === 'post')
    .slice(-SAMPLE)
    .map(({ text = '' }) => text);
  const count = (words: RegExp) => texts.reduce((total, text) => total + (text.match(words)?.length ?? 0), 0);
  return count(ENGLISH) > count(FRENCH) ? 'en' : 'fr';
}
