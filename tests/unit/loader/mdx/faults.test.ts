import * as fc from 'fast-check';
import { globSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

import { mdxComponents } from '../../../../src/schema/mdx-components.ts';
import { post, readFiles } from '../../../support/content.ts';
import { home } from '../../../support/project.ts';

const FOLDER = 'src/content/posts';
const FILE = `${FOLDER}/2026-05-01-essai.mdx`;

/** What the texts below import. */
const BESIDE = {
  [`${FOLDER}/releves.json`]: '{ "mois": [1, 2], "lieu": "Épinal" }',
  [`${FOLDER}/Carte.astro`]: '---\nexport const echelle = 1;\n---\n\n<p>Carte</p>\n',
  [`${FOLDER}/calculs.ts`]: 'export const doubler = (n: number) => n * 2;\n',
  [`${FOLDER}/ilot.ts`]: 'export const minuteur = { hydrate() {} };\nexport default minuteur;\n',
  [`${FOLDER}/plan.svg`]: '<svg xmlns="http://www.w3.org/2000/svg"/>',
  '.env': 'SECRET=1\n',
  'src/.env.local': 'SECRET=1\n',
};

describe('Code that would do more than give a value is refused where it stands', () => {
  test.each([
    ['{process.env.HOME}', '1:2'],
    ['Bâti par {globalThis.process.version}', '1:11'],
    ['{import.meta.env.MODE}', '1:2'],
    ["{fetch('https://a.example')}", '1:2'],
    ["{eval('1')}", '1:2'],
    ["{new Function('return 1')()}", '1:6'],
    ["{[].constructor.constructor('return process')()}", '1:2'],
    ["{''['const' + 'ructor']}", '1:2'],
    ["{(({ constructor: f }) => f('return 1')())(() => 1)}", '1:6'],
    ["{(() => { const k = ['con', 'structor'].join(''); return [][k][k]('return 1')(); })()}", '1:2'],
    ["{import('node:fs')}", '1:2'],
    ['{await 1}', '1:2'],
    ['{(async () => 1)()}', '1:3'],
    ["{require('node:fs')}", '1:2'],
    ['{Math.random()}', '1:2'],
    ['{(({ random }) => random())(Math)}', '1:29'],
    ['{Date.now()}', '1:2'],
    ['{new Date().getFullYear()}', '1:2'],
    ['{Date()}', '1:2'],
    ['{Intl.DateTimeFormat().resolvedOptions().timeZone}', '1:2'],
    ['{(JSON.parse = 1)}', '1:3'],
    ['{Object.assign(JSON, {})}', '1:2'],
    ['{(() => { { let process = 1; } return process; })()}', '1:39'],
    ['{typeof window}', '1:9'],
    ['<p title={document.title}>Un.</p>', '1:11'],
    ['<p {...process.env}>Un.</p>', '1:8'],
    ['export const chemin = process.cwd();', '1:23'],
    ['> Un.\n> {process\n> .env}', '2:4'],
    ['- Un.\n\n  {[1].map(() => (\n    <b>{process.pid}</b>\n  ))}', '4:9'],
  ])('%s', async (body, place) => {
    expect((await faultsOf(body)).map((fault) => [fault.kind, fault.place])).toContainEqual(['mdx-global', place]);
  });

  test.each(['format', 'toLocaleString', 'toLocaleDateString'])('%s() without argument asks for one', async (name) => {
    const { [0]: fault } = await faultsOf(`{x.${name}()}`.replace('x', "new Date('2026-05-01')"));
    expect(fault).toMatchObject({ kind: 'mdx-argument', place: '1:2' });
  });
});

describe('Code that gives a value is shown', () => {
  test.each([
    'export const prix = [1, 2];\n\nIl y en a {prix.length} : {prix.map((n) => <li key={n}>{n}</li>)}',
    '{Math.max(1, 2)} {JSON.stringify([1])} {Object.keys({ a: 1 }).length}',
    "{new Date('2026-05-01').toISOString()} {(1234.5).toLocaleString('fr-FR')}",
    '{new Intl.NumberFormat("fr").format(3)}',
    '{false && <Note />} {null} {[1][3]?.nom}',
    '{/* rien */} {}',
    '{props.titre} {frontmatter.title}',
    '{((process) => process)(1)}',
    'export const at = 1;\n\n{at}',
    'export const Gras = ({ mot }) => <b>{mot}</b>;\n\n<Gras mot="oui" /> {<Gras mot="non" />}',
    'export function fois(n) {\n  let total = 0;\n\n  for (const un of [1, 2]) total += un * n;\n  return total;\n}\n\n{fois(3)}',
    "import releves from './releves.json';\n\n{releves.mois.length} fois à {releves.lieu}.",
    "import { lieu } from './releves.json';\n\n{lieu}",
    "import { doubler } from './calculs.ts';\n\n{doubler(2)} {doubler(undefined).rien.du.tout}",
    "import Carte, { echelle } from './Carte.astro';\n\n<Carte /> {[1].map(() => <Carte />)} {echelle}",
    'import plan from \'./plan.svg\';\n\n<img src={plan.src} alt="" />',
    "import texte from './calculs.ts?raw';\n\n<pre>{texte}</pre>",
    '{[1].map(({ Carte }) => <Carte />).length}',
    '```mdx\n<Carte /> {process.env}\n```\n\nDit `<Carte>` et `{x}`.',
    '<Note kind="tip">\n\nUn.\n\n</Note>\n\n<Note>Deux.</Note>\n\n<Note kind={"in" + "fo"} />',
    '<Note {...{ kind: "tip" }}>Un.</Note>',
  ])('%s', async (body) => {
    expect(await faultsOf(body)).toEqual([]);
  });
});

describe('Code that fails when it runs is told before a page is made', () => {
  test.each([
    ['{undefined.x}', 'mdx-throws', '1:2'],
    ["Un. {JSON.parse('{')}", 'mdx-throws', '1:6'],
    ['export const a = null;\n\nexport const b = a.b;\n\n{b}', 'mdx-throws', '3:1'],
    ["import releves from './releves.json';\n\n{releves.jours.map((n) => n)}", 'mdx-throws', '3:2'],
    ['export const Gras = ({ mot }) => <b>{mot.texte.long}</b>;\n\n<Gras mot="oui" />', 'mdx-throws', '3:1'],
    ['{(function f(n) { return f(n); })(1)}', 'mdx-throws', '1:2'],
    ['<p title={[1].a.b}>Un.</p>', 'mdx-throws', '1:11'],
    ['<p {...[1].a.b}>Un.</p>', 'mdx-throws', '1:5'],
    ['{[1, 2].lenght}', 'mdx-nothing', '1:2'],
    ['{undefined}', 'mdx-nothing', '1:2'],
    ['{({ a: 1 })}', 'mdx-value', '1:2'],
    ['{[1, { a: 1 }]}', 'mdx-value', '1:2'],
    ["{new Date('2026-05-01')}", 'mdx-value', '1:2'],
    ['{[1].map}', 'mdx-value', '1:2'],
    ['{[{ a: 1 }].map((un) => <li>{un}</li>)}', 'mdx-value', '1:2'],
    ['export const a = (() => { for (;;); })();\n\n{a}', 'mdx-endless', '1:1'],
    ['Un. {1} {(() => { while (true); })()}', 'mdx-endless', '1:10'],
    ['Un. {1} {Array(1e9).fill(0)}', 'mdx-endless', '1:10'],
    ["Un. {'x'.repeat(5e8)}", 'mdx-endless', '1:6'],
    ["export const n = 5e8;\n\n{'x'.repeat(n)}", 'mdx-endless', '3:2'],
    ['{(() => { let a = [1]; for (;;) a = [...a, ...a]; })()}', 'mdx-endless', '1:2'],
  ])('%s', async (body, kind, place) => {
    expect(await kindsOf(body)).toEqual([[kind, place]]);
  });
});

describe('Imports', () => {
  test.each([
    "import fs from 'node:fs'",
    "import fs from 'fs'",
    "import { z } from 'zod'",
    "import { getCollection } from 'astro:content'",
    "import x from 'https://a.example/x.js'",
    "import e from '../../../.env?raw'",
    "import e from '../../.env.local?raw'",
    "import p from '../../../../../etc/passwd?raw'",
    "import p from '/etc/passwd?raw'",
    "import p from '../../../package.json'",
    "export * from 'node:fs'",
    "import c from './Carte.astro?url'",
  ])('%s is refused', async (body) => {
    expect((await kindsOf(`${body};`)).map(([kind]) => kind)).toEqual(['mdx-import']);
  });

  test('a link to a file out of the project is refused, where it stands and where it is read', async () => {
    const { diagnostics } = await readFiles(
      { [FILE]: post('title: Essai', "import p from './lien.json';\n") },
      { links: { [`${FOLDER}/lien.json`]: '/etc/hostname' } },
    );
    expect(diagnostics.map(({ kind }) => kind)).toEqual(['file-outside', 'mdx-import']);
  });

  test('a file that is not there, and a name its file does not export, are told with what is like it', async () => {
    expect(await faultsOf("import r from './relevés.json';\n\n{r}")).toMatchObject([
      { kind: 'mdx-import-missing', place: '1:15', suggestion: './releves.json' },
    ]);
    expect(await faultsOf("import C from './Carte.vue';")).toMatchObject([{ kind: 'mdx-import-missing', suggestion: './Carte.astro' }]);
    expect(await faultsOf("import { double } from './calculs';")).toMatchObject([
      { kind: 'mdx-import-name', place: '1:10', suggestion: 'doubler' },
    ]);
    expect(await faultsOf("import { Carte } from './Carte.astro';")).toMatchObject([{ kind: 'mdx-import-name' }]);
  });
});

describe('Components', () => {
  test('the table of those that are provided names the files of their folder', () => {
    const files = globSync('src/components/mdx/*.astro', { cwd: home }).map((file) => path.basename(file, '.astro'));
    expect(Object.keys(mdxComponents).toSorted()).toEqual(files.toSorted());
  });

  test('what each takes is described to authors', () => {
    for (const schema of Object.values(mdxComponents))
      for (const prop of Object.values(schema.shape)) expect(prop.description).toBeTruthy();
  });

  test.each([
    ['<Galerie />', '1:1'],
    ['Voici <Foo.Bar />', '1:7'],
    ['<Note.Titre />', '1:1'],
    ['{[1].map(() => <Carte />)}', '1:16'],
    ['<div title={<Carte />} />', '1:13'],
    ['> <Carte>\n>\n> Un.\n>\n> </Carte>', '1:3'],
  ])('%s: nobody provides it', async (body, place) => {
    expect(await kindsOf(body)).toEqual([['mdx-component', place]]);
  });

  test.each([
    ['<Note kind="danger">Un.</Note>', 'mdx-prop-value', '1:7', 'kind="info"'],
    ['<Note kind={"tips"}>Un.</Note>', 'mdx-prop-value', '1:7', 'kind="tip"'],
    ['<Note kind>Un.</Note>', 'mdx-prop-value', '1:7', 'kind="info"'],
    ['<Note\n  genre="tip">\nUn.\n</Note>', 'mdx-prop-unknown', '2:3', 'kind, title'],
    ['<AddressPreview title="Un" />', 'mdx-prop-missing', '1:1', '<AddressPreview date="…"'],
    ['<AddressPreview title="Un" date="demain" />', 'mdx-prop-value', '1:28', 'date="…"'],
    ["{[1].map(() => <Note kind='danger'>Un.</Note>)}", 'mdx-prop-value', '1:22', 'kind="info"'],
  ])('%s', async (body, kind, place, suggestion) => {
    expect(await faultsOf(body)).toMatchObject([{ kind, place, suggestion }]);
  });
});

describe('MDX whose page would run a script, lose its text or break is refused where it stands', () => {
  test.each([
    ["<p {...{ onclick: 'a()' }}>b</p>", [['mdx-unsafe', '1:5']]],
    ["<a {...{ href: 'javascript:a()' }}>b</a>", [['mdx-unsafe', '1:5']]],
    ["<a href={`java${'script'}:a()`}>b</a>", [['mdx-unsafe', '1:10']]],
    ["export const u = 'javascript:a()';\n\n<a href={u}>b</a>", [['mdx-unsafe', '3:10']]],
    ['export const Lien = ({ u }) => <a href={u}>b</a>;\n\n<Lien u="javascript:a()" />', [['mdx-unsafe', '3:1']]],
    ['<script>{`a()`}</script>', [['mdx-unsafe', '1:1']]],
    ['[b](javascript:a())', [['mdx-unsafe', '1:5']]],
    ['<img src={`https://ailleurs.example/${1}.png`} alt="Un" />', [['media-remote', '1:11']]],
    ['<Fragment set:html="<script>a()</script>" />', [['mdx-raw-html', '1:11']]],
    ['export default ({ children }) => <div>{children}</div>\n\nPerdu.', [['mdx-default', '1:1']]],
    ['export const carte = () => <b>a</b>;\n\n<carte />', [['mdx-component-case', '3:1']]],
    ['<body>a</body>', [['mdx-page-tag', '1:1']]],
    ['<Post />', [['mdx-prop-missing', '1:1']]],
    ['<Video title="Un film" />', [['mdx-prop-missing', '1:1']]],
  ])('%s', async (body, told) => {
    expect(await kindsOf(body)).toEqual(told);
  });

  test.each([
    '<a href={`https://exemple.fr/${1}`}>b</a>',
    '<mon-element>a</mon-element>',
    '<Post {...{}} />',
    '<Video youtube="dQw4w9WgXcQ" title="Un film" />',
    "<p {...{ title: 'javascript: un langage' }}>b</p>",
  ])('%s is not', async (body) => {
    expect(await kindsOf(body)).toEqual([]);
  });
});

describe('Islands', () => {
  test.each([
    ["import Ilot from './ilot.ts';\n\n<Ilot client:visible n={1}>Un.</Ilot>"],
    ['import { minuteur as Ilot } from \'./ilot.ts\';\n\n<Ilot client:media="(width > 40rem)">Un.</Ilot>'],
    ["import Ilot from './ilot.ts';\n\n<Ilot>Un.</Ilot>"],
  ])('%s', async (body) => {
    expect(await faultsOf(body)).toEqual([]);
  });

  test.each([
    ['<Note client:visible>Un.</Note>', 'mdx-client', '1:7'],
    ["import Carte from './Carte.astro';\n\n<Carte client:load />", 'mdx-client', '3:8'],
    ["import { doubler as Doubler } from './calculs.ts';\n\n<Doubler client:load />", 'mdx-client', '3:10'],
    ['<p client:idle>Un.</p>', 'mdx-client', '1:4'],
    ["import Ilot from './ilot.ts';\n\n{[1].map(() => <Ilot client:visible />)}", 'mdx-client', '3:22'],
    ["import Ilot from './ilot.ts';\n\n<Ilot client:visble />", 'mdx-directive', '3:7'],
    ["import Ilot from './ilot.ts';\n\n<Ilot client:only />", 'mdx-directive', '3:7'],
    ["import Ilot from './ilot.ts';\n\n<Ilot client:media />", 'mdx-directive', '3:7'],
    ["import Ilot from './ilot.ts';\n\n<Ilot server:defer />", 'mdx-directive', '3:7'],
  ])('%s', async (body, kind, place) => {
    expect(await kindsOf(body)).toEqual([[kind, place]]);
  });
});

describe('MDX that cannot be read', () => {
  test.each([
    ['<a href=foo>Un.</a>', 'mdx-unquoted', '1:4'],
    ['<p title={}>Un.</p>', 'mdx-expression', '1:11'],
    ['<p class="a" class="b">Un.</p>', 'mdx-attribute-twice', '1:14'],
    ['<p className="a">Un.</p>', 'mdx-attribute-name', '1:4'],
    ['Un.</Note>', 'mdx-stray-tag', '1:4'],
    ['<Note>Un.</note>', 'mdx-other-tag', '1:10'],
    ['<Note>Un.\n\nDeux.</Note>', 'mdx-crossed-tag', '1:1'],
    ['<p>\n\n## Un.</p>', 'mdx-crossed-tag', '3:7'],
    ['<Note>\n\nUn.', 'mdx-unclosed-tag', '1:1'],
    ['<br>', 'mdx-void-tag', '1:1'],
    ['<p class=“un deux”>Un.</p>', 'mdx-unquoted', '1:4'],
    ['Un {{ page.title }}.', 'mdx-liquid', '1:4'],
    ['{% include un.html %}', 'mdx-liquid', '1:1'],
    ['Un.\n{: .avis}', 'mdx-kramdown', '2:1'],
    ['## Un {#deux}', 'mdx-kramdown', '1:7'],
    ['Un <3.', 'mdx-syntax', '1:4'],
    ['{a b}', 'mdx-expression', '1:4'],
    ['{`a', 'mdx-unclosed-brace', '1:1'],
    ['import x fro "a"', 'mdx-module', '1:10'],
    ['export { a };', 'mdx-module', '1:1'],
    ['<!-- Un. -->', 'mdx-comment', '1:1'],
    ['<https://a.example>', 'mdx-link', '1:1'],
  ])('%s', async (body, kind, place) => {
    expect(await kindsOf(body)).toEqual([[kind, place]]);
  });
});

describe('Whatever a text says', () => {
  const words = fc.constantFrom(
    ...'{ } < > / = " \' ` ( ) [ ] ; , . … 1 x Note Carte kind title process import export const from ./a.json => await é 🎉 props \n \n\n - # * ~~~'.split(
      ' ',
    ),
    '\n',
    '\n\n',
    ' ',
    '<Note>',
    '</Note>',
    '{/*',
    '*/}',
    '> ',
  );

  test('it is read, or told at a place that lies in it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(words, { maxLength: 24 }), async (pieces) => {
        const text = post('title: Essai', pieces.join(''));
        const { diagnostics } = await readFiles({ [FILE]: text });
        const lines = text.split('\n');
        for (const { line, column } of diagnostics) {
          expect(line).toBeLessThanOrEqual(lines.length);
          expect(column).toBeGreaterThanOrEqual(1);
          expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1);
        }
      }),
      { numRuns: 300 },
    );
  }, 60_000);
});

/** The faults of a body, their places counted from its first line. */
async function faultsOf(body: string): Promise<{ kind: string; place: string; suggestion: string | undefined }[]> {
  const { diagnostics } = await readFiles({ ...BESIDE, [FILE]: post('title: Essai', `${body}\n`) });
  return diagnostics.map(({ kind, line, column, values }) => ({ kind, place: `${line - 4}:${column}`, suggestion: values['suggestion'] }));
}

async function kindsOf(body: string): Promise<[string, string][]> {
  return (await faultsOf(body)).map(({ kind, place }) => [kind, place]);
}
