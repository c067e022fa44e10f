import sharp from 'sharp';

import { plainSite } from './project.ts';

/** What one reads with at the side of a text: notes of both dialects, code, tables, pictures. */
export const NOTES = '/2026/05/01/notes.html';
export const SHOWN = '/2026/05/02/montrer.html';
/** Ten thousand words in thirty chapters. */
export const LONG = '/2026/05/03/long.html';
/** Ten words. */
export const BRIEF = '/2026/05/04/bref.html';
/** A text that runs from right to left. */
export const ARABIC = '/2026/05/05/arabe.html';

const SENTENCE =
  'Le matin, la brume monte du lac et s’attarde entre les sapins ; le sentier suit la rive, passe deux ponts de bois, puis s’élève en lacets. ';

const notes = `---
title: Des notes en marge
date: 2026-05-01
toc: true
---

Trois notes se suivent de près : l’une[^a], l’autre[^b], la dernière[^c]. ${SENTENCE}

## Plus loin

${SENTENCE.repeat(3)}

La première note est appelée une seconde fois[^a]. ${SENTENCE}

${SENTENCE.repeat(6)}

## Enfin

Une dernière, courte[^d]. ${SENTENCE.repeat(4)}

[^a]: Une note longue. ${SENTENCE.repeat(2)}

    Elle a deux paragraphes, du code :

    \`\`\`sh
    npm run build -- --strict --sans-fin-ni-trêve
    \`\`\`

    - et une liste ;
    - de deux points.

[^b]: Une note d’une ligne.
[^c]: Une autre, avec un [lien](https://exemple.example/un/chemin).
[^d]: La dernière des notes.
`;

const shown = `---
title: Ce que l’on montre
date: 2026-05-02
---

Un [lien](https://exemple.example/un/chemin) et une adresse nue, <https://exemple.example/nue>.

## Du « code » & des tableaux

\`\`\`js title="src/un dossier/a.js" {2,4-5}
const un = 1;
const deux = 2; // ${'une ligne qui ne finit pas '.repeat(6)}
const trois = 3;
const quatre = 4;
const cinq = 5;
\`\`\`

${Array.from({ length: 9 }, (_, column) => `| Une colonne ${column} `).join('')}|
${'| --- '.repeat(9)}|
${'| une cellule '.repeat(9)}|

<table><caption>Les <em>altitudes</em></caption><tr><th scope="col">Col</th></tr><tr><td>2 000 m</td></tr></table>

![Un lac entre deux pentes](../images/lac.png "Le lac, à l’aube")

![Une crête](../images/crete.png)

![Une icône](../images/icone.png)

[![La crête encore](../images/crete.png)](https://exemple.example/)

<details><summary>À déplier</summary>Le texte replié.</details>
`;

const long = `---
title: Un texte de dix mille mots
date: 2026-05-03
---

${SENTENCE.repeat(4)}

${Array.from({ length: 30 }, (_, chapter) => `## Le chapitre ${chapter + 1}\n\n${SENTENCE.repeat(6)}\n\n### Une section du chapitre ${chapter + 1}\n\n${SENTENCE.repeat(7)}`).join('\n\n')}
`;

const brief = '---\ntitle: Bref\ndate: 2026-05-04\n---\n\nDix mots à peine : un soir, la pluie, puis plus rien.\n';

const arabic = `---
title: مذكرات الطريق 2026
date: 2026-05-05
lang: ar
---

في الصباح يصعد الضباب من البحيرة ويبقى بين الأشجار، ثم يمضي الطريق على طول الضفة[^1].

## الطريق

\`\`\`js
const un = 1;
\`\`\`

[^1]: حاشية.
`;

/** A miniature site of posts to read. */
export async function readingSite(): Promise<Record<string, string | Uint8Array>> {
  const [lac, crete, icone] = await Promise.all([picture(1600, 1000), picture(1200, 900), picture(32, 32)]);
  const posts = {
    '2026-05-01-notes': notes,
    '2026-05-02-montrer': shown,
    '2026-05-03-long': long,
    '2026-05-04-bref': brief,
    '2026-05-05-arabe': arabic,
  };
  return {
    'src/site.yaml': `${plainSite}description: De quoi lire.\n`,
    ...Object.fromEntries(Object.entries(posts).map(([name, text]) => [`src/content/posts/${name}.md`, text])),
    'src/content/images/lac.png': lac,
    'src/content/images/crete.png': crete,
    'src/content/images/icone.png': icone,
  };
}

function picture(width: number, height: number): Promise<Buffer> {
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#9fb8c8"/><path d="M0 ${height} L${width / 3} ${height / 3} L${width / 2} ${height * 0.6} L${width * 0.7} ${height / 4} L${width} ${height}Z" fill="#3c4a3a"/></svg>`;
  return sharp(Buffer.from(drawing)).png().toBuffer();
}
