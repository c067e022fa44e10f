import { optionsFr } from './options.fr.ts';

/** What `npm run upgrade` says in French; the shape every other language follows. */
export const upgradeFr = {
  usage: 'npm run upgrade -- DOSSIER_OU_VERSION [--write] [--site DOSSIER], ou npm run upgrade -- --undo',
  labels: { why: 'pourquoi', write: 'écrivez' },
  versions: (from: string, to: string) => (from === to ? `Carnet ${to}` : `Carnet ${from} → ${to}`),
  fates: {
    added: 'nouveau',
    replaced: 'remplacé',
    removed: 'retiré',
    merged: 'fusionné',
    conflict: 'à reprendre',
    'set-aside': 'mis de côté',
    kept: 'gardé',
    'left-out': 'laissé absent',
  },
  notes: {
    merged: 'vous l’avez changé, Carnet aussi ; les deux changements y sont',
    conflict: 'vous et Carnet avez changé les mêmes lignes ; celles de Carnet y sont, les vôtres sont mises de côté',
    'set-aside': 'il diffère, et rien ne dit si c’est de vous ; celui de Carnet y est, le vôtre est mis de côté',
    kept: 'vous l’avez changé ; il reste le vôtre',
    'left-out': 'vous l’aviez retiré ; il ne revient pas',
  },
  nothing: 'Ce carnet a déjà tout de cette version.',
  strangers: 'Aucune version connue de Carnet ne ressemble à ce dossier : tout fichier qui diffère est mis de côté avant d’être remplacé.',
  aside: (folder: string) => `Vos fichiers changés sont dans « ${folder} » ; « .merge » y montre les lignes qui se heurtent.`,
  dry: (command: string) => `Rien n’a été écrit. Vos textes, « src/site.yaml » et « public » resteront à vous. Pour le faire : ${command}`,
  installing: 'Installation des paquets de cette version…',
  stepped: (file: string, versions: readonly string[]) => `${file} : repris pour la version ${versions.join(', puis ')}`,
  done: 'Le carnet est à jour, et le site construit.',
  unbuilt:
    'Les fichiers sont en place, mais le site n’est pas construit : corrigez ce qui est dit plus haut, puis « npm run build » ; ou bien « npm run upgrade -- --undo » remet tout comme avant, puis « npm ci ».',
  failed: (why: string) => `La mise à jour s’est arrêtée (${why}). « npm run upgrade -- --undo » remet tout comme avant, puis « npm ci ».`,
  undone: (files: number) => `${files} fichiers remis comme ils étaient. Lancez « npm ci » pour retrouver leurs paquets.`,
  faults: {
    ...optionsFr,
    'no-source': { why: 'Il manque la version à prendre : un dossier de Carnet, ou un nom de git.', write: '{suggestion}' },
    'unknown-source': {
      why: 'Ni dossier de Carnet, ni version que git connaisse ici : « {source} ».',
      write: 'le chemin d’un Carnet plus récent, ou, après « git fetch », un nom tel que « FETCH_HEAD ».',
    },
    'no-site': { why: 'Il n’y a pas de carnet dans « {site} ».', write: 'le dossier où se trouve « src/site.yaml ».' },
    'no-journal': { why: 'Aucune mise à jour n’est à défaire.', write: '{suggestion}' },
  },
};

/** The texts of `npm run upgrade` in one language. */
export type UpgradeMessages = typeof upgradeFr;
