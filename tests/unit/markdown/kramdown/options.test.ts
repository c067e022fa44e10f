import { expect, test } from 'vitest';

import { kramdownHtml } from '../../../support/kramdown.ts';

test('every line breaks where the site asks for it', async () => {
  expect(await kramdownHtml('un\ndeux', { hardWrap: true })).toBe('<p>un<br>\ndeux</p>');
});

test('headings go down by the offset, to the sixth level', async () => {
  expect(await kramdownHtml('# Un\n\n###### Six', { headerOffset: 1 })).toBe('<h2 id="un">Un</h2>\n<h6 id="six">Six</h6>');
});

test('headings have no id where the site wants none', async () => {
  expect(await kramdownHtml('# Un\n\n# Deux {#d}', { autoIds: false })).toBe('<h1>Un</h1>\n<h1 id="d">Deux</h1>');
});

test('contents hold the levels asked for', async () => {
  const html = await kramdownHtml('* x\n{:toc}\n\n# Un\n\n## Deux\n\n### Trois', { tocLevels: [2] });
  expect(html).toContain('<ul id="markdown-toc"><li><a href="#deux" id="markdown-toc-deux">Deux</a></li></ul>');
});

test('contents without headings are none', async () => {
  expect(await kramdownHtml('* x\n{:toc}\n\nTexte.')).toBe('<p>Texte.</p>');
});

test('HTML may hold Markdown everywhere', async () => {
  expect(await kramdownHtml('<div>\n*un*\n</div>', { parseBlockHtml: true })).toContain('<em>un</em>');
});

test('notes have the link back the site gives them, or none', async () => {
  expect(await kramdownHtml('Un[^n].\n\n[^n]: Note.', { footnoteBacklink: '^' })).toContain('>^</a>');
  expect(await kramdownHtml('Un[^n].\n\n[^n]: Note.', { footnoteBacklink: '' })).not.toContain('backref');
});

test('notes are told in the words of the site and lead back to each call', async () => {
  const html = await kramdownHtml('Un[^n] et deux[^n].\n\n[^n]: La note.');
  expect(html).toContain('<h2 class="sr-only" id="footnote-label">Notes</h2>');
  expect(html).toContain('<sup id="fnref:n"><a href="#fn:n"');
  expect(html).toContain('<li id="fn:n">');
  expect(html).toContain('href="#fnref:n:1"');
  expect(html).toContain('aria-label="Retour à l’appel 1-2"');
});

test('a formula is MathML that keeps its TeX, without script or style', async () => {
  const html = await kramdownHtml('On pose $$\\color{red}{a_b}$$.');
  expect(html).toContain('<annotation encoding="application/x-tex">\\color{red}{a_b}</annotation>');
  expect(html).toContain('mathcolor="#ff0000"');
  expect(html).not.toMatch(/style=|<script/);
});

test('a formula that cannot be read stays as it was written', async () => {
  expect(await kramdownHtml('On pose $$\\frac{a & b$$.')).toContain('<code class="math">\\frac{a &amp; b</code>');
});

test('attribute lists that name each other come to an end', async () => {
  expect(await kramdownHtml('{:a: b .x}\n{:b: a .y}\n\nTexte.\n{: a}')).toBe('<p class="y x">Texte.</p>');
});
