/** What `npm run tags` says in French; the shape every other language follows. */
export const tagsFr = {
  usage: 'npm run tags [-- --format json], ou npm run tags -- rename "Ancien nom" "Nouveau nom" [--dry-run]',
  labels: { why: 'pourquoi', write: 'écrivez' },
  columns: ['étiquette', 'adresse', 'billets', 'cachés'],
  none: 'Aucun billet ne porte d’étiquette.',
  near: 'Peut-être une seule étiquette :',
  reasons: { spelling: 'même mot, écrit autrement', plural: 'singulier et pluriel', slip: 'une lettre d’écart' },
  unused: 'Inscrites, et portées par aucun billet :',
  once: 'Portées par un seul billet :',
  rewritten: (count: number, to: string) =>
    count === 0 ? `Aucun billet à récrire : « ${to} ».` : `${count > 1 ? `${count} billets récrits` : '1 billet récrit'} : « ${to} ».`,
  wouldRewrite: (count: number, to: string) => `À récrire, rien n’est écrit encore (${count}) : « ${to} ».`,
  merged: (from: string, to: string) => `« ${to} » existait déjà : « ${from} » s’y ajoute.`,
  synonym: (name: string, to: string) => `« ${name} » est un synonyme de « ${to} » : les billets portent « ${to} ».`,
  redirected: (from: string, to: string) => `Redirection : ${from} → ${to}`,
  registered: (file: string) => `Inscrit : ${file}`,
  done: (from: string, to: string) => `Rien à faire : « ${from} » s’appelle déjà « ${to} ».`,
  faults: {
    option: { why: 'Il n’y a pas d’option « {option} ».', write: '{suggestion}' },
    'option-value': { why: 'L’option « {option} » n’attend pas de valeur.', write: '{option}' },
    format: { why: 'Il n’y a pas de format « {found} ».', write: '--format text, ou --format json' },
    verb: { why: 'Il n’y a pas de commande « {found} ».', write: '{suggestion}' },
    names: { why: 'Il faut deux noms : celui d’avant, celui d’après, chacun entre guillemets.', write: '{suggestion}' },
    same: { why: 'Les deux noms sont les mêmes.', write: '{suggestion}' },
    unknown: { why: 'Aucun billet ne porte l’étiquette « {from} ».', write: '{suggestion}' },
    conflict: {
      why: '« {from} » et « {to} » ont chacune leur « {key}: » dans « src/content/tags.yaml » ; l’un des deux serait perdu.',
      write: 'un seul « {key}: », puis la même commande.',
    },
    unreadable: {
      why: 'L’en-tête de ce fichier ne peut pas être lu, et il parle peut-être de « {from} » : {file}.',
      write: 'npm run check, qui dit où est la faute ; puis la même commande.',
    },
    rewrite: {
      why: 'Les étiquettes de ce fichier sont écrites d’une façon qui ne se récrit pas sans risque : {file}. Rien n’a été changé.',
      write: '« {to} » à la main dans ce fichier, puis la même commande.',
    },
  },
};

/** The texts of `npm run tags` in one language. */
export type TagsMessages = typeof tagsFr;
