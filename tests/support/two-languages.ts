/** A site in French with an edition in English: texts with and without a translation, in each state. */
export const twoLanguages: Readonly<Record<string, string>> = {
  'src/site.yaml': `title: Carnet de bord
description: Un journal.
url: https://carnet.example
pageSize: 2
feedSize: 2
author:
  name: Camille Dupont
languages:
  en:
    title: Logbook
    description: A journal.
    permalink: /en/:year/:title/
    menu:
      - label: About
        href: /en/about/
menu:
  - label: À propos
    href: /a-propos/
`,
  'src/content/posts/2026-01-01-premier.md': post(
    'Le phare',
    'tags: [mer]\ncategory: Voyages\nseries: Tour\ntranslation: 2026-01-02-first.md',
    'Un phare.',
  ),
  'src/content/posts/2026-01-02-first.md': post(
    'The lighthouse',
    'lang: en\ntags: [sea]\ncategory: Travels\nseries: Tour',
    'A lighthouse.',
  ),
  'src/content/posts/2026-02-01-second.md': post('La digue', 'tags: [mer]\nseries: Tour', 'Une digue.'),
  'src/content/posts/2026-02-02-second.md': post(
    'The dyke',
    'lang: en-GB\ntags: [sea]\nseries: Tour\npermalink: /the-dyke.html',
    'A dyke with a note[^1].\n\n- [x] lighthouse\n\n[^1]: Of stone.',
  ),
  'src/content/posts/2026-03-01-cache.md': post('Le quai', 'tags: [mer]\ntranslation: 2026-03-02-hidden.md', 'Un quai.'),
  'src/content/posts/2026-03-02-hidden.md': post('The quay', 'lang: en\ndraft: true', 'A quay.'),
  'src/content/posts/2026-04-01-deutsch.md': post('Die Mole', 'lang: de\ntranslation: /the-dyke.html', 'Eine Mole.'),
  'src/content/posts/2026-05-02-third.md': post('The harbour', 'lang: en\ntags: [sea]', 'A harbour.'),
  'src/content/posts/2026-05-03-notes.mdx': post('Ropes', 'lang: en', '<Note>Knots[^1].</Note>\n\n[^1]: Of hemp.'),
  'src/content/pages/a-propos.md': post('À propos', '', 'Qui écrit ici.'),
  'src/content/pages/en/about.md': post('About', 'lang: en\ntranslation: ../a-propos.md', 'Who writes here.'),
};

function post(title: string, matter: string, body: string): string {
  return `---\ntitle: ${title}\n${matter === '' ? '' : `${matter}\n`}---\n\n${body}\n`;
}
