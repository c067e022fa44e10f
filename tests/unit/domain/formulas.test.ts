import { expect, test } from 'vitest';

import { formulasAsTex } from '../../../src/domain/formulas.ts';
import { cleanExcerpt } from '../../../src/loader/excerpt-html.ts';
import { feedHtml } from '../../../src/outputs/feed-html.ts';
import { kramdownHtml as render } from '../../support/kramdown.ts';

test('feeds and excerpts show the TeX of a formula, once', async () => {
  const html = await render('On a $$a_b < c$$ et $$d$$.');
  expect(formulasAsTex(html)).toBe('<p>On a <code>a_b &lt; c</code> et <code>d</code>.</p>');
  expect(cleanExcerpt(html)).toBe('<p>On a <code>a_b &lt; c</code> et <code>d</code>.</p>');
  expect(feedHtml(html, 'https://exemple.fr/')).toBe('<p>On a <code>a_b &lt; c</code> et <code>d</code>.</p>');
});

test('an excerpt leaves the calls of notes out', async () => {
  expect(cleanExcerpt(await render('Un mot[^1].\n\n[^1]: Note.'))).toBe('<p>Un mot.</p>');
});
