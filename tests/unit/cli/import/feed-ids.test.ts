import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

import { planImport } from '../../../../src/cli/import/plan.ts';
import { readJekyllSite } from '../../../../src/cli/import/read-site.ts';
import { NOW } from '../../../support/imported.ts';

const FEEDS: readonly [string, string, string | undefined][] = [
  ['jekyll-feed, or none', '', undefined],
  [
    'RSS by hand, the address with `.html`',
    '<rss><link>{{ site.url }}</link>{% for p in site.posts limit: 10 %}<item><guid isPermaLink="true">{{ p.url | prepend: site.baseurl | prepend: site.url }}</guid></item>{% endfor %}</rss>',
    'feed_id: "https://essai.example/2020/01/01/un.html"',
  ],
  [
    'Atom by hand, the id as it is',
    '<feed><id>{{ site.url }}</id>{% for post in site.posts %}<entry><id>tag:essai.example{{ post.id | xml_escape }}</id></entry>{% endfor %}</feed>',
    'feed_id: "tag:essai.example/2020/01/01/un"',
  ],
];

describe('the id of a post in feeds', () => {
  it.each(FEEDS)('is kept: %s', async (_, template, wanted) => {
    const source = await mkdtemp(path.join(tmpdir(), 'carnet-feeds-'));
    await mkdir(path.join(source, '_posts'));
    await writeFile(path.join(source, '_config.yml'), 'title: Essai\nurl: https://essai.example\ntimezone: Europe/Paris\n');
    await writeFile(path.join(source, '_posts/2020-01-01-un.md'), '---\ntitle: Un\n---\nTexte\n');
    if (template !== '') await writeFile(path.join(source, 'feed.xml'), `---\n---\n${template}\n`);
    const { actions } = planImport(await readJekyllSite(source), NOW);
    const post = actions.find(({ target }) => target.endsWith('2020-01-01-un.md'));
    expect(post?.text).toBe(wanted === undefined ? undefined : `---\ntitle: Un\n${wanted}\n---\nTexte\n`);
    await rm(source, { recursive: true });
  });
});
