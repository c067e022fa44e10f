import sharp from 'sharp';

/** The instant at which the odd site is built: every post of its is published then. */
export const oddNow = { SOURCE_DATE_EPOCH: String(Date.UTC(2026, 5, 1) / 1000) };

const site = `title: "L’essai & <co>"
description: "Tout ce qu’un texte peut tenir : « & », <, >, \\"guillemets\\"."
url: https://essai.example
author:
  name: Camille & Dominique
  fediverse: camille@social.example
  links:
    - label: Fédivers & co
      url: https://social.example/@camille?a=1&b=2
reply:
  email: camille+dominique@essai.example
  fediverse: true
webmention: https://mentions.example/essai?a=1&b=2
pageSize: 3
menu:
  - label: Contact
    href: /contact/
`;

const everything = `---
title: "Un <b>titre</b> & son \\"double\\", ]]> 🎈\u202F!"
date: 2026-05-01 10:00
updated: 2026-05-03
category: essais
tags: [C, C++, "C#", "R&D <x>", été]
series: Les deux
toc: true
---

Le chapeau, avec un [lien](/contact/) et \`du code\` : « fin & nette ».

<!--more-->

# Un premier titre

Un mot qui n’en finit pas : ${'anticonstitutionnellement'.repeat(12)}.

Un [lien de la racine](/contact/#ecrire), un [autre billet](/2026/04/01/deux.html),
un [lien relatif](../../04/01/deux.html), un [billet par son fichier](<2026-03-01-dossier.md>),
une [page par le sien][page], un <a class="x" href="../pages/contact.md#ecrire">lien de fichier en HTML</a>,
un <a href="2026-03-01-dossier.md?a=1&amp;b=2">autre</a>, une adresse nue https://example.org/a?b=c&d=e, un <a href="/contact/">lien en HTML</a>.

## Tableau & code

| Gauche | Centre | Droite | Rien |
| :----- | :----: | -----: | ---- |
| a      | b      | 1,5    | \`x\`  |

\`\`\`js
const un = "<script>alert('é')</script>"; // ]]>
\`\`\`

\`\`\`python
def f(x: int) -> str: return f"{x}"
\`\`\`

\`\`\`inconnu
rien à colorer
\`\`\`

    du code indenté

## Titre répété

### Titre répété

#### Quatre

##### Cinq

###### Six

## Titre répété

- [x] fait
- [ ] à faire

Une note[^1], la même[^1], une autre[^longue].

[page]: ../pages/contact.md#ecrire 'Contact'

[^1]: Le texte de la note.
[^longue]: Une note longue.

    Son second paragraphe.

![Une image](./vue.jpg "Un titre d’image") puis ![une autre](<./vue de côté.png>), ![une dernière](<./50%25 de %231.png>).

<details><summary>Plus</summary>

Du *texte* caché.

</details>

<figure><img src="/favicon.svg" alt="Un carnet" width="16" height="16"><figcaption>Une légende</figcaption></figure>

Fin\u00A0: 10\u202F000 pas\u202F!
`;

const component = `---
title: Un billet en MDX
date: 2026-05-02
category: essais
tags: [MDX, été]
series: Les deux
---

import Ilot from './ilot.ts';
import pas from './pas.json';

Le chapeau du MDX, avec un [lien](/contact/).

{/* more */}

## Un encadré

<Note kind="warning">

Un **encadré** et son [lien de la racine](/2026/05/01/tout.html).

</Note>

Un [billet par son fichier](./2026-02-01-sans.md), un <a href="2026-02-01-sans.md">autre</a>.

Il y a {pas.length} pas, {'<'} et {'&'}.

<AddressPreview title="Premier soir d’été" date="2026-05-02" />

<Ilot client:visible pas={pas.length}>

Un *îlot* entier.

</Ilot>

![Une image](./vue.jpg)

<a href="/contact/">Un lien en HTML</a> et, <em>plus <a href="/contact/">profond</a></em>, un autre.

<figure>
  <a href="/contact/"><img src="/favicon.svg" alt="Un carnet" width="16" height="16" /></a>
</figure>

\`\`\`html
<p class="a">]]&gt;</p>
\`\`\`

Une note[^m].

[^m]: Dans le MDX.
`;

const english = `---
title: An English post
date: 2026-04-20
lang: en
tags: [R&D <x>]
---

Hello, "world"!

## Again

It's a test.
`;

const page = `---
title: Contact
updated: 2026-03-01
---

## Écrire {#ecrire}

<h2 id="ecrire">Écrire</h2>

Par [la poste](/2026/04/01/deux.html).
`;

const short = (title: string, matter = '') => `---\ntitle: ${title}\n${matter}---\n\nUn texte court.\n`;

/** A site that holds what texts rarely hold: odd signs, every kind of block, every form of address. */
export async function oddSite(): Promise<Record<string, string | Uint8Array>> {
  const posts = 'src/content/posts';
  return {
    'src/site.yaml': site,
    'public/favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path d="M2 2h12v12H2z"/></svg>\n',
    [`${posts}/2026-05-01-tout.md`]: everything.replace('category: essais', 'category: essais\npermalink: /:year/:month/:day/:title.html'),
    [`${posts}/2026-05-02-composants.mdx`]: component,
    [`${posts}/2026-04-20-english.md`]: english,
    [`${posts}/2026-04-01-deux.md`]: short('Deux', 'tags: été\nfediverse: https://social.example/@camille/1234\n'),
    [`${posts}/2026-03-01-dossier.md`]: short('Dossier', 'permalink: /un dossier/été + C&D/\ncategories: [voyages, Été en mer]\n'),
    [`${posts}/2026-02-01-sans.md`]: short('Sans extension', 'permalink: /sans/extension\n'),
    [`${posts}/2025-12-31-vieux.md`]: short('Vieux', 'tags: [vieux]\n'),
    [`${posts}/2026-01-15-a-part.md`]: short('À part', 'unlisted: true\ntags: [à part]\ncategory: à part\nseries: À part\n'),
    [`${posts}/2026-01-16-ailleurs.md`]: short('Ailleurs', 'canonical: https://ailleurs.example/billet\nauthor: Sacha\n'),
    [`${posts}/ilot.ts`]: 'export default { hydrate(element: HTMLElement, { pas }: { pas: number }) { element.title = `${pas} pas`; } };\n',
    [`${posts}/pas.json`]: '[1, 2, 3]\n',
    [`${posts}/vue.jpg`]: await picture(900, 'jpeg'),
    [`${posts}/vue de côté.png`]: await picture(300, 'png'),
    [`${posts}/50% de #1.png`]: await picture(200, 'png'),
    'src/content/pages/contact.md': page.replace(' {#ecrire}', ' nous'),
    'src/content/pages/a-part.md': short('Page à part', 'unlisted: true\n'),
    'src/content/pages/outil.mdx': '---\ntitle: Outil\n---\n\n<Note>\n\nUne *page* en MDX.\n\n</Note>\n',
  };
}

async function picture(width: number, format: 'jpeg' | 'png'): Promise<Buffer> {
  return sharp({ create: { width, height: 200, channels: 3, background: { r: 200, g: width % 256, b: 90 } } })
    .toFormat(format)
    .toBuffer();
}
