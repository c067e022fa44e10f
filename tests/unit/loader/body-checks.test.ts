import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { severityOf } from '../../../src/domain/diagnostics.ts';
import { post, readFiles, readPostFile } from '../../support/content.ts';
import type { Diagnostic } from '../../../src/domain/diagnostics.ts';

/** Lines above a body of `post('title: Essai', …)`. */
const ABOVE = 4;

describe('HTML that a page of Carnet does not run or show', () => {
  test.each([
    ['<script>alert(1)</script>', 'html-script 1:1'],
    ['Du texte <script src="a.js"></script>.', 'html-script 1:10'],
    ['<script type="module">a</script>', 'html-script 1:1'],
    ['<SCRIPT>a</SCRIPT>', 'html-script 1:1'],
    ['é😀 <a href="/" onclick="a()">b</a>', 'html-handler 1:17'],
    ["<div\n  ONCLICK='a()'>b</div>", 'html-handler 2:3'],
    ['<details ontoggle="a()">b</details>', 'html-handler 1:10'],
    ['<iframe src="https://www.youtube.com/embed/a"></iframe>', 'html-frame 1:1'],
    ['<div srcdoc="<b>">a</div>', 'html-frame 1:6'],
    ['<base href="https://ailleurs.example/">', 'html-head 1:1'],
    ['<meta http-equiv="refresh" content="0">', 'html-head 1:1'],
    ['<link rel="stylesheet" href="a.css">', 'html-head 1:1'],
    ['<object data="a.swf"></object>', 'html-plugin 1:1'],
    ['<form action="https://a.example"><input name="b"></form>', 'html-form 1:7'],
    ['<style>p { color: red }</style>', 'html-style 1:1'],
    ['<p style="a">b</p>\n\n<p style="a">c</p>', 'html-style 1:4'],
    ['[a](javascript:alert(1))', 'link-script 1:5'],
    ['[a](JaVa&#115;cript:alert)', 'link-script 1:5'],
    ['[a][b]\n\n[b]: javascript:alert', 'link-script 3:6'],
    ['<a href="java&Tab;script:a">b</a>', 'link-script 1:10'],
    ['<a href=" &#1;javascript:a">b</a>', 'link-script 1:10', 'control-character 1:11'],
    ['[a](data:text/html,b)', 'link-script 1:5'],
    ['[a](vbscript:b)', 'link-script 1:5'],
    ['[a](file:///etc/passwd)', 'link-machine 1:5'],
    ['<video src="file:///C:/a.mp4"></video>', 'link-machine 1:8'],
  ])('%s is %s', async (body, ...told) => {
    expect(await faultsOf(body)).toEqual(told);
  });

  test.each([
    '`javascript:` et `onclick=`, dans `<script>`.',
    '```html\n<script>a</script>\n<iframe src="b"></iframe>\n```',
    '    <script>a</script>\n',
    '<script type="application/ld+json">{}</script>',
    '<!-- <script>a</script> -->',
    '<a href="https://a.example/?onclick=b" title="javascript:">c</a>',
    '\\<script>',
  ])('%s is none', async (body) => {
    expect(await faultsOf(body)).toEqual([]);
  });

  test('is told of files of HTML, and of MDX as far as it is plain', async () => {
    const body = '<p onclick="a()">b</p>';
    expect(await faultsOf(body, '2026-05-01-essai.html')).toEqual(['html-handler 1:4']);
    expect(await faultsOf(`Un.\n\n${body}`, '2026-05-01-essai.mdx')).toEqual(['mdx-unsafe 3:4']);
  });

  test('is told five times at most, and stops no build', async () => {
    const { posts, diagnostics } = await readPostFile(post('title: Essai', '<script>a</script>\n\n'.repeat(9)));
    expect([posts.length, diagnostics.length, new Set(diagnostics.map(severityOf))]).toEqual([1, 5, new Set(['warning'])]);
  });
});

describe('A tag', () => {
  test.each([
    ['<div>\n\nUn.', 'html-unclosed 1:1'],
    ['Un <b>mot.\n\nUn autre.', 'html-unclosed 1:4'],
    ['<b><i>Un</b></i>', 'html-unclosed 1:4'],
    ['Un mot</em>.', 'html-stray 1:7'],
    ['</div>', 'html-stray 1:1'],
    ['Une List<String>, un <autre>.', 'html-unknown 1:9', 'html-unknown 1:22'],
    ['<div>\n\n<section>\n\nUn.\n\n</div>', 'html-unclosed 3:1'],
  ])('%s: %s', async (body, ...told) => {
    expect(await faultsOf(body)).toEqual(told);
  });

  test.each([
    '<ul><li>Un<li>Deux</ul>',
    '<p>Un',
    '<table><tr><td>Un<td>Deux</table>',
    '<br> <wbr> <hr>',
    '<div>\n\nDu *texte*.\n\n</div>',
    '<mon-element>Un</mon-element>',
    '<svg viewBox="0 0 1 1"><path d="M0 0"/></svg>',
    '`<div>` et a < b > c',
    '<details><summary>Un</summary>\n\nDeux\n\n</details>',
  ])('%s needs no other half', async (body) => {
    expect((await faultsOf(body)).filter((fault) => /^html-(?:unclosed|stray)/.test(fault))).toEqual([]);
  });
});

describe('A heading', () => {
  test.each([
    ['## Un\n\n#### Deux\n\n### Trois', 'heading-skip 3:1'],
    ['##\n\nUn.', 'heading-empty 1:1'],
    ['<b id="a">Un</b>\n\n<b id="a">deux</b>', 'id-twice 3:4'],
  ])('%s: %s', async (body, ...told) => {
    expect(await faultsOf(body)).toEqual(told);
  });

  test.each([
    '## Un\n\n### Deux\n\n## Trois',
    '### Un\n\n### Deux',
    '# Un\n\n## Deux',
    '# Un\n\n### Deux',
    '## Un\n\n## Un',
    '```\n##\n```',
    '#',
  ])('%s is one', async (body) => {
    expect((await faultsOf(body)).filter((told) => body !== '#' || !told.startsWith('heading-empty'))).toEqual([]);
  });
});

describe('A reference', () => {
  test.each([
    ['Voir [un mot][absent].', 'reference-missing 1:6'],
    ['Voir [un mot][1], [un autre][1].\n\n[2]: /', 'reference-missing 1:6', 'reference-missing 1:19'],
    ['Un mot[^note].', 'note-missing 1:7'],
    ['Un mot.\n\n[^note]: Une note.', 'note-unused 3:1'],
    ['Un [mot][a].\n\n[a]: https://a.example\n[A]: https://b.example', 'defined-twice 4:1'],
  ])('%s: %s', async (body, ...told) => {
    expect(await faultsOf(body)).toEqual(told);
  });

  test.each([
    'Un [mot] seul, t[i][j], `[a][b]`, \\[un][deux].',
    'Voir [un mot][a].\n\n[a]: https://a.example',
    'Voir [Un Mot][].\n\n[un mot]: https://a.example',
    'Un mot[^note].\n\n[^note]: Une note.',
    '- [ ] [à faire][a]\n\n[a]: https://a.example',
    '```\n[a][b] [^c]\n```',
  ])('%s says all it needs', async (body) => {
    expect(await faultsOf(body)).toEqual([]);
  });
});

describe('A link', () => {
  test.each([
    ['[](https://a.example)', 'link-no-text 1:1'],
    ['[un]()', 'link-no-address 1:1'],
    ['Voir [un](https://a.example/b_(c).', 'link-lost 1:6'],
    ['Voir [un] (https://a.example/b).', 'link-lost 1:6'],
    ['Voir (un)[https://a.example/b].', 'link-lost 1:6'],
    ['Voir [un](https://a.example/b\n\nSuite (fin).', 'link-lost 1:6'],
  ])('%s: %s', async (body, ...told) => {
    expect(await faultsOf(body)).toEqual(told);
  });

  test.each([
    '[`a`](https://a.example)',
    '[a] (voir https://a.example)',
    '[1] (https://a.example)',
    '[a] (https://a.example)\n\n[a]: https://b.example',
    '`[a] (https://a.example)`',
    '(un [deux](https://a.example))[^1]\n\n[^1]: Un.',
    '[a](https://a.example "b\nc")',
    '[<b>a</b>](https://a.example)',
    'f[i](x y)',
    '`[](a)`',
    '[a](https://a.example/b_(c))',
    'a [b](note de bas de page) c',
  ])('%s is one, or none at all', async (body) => {
    expect((await faultsOf(body)).filter((told) => !told.startsWith('link-dead'))).toEqual([]);
  });
});

describe('Whatever a body holds', () => {
  const piece = fc.constantFrom(
    '<div>',
    '</div>',
    '<b',
    '>',
    '<script>',
    '</script>',
    '[a]',
    '(b c)',
    '[^n]',
    ']: x',
    '\n',
    '\n\n',
    '#',
    '## ',
    '`',
    '```\n',
    '😀',
    'é',
    ' ',
    '    ',
    '<!--',
    '-->',
    '<a href="/x">',
    '[x](/y)',
    '[y](#z)',
    'onclick="a"',
    '{:',
    '}',
    '$$',
    '|',
    '- ',
    '> ',
    '&Tab;',
    'javascript:',
    '<p style="a">',
  );
  const text = fc.oneof(
    fc.array(piece, { maxLength: 25 }).map((parts) => parts.join('')),
    fc.string({ unit: 'grapheme' }),
  );

  test('it is read, and what is told stands where it is told to', async () => {
    await fc.assert(
      fc.asyncProperty(text, fc.constantFrom('md', 'html', 'markdown'), async (body, extension) => {
        const content = post('title: Essai', `${body}\n`);
        const { diagnostics } = await readPostFile(content, { name: `2026-05-01-essai.${extension}` });
        const lines = content.split('\n');
        for (const { kind, line, column, found } of diagnostics) {
          if (kind === 'control-character' || kind === 'invisible-sign' || kind === 'text-direction') continue;
          expect(
            lines
              .slice(line - 1)
              .join('\n')
              .slice(column - 1)
              .trimStart()
              .startsWith(found),
            `${kind} ${line}:${column} ${found}`,
          ).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('the same is told of a body from the cache', async () => {
    const files = { 'src/content/posts/2026-05-01-a.md': post('title: A', '<script>a</script>\n\n[b](/rien/)') };
    const first = await readFiles(files);
    expect(first.diagnostics.map(({ kind }) => kind)).toEqual(['html-script', 'link-dead']);
  });
});

describe('Media of other sites, which the policy of a page refuses', () => {
  test.each([
    ['<audio src="https://a.example/b.mp3" controls></audio>', '1:8'],
    ['<video><source src="//a.example/b.mp4"></video>', '1:16'],
    ['<video poster="https://a.example/b.png" src="/b.mp4"></video>', '1:8'],
    ['<picture><source srcset="/b.webp 1x, https://a.example/b.webp 2x"><img src="/b.png" alt="Un"></picture>', '1:18'],
    ['<table background="https://a.example/b.png"><tr><td>c</td></tr></table>', '1:8'],
    ['<svg><image href="https://a.example/b.png"/></svg>', '1:13'],
  ])('%s', async (body, place) => {
    expect(await faultsOf(body)).toContain(`media-remote ${place}`);
  });

  test.each(['<video src="/b.mp4"></video>', '<a href="https://a.example/b.mp4">c</a>', '`<audio src="https://a.example/b.mp3">`'])(
    '%s is none',
    async (body) => {
      expect((await faultsOf(body)).filter((fault) => fault.startsWith('media-remote'))).toEqual([]);
    },
  );
});

describe('What HTML leaves out of a page', () => {
  test.each(['<p>a</p><!-- b', '<!-- a --><p>b</p><?php c', '<p>a</p>\n<![CDATA[ b'])('is told where nothing ends it: %s', async (body) => {
    expect((await faultsOf(body, '2026-05-01-essai.html'))[0]).toMatch(/^html-swallowed /);
  });

  test.each([
    '<p>a</p><!-- b -->',
    '<!----><p>a</p>',
    '<!--><p>a</p>',
    '<textarea><!-- a</textarea>',
    '<?php a ?><p>b</p>',
    '<!DOCTYPE html><p>a</p>',
  ])('is not where it ends: %s', async (body) => {
    expect(await faultsOf(body, '2026-05-01-essai.html')).toEqual([]);
  });

  test('is shown in Markdown, where nothing is lost', async () => {
    expect(await faultsOf('Un.\n\n<!-- deux\n\nTrois.')).toEqual(['html-shown 3:1']);
  });
});

async function faultsOf(body: string, name?: string): Promise<string[]> {
  const { diagnostics } = await readPostFile(post('title: Essai', body), name === undefined ? {} : { name });
  return diagnostics.map(({ kind, line, column }: Diagnostic) => `${kind} ${line - ABOVE}:${column}`);
}
