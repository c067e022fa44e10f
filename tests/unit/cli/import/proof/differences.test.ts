import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { bodyDifferences, lineDifferences } from '../../../../../src/cli/import/proof/differences.ts';
import { shapeOf } from '../../../../../src/cli/import/proof/shape.ts';

describe('the shape of a body', () => {
  it('is a line a block, with the words of each', () => {
    expect(
      shapeOf('<h1 id="un">Un</h1><p>Deux <em>mots</em></p><ul><li>a</li><li><p>b</p><p>c</p></li></ul><pre><code>x\n y\n</code></pre>'),
    ).toEqual(['<h2 id="un">Un', '<p>Deux <em>mots</em>', '<ul>', '<li>a', '</li>', '<li>b', 'c', '</li>', '</ul>', '<pre>x', '      y']);
  });

  it('keeps links, images and cells', () => {
    expect(
      shapeOf(
        '<p><a href="/a" title="T">x</a> <img src="b.png" alt="B"></p><table><tr><td style="text-align: right" rowspan="2">1</td></tr></table>',
        {
          page: 'https://a.example/2020/un/',
        },
      ),
    ).toEqual([
      '<p><a title="T" href="/a">x</a> <img alt="B" src="/2020/un/b.png">',
      '<table>',
      '<tr>',
      '<td align="right" rowspan="2">1',
      '</td>',
      '</tr>',
      '</table>',
    ]);
  });
});

describe('two bodies', () => {
  it.each([
    ['spaces of punctuation', '<p>Quoi&nbsp;? « Rien »</p>', '<p>Quoi ? «&nbsp;Rien&nbsp;»</p>'],
    ['quotes, dashes and ellipses', '<p>“l’eau” – a…</p>', '<p>"l\'eau" -- a...</p>'],
    ['nested quotes', '<p>“a “b” c”</p>', '<p>« a “b” c »</p>'],
    ['high marks without their space', '<p>Oui ! Non ?</p>', '<p>Oui! Non?</p>'],
    ['four full stops', '<p>a….</p>', '<p>a…</p>'],
    ['raised ordinals', '<p>1er, XVIIIe siècle</p>', '<p>1<sup>er</sup>, XVIII<sup>e</sup> siècle</p>'],
    ['links of bare addresses', '<p>https://a.example/b_c</p>', '<p><a href="https://a.example/b_c">https://a.example/b_c</a></p>'],
    ['margins in list items', '<ul><li>a</li></ul>', '<ul><li><p>a</p></li></ul>'],
    ['the number a list begins with', '<ol><li>a</li></ol>', '<ol start="3"><li>a</li></ol>'],
    ['spaces around breaks', '<p>a <br />\nb</p>', '<p>a<br>b</p>'],
    ['a break that ends a paragraph', '<p>a<br></p>', '<p>a</p>'],
    ['the order of strong emphasis', '<p><strong><em>a</em></strong></p>', '<p><em><strong>a</strong></em></p>'],
    ['the level of the first title', '<h1 id="a">a</h1>', '<h2 id="a">a</h2>'],
    [
      'what pictures are decorated with',
      '<p><img src="/a.png"></p>',
      '<p><img src="/a.png" srcset="/b.webp 640w" width="3" height="4" loading="lazy"></p>',
    ],
    [
      'the caption that a title becomes',
      '<p class="a"><img src="/a.png" title="Un lac"></p><p><a href="/b"><img src="/a.png" title="Deux"></a></p>',
      '<figure class="a"><img src="/a.png" width="3"><figcaption>Un lac</figcaption></figure><figure><a href="/b"><img src="/a.png"></a><figcaption>Deux</figcaption></figure>',
    ],
    [
      'the side of a cell',
      '<table><tr><td style="text-align: left">a</td></tr></table>',
      '<table><tr><td class="align-left">a</td></tr></table>',
    ],
    [
      'the markup of highlighters',
      '<div class="language-js highlighter-rouge"><div class="highlight"><pre class="highlight"><code><span class="kd">let</span> a\n</code></pre></div></div>',
      '<pre class="astro-code" tabindex="0" data-language="js"><code><span class="line">let a</span></code></pre>',
    ],
    [
      'numbers beside code',
      '<figure class="highlight"><pre><code><table class="rouge-table"><tr><td class="gutter gl"><pre class="lineno">1\n</pre></td><td class="code"><pre>a\n</pre></td></tr></table></code></pre></figure>',
      '<pre><code>a</code></pre>',
    ],
    [
      'boxes of tasks',
      '<ul class="task-list"><li class="task-list-item"><input type="checkbox" class="task-list-item-checkbox" disabled checked>a</li></ul>',
      '<ul class="contains-task-list"><li class="task-list-item"><input type="checkbox" checked disabled aria-label="fait"> a</li></ul>',
    ],
    [
      'what leads to and from notes',
      '<p>a<sup id="fnref:1"><a href="#fn:1" class="footnote" rel="footnote">1</a></sup></p><div class="footnotes"><ol><li id="fn:1"><p>b <a href="#fnref:1" class="reversefootnote">↩</a></p></li></ol></div>',
      '<p>a<sup><a href="#fn-1" id="fnref-1" data-footnote-ref>1</a></sup></p><section class="footnotes"><h2 id="footnote-label">Notes</h2><ol><li id="fn-1"><p>b <a href="#fnref-1" data-footnote-backref>↩</a></p></li></ol></section>',
    ],
    ['accents in addresses', '<p><a href="/%C3%A9t%C3%A9">a</a></p>', '<p><a href="/été">a</a></p>'],
    ['comments and scripts', '<!-- a --><p>a</p><script>b()</script>', '<p>a</p>'],
  ])('are the same but for %s', (_, old, made) => {
    expect(bodyDifferences(old, made)).toEqual([]);
  });

  it.each([
    ['a word', '<p>a b</p>', '<p>a</p>'],
    ['emphasis', '<p><em>a</em></p>', '<p>a</p>'],
    ['an id of a heading', '<h2 id="a">a</h2>', '<h2 id="b">a</h2>'],
    ['a level of a heading', '<h2 id="a">a</h2>', '<h3 id="a">a</h3>'],
    ['where a link leads', '<p><a href="/a">a</a></p>', '<p><a href="/b">a</a></p>'],
    ['a picture', '<p><img src="/a.png"></p>', '<p><img src="/b.png"></p>'],
    ['the alternative of a picture', '<p><img src="/a.png" alt="a"></p>', '<p><img src="/a.png" alt="b"></p>'],
    ['a break', '<p>a<br>b</p>', '<p>a b</p>'],
    ['a paragraph', '<p>a</p><p>b</p>', '<p>a b</p>'],
    ['the kind of a list', '<ul><li>a</li></ul>', '<ol><li>a</li></ol>'],
    ['where a list ends', '<ul><li>a</li><li>b</li></ul>', '<ul><li>a</li></ul><ul><li>b</li></ul>'],
    ['how deep an item stands', '<ul><li>a</li><li>b</li></ul>', '<ul><li>a<ul><li>b</li></ul></li></ul>'],
    ['a line of code', '<pre>a\nb</pre>', '<pre>a b</pre>'],
    ['dashes of code', '<p><code>a --b</code></p>', '<p><code>a –b</code></p>'],
    ['a head of a table', '<table><tr><th>a</th></tr></table>', '<table><tr><td>a</td></tr></table>'],
    ['a note', '<p>a<sup id="fnref:1"><a href="#fn:1" class="footnote">1</a></sup></p>', '<p>a<sup>[1]</sup></p>'],
    ['whether text is a paragraph', '<p>a</p>', 'a'],
  ])('differ in %s', (_, old, made) => {
    expect(bodyDifferences(old, made)).not.toEqual([]);
  });

  it('lead to one address from the page of each', () => {
    const places = {
      oldPlace: { page: 'https://a.example/b/c/d.html', base: '/b/' },
      madePlace: { page: 'https://a.example/b/c/d.html', base: '/b/' },
    };
    expect(
      bodyDifferences('<img src="x.png"><a href="/b/b/y">z</a>', '<img src="/b/c/x.png"><a href="https://a.example/b/y">z</a>', places),
    ).toEqual([]);
    expect(bodyDifferences('<a href="../e/index.html#f">z</a>', '<a href="/b/e/#f">z</a>', places)).toEqual([]);
    const pictures = new Map([['/images/x.0a1b2c3d-640.webp', 'x.png']]);
    expect(bodyDifferences('<img src="x.png">', '<img src="/images/x.0a1b2c3d-640.webp">', { madePlace: { pictures } })).toEqual([]);
  });

  it.each([
    ['deep', `${'<div>'.repeat(15_000)}a`],
    ['wide', `a${'<br>'.repeat(130_000)}`],
    ['full of spaces', `<p>a${' '.repeat(200_000)}b</p>`],
    ['full of lines of code', `<pre>${'a\n'.repeat(130_000)}</pre>`],
  ])('are read however %s they are', (_, body) => {
    expect(shapeOf(body).length).toBeGreaterThan(0);
  });

  it('never stop the comparison, and each is the same as itself', () => {
    const piece = fc.oneof(fc.string(), fc.constantFrom(...PIECES), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(fc.array(piece), fc.array(piece), (old, made) => {
        expect(bodyDifferences(old.join(''), old.join(''))).toEqual([]);
        const there = bodyDifferences(old.join(''), made.join(''));
        const back = bodyDifferences(made.join(''), old.join(''));
        expect(there.length === 0).toBe(back.length === 0);
      }),
    );
  });
});

describe('the differences of two texts', () => {
  it('are told with the line at which each begins', () => {
    expect(lineDifferences(['a', 'b', 'c', 'd'], ['a', 'x', 'c', 'd', 'e'])).toEqual([
      { old: ['b'], made: ['x'], line: 2 },
      { old: [], made: ['e'], line: 5 },
    ]);
  });

  it('are one where too much differs', () => {
    const old = Array.from({ length: 3000 }, (_, index) => `a${index}`);
    const made = Array.from({ length: 3000 }, (_, index) => `b${index}`);
    expect(lineDifferences(old, made)).toEqual([{ old, made, line: 1 }]);
  });
});

const PIECES = (
  '<p> </p> <ul> <ol> <li> </li> </ul> <em> </em> <strong> </strong> <a <a_href="x"> </a> <pre> </pre> <code> <br> <img <img_src="%E0"> ' +
  '<table> <td_align="right"> </table> <svg> <math> <template> <select> <input_type="checkbox"> <script> <style> <!-- --> <![CDATA[ <h1_id="a"> ' +
  '</h1> <blockquote> <div_class="highlight"> </div> <a_class="footnote"_href="#fn:1"> < > & &amp; " \' / \0 <plaintext> <frameset> <dl> <dd>'
)
  .split(' ')
  .map((piece) => piece.replaceAll('_', ' '));
