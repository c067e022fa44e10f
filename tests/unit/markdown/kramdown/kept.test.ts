import { expect, test } from 'vitest';

import { kramdownHtml } from '../../../support/kramdown.ts';

// What Carnet shows otherwise than kramdown, because kramdown loses what the author wrote.

test('a list keeps the number it begins with', async () => {
  expect(await kramdownHtml('Né en\n1985. Une année froide.')).toContain('<ol start="1985">');
});

test('an address in the text is a link, without the signs that end its sentence', async () => {
  const html = await kramdownHtml('Voir https://exemple.fr/a_(b), www.exemple.fr/c&amp;d et _https://exemple.fr/e_.');
  expect(html).toContain('<a href="https://exemple.fr/a_(b)">https://exemple.fr/a_(b)</a>,');
  expect(html).toContain('<a href="http://www.exemple.fr/c&amp;d">www.exemple.fr/c&amp;d</a>');
  expect(html).toContain('<em><a href="https://exemple.fr/e">https://exemple.fr/e</a></em>.');
});

test('an element of one line is closed where it is written', async () => {
  expect(await kramdownHtml('<div markdown="1">*x*</div>\n')).toBe('<div>\n<p><em>x</em></p>\n</div>');
});

test('a link may break its name over two lines', async () => {
  expect(await kramdownHtml('[un\nlien]\n\n[Un lien]: /a/')).toBe('<p><a href="/a/">un\nlien</a></p>');
});

test('an address loses the backslashes that were written for brackets', async () => {
  expect(await kramdownHtml('[a](https://exemple.fr/\\(v\\).html)')).toContain('href="https://exemple.fr/(v).html"');
});

test('an element that is not closed ends with its block', async () => {
  expect(await kramdownHtml('Un <b>mot\n\nDeux')).toBe('<p>Un <b>mot</b></p>\n<p>Deux</p>');
});

test('the attributes that run a script or hold a style are left out', async () => {
  expect(await kramdownHtml('Texte.\n{: onclick="x()" style="color: red" title="t" .c}')).toBe('<p title="t" class="c">Texte.</p>');
});

test('an element that closes itself holds nothing of what follows', async () => {
  expect(await kramdownHtml('<iframe src="/a/" />\n\nDeux')).toBe('<iframe src="/a/"></iframe>\n<p>Deux</p>');
});
