import { describe, expect, test } from 'vitest';

import { severityOf } from '../../../src/domain/diagnostics.ts';
import { HOSTS } from '../../../src/outputs/hosting/hosts.ts';
import { hostPolicy } from '../../../src/outputs/hosting/policy.ts';
import { builtPage, builtSitemap, soundOutput } from '../../support/faulty-outputs.ts';
import { outputFaults } from '../../support/faults.ts';

const HOME = 'https://essai.example';
const POST = '2026-05-01-un.md';
const places = { '/un.html': POST };

describe('What blogs hold that publish fine is no fault:', () => {
  test.each([
    ['a part named as HTML 4 did', '<a name="Vieux"></a><a href="#Vieux">Vieux</a>'],
    ['such a part with an id of the same name', '<a name="deux" id="deux"></a><a href="#deux">Deux</a>'],
    ['a link to the page’s address in the text', `<link rel="canonical" href="${HOME}/2021/06">`],
    ['a link to a version in another language there', `<link rel="alternate" hreflang="en" href="${HOME}/en/">`],
    ['a text that is quoted with its dates', '<time class="dt-updated" datetime="2020-01-01">2020</time>'],
  ])('%s', async (_, body) => {
    const head = `<time class="dt-published" datetime="2026-05-01">1er mai</time>${data('2026-05-01')}`;
    expect(await outputFaults({ ...soundOutput, 'un.html': page(head + body) })).toEqual([]);
  });

  test('a tag that looks like an address, in what the search asks for', async () => {
    const built = {
      ...soundOutput,
      'un.html': page('<div data-index="/_astro/search.1/"></div>'),
      '_astro/search.1/facets.json': JSON.stringify({ tags: { '/etc/rebootmgr.conf': [1], [`${HOME}/rien/`]: [1] } }),
    };
    expect(await outputFaults(built)).toEqual([]);
  });

  test('a title that looks like one, in a list of posts', async () => {
    const list = (address: string) => ({ ...soundOutput, 'adresses.json': JSON.stringify([['/etc/hosts', address]]) });
    expect(await outputFaults(list('/un.html'))).toEqual([]);
    expect(await outputFaults(list('/deux.html'))).toMatchObject([{ kind: 'output-part', file: 'dist/adresses.json' }]);
  });

  test('what Vercel reads, whose patterns look like addresses', async () => {
    const [file] = HOSTS.vercel.files(hostPolicy({ name: 'a', base: '/', url: HOME, searches: ['/recherche/'], redirects: [], bare: [] }));
    expect(await outputFaults({ ...soundOutput, 'vercel.json': file?.text ?? '' })).toEqual([]);
  });

  test('a link to what stands in a hidden folder that hosts send', async () => {
    const own = { '.well-known/security.txt': 'Contact: mailto:camille@essai.example\n' };
    expect(await outputFaults({ ...soundOutput, 'un.html': page('<a href="/.well-known/security.txt">Failles</a>') }, { own })).toEqual([]);
  });

  test('one title in two languages', async () => {
    const english = builtPage({ address: '/en/', lang: 'lang="en"', titles: '<title>Essai</title>' });
    const built = { ...soundOutput, 'en/index.html': english, 'sitemap-0.xml': builtSitemap('/', '/un.html', '/en/') };
    expect(await outputFaults(built)).toEqual([]);
  });

  test('old feeds, scripts, data and a sitemap in “public”', async () => {
    const own = {
      'vieux/rss.xml': '<rss><channel><item><link>https://essai.example/rien/</link></item></channel></rss>',
      'vieux/plan.xml': builtSitemap('/rien/'),
      'vieux/data.json': '[["Un", "/rien/"]]',
      'vieux/tuiles.xml': '<config><logo src="/rien.png"/></config>',
      'vieux/lib.js': '// import un from "./un"\n',
      'vieux/theme.css': '/* url(rien.png) */ a { background: url(data:image/gif;base64,AA==) }',
    };
    expect(await outputFaults(soundOutput, { own })).toEqual([]);
  });
});

describe('What an author wrote does not keep a site from being published:', () => {
  test('a style of “public” that asks for what is not there', async () => {
    const faults = await outputFaults(soundOutput, { own: { 'theme.css': 'a { background: url("rien.png") }\n' } });
    expect(faults.map((fault) => [fault.kind, fault.file, severityOf(fault)])).toEqual([['output-part', 'public/theme.css', 'warning']]);
  });

  test('a style that a text asks for in vain, as no page of Carnet’s may', async () => {
    const link = '<link rel="stylesheet" href="/assets/main.css">';
    const posts = { [`src/content/posts/${POST}`]: `---\ntitle: Un\n---\n\n${link}\n` };
    const built = { ...soundOutput, 'un.html': page(link) };
    const [told, ours] = [await outputFaults(built, { posts, places }), await outputFaults(built)];
    expect(told.map((fault) => [fault.file, fault.line, severityOf(fault)])).toEqual([[`src/content/posts/${POST}`, 5, 'warning']]);
    expect(ours.map((fault) => [fault.file, severityOf(fault)])).toEqual([['dist/un.html', 'error']]);
  });
});

describe('A fault is told where it can be mended:', () => {
  test('at the address, not at a title of the same words', async () => {
    const text = '---\ntitle: Community Account\n---\n\nCommunity Account, see [this](Community Account).\n';
    const told = await outputFaults(
      { ...soundOutput, 'un.html': page('<a href="Community%20Account">this</a>') },
      { posts: { [`src/content/posts/${POST}`]: text }, places },
    );
    expect(told).toMatchObject([{ kind: 'output-link', line: 5, column: 31, values: { path: 'Community Account' } }]);
  });

  test('in the text, where a feed repeats what no browser could decode', async () => {
    const text = '---\ntitle: Un\n---\n\nVoir [là]({%link un.md %}).\n';
    const feed = `<feed><entry><a href="${HOME}/%7B%link%20un.md%20%%7D">là</a></entry></feed>\n`;
    const told = await outputFaults(
      { ...soundOutput, 'feed.xml': feed, 'un.html': page('<a href="{%link%20un.md%20%}">là</a>') },
      { posts: { [`src/content/posts/${POST}`]: text }, places },
    );
    expect(told).toMatchObject([{ kind: 'output-link', file: `src/content/posts/${POST}`, line: 5, found: '{%link un.md %}' }]);
  });
});

function page(body: string): string {
  return builtPage({ body: `<h2 id="partie">Partie</h2>${body}` });
}

function data(date: string): string {
  const posting = { '@type': 'BlogPosting', headline: 'Un', datePublished: date, dateModified: date };
  return `<script type="application/ld+json">${JSON.stringify(posting)}</script>`;
}
