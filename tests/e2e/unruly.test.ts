import { afterAll, beforeAll, expect, test } from 'vitest';

import { expectNoFault } from '../support/axe.ts';
import { at } from '../support/base.ts';
import { browse } from '../support/browse.ts';
import { everyPage } from '../support/kinds.ts';
import { lost } from '../support/lost.ts';
import { makeProject, plainSite } from '../support/project.ts';
import type { Project } from '../support/project.ts';

const WORD = 'Rhinopharyngolaryngographologicostomatologiste';
const LINK = `https://exemple.example/${'un-chemin-sans-fin/'.repeat(8)}`;
const WIDE_ROW = `|${Array.from({ length: 12 }, (_, column) => ` colonne ${column} |`).join('')}`;

/** What authors write on a bad day. */
const POST = `---
title: ${WORD} cherche ${WORD}, C++ & \`code_sans_aucune_espace_dans_son_nom\`
category: [Une étagère au nom bien long, ${WORD}]
tags: [${WORD}, C++, et moi]
series: Série de ${WORD}
toc: true
---

Un chapeau avec <${LINK}> et \`${'a'.repeat(120)}\`.

<!--more-->

## ${WORD} et \`${'b'.repeat(60)}\`

### ${WORD.toUpperCase()}

${WIDE_ROW}
|${' --- |'.repeat(12)}
${WIDE_ROW}

1. un
   1. deux
      1. trois
         1. quatre
            1. [${LINK}](${LINK})

> > > ${WORD} cité trois fois.

\`\`\`
${'c'.repeat(200)}
\`\`\`

$$
${'a + '.repeat(80)}b
$$

Terme
: ${WORD}${WORD}

- [ ] à faire
- [x] fait[^${WORD}]

[^${WORD}]: Une note : ${LINK}
`;

let project: Project;

beforeAll(async () => {
  project = await makeProject({
    'src/site.yaml': `${plainSite}pageSize: 1\n`,
    'src/content/pages/page.md': `---\ntitle: ${WORD}\n---\n`,
    'src/content/posts/2026-01-03-un.md': POST,
    'src/content/posts/2026-01-02-deux.md': '---\ntitle: Sans rien\ntags: [et moi]\n---\n',
    'src/content/posts/2026-01-01-trois.md': '---\ntitle: In English\nlang: en\ntags: [et moi]\n---\n\nSome words.\n',
  });
  const { code, output } = await project.build();
  if (code !== 0) throw new Error(output);
});
afterAll(() => project.remove());

// After the build: a file's hooks run in order.
const { visit } = browse(() => project.dist);

test('whatever the author writes, no word is lost and no page scrolls sideways, at 320 and 1,600 px', async () => {
  const faults: string[] = [];
  for (const width of [320, 1600]) {
    const page = await visit('/', { viewport: { width, height: 800 } });
    for (const path of everyPage(project.dist)) {
      await page.goto(at(path));
      faults.push(...(await page.evaluate(lost)).map((fault) => `${path}, ${width} px: ${fault}`));
    }
  }
  expect(faults).toEqual([]);
});

test('the pages of a list lead to one another', async () => {
  const page = await visit('/');
  const pages = page.getByRole('navigation', { name: 'Pages de la liste' });
  await pages.getByRole('link', { name: 'Plus anciens' }).click();
  expect(new URL(page.url()).pathname).toBe(at('/page/2/'));
  expect(await pages.textContent()).toContain('page 2 sur 3');
  await expectNoFault(page, 'a second page');
  await pages.getByRole('link', { name: 'Plus récents' }).click();
  expect(new URL(page.url()).pathname).toBe(at('/'));
});

test('axe finds no fault in an unruly post', async () => {
  const page = await visit('/');
  await page.locator('.entry h3 a').first().click();
  await expectNoFault(page, 'an unruly post');
});
