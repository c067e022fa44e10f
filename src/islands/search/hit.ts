import { restoredText } from '../../domain/search-text.ts';
import { marked, passage } from './words.ts';
import type { PagefindResult, PagefindText } from './pagefind.ts';

/** Headings of a text shown below its passage. */
const PLACES = 3;

/** A text found: its title and day, the passage that holds the words or else what says why it was found, the headings they stand under. */
export async function hitOf(found: FoundText, words: readonly string[], labels: Readonly<Record<string, string>>): Promise<HTMLElement> {
  const text = await found.data();
  const meta = (name: string) => restoredText(text.meta[name] ?? '');
  const title = make('h2', [link(text.url, marked(meta('title'), words))]);
  const told = Object.entries(labels).filter(([field]) => found.matchedMetaFields?.includes(field));
  const item = make('li', [
    make('p', [meta('date')], 'when'),
    title,
    make('p', passageOf(text, meta('description'), words), 'passage'),
    ...told.map(([field, label]) => make('p', [label, ...marked(meta(field), words)], 'beside')),
    ...placesOf(text),
  ]);
  if (found.lang !== undefined) item.lang = found.lang;
  item.className = 'entry';
  return item;
}

/** The passage, cut where the engine cuts it; where the words stand beside the text alone, what the text is about. */
function passageOf(text: PagefindText, description: string, words: readonly string[]): (Node | string)[] {
  const { excerpt, plain_excerpt, raw_content, locations } = text;
  if (locations.length === 0) return marked(description, words);
  const before = raw_content.startsWith(plain_excerpt) ? '' : '…';
  const after = raw_content.endsWith(plain_excerpt) || /[.!?…]$/.test(plain_excerpt) ? '' : '…';
  return [before, ...passage(restoredText(excerpt).replace(/^[;:!?,.») ]+/, '')), after];
}

function placesOf({ sub_results }: PagefindText): HTMLElement[] {
  const places = sub_results.filter(({ anchor }) => anchor !== undefined).slice(0, PLACES);
  const links = places.map(({ url, title }) => make('li', [link(url, [restoredText(title)])]));
  return links.length === 0 ? [] : [make('ul', links, 'shelves')];
}

function link(href: string, children: readonly (Node | string)[]): HTMLElement {
  const made = document.createElement('a');
  made.href = href;
  made.append(...children);
  return made;
}

function make(name: string, children: readonly (Node | string)[], className?: string): HTMLElement {
  const made = document.createElement(name);
  made.append(...children);
  if (className !== undefined) made.className = className;
  return made;
}

export interface FoundText extends PagefindResult {
  /** Where it is not the site's. */
  lang: string | undefined;
}
