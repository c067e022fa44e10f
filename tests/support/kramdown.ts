import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { markdownToHtml } from 'satteri';

import { kramdownPlugin } from '../../src/markdown/kramdown/plugin.ts';
import { messagesFor } from '../../src/messages/index.ts';
import { kramdownSchema } from '../../src/schema/kramdown.ts';
import { home } from './project.ts';
import type { KramdownOptions } from '../../src/schema/kramdown.ts';

/** Texts in kramdown's dialect, each with what kramdown makes of it. */
export const recordings = path.join(home, 'tests/fixtures/kramdown');

const BETWEEN = '=====\n';

/** What the reader of the dialect makes of a text, before any other plugin. */
export async function kramdownHtml(source: string, options: Partial<KramdownOptions> = {}): Promise<string> {
  const plugin = kramdownPlugin(source, { options: { ...kramdownSchema.parse({}), ...options }, labels: messagesFor('fr') });
  const { html } = await markdownToHtml('', { hastPlugins: [plugin], data: {} });
  return html.trim();
}

/** The texts of each construct and what kramdown made of them. */
export function readRecordings(): { construct: string; texts: string[]; pages: string[] }[] {
  const constructs = readdirSync(recordings).flatMap((name) => (name.endsWith('.kramdown') ? [path.basename(name, '.kramdown')] : []));
  const parts = (name: string) => readFileSync(path.join(recordings, name), 'utf8').split(BETWEEN);
  return constructs.map((construct) => ({ construct, texts: parts(`${construct}.kramdown`), pages: parts(`${construct}.html`) }));
}
