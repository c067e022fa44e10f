const POSTS = 'src/content/posts';
const ECOLE = '/carnet/2025/06/21/un-ete-a-l-ecole.html';
const LANGAGES = '/2025/03/01/trois-langages.html';
const PHARE = '/2024/12/24/the-lighthouse.html';
const CHEVAUX = '/voyages/vosges/2023/05/08/les-chevaux-du-col.html';
const JANVIER = '/2022/01/01/le-1er-janvier.html';
const GUIDE = '/guide/2026/11';
const JOURNAL = '/good_job/2017/09/15/a-mon-compte-plus-8-mois.html';

/** Posts with what French makes hard to find, beside those of the repository's site. */
export const searchPosts: Readonly<Record<string, string>> = {
  [`${POSTS}/2025-06-21-un-ete-a-l-ecole.md`]: `---
title: Un été à l’école
category: carnet
tags: [jardinage]
---

L’école était fermée depuis le vendredi. Les œuvres des élèves séchaient contre le mur, et le cœur n’y était plus : « Reviendrez-vous${'\u202F'}? »
demandait un garçon. Il avait compté 10${'\u202F'}000 pas dans la cour.

## Le potager d’Hélène

Une sœur d’Hélène arrosait les tomates ; aujourd’hui encore, qu’il pleuve ou non, elle vient à l’heure.
`,
  [`${POSTS}/2025-03-01-trois-langages.md`]: `---
title: Trois langages
tags: [C, C++, "C#"]
---

Le C++ et le C# descendent du C. Le fichier \`main.cpp\` se compile par \`make -j4\`, et node.js n’y est pour rien. #rétroinformatique
`,
  [`${POSTS}/2024-12-24-the-lighthouse.md`]: `---
title: The lighthouse keeper
lang: en
---

He kept the lamps burning all winter, and wouldn't whisper a word about the shipwrecks.
`,
  [`${POSTS}/2023-05-08-les-chevaux-du-col.md`]: `---
title: Les chevaux du col
categories: [voyages, Vosges]
series: Traversées à pied
---

Deux chevaux paissaient au col de la Schlucht. Les bergers chantaient, les journaux nationaux n’en disaient rien. J’avais oublié mon
porte-monnaie ; c’est peut-être l’<em>hiver</em> qui revient. Naïveté, maïs, aiguë : *Ægithale* et œnologie.
`,
  [`${POSTS}/2022-01-01-le-1er-janvier.md`]: `---
title: Le 1^er^ janvier
slug: le-1er-janvier
---

Le 1er janvier, Jean-Baptiste d’Artagnan et Mme Lefèvre ont pris le TGV de 7${'\u00A0'}h${'\u00A0'}12. L’œdème avait désenflé ; il fallait 3,5${'\u202F'}% de
plus. Écrire à jean.dupont@exemple.fr.
`,
};

/** What a reader types, and a text that must be among the first three that are found. */
export const searches: readonly (readonly [query: string, address: string])[] = [
  // With and without accents.
  ['été', ECOLE],
  ['ete', ECOLE],
  ['ETE', ECOLE],
  ['eleves', ECOLE],
  ['garcon', ECOLE],
  ['naivete', CHEVAUX],
  ['aigue', CHEVAUX],
  ['lefevre', JANVIER],
  // Elisions, with both apostrophes, and without.
  ["l'école", ECOLE],
  ['l’ecole', ECOLE],
  ['école', ECOLE],
  ['artagnan', JANVIER],
  ["d'Artagnan", JANVIER],
  ['hiver berger', CHEVAUX],
  ["aujourd'hui", ECOLE],
  ['aujourd’hui pleuve', ECOLE],
  // Ligatures, both ways.
  ['oeuvre', ECOLE],
  ['œuvre', ECOLE],
  ['ŒUVRES', ECOLE],
  ['soeur', ECOLE],
  ['oedeme', JANVIER],
  ['aegithale', CHEVAUX],
  ['oenologie', CHEVAUX],
  // Narrow and hard spaces.
  ['10 000 pas', ECOLE],
  ['10\u202F000\u00A0pas', ECOLE],
  ['reviendrez-vous\u202F?', ECOLE],
  ['"7 h 12"', JANVIER],
  ['3,5 %', JANVIER],
  // Plurals and conjugations.
  ['cheval', CHEVAUX],
  ['journal national', CHEVAUX],
  ['chanter', CHEVAUX],
  ['tomate', ECOLE],
  ['composants', `${GUIDE}/21/les-composants.html`],
  ['typographique', `${GUIDE}/19/la-typographie.html`],
  // Several words, phrases.
  ['guillemets insécables', `${GUIDE}/19/la-typographie.html`],
  ['"au col de la Schlucht"', CHEVAUX],
  ['« les œuvres des élèves »', ECOLE],
  ['mur cour élèves', ECOLE],
  ['venir de jekyll', `${GUIDE}/10/venir-de-jekyll.html`],
  // Names, addresses, signs, numbers.
  ['Coopaname', JOURNAL],
  ['jean-baptiste', JANVIER],
  ['jean.dupont@exemple.fr', JANVIER],
  ['1er', JANVIER],
  ['1er janvier 2022', JANVIER],
  ['C++', LANGAGES],
  ['c#', LANGAGES],
  ['node.js', LANGAGES],
  ['retroinformatique', LANGAGES],
  ['monnaie', CHEVAUX],
  ['2017', JOURNAL],
  ['septembre 2017', JOURNAL],
  // English, a tag, a category, a series, a title, a heading, a page.
  ['lighthouse', PHARE],
  ['shipwreck', PHARE],
  ["wouldn't whisper", PHARE],
  ['jardinage', ECOLE],
  ['vosges', CHEVAUX],
  ['traversees a pied', CHEVAUX],
  ['les images', `${GUIDE}/22/les-images.html`],
  ['potager', ECOLE],
  ['mentions légales', '/mentions-legales/'],
];

/** What no text holds: an honest search finds nothing rather than the nearest word. */
export const vain: readonly string[] = ['jarinage', 'zzyzx', 'hippopotame', '"les élèves des œuvres"', '98765'];
