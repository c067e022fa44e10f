import axe from 'axe-core';
import { expect } from 'vitest';
import type { Page } from 'playwright';

import { bringCodeSniffer, sniff } from './code-sniffer.ts';

/** The rules asked for: those of WCAG 2.2 up to AAA, of axe's own best practice and of the RGAA. */
export const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'wcag2aaa', 'best-practice', 'RGAAv4'];
/** Rules that axe leaves out by default: proof that the levels above are in force. */
const STRICT_RULES = ['color-contrast-enhanced', 'target-size'];

/** The rules that hang on colours: all that the dark scheme may change. */
const COLOUR_RULES = ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'];

/** axe and HTML_CodeSniffer find nothing to say of a page, light and dark, on a phone and on a desk: each of the four once at least. */
export async function expectNoFault(page: Page, name: string): Promise<void> {
  const rules = new Set<string>();
  const faults: string[] = [];
  await page.evaluate(axe.source);
  await bringCodeSniffer(page);
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [320, 1280]) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      await page.evaluate(drawn);
      const found = await page.evaluate(analyze, colorScheme === 'dark' ? { rules: COLOUR_RULES } : { levels: LEVELS });
      for (const id of found.held) rules.add(id);
      const sniffed = (colorScheme === 'dark') === (width === 320) ? await sniff(page) : [];
      faults.push(...[...found.faults, ...sniffed].map((fault) => `${colorScheme}, ${width} px, ${fault}`));
    }
  }
  console.info(`axe, ${name}: ${rules.size} rules hold, ${faults.length} faults`);
  expect(faults).toEqual([]);
  expect([...rules]).toEqual(expect.arrayContaining(STRICT_RULES));
}

/** Scripts that follow the size of the window have done so. */
function drawn(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}

/** Runs axe where the page is: only what is read of its findings comes back. */
export async function analyze({ levels = [], rules, within }: Extent): Promise<{ held: string[]; faults: string[] }> {
  const { run } = (globalThis as unknown as { axe: typeof axe }).axe;
  const { passes, violations } = await run(within ?? document, {
    runOnly: rules ? { type: 'rule', values: rules } : { type: 'tag', values: levels },
    resultTypes: ['violations'],
    // No rule of these levels reads the sheets, which axe would fetch a second time.
    preload: { assets: ['media'] },
  });
  return {
    held: passes.map(({ id }) => id),
    faults: violations.flatMap(({ id, nodes }) => nodes.map(({ target, any }) => `${id}: ${target.join(' ')} ${any[0]?.message ?? ''}`)),
  };
}

interface Extent {
  /** The tags of the rules asked for, or the rules themselves. */
  levels?: string[];
  rules?: string[];
  /** What alone is looked at, by its selector; the whole page where it is not given. */
  within?: string;
}
