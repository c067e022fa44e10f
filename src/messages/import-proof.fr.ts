/** What an import says of the texts it compares, in French; the shape every other language follows. */
export const importProofFr = {
  noFolder: (folder: string) => `« ${folder} » n’est pas le dossier d’un site construit ou de pages enregistrées.`,
  changed: 'Textes modifiés par l’import',
  different: 'Billets qui se lisent autrement que sur l’ancien site',
  snapshots: 'Billets repris en copie HTML de l’ancien site',
  snapshot: (file: string) => `la source est gardée dans « ${file} »`,
  lacking: 'Ce que même la copie montre autrement',
  unread: 'Billets non comparés',
  columns: ['ligne', 'avant', 'après'] as [string, string, string],
  left: (count: number) => (count === 1 ? 'Et une autre ligne.' : `Et ${count} autres lignes.`),
  compared: (all: number, sum: string) => `Comparés à l’ancien site : ${all} = ${sum}.`,
  verdicts: {
    same: 'identique',
    different: 'différent',
    snapshot: 'copie HTML',
    'no-page': 'page absente du dossier',
    'no-text': 'la page montre un autre texte',
    outside: 'la page mène hors du dossier',
    large: 'page de plus de 5 Mo',
    encoding: 'page qui n’est pas en UTF-8',
  },
};
