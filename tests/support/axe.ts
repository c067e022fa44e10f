import { AxeBuilder } from '@axe-core/playwright';
import { expect } from 'vitest';
import type { Page } from 'playwright';

const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'wcag2aaa', 'best-practice', 'RGAAv4'];
/** Rules that axe leaves out by default: proof that the levels above are in force. */
const STRICT_RULES = ['color-contrast-enhanced', 'target-size'];

/** axe finds nothing to say of a page, light and dark, on a phone and on a desk. */
export async function expectNoFault(page: Page, name: string): Promise<void> {
  const rules = new Set<string>();
  const faults: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [320, 1280]) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      const found = await analyze(page);
      for (const { id } of found.passes) rules.add(id);
      for (const { id, nodes } of found.violations)
        faults.push(...nodes.map(({ target, any }) => `${colorScheme}, ${width} px, ${id}: ${target.join(' ')} ${any[0]?.message ?? ''}`));
    }
  }
  console.info(`axe, ${name}: ${rules.size} rules hold, ${faults.length} faults`);
  expect(faults).toEqual([]);
  expect([...rules]).toEqual(expect.arrayContaining(STRICT_RULES));
}

function analyze(page: Page): Promise<AxeResults> {
  // Of what passes, the name of the rule is read, and not each element it holds for.
  return new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .withTags(LEVELS)
    .setLegacyMode()
    .analyze();
}

type AxeResults = Awaited<ReturnType<AxeBuilder['analyze']>>;
