import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright';

const source = readFileSync(createRequire(import.meta.url).resolve('@pa11y/html_codesniffer/build/HTMLCS.js'), 'utf8');
/** Of what it tells, errors: warnings and notices are questions to a person. */
const ERROR = 1;

/** Brings HTML_CodeSniffer, the engine of pa11y, into a page. */
export async function bringCodeSniffer(page: Page): Promise<void> {
  await page.evaluate(source);
}

/** What it finds against WCAG 2.1, up to AAA, in a page it was brought into. */
export function sniff(page: Page): Promise<string[]> {
  return page.evaluate(
    (error) =>
      new Promise<string[]>((resolve, reject) => {
        const { HTMLCS } = globalThis as unknown as { HTMLCS: Sniffer };
        const read = () => {
          const faults = HTMLCS.getMessages().filter(({ type }) => type === error);
          resolve(faults.map(({ code, element }) => `${code}: ${element.outerHTML?.slice(0, 120) ?? 'the page'}`));
        };
        HTMLCS.process('WCAG2AAA', document, read, reject);
      }),
    ERROR,
  );
}

interface Sniffer {
  process(standard: string, page: Document, done: () => void, failed: (reason: unknown) => void): void;
  getMessages(): { type: number; code: string; element: Partial<Element> }[];
}
