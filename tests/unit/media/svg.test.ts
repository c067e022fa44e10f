import { array, assert, constantFrom, property } from 'fast-check';
import { XMLValidator } from 'fast-xml-parser';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';

import { cleanSvg } from '../../../src/media/svg.ts';
import { photograph, SECRETS } from '../../support/photographs.ts';

const HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"';
const drawing = (inside: string) => `${HEAD} viewBox="0 0 40 40" width="40" height="40">${inside}</svg>`;
const RED = '<rect width="40" height="40" fill="red"/>';

/** What a browser could run or fetch. */
const LIVE =
  /<\/?script|\son\w+=|javascript:|foreignobject|<iframe|<html|https?:\/\/(?!www\.w3\.org\/(?:2000\/svg|1999\/xlink)")|file:|@import|<!|<\?|expression/i;

const HOSTILE: Readonly<Record<string, string>> = {
  'a script': drawing('<script>alert(1)</script>'),
  'a script by a prefix': drawing('<s:script xmlns:s="http://www.w3.org/2000/svg">alert(1)</s:script>'),
  'a script in CDATA': drawing('<script><![CDATA[alert(1)]]></script>'),
  'a script of capitals': drawing('<SCRIPT>alert(1)</SCRIPT>'),
  'a script elsewhere': drawing('<script xlink:href="https://mal.example/x.js"/>'),
  'a handler': `${HEAD} onload="alert(1)">${RED}</svg>`,
  'a handler of capitals': drawing('<g ONCLICK="alert(1)"/>'),
  'a handler of another space': drawing('<g ev:onclick="alert(1)" xmlns:ev="http://www.w3.org/2001/xml-events"/>'),
  'a link that runs': drawing('<a xlink:href="javascript:alert(1)"><rect width="4" height="4"/></a>'),
  'a link that hides what it runs': drawing('<a href="&#x6a;ava&#10;script:alert(1)"><text y="9">ici</text></a>'),
  'an animation that makes a link run': drawing('<a><set attributeName="href" to="javascript:alert(1)"/></a>'),
  'an animation of a link by its prefix': drawing('<a><animate attributeName="xlink:href" values="javascript:alert(1)"/></a>'),
  'an animation of a handler': drawing('<set attributeName="onclick" to="alert(1)"/>'),
  'a picture from elsewhere': drawing('<image href="https://mal.example/x.png"/>'),
  'a picture of the disk': drawing('<image xlink:href="file:///etc/passwd"/>'),
  'a drawing it carries': drawing('<image href="data:image/svg+xml;base64,PHN2Zz48c2NyaXB0Lz48L3N2Zz4="/>'),
  'a part of another file': drawing('<use href="https://mal.example/x.svg#a"/>'),
  'a fill from elsewhere': drawing('<rect fill="url(https://mal.example/x.svg#a)"/>'),
  'a style from elsewhere': drawing('<rect style="fill:url(\'https://mal.example/x\')"/>'),
  'a style sheet from elsewhere': drawing('<style>@import url("https://mal.example/x.css");rect{fill:red}</style>'),
  'a style sheet that hides it': drawing('<style>@\\69mport "https://mal.example/x";r{background:u\\72l(https://mal.example/x)}</style>'),
  'a style sheet with a script in it': drawing('<style>&lt;/style>&lt;script>alert(1)&lt;/script></style>'),
  'a style sheet with an element in it': drawing('<style><script>alert(1)</script></style>'),
  'a set of pictures': drawing('<style>g{background:image-set("https://mal.example/x" 1x)}</style>'),
  'a page in it': drawing('<foreignObject><html xmlns="http://www.w3.org/1999/xhtml"><iframe src="x"/></html></foreignObject>'),
  'an entity': `<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>${drawing('<text>&x;</text>')}`,
  'entities that multiply': `<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>${drawing('<text>&b;</text>')}`,
  'a style sheet of its own': `<?xml-stylesheet href="https://mal.example/x.xsl" type="text/xsl"?>${drawing(RED)}`,
  'an attribute that closes its element': drawing('<g id="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"/>'),
  'text that opens an element': drawing('<text>&lt;script&gt;</text>').replace('script', 'scr&#105;pt'),
  'elements that are never closed': `${HEAD}><g><script>alert(1)`,
  'a comment that ends early': drawing('<!--><script>alert(1)</script>-->'),
};

describe('A drawing is published without', () => {
  test.each(Object.entries(HOSTILE))('%s', (_, source) => {
    const { svg = '' } = cleanSvg(source) ?? {};
    const markup = svg.replace(/&(?:lt|gt|quot|amp);/g, '').replace(/(?<=>)[^<]*(?=<\/text>)/g, '');
    expect(markup.replace(/ id="[^"]*"/g, '')).not.toMatch(LIVE);
    expect(XMLValidator.validate(svg)).toBe(true);
  });

  test('anything that tells of its author, in pictures it carries too', async () => {
    const photo = (await photograph('jpeg')).toString('base64');
    const source = drawing(
      `<!-- Zqauteur --><metadata><rdf:RDF>Zqlieu</rdf:RDF></metadata><g inkscape:label="Zqxmp" sodipodi:docname="Zqlieu.svg"/>
      <sodipodi:namedview>Zqlieu</sodipodi:namedview><image href="data:image/jpeg;base64,${photo}"/>`,
    );
    const { svg = '', lost } = cleanSvg(source) ?? {};
    const carried = Buffer.from(/base64,([^"]+)/.exec(svg)?.[1] ?? '', 'base64').toString('latin1');
    expect(carried.length).toBeGreaterThan(100);
    expect(SECRETS.filter((secret) => svg.includes(secret) || carried.includes(secret))).toEqual([]);
    expect(lost).toEqual([]);
  });
});

describe('A drawing keeps', () => {
  test.each([
    ['its box', drawing(''), 'viewBox="0 0 40 40"'],
    [
      'gradients',
      drawing('<linearGradient id="a" gradientUnits="userSpaceOnUse"/>'),
      '<linearGradient id="a" gradientUnits="userSpaceOnUse">',
    ],
    ['cut-outs', drawing('<clipPath id="c"/><g clip-path="url(#c)"/>'), '<g clip-path="url(#c)">'],
    ['what it uses twice', drawing('<use xlink:href="#a" x="3"/>'), '<use xlink:href="#a" x="3">'],
    ['styles', drawing('<style>@media (prefers-color-scheme: dark) { g > rect { fill: #fff } }</style>'), 'g &gt; rect { fill: #fff }'],
    ['movement', drawing('<animate attributeName="cx" values="1;2" dur="1s"/>'), '<animate attributeName="cx" values="1;2" dur="1s">'],
    [
      'words',
      drawing('<title>Un &amp; deux</title><text xml:space="preserve"> a </text>'),
      '<title>Un &amp; deux</title><text xml:space="preserve"> a </text>',
    ],
    ['names of classes with signs', drawing('<style>.a\\:b{fill:red}</style>'), '.a\\:b{fill:red}'],
    ['what a link showed', drawing('<a href="/x"><path d="M0 0"/></a>'), '<g><path d="M0 0"></path></g>'],
    ['elements with a prefix', '<svg:svg xmlns:svg="http://www.w3.org/2000/svg"><svg:path d="M0 0"/></svg:svg>', '<path d="M0 0">'],
  ])('%s', (_, source, kept) => {
    const { svg, lost } = cleanSvg(source) ?? {};
    expect(svg).toContain(kept);
    expect(lost).toEqual([]);
  });

  test('every pixel', async () => {
    const source = `<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">${drawing(
      `<defs><linearGradient id="g"><stop stop-color="#f00"/><stop offset="1" stop-color="#00f"/></linearGradient>
      <symbol id="s"><circle r="9" cx="9" cy="9"/></symbol><clipPath id="c"><rect width="20" height="40"/></clipPath></defs>
      <style>.a{stroke:#080;stroke-width:3}</style><rect width="40" height="40" fill="url(#g)"/>
      <use xlink:href="#s" class="a" clip-path="url(#c)"/><a xlink:href="https://un.example/"><path d="M5 30h30" style="stroke:#ff0"/></a>`,
    )}`;
    const pixels = (svg: string) => sharp(Buffer.from(svg)).raw().toBuffer();
    expect(await pixels(cleanSvg(source)?.svg ?? '')).toEqual(await pixels(source));
  });

  test('itself, the second time', () => {
    for (const source of Object.values(HOSTILE)) {
      const once = cleanSvg(source)?.svg ?? '';
      expect(cleanSvg(once)?.svg.trim()).toBe(once.trim());
    }
  });
});

test('what a drawing loses that could be seen or could run is named', () => {
  expect(cleanSvg(drawing('<foreignObject/><script/><g onclick="x"/><metadata/>'))?.lost).toEqual(['<foreignObject>', '<script>', '<g>']);
});

test.each(['', 'Du texte', '<html><svg/></html>', '<!DOCTYPE html><p>', '{"a":1}'])('what is no drawing is none: %s', (source) => {
  expect(cleanSvg(source)).toBeUndefined();
});

test('whatever stands in a drawing, what is published is well-formed and runs nothing', () => {
  const part = constantFrom(
    '<',
    '>',
    '</',
    '/>',
    '"',
    "'",
    '=',
    ' ',
    '&',
    ';',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<?',
    '?>',
    '<!DOCTYPE',
    '[',
    ']',
    'svg',
    'g',
    'style',
    'script',
    'a',
    'use',
    'onload',
    'href',
    'xlink:href',
    'javascript:',
    'url(',
    ')',
    '@import',
    '#x',
    'alert(1)',
    '\0',
    'é',
  );
  assert(
    property(array(part, { maxLength: 60 }), (parts) => {
      const { svg = '<svg></svg>' } = cleanSvg(drawing(parts.join(''))) ?? {};
      expect(XMLValidator.validate(svg)).toBe(true);
      for (const [tag] of svg.matchAll(/<[^>]*>/g)) expect(tag).not.toMatch(/^<\/?script|\son\w+=|href="[^#"]/i);
    }),
    { numRuns: 500 },
  );
});
