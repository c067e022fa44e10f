/** What an import says of the texts it compares, in French; the shape every other language follows. */
export const importProofFr = {
  changed: 'Textes modifiés par l’import',
  columns: ['ligne', 'avant', 'après'] as [string, string, string],
  left: (count: number) => (count === 1 ? 'Et une autre ligne.' : `Et ${count} autres lignes.`),
};
