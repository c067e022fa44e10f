import * as fc from 'fast-check';
import { parseFragment, serialize } from 'parse5';
import { describe, expect, test } from 'vitest';

import { tagsOf } from '../../../src/markdown/browser-tags.ts';
import { safeHtml, wholeHtml } from '../../../src/markdown/safe-html.ts';

describe('What would run on a page', () => {
  test.each([
    ['<p>a<script>b</script>c</p>', '<p>ac</p>'],
    ['<script src="a.js"></script>', ''],
    ['a<script>b', 'a'],
    ['<p onclick="a()" class="b" onload=c>d</p>', '<p class="b">d</p>'],
    ['<a href="java&Tab;script:a" title="b">c</a>', '<a title="b">c</a>'],
    ['<a href=" javascript:a">c</a>', '<a>c</a>'],
    ['<base href="/x"><meta http-equiv="refresh" content="0">a', 'a'],
    ['<svg onload="a"><a xlink:href="javascript:b">c</a></svg>', '<svg><a>c</a></svg>'],
    ['<iframe srcdoc="<script>a</script>" title="b"></iframe>', '<iframe title="b"></iframe>'],
    ['<plaintext>a<script>b</script>', '<pre>a&lt;script&gt;b&lt;/script&gt;</pre>'],
  ])('%s becomes %s', (html, safe) => {
    expect(safeHtml(html)).toBe(safe);
  });

  test.each([
    '<p class="a">onclick="b" javascript:c</p>',
    '<script type="application/ld+json">{"a": "onclick=b"}</script>',
    '<pre><code>&lt;script&gt;</code></pre>',
    '<a href="https://a.example/?onload=b">c</a>',
    '<img src="data:image/png;base64,AAAA" alt="">',
  ])('%s stays as it is', (html) => {
    expect(safeHtml(html)).toBe(html);
  });

  const piece = fc.constantFrom(
    '<script>',
    '</script>',
    '<p onclick="a"',
    '>',
    ' onload=b ',
    '<a href="',
    'javascript:x',
    '"',
    "'",
    '<!--',
    '-->',
    '<svg/onload=a>',
    '&#106;',
    'é',
    ' ',
    '<base>',
    '<textarea>',
    '</textarea>',
    '<style>',
    '</style>',
    '<plaintext>',
    '<title>',
    '\n',
    '<img src=x onerror=',
    '<div',
    '</div>',
  );

  test('is gone, however it is written', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (parts) => {
        const page = serialize(parseFragment(safeHtml(wholeHtml(parts.join('')))));
        for (const { name, attributes } of tagsOf(page)) {
          expect(['script', 'base', 'meta', 'plaintext']).not.toContain(name);
          for (const attribute of attributes) expect(attribute.name).not.toMatch(/^on[a-z]+$/);
          for (const { name: own, value } of attributes) if (own === 'href') expect(value.trim()).not.toMatch(/^javascript:/);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

test('HTML is made whole: a page around it stays a page', () => {
  const frame = (html: string) => `<main><article>${html}</article></main><footer>x</footer>`;
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('<div>', '</div>', '</main>', '</article>', '<!--', '<b>', '</b>', '<table>', '<p>', 'a', '<textarea>'), {
        maxLength: 12,
      }),
      (parts) => {
        const page = frame(wholeHtml(parts.join('')));
        expect(serialize(parseFragment(page)).endsWith('</article></main><footer>x</footer>')).toBe(true);
      },
    ),
  );
});
