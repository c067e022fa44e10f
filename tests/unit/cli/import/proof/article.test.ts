import * as fc from 'fast-check';
import { parse, parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';

import { findArticle } from '../../../../../src/cli/import/proof/article.ts';
import { shapeOf, shapeOfTree } from '../../../../../src/cli/import/proof/shape.ts';
import { wordsUnder } from '../../../../../src/cli/import/proof/words.ts';
import { LAYOUTS, oldPage } from '../../../../support/old-site.ts';

const TEXT = '<p>Un premier <em>alinéa</em> de texte.</p><div class="note"><p>Une boîte au milieu.</p></div><ul><li>a</li><li>b</li></ul>';

describe('the text of a post in its old page', () => {
  it.each(Object.keys(LAYOUTS) as (keyof typeof LAYOUTS)[])('is found whole in the layout “%s”', (layout) => {
    expect(found(TEXT, oldPage(TEXT, { layout }))).toEqual(shapeOf(TEXT));
  });

  it.each(Object.keys(LAYOUTS) as (keyof typeof LAYOUTS)[])('is found with what the import lost, in the layout “%s”', (layout) => {
    expect(found(TEXT.replace(/<ul>.*/, ''), oldPage(TEXT, { layout }))).toEqual(shapeOf(TEXT));
  });

  it('is none where the page shows another', () => {
    expect(found(TEXT, oldPage('<p>Tout autre chose, sans rapport.</p>'))).toBeUndefined();
  });

  it('is found where most pages have it, though a smaller box holds all the post’s words', () => {
    const page = oldPage(`<div class="intro"><p>Un seul.</p></div><p>Perdu.</p>`, { layout: 'main' });
    const usual = findArticle(parse(oldPage(TEXT, { layout: 'main' })), { words: wordsUnder(parseFragment(TEXT)), title: 'Un' })?.name;
    expect(found('<p>Un seul.</p>', page, usual)).toEqual(['<div class="intro">', '<p>Un seul.', '</div>', '<p>Perdu.']);
  });
});

describe('any page', () => {
  it('is read to its end, whatever it holds', () => {
    const tags = fc.constantFrom(
      '<div class="post">',
      '<article>',
      '<main>',
      '</div>',
      '<td>',
      '<table>',
      '<p>mot',
      'mot',
      '<h1>Un</h1>',
      '<body>',
      '<!--',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(tags, fc.string())), fc.option(fc.constantFrom('div.post#', 'article.#')), (pieces, usual) => {
        const lines = found('<p>mot</p>', pieces.join(''), usual ?? undefined);
        expect(lines === undefined || lines.join().includes('mot')).toBe(true);
      }),
    );
  });
});

function found(text: string, page: string, usual?: string): string[] | undefined {
  const article = findArticle(parse(page), { words: wordsUnder(parseFragment(text)), title: 'Un', usual });
  return article && shapeOfTree(article.element);
}
