import { readFileSync } from 'node:fs';

import { readFrontMatter } from './front-matter.ts';

/** The language front matter names. */
export function langOf(values: Readonly<Record<string, unknown>>): string | undefined {
  const { lang } = values;
  return typeof lang === 'string' ? lang : undefined;
}

/** The language of the text in a file, where it says one: for MDX, which Astro compiles by itself. */
export function langInFile(file: string): string | undefined {
  const text = readFileSync(file, 'utf8')
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n');
  return langOf(readFrontMatter(text, file).values);
}
