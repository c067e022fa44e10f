import path from 'node:path';

// Jekyll 4, document.rb, DATE_FILENAME_MATCHER: a year of two or four digits, one or two for month and day.
const DATED = /^(\d{4}|\d{2})-(\d{1,2})-(\d{1,2})-(.*)$/;

/** What the name of a post's file says. A file named `index` takes the name of its folder. */
export function nameFacts(relative: string): NameFacts {
  const { dir, name } = path.posix.parse(relative);
  const stem = (name === 'index' && dir !== '' ? path.posix.basename(dir) : name).normalize('NFC');
  const [, year = '', month = '', day = '', rest = stem] = DATED.exec(stem) ?? [];
  const date = year === '' ? undefined : `${year.padStart(4, '20')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return { stem, slug: rest, date, path: path.posix.join(dir, name), title: titleFrom(rest) };
}

function titleFrom(slug: string): string {
  const words = slug.replace(/[-_]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export interface NameFacts {
  /** The name without extension. */
  stem: string;
  /** The name without date. */
  slug: string;
  /** `YYYY-MM-DD`, perhaps impossible; undefined where the name has none. */
  date: string | undefined;
  /** Path from the collection's folder, without extension. */
  path: string;
  /** A title to propose. */
  title: string;
}
