import * as fc from 'fast-check';
import { parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';

import { sanitizeText } from '../../../../../src/cli/import/proof/sanitize.ts';
import { adapter, nodesUnder } from '../../../../../src/cli/import/proof/tree.ts';

describe('the HTML of an old page', () => {
  it.each([
    ['<p>a<script>b()</script></p>', '<p>a</p>'],
    ['<p onclick="b()" style="color: red">a</p>', '<p>a</p>'],
    ['<style>p { color: red }</style><p>a</p>', '<p>a</p>'],
    ['<p><a href="javascript:b()">a</a></p>', '<p><a>a</a></p>'],
    ['<p><a href=" java\nscript:b()">a</a></p>', '<p><a>a</a></p>'],
    ['<p><a href="data:text/html,b">a</a></p>', '<p><a>a</a></p>'],
    ['<p><img src="x.png" onerror="b()" srcset="y 2x"></p>', '<p><img src="/x.png" /></p>'],
    ['<form action="/b"><input name="c"><p>a</p></form><p>d</p>', '<p>d</p>'],
    ['<svg><a xlink:href="javascript:b()"><text>a</text></a></svg><p>d</p>', '<p>d</p>'],
    ['<meta http-equiv="refresh" content="0;url=b"><base href="/c"><p>d</p>', '<p>d</p>'],
    ['<p>a<!-- b --></p>', '<p>a</p>'],
    ['<iframe src="https://a.example/v" srcdoc="<script>b()</script>">c</iframe>', '<a href="https://a.example/v">https://a.example/v</a>'],
    ['<iframe src="javascript:b()"></iframe>', ''],
    ['<object data="b"><p>a</p></object><embed src="c"><p>d</p>', '<p>d</p>'],
    ['<h1 id="a">a</h1>', '<h2 id="a">a</h2>'],
    ['<p>a</p><!--more--><p>b</p>', '<p>a</p><!--more--><p>b</p>'],
    [
      '<pre class="highlight"><code><span class="k">let</span> a &lt; b</code></pre>',
      '<pre class="highlight"><code>let a &lt; b</code></pre>',
    ],
    ['<li><input type="checkbox" checked disabled> a</li>', '<li>☑  a</li>'],
    [
      '<table><tbody><tr><td style="text-align: right">a</td></tr></tbody></table>',
      '<table><tbody><tr><td class="align-right">a</td></tr></tbody></table>',
    ],
  ])('%s is written %s', (html, expected) => {
    expect(sanitized(html)).toBe(expected);
  });

  it('holds nothing that runs, whatever it was', () => {
    const piece = fc.oneof(fc.string(), fc.constantFrom(...PIECES));
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        for (const node of nodesUnder(parseFragment(sanitized(pieces.join(''))))) {
          if (!adapter.isElementNode(node)) continue;
          expect(node.tagName).not.toMatch(/^(?:script|style|iframe|form|input|object|embed|svg|math|base|meta|link|template)$/);
          for (const { name, value } of node.attrs) {
            expect(name).not.toMatch(/^on|^style$|^srcdoc$|^action$/);
            if (name === 'href' || name === 'src') expect(value).not.toMatch(/^\s*(?:java|vb)script:/i);
          }
        }
      }),
    );
  });
});

function sanitized(html: string): string {
  const [element] = parseFragment(`<div>${html}</div>`).childNodes;
  if (!element || !adapter.isElementNode(element)) throw new TypeError(html);
  return sanitizeText(element, { addressOf: (written) => (written === 'x.png' ? '/x.png' : written), separator: '<!--more-->' });
}

const PIECES = (
  '<script> </script> <style> </style> <svg> <math> <mtext> </svg> <p_onclick="a()"> <a_href="javascript:a()"> <a_href="java&#10;script:a()"> </a> ' +
  '<img_src="x"_onerror=a()> <iframe_src="javascript:a()"> </iframe> <noscript> </noscript> <template> </template> <form> <textarea> </textarea> ' +
  '<title> </title> <!-- --> <![CDATA[ ]]> <table> <td> <select> <xmp> <plaintext> <b> " \' > < & &lt; &#60; \0'
)
  .split(' ')
  .map((piece) => piece.replaceAll('_', ' '));
