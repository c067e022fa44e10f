import { optionsFr } from './options.fr.ts';

/** What `npm run new` says in French; the shape every other language follows. */
export const newFr = {
  usage: 'npm run new -- "Titre du billet" [--series "Nom de la série"] [--mdx] [--draft] [--date 2026-05-01] [--lang en]',
  labels: { why: 'pourquoi', write: 'écrivez' },
  written: (file: string) => `Brouillon écrit : ${file}`,
  titled: (title: string) => `Titre proposé : ${title}`,
  publish: 'Effacez sa ligne « draft: true » quand il sera prêt à paraître.',
  outside: (files: readonly string[], series: string) =>
    `Pour que la série soit entière, ajoutez « series: ${series} » à l’en-tête de : ${files.join(', ')}`,
  begins: (series: string) => `Premier billet de la série « ${series} ».`,
  faults: {
    ...optionsFr,
    'no-title': { why: 'Il manque le titre, ou la série qui le propose.', write: '{suggestion}' },
    'invisible-title': { why: 'Ce titre n’a aucun signe visible : il ne donne ni nom de fichier, ni adresse.', write: '{suggestion}' },
    'no-series': { why: 'Aucun billet n’est de la série « {series} », et il manque un titre pour la commencer.', write: '{suggestion}' },
    'no-number': {
      why: 'Le dernier billet de la série, « {title} », ne dit pas quel titre viendrait après.',
      write: '{suggestion}',
    },
    exists: {
      why: 'Il y a déjà un fichier « {file} » ; il reste comme il est.',
      write: 'un autre titre, ou une autre date par « --date ».',
    },
  },
};

/** The texts of `npm run new` in one language. */
export type NewMessages = typeof newFr;
