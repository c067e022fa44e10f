import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { files, read } from '../support/dist.ts';
import { all, attribute, only, parsePage } from '../support/html.ts';
import { photograph } from '../support/photographs.ts';
import { makeProject } from '../support/project.ts';
import { distinct, holds, spoken } from '../support/spoken.ts';
import { en } from '../../src/messages/en.ts';
import { fr } from '../../src/messages/fr.ts';
import { searchEn } from '../../src/messages/search.en.ts';
import { searchFr } from '../../src/messages/search.fr.ts';
import { messagesFor } from '../../src/messages/index.ts';
import type { Language } from '../../src/messages/index.ts';
import type { Project } from '../support/project.ts';

const COMPONENTS = [
  '<Figure src="zyx.svg" alt="Zyx" credit="Zyx" />',
  '<Video src="zyx.webm" captions="zyx.vtt" title="Zyx">\n\nZyx.\n\n</Video>',
  '<Video youtube="zyxzyx" title="Zyx" />',
  '<Chart title="Zyx">\n\n| Zyx | Qwx |\n|---|---|\n| zyx | 1 |\n\n</Chart>',
  '<Chart title="Zyx" kind="line" data={[["zyx", 1], ["qwx", null]]} />',
];
const projects: Record<string, Project> = {};

beforeAll(async () => {
  for (const lang of ['fr', 'en'] as const) {
    const project = await makeProject(await wordless(lang));
    projects[lang] = project;
    const { code, output } = await project.build({ SOURCE_DATE_EPOCH: String(Date.UTC(2026, 11, 31) / 1000) });
    expect(code, output).toBe(0);
  }
});

afterAll(() => Promise.all(Object.values(projects).map((project) => project.remove())));

describe.each([
  ['en', 'fr', { ...en, ...searchEn }, { ...fr, ...searchFr }],
  ['fr', 'en', { ...fr, ...searchFr }, { ...en, ...searchEn }],
] as const)('a site in %s', (lang, other, own, foreign) => {
  test(`says nothing of its interface in ${other}`, () => {
    const words = distinct(foreign, own);
    expect(words.length).toBeGreaterThan(40);
    const found = spoken(folder(lang)).flatMap(({ file, text }) =>
      words.filter((word) => holds(text, word)).map((word) => `${file}: ${word}`),
    );
    expect(found).toEqual([]);
  });

  test('says its own', () => {
    const text = spoken(folder(lang))
      .map((page) => page.text)
      .join('\n');
    // What only the preview, a diagnostic, an index of several pages or another state shows.
    const unseen = /^(?:draft|scheduled|expired|noPost|category|tag|archivesOf|locale|tip|note|noIndex|nothingYet|language|fromAToZ)$/;
    const keys = Object.entries(own).filter(([key, value]) => typeof value === 'string' && !unseen.test(key));
    expect(keys.filter(([, value]) => !text.includes(String(value).replace(/ ?\{.*/, ''))).map(([key]) => key)).toEqual([]);
  });

  test('declares its language', () => {
    for (const file of files('**/*.html', folder(lang))) {
      const page = parsePage(read(file, folder(lang)));
      expect([...new Set(all(page).flatMap((element) => attribute(element, 'lang') ?? []))], file).toEqual([lang]);
      const leads = all(page, 'meta[http-equiv="refresh"]').length > 0;
      if (!leads) expect(attribute(only(page, 'meta[property="og:locale"]'), 'content'), file).toBe(own.openGraphLocale);
    }
  });

  test('names its addresses in it', () => {
    const { tags, categories, series, archives } = own.routes;
    expect(files(`{${tags},${categories},${series},${archives}}/*/index.html`, folder(lang)).length).toBeGreaterThan(4);
    expect(files(`${tags}.json`, folder(lang))).toHaveLength(1);
    expect(files(`${foreign.routes.tags}{,.json,/**}`, folder(lang))).toEqual([]);
  });
});

function folder(lang: string): string {
  return projects[lang]?.dist ?? '';
}

/** A site whose author writes no word of any language, and uses all that the interface speaks of. */
async function wordless(lang: Language): Promise<Record<string, string | Uint8Array>> {
  const posts = Array.from({ length: 12 }, (_, month) => {
    const two = String(month + 1).padStart(2, '0');
    return [
      `src/content/posts/2026-${two}-0${(month % 2) + 1}-zyx.md`,
      `---\ntitle: Zyx ${two}\ntags: [zyx, qwx]\nseries: Zyx\n---\n\nZyx.\n`,
    ] as const;
  });
  const long = Array.from({ length: 4 }, (_, index) => `## Zyx ${index}\n\n${'zyx '.repeat(300)}\n`).join('\n');
  return {
    'src/site.yaml': `title: Zyx\nurl: https://zyx.example\nlang: ${lang}\npageSize: 5\nfeeds:\n  - path: /zyx.xml\nauthor:\n  name: Zyx\n  fediverse: zyx@zyx.example\nreply:\n  email: zyx@zyx.example\n  fediverse: true\nmatomo:\n  url: /zyx/\n`,
    [`src/content/pages/${messagesFor(lang).routes.privacy}.md`]:
      '---\ntitle: Zyx Z\n---\n\n| Zyx | Qwx |\n|---|---|\n| zyx | 1 |\n\n```\nzyx\n```\n\n![Zyx](/zyx.png)\n',
    'public/zyx.png': await photograph('png', { words: ['zyx', 'zyx', 'zyx'], width: 2400, height: 1600 }),
    ...Object.fromEntries(posts),
    'src/content/posts/2025-01-01-long.md': `---\ntitle: Zyx\nupdated: 2026-02-01\ncategory: zyx\nredirect_from: /zyx/\n---\n\nZyx[^1].\n\n- [x] zyx\n- [ ] zyx\n\n${long}\n\n[^1]: Zyx.\n`,
    'src/content/posts/2024-01-01-qwx.md': '---\ntitle: Qwx\ncategory: zyx\ntags: [wvu]\n---\n\nZyx.\n',
    'src/content/posts/2023-01-01-qwx.md': '---\ntitle: Qwx 0\ncategory: zyx\n---\n\nZyx.\n',
    'src/content/posts/2022-01-01-qwx.md': '---\ntitle: Qwx 1\ntags: [wvu]\n---\n\nZyx.\n',
    'src/content/posts/2025-01-02-unlisted.md': '---\ntitle: Zyx 0\nunlisted: true\n---\n\nZyx.\n',
    'src/content/posts/2025-01-03-mdx.mdx':
      '---\ntitle: Zyx X\n---\n\n<Note kind="warning">Zyx.</Note>\n\n<Note kind="tip">Zyx.</Note>\n\n<Note>Zyx.</Note>\n\n<AddressPreview title="Zyx" date="2026-01-01" />\n',
    'src/content/posts/2025-01-04-components.mdx': `---\ntitle: Zyx Y\n---\n\n${COMPONENTS.join('\n\n')}\n`,
    'src/content/posts/zyx.svg':
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" width="9" height="9"><path d="M0 0h9v9z"/></svg>',
    'src/content/posts/zyx.webm': 'zyx',
    'src/content/posts/zyx.vtt': 'WEBVTT\n',
  };
}
