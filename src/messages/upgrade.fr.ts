import { optionsFr } from './options.fr.ts';

/** What `npm run upgrade` says in French; the shape every other language follows. */
export const upgradeFr = {
  usage: 'npm run upgrade -- DOSSIER_OU_VERSION [--write] [--files] [--site DOSSIER], ou npm run upgrade -- --undo',
  labels: { why: 'pourquoi', write: 'écrivez' },
  versions: (from: string, to: string) => (from === to ? `Carnet ${to}` : `Carnet ${from} → ${to}`),
  fates: {
    added: 'nouveau',
    replaced: 'remplacé',
    removed: 'retiré',
    restored: 'remis',
    merged: 'fusionné',
    conflict: 'à reprendre',
    'set-aside': 'mis de côté',
    kept: 'gardé',
    'left-out': 'laissé absent',
  },
  notes: {
    added: 'Carnet ne l’avait pas encore',
    replaced: 'Carnet l’a changé, et vous non',
    removed: 'Carnet ne l’a plus',
    restored: 'vous l’aviez retiré, mais un fichier de cette version ne va pas sans lui',
    merged: 'vous l’avez changé, Carnet aussi ; les deux changements y sont',
    conflict: 'vous et Carnet avez changé les mêmes lignes ; celles de Carnet y sont, les vôtres sont mises de côté',
    'set-aside': 'il diffère, et rien ne dit si c’est de vous ; celui de Carnet y est, le vôtre est mis de côté',
    kept: 'vous l’avez changé ; il reste le vôtre',
    'left-out': 'vous l’aviez retiré ; il ne revient pas',
  },
  nothing: 'Ce carnet a déjà tout de cette version.',
  strangers: 'Aucune version connue de Carnet ne ressemble à ce dossier : tout fichier qui diffère est mis de côté avant d’être remplacé.',
  aside: (folder: string) =>
    `Les fichiers de Carnet que vous aviez changés sont d’abord copiés dans « ${folder} », tels que vous les avez.`,
  /** What each version with steps changed in what authors write. */
  steps: {
    '0.2.0': '« tags: » passe de « src/site.yaml » à « src/content/tags.yaml », chaque étiquette sous le nom qu’elle affiche.',
  } as Readonly<Record<string, string>>,
  toStep: 'De vos propres fichiers, ceux-ci sont récrits, car Carnet les lit autrement :',
  stepped: 'De vos propres fichiers, ceux-ci ont été récrits, car Carnet les lit autrement :',
  dry: (command: string) =>
    `Rien n’a été écrit. Vos textes, « src/site.yaml » et « public » restent les vôtres. Avec --files, chaque fichier est nommé. Pour tout faire : ${command}`,
  installing: 'Installation des paquets de cette version…',
  done: 'Le carnet est à jour, et le site construit.',
  mend: (folder: string) =>
    `De ces fichiers, celui de Carnet est en place. Reportez-y vos changements s’ils comptent encore, puis « npm run build » : le vôtre est dans « ${folder} » ; « .merge », à côté, montre les lignes qui se heurtent.`,
  unbuilt:
    'Les fichiers sont en place, mais le site n’est pas construit : corrigez ce qui est dit plus haut, puis « npm run build » ; ou bien « npm run upgrade -- --undo » remet tout comme avant, puis « npm ci ».',
  uninstalled: (command: string) =>
    `Les fichiers sont en place, mais leurs paquets n’ont pu être installés : voyez plus haut ce que dit npm, puis relancez « ${command} » ; ou bien « npm run upgrade -- --undo » remet tout comme avant.`,
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
