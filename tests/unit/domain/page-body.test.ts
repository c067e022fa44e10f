import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { pageBody } from '../../../src/domain/page-body/page-body.ts';
import { messagesFor } from '../../../src/messages/index.ts';

const made = (html: string) => {
  const page = pageBody(html, messagesFor('fr'));
  return { ...page, html: page.html.replaceAll('\u00A0', ' ') };
};

test('a text of paragraphs stays as it is, and asks for no part', () => {
  expect(made('<p>Un mot.</p>')).toEqual({ html: '<p>Un mot.</p>', parts: new Set() });
});

describe('a heading', () => {
  test('is followed by a link to it, outside of its own name', () => {
    expect(made('<h2 id="le-col">Le <em>col</em> &amp; "lui"</h2>').html).toBe(
      '<h2 id="le-col">Le <em>col</em> &amp; "lui"</h2>' +
        '<a class="anchor" href="#le-col" aria-label="Lien vers la section « Le col &amp; &quot;lui&quot; »"></a>',
    );
  });

  test.for(['<h2>Sans nom</h2>', '<h2 id="image"><img alt="Un lac"></h2>', '<summary><h3 id="a">Pli</h3></summary>'])(
    '%s gets none, for it would lead nowhere, say nothing, or stand in a control',
    (html) => {
      expect(made(html).html).toBe(html);
    },
  );
});

describe('a table', () => {
  test('scrolls in a region that the keyboard reaches, called by its caption, else by its number', () => {
    const { html, parts } = made('<table><tr><td>1</td></tr></table><table>\n<caption>Les <b>cols</b></caption></table>');
    expect(html.match(/<section[^>]*>/g)).toEqual([
      '<section class="table" tabindex="0" aria-label="Tableau 1">',
      '<section class="table" tabindex="0" aria-label="Tableau : Les cols">',
    ]);
    expect([...parts]).toEqual(['tables']);
  });

  test('in a table has no region of its own, and one that never ends none at all', () => {
    expect(made('<table><tr><td><table></table></td></tr></table>').html.match(/<section/g)).toHaveLength(1);
    expect(made('<table><tr><td>').html).toBe('<table><tr><td>');
  });
});

describe('code', () => {
  test('is a group the keyboard reaches, called by its title, else by its number', () => {
    const { html, parts } = made('<pre tabindex="0" data-title="a.js"><code>1</code></pre><pre>2</pre>');
    expect(html.match(/<pre[^>]*>/g)).toEqual([
      '<pre role="group" aria-label="Code : a.js" tabindex="0" data-title="a.js">',
      '<pre tabindex="0" role="group" aria-label="Code 2">',
    ]);
    expect(html.match(/<copy-code class="code" data-label="Copier" data-done="Copié"/g)).toHaveLength(2);
    expect([...parts]).toEqual(['code']);
  });
});

describe('a picture', () => {
  const large = '<img src="/images/a-1600.webp" alt="Un lac" srcset="/images/a-640.webp 640w, /images/a-1600.webp 1600w" width="1600">';

  test('larger than it is shown leads to the whole of it', () => {
    expect(made(large).html).toBe(`<a class="enlarge" href="/images/a-1600.webp" aria-label="Agrandir : Un lac">${large}</a>`);
    expect(made(large.replace('width="1600"', 'width="300"')).html).toContain('class="enlarge"');
    expect(made('<img src="/a.svg" alt="" width="1200">').html).toContain('aria-label="Agrandir : 1"');
  });

  test('that is small, that leads elsewhere, or that stands in a control, stays as it is', () => {
    for (const html of ['<img src="/a.webp" alt="" width="700">', `<a href="/b/">${large}</a>`, `<summary>${large}</summary>`]) {
      expect(made(html)).toEqual({ html, parts: new Set() });
    }
  });

  test('in a link to a picture asks for what shows it', () => {
    expect([...made(`<a href="/images/a-1600.webp">${large}</a>`).parts]).toEqual(['pictures']);
  });
});

describe('a note', () => {
  test.for([
    ['GitHub’s', '<a href="#fn-%C3%A9" id="fnref-é" data-footnote-ref>1</a>', '<li id="fn-é">Note</li>'],
    ['kramdown’s', '<a href="#fn:1" class="footnote" rel="footnote">1</a>', '<li id="fn:1" role="doc-endnote">Note</li>'],
  ] as const)('of %s dialect is tied to its first call', ([, call, note]) => {
    const { html, parts } = made(`${call}${call}<li>Un point</li>${note}`);
    expect(html.match(/<(?:a|li) data-note="--n1"/g)).toEqual(['<a data-note="--n1"', '<li data-note="--n1"']);
    expect([...parts]).toEqual(['notes']);
  });
});

test('a link whose text is its address is marked, for paper tells it once', () => {
  const marked = ['<a href="https://a.example/">https://a.example</a>', '<a href="https://a.example/b">a.example/b</a>'];
  for (const html of marked) expect(made(html).html).toContain('<a data-bare');
  expect(made('<a href="https://a.example/">Un mot</a>').html).not.toContain('data-bare');
});

test('whatever a text holds, no word of it is lost or added', () => {
  const piece = fc.constantFrom(
    '<h2 id="a">',
    '</h2>',
    '<table>',
    '</table>',
    '<pre>',
    '</pre>',
    '<a href="#fn:1" class="footnote">',
    '</a>',
    '<li id="fn:1">',
    '<img width="999" src="/a.png">',
    'mot ',
    '<!-- <table> -->',
    '<',
    '"',
    '<p title=\'<h2 id="b">\'>',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const html = pieces.join('');
      const words = (text: string) => text.match(/mot/g)?.length ?? 0;
      expect(words(made(html).html.replaceAll(/ aria-label="[^"]*"/g, ''))).toBe(words(html));
    }),
  );
});
