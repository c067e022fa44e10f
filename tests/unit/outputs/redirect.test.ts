import { expect, test } from 'vitest';

import { redirectPage } from '../../../src/outputs/redirect.ts';

test('A page that leads elsewhere writes every address and title as text', () => {
  const html = redirectPage({ href: '/a?b&c"<', canonical: 'https://essai.example/a?b&c', title: '<b> & "c"', lang: 'fr' });
  expect(html).toContain('<meta http-equiv="refresh" content="0; url=/a?b&amp;c&quot;&lt;">');
  expect(html).toContain('<link rel="canonical" href="https://essai.example/a?b&amp;c">');
  expect(html).toContain('<h1>&lt;b> &amp; &quot;c&quot;</h1>');
  expect(html).toContain('<meta name="robots" content="noindex">');
});
