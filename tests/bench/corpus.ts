const WORDS =
  'écosystème local coopérative projet rencontre atelier semaine rentrée client mission gouvernance commun plateforme territoire énergie association village forêt vélo route lumière été hiver journal carnet idée texte image réponse chemin mesure travail outil table cuisine œuvre lecture écriture musique marché voisin école ville réseau site refonte page article'.split(
    ' ',
  );
const CATEGORIES = ['journal', 'notes de lecture', 'tech', 'coopération', 'écologie', 'voyage', 'atelier', 'divers'];
const CODE = [
  '```js',
  'export function total(list) {',
  '  // minutes',
  '  return list.reduce((sum, item) => sum + item.minutes, 0);',
  '}',
  '```',
  '',
];

/** French posts of about 4.5 kB in Jekyll's form, by file name; the same for the same number. */
export function makeCorpus(count: number): Map<string, string> {
  const random = generator(41);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const sentence = () => {
    const words = Array.from({ length: 7 + Math.floor(random() * 12) }, () => pick(WORDS)).join(' ');
    return `${words.charAt(0).toUpperCase()}${words.slice(1)}${pick(['.', '.', '.', ' !', ' ?', '...'])}`;
  };
  const paragraph = () =>
    `${Array.from({ length: 2 + Math.floor(random() * 5) }, sentence).join(' ')} Voir [${pick(WORDS)}](https://example.org/${Math.floor(random() * 9999)}).`;
  const tags = Array.from({ length: 60 }, (_, index) => `${WORDS[index % 40]} ${WORDS[(index * 7) % 45]}`);
  const first = Date.UTC(2003, 0, 1);
  const posts = Array.from({ length: count }, (_, index): [string, string] => {
    const day = new Date(first + Math.floor((index * 8300) / count) * 86_400_000).toISOString().slice(0, 10);
    const title = `${pick(WORDS)} ${pick(WORDS)} ${index}`;
    const chosen = [...new Set(Array.from({ length: 1 + Math.floor(random() * 4) }, () => pick(tags)))].map((tag) => JSON.stringify(tag));
    const sections = Array.from({ length: 2 + Math.floor(random() * 4) }, () => [
      `## ${pick(WORDS)} ${pick(WORDS)}`,
      '',
      paragraph(),
      '',
      paragraph(),
      '',
      `- ${sentence()}`,
      `- ${sentence()}`,
      '',
    ]);
    const lines = [
      '---',
      `title: ${JSON.stringify(title)}`,
      `category: ${pick(CATEGORIES)}`,
      `tags: [${chosen.join(', ')}]`,
      '---',
      '',
      paragraph(),
      '',
      '<!--more-->',
      '',
    ];
    return [
      `${day}-${title
        .normalize('NFD')
        .replace(/[^a-z0-9 ]/g, '')
        .replaceAll(' ', '-')}.md`,
      [...lines, ...sections.flat(), ...(index % 3 === 0 ? CODE : [])].join('\n'),
    ];
  });
  return new Map(posts);
}

/** Numbers in [0, 1), the same for the same seed (mulberry32). */
export function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
