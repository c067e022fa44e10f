import { describe, expect, it } from 'vitest';

import { bodyDifferences } from '../../../../src/cli/import/proof/differences.ts';
import { kramdownHtml, readRecordings } from '../../../support/kramdown.ts';

describe.each(readRecordings())('$construct', ({ construct, texts, pages }) => {
  const input = construct === 'kramdown-alone' ? 'kramdown' : 'GFM';

  it('have a page each', () => {
    expect(pages).toHaveLength(texts.length);
  });

  it.each(texts.map((text, index) => ({ text, page: pages[index] ?? '' })))(
    'are read as kramdown reads them: $text',
    async ({ text, page }) => {
      expect(bodyDifferences(page, await kramdownHtml(text, { input }))).toEqual([]);
    },
  );
});
