import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { parseImportRules } from '../../../../src/cli/import/import-rules.ts';
import { importInto } from '../../../support/imported.ts';
import { told } from '../../../support/content.ts';
import type { ImportResult } from '../../../../src/cli/import/run.ts';
import type { ImportOptions } from '../../../../src/cli/import/run.ts';

const POST = '_posts/2020-01-01-un.md';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'carnet-maps-'));
  await mkdir(path.join(folder, 'project'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

// What a plugin's tag becomes without a word of the author's.
const READY: readonly [string, string][] = [
  ['{% youtube BKorP55Aqvg %}', '<https://www.youtube.com/watch?v=BKorP55Aqvg>'],
  ['{% youtube "https://youtu.be/BKorP55Aqvg?t=3" 640 360 %}', '<https://youtu.be/BKorP55Aqvg?t=3>'],
  ['{% youtube page.film title="Le film" %}', '[Le film](<https://www.youtube.com/watch?v=abcdefghijk>)'],
  ['{% vimeo 5515242 %}', '<https://vimeo.com/5515242>'],
  ["{% img left /a.png 300 200 'Un \"titre\"' 'Un mot' %}", imgOf('class="left"', 'Un mot', 'Un &quot;titre&quot;')],
  ['{% img /a.png Une image %}', '![Une image](/a.png "Une image")'],
  ['{% figure /a.png "Une *légende*" %}', '<figure>\n\n![](/a.png)\n\n<figcaption>\n\nUne *légende*\n\n</figcaption>\n</figure>'],
  ['{% figure caption:"Ici" %}**gras**{% endfigure %}', '<figure>\n\n**gras**\n\n<figcaption>Ici</figcaption>\n</figure>'],
  [
    '{% video /a.mp4 /a.webm 640 360 /a.jpg %}',
    '<video controls preload="metadata" width="640" height="360" poster="/a.jpg"><source src="/a.mp4" type="video/mp4"><source src="/a.webm" type="video/webm"><a href="/a.mp4">/a.mp4</a></video>',
  ],
  ['{% gist ami/12ab a.rb %}', '[Gist ami/12ab (a.rb)](<https://gist.github.com/ami/12ab#file-a-rb>)'],
  ['{% codeblock %}\nun\n{% endcodeblock %}', '```\nun\n```'],
  [
    '{% codeblock Deux (a.rb) a.rb https://a.example/a.rb le source %}\nputs\n{% endcodeblock %}',
    '<figure class="code">\n\n```rb\nputs\n```\n\n<figcaption>\n\nDeux (a.rb) a.rb <a href="https://a.example/a.rb">le source</a>\n\n</figcaption>\n</figure>',
  ],
  ['{% blockquote Zoé, Le livre %}\nUn.\n\nDeux.\n{% endblockquote %}', '> Un.\n>\n> Deux.\n>\n> — **Zoé**, Le livre'],
  ['{% blockquote Zoé https://a.example/x Le lien %}Un.{% endblockquote %}', '> Un.\n>\n> — **Zoé**, [Le lien](<https://a.example/x>)'],
  ['{% pullquote %}\nTexte {" cité "} ici.\n{% endpullquote %}', '> cité\n\nTexte cité ici.'],
  ['{% notice warning "Halte" %}Du *texte*.{% endnotice %}', '<div class="notice warning">\n\n**Halte**\n\nDu *texte*.\n\n</div>'],
  [
    '## A\n\n{% tabs x %}\n{% tab x js %}un{% endtab %}\n{% tab x ruby %}deux{% endtab %}\n{% endtabs %}',
    '## A\n\n### js\n\nun\n\n### ruby\n\ndeux',
  ],
  ['- {% figure "Ici" %}un{% endfigure %}', '- <figure>\n\n  un\n\n  <figcaption>Ici</figcaption>\n  </figure>'],
];

// Tags a map cannot read: nothing of them may be lost.
const UNREAD: readonly string[] = [
  '{% youtube trop-court %}',
  '{% youtube BKorP55Aqvg source="x" %}',
  '{% img "seul" %}',
  '{% figure /a.png credit="Zoé" %}',
  '{% figure /a.png "jamais fermé %}',
  '{% video fichier %}',
  '{% notice %}',
  '{% blockquote Zoé %}',
  '{% giphy abc %}',
  '{% youtube BKorP55Aqvg %}un film{% endyoutube %}',
  '{% youtube BKorP55Aqvg title="a" caption="b" %}',
  '{% figure /a.png "a" caption="b" %}',
  '{% figure /a.png "a" b %}',
  '{% figure "a" caption:"b" %}c{% endfigure %}',
  '{% img left /a.png class="right" %}',
  '{% endnote %}',
  '{% boite %}dedans{% endboite %}',
];

describe('a tag that many plugins have', () => {
  it.each(READY)('%s becomes plain Markdown or HTML', async (text, wanted) => {
    const { body, code, ledger } = await imported({ [POST]: `---\ntitle: Un\nfilm: abcdefghijk\n---\n${text}\n` });
    expect(body).toBe(`${wanted}\n`);
    expect([code, ledger.losses]).toEqual([0, []]);
  });

  it.each(UNREAD)('%s stays, and is told', async (text) => {
    const { body, code, ledger } = await imported({ [POST]: `---\ntitle: Un\n---\n${text}\n` });
    expect(body).toBe(`${text}\n`);
    expect([code, ledger.losses.map(({ kind, line }) => [kind, line])]).toEqual([1, [['plugin-tag', 4]]]);
  });

  it('is HTML in HTML', async () => {
    const text = '---\ntitle: Un\n---\n<p>{% youtube BKorP55Aqvg %}</p>{% blockquote Zoé %}a{% endblockquote %}{% gist ami/1 %}\n';
    const { body } = await imported({ '_posts/2020-01-01-un.html': text });
    expect(body).toBe(
      '<p><a href="https://www.youtube.com/watch?v=BKorP55Aqvg">https://www.youtube.com/watch?v=BKorP55Aqvg</a></p>' +
        '<blockquote>a<footer>— <strong>Zoé</strong></footer></blockquote><a href="https://gist.github.com/ami/1">Gist ami/1</a>\n',
    );
  });

  it('is left to the author where code of the site defines it, unless he asks for the ready map', async () => {
    const files = { [POST]: '---\ntitle: Un\n---\n{% vimeo 5515242 %}\n', '_plugins/v.rb': "Liquid::Template.register_tag('vimeo', V)\n" };
    expect((await imported(files)).body).toBe('{% vimeo 5515242 %}\n');
    expect((await imported(files, { map: 'tags:\n  vimeo: true\n' })).body).toBe('<https://vimeo.com/5515242>\n');
  });
});

describe('import.yaml', () => {
  const map = [
    'tags:',
    '  photo: "![{{ caption }}](/photos/{{ args | last }})"',
    '  boite: { block: yes, template: "<div class=\'{{ args[0] }}\'>{{ content }}</div>" }',
    '  pub: ""',
    '  vimeo: "{{ markup }} de {{ page.title }}"',
  ].join('\n');

  it('maps the tags of a site, before the ready maps', async () => {
    const text = '{% photo logo a.png caption="Ici" %} {% boite rouge %}{% photo b.png %}{% endboite %} {% pub 3 %}{% vimeo l\'un %}';
    const { body, code } = await imported({ [POST]: `---\ntitle: Un\n---\n${text}\n` }, { map });
    expect(body).toBe("![Ici](/photos/a.png) <div class='rouge'>![](/photos/b.png)</div> l'un de Un\n");
    expect(code).toBe(0);
  });

  it('that maps a block as if it were none has its end told', async () => {
    const { body, ledger } = await imported(
      { [POST]: '---\ntitle: Un\n---\n{% boite %}a{% endboite %}\n' },
      { map: 'tags: { boite: b }\n' },
    );
    expect(body).toBe('ba{% endboite %}\n');
    expect(ledger.losses.map(({ hint }) => hint)).toEqual(["boite: { block: true, template: '<div>{{ content }}</div>' }"]);
  });

  it('may be another file', async () => {
    await writeFile(path.join(folder, 'autre.yaml'), map);
    const post = '---\ntitle: Un\n---\n{% photo a.png %}\n';
    expect((await imported({ [POST]: post }, {}, { map: path.join(folder, 'autre.yaml') })).body).toBe('![](/photos/a.png)\n');
    const { code, report } = await imported({ [POST]: post }, {}, { map: 'rien.yaml' });
    expect([code, report.split('\n')[0]]).toEqual([1, 'rien.yaml:1:1 erreur (file-unreadable)']);
  });

  it('that is wrong stops the import, with its place', async () => {
    const { code, report, compared } = await imported({ [POST]: 'Un.\n' }, { map: 'tags:\n  photo: "{% for %}"\n' });
    expect(code).toBe(1);
    expect(compared).toEqual([]);
    expect(report).toContain('import.yaml:2:10 erreur (map-template)');
  });

  it.each([
    ['tag:\n  a: b\n', 'import.yaml:1:1 erreur (misspelt-key)'],
    ['tags: [a]\n', 'import.yaml:1:7 erreur (expected-map)'],
    ['tags:\n  a: [b]\n', 'import.yaml:2:6 erreur (expected-map)'],
    ['tags:\n  a: { template: b, bloc: true }\n', 'import.yaml:2:21 erreur (unknown-map)'],
    ['tags:\n  a: { block: true }\n', 'import.yaml:2:6 erreur (missing-key)'],
    ['tags:\n  a: { template: b, block: peut-être }\n', 'import.yaml:2:28 erreur (expected-boolean)'],
    ['tags:\n  a: "b\n', 'import.yaml:2:6 erreur (yaml-quote)'],
    ['listings: [', 'import.yaml:1:11 erreur (yaml-bracket)'],
    ['listings: x', 'import.yaml:1:11 erreur (expected-map)'],
    ['listings:\n  etiquette: /a/\n  tag: /b/:raw/\n', 'import.yaml:2:3 erreur (unknown-map)'],
    ['listings: { tag: [a], constructor: /c/ }', 'import.yaml:1:18 erreur (expected-text)'],
  ])('%j is told at its place', (text, wanted) => {
    expect(told(parseImportRules(text).diagnostics).split('\n')[0]).toBe(wanted);
  });

  it('is asked for where a tag has no map, with a line for each', async () => {
    const { report } = await imported({ [POST]: '---\ntitle: Un\n---\n{% giphy a b %}{% giphy c %}{% boite t="x" %}y{% endboite %}\n' });
    const example = /```yaml\n([\s\S]*?)```/.exec(report)?.[1] ?? '';
    expect(example).toBe(
      "tags:\n  boite: { block: true, template: '<div>{{ t }} {{ content }}</div>' }\n  giphy: '<p>{{ args | join: \" \" }}</p>'\n",
    );
    expect(parseImportRules(example).diagnostics).toEqual([]);
  });
});

describe('a hostile text', () => {
  it.each([
    ['tags that never end', '{% figure a %}'.repeat(20_000)],
    ['tags within tags', `${'{% notice %}'.repeat(20_000)}${'{% endnotice %}'.repeat(20_000)}`],
    ['a quote that never ends', `{% figure ${'\\"'.repeat(100_000)}"${' '.repeat(100_000)} %}`],
    ['a map of itself', '{% sans_fin %}'],
  ])('is left as it is: %s', async (_, text) => {
    const { body, code } = await imported({ [POST]: `---\ntitle: Un\n---\n${text}\n` }, { map: 'tags:\n  sans_fin: "a{% sans_fin %}"\n' });
    expect(code).toBe(1);
    expect(body.replaceAll('a{%', '{%').replace(/^a+/, '')).toBe(`${text}\n`);
  });
});

async function imported(
  files: Readonly<Record<string, string>>,
  { map }: { map?: string } = {},
  options: Partial<ImportOptions> = {},
): Promise<ImportResult & { body: string }> {
  const site = path.join(folder, 'site');
  const config = 'title: Essai\nurl: https://essai.example\ntimezone: Europe/Paris\nlang: fr\n';
  for (const [file, text] of Object.entries({ '_config.yml': config, ...files })) {
    await mkdir(path.dirname(path.join(site, file)), { recursive: true });
    await writeFile(path.join(site, file), text);
  }
  const root = path.join(folder, 'project');
  if (map !== undefined) await writeFile(path.join(root, 'import.yaml'), map);
  const result = await importInto(root, site, { write: false, ...options });
  const action = result.compared.find(({ action: { target } }) => target.startsWith('src/content/posts/'))?.action;
  const text = action?.text ?? files[action?.from ?? ''] ?? '';
  const body = text.replace(/^---\n[\s\S]*?\n---\n/, '').replace(/^<div>\n([\s\S]*)\n<\/div>\n$/, '$1\n');
  return { ...result, body };
}

function imgOf(attributes: string, alt: string, title: string): string {
  return `<img ${attributes} src="/a.png" width="300" height="200" alt="${alt}" title="${title}">`;
}
