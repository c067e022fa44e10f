import { importProofFr } from './import-proof.fr.ts';

/** What the import of a Jekyll site says in French; the shape every other language follows. */
export const importFr = {
  usage: 'npm run import -- CHEMIN/DU/SITE/JEKYLL [--write] [--force] [--psych] [--git] [--map FICHIER] [--site DOSSIER [--snapshot]]',
  noSite: (source: string) => `« ${source} » n’est pas un site Jekyll : on n’y trouve ni « _config.yml », ni « _posts », ni « _drafts ».`,
  failed: (reason: string) => `L’import s’est arrêté : ${reason}`,
  unequal: (read: number, told: number) => `le compte n’y est pas : ${read} fichiers lus, ${told} dans le registre.`,
  title: 'Import depuis Jekyll',
  files: (read: number, sum: string) => `Fichiers : ${read} = ${sum}.`,
  addresses: (all: number, sum: string) => `Adresses : ${all} = ${sum}.`,
  losses: (count: number) => (count === 0 ? 'Rien d’autre à signaler.' : `À relire : ${count}.`),
  others: (count: number, first: string) =>
    `${count} billets étaient déjà dans « src/content/posts », dont ${first} : ils paraîtront avec ceux-ci, ou effacez-les.`,
  written: (fresh: number, changed: number, same: number) =>
    `Fichiers écrits : nouveaux ${fresh}, remplacés ${changed}, déjà en place ${same}.`,
  dryRun: (fresh: number, changed: number, same: number) =>
    `Essai : rien n’est écrit que le rapport, « import-report.md ». « --write » écrirait : nouveaux ${fresh}, remplacés ${changed}, déjà en place ${same}.`,
  blocked:
    'Rien n’est écrit : « src/site.yaml » a été modifié, et les adresses des billets en dépendent. Ajoutez « --force » pour le remplacer.',
  statuses: { published: 'publié', draft: 'brouillon', hidden: 'caché', redirected: 'redirigé', copied: 'copié', refused: 'refusé' },
  proof: importProofFr,
  headings: {
    faults: 'À corriger',
    losses: 'À relire',
    maps: 'Balises à écrire dans « import.yaml »',
    moved: 'Adresses qui changent',
    left: 'Laissé de côté',
    addresses: 'Toutes les anciennes adresses',
  },
  maps: 'Ces balises restent visibles. Dites ce que chacune devient, en Markdown ou en HTML, dans « import.yaml », à la racine du projet :',
  reasons: {
    theme: 'partie du thème : Carnet a le sien',
    tool: 'dossier d’un outil',
    data: 'données : lues par les billets, pas publiées',
    ignored: 'Jekyll ne le lit pas',
    name: 'dans « _posts », mais son nom n’est pas « AAAA-MM-JJ-titre.md » : Jekyll ne le publiait pas',
    outside: 'mène hors du site',
    link: 'lien vers un dossier, ou vers rien',
    special: 'n’est pas un fichier ordinaire',
    large: 'plus de 10 Mo de texte',
    encoding: 'n’est pas de l’UTF-8 : Jekyll ne le publiait pas',
    yaml: 'l’en-tête n’est pas du YAML que Jekyll lise',
    date: 'cette date n’existe pas : Jekyll s’arrête ici',
    placeholder: 'Jekyll ne connaît pas ce mot dans une adresse',
    reserved: 'l’adresse est celle d’une page de Carnet ou d’une autre page',
    'own-output': 'Carnet écrit ce fichier lui-même',
    'no-output': 'collection sans pages (« output: true » manque)',
    'layout-page': 'page sans texte : son gabarit faisait tout',
    unreadable: 'Carnet ne peut pas le lire',
    edited: 'un autre fichier est en place, peut-être modifié ; « --force » le remplace',
    unwritable: 'aucun fichier ne peut porter ce nom ici : il est trop long, ou un fichier tient la place de son dossier',
    clash: 'deux billets ont cette adresse ; Jekyll ne montrait que le dernier écrit',
    address: 'aucune page ne peut avoir cette adresse ; le billet a la plus proche',
  },
  kinds: {
    scheduled: 'date à venir, le billet attend son jour : {detail}',
    'no-address': '« url: » manque ou n’est pas une adresse : écrivez la vôtre dans src/site.yaml ({detail})',
    'no-zone': '« timezone: » manque : les dates sont lues en UTC, comme sur la plupart des machines de publication',
    kramdown: 'option de kramdown que src/site.yaml n’a pas : {detail}',
    'config-key': 'réglage que src/site.yaml n’a pas : {detail}',
    'config-plugin': 'greffon que Carnet ne connaît pas : {detail}',
    'config-fault': 'la configuration n’est pas du YAML : {detail}',
    control: 'caractère de contrôle effacé : {detail}',
    image: 'image absente du site : {detail}',
    link: 'lien vers un texte que le site n’a pas : {detail}',
    'normal-form': 'nom de fichier décomposé (NFD) ; l’adresse est désormais composée : {detail}',
    'server-rule': 'à rediriger par une règle de l’hébergeur : {detail}',
    feed: 'le flux change d’adresse, à rediriger par une règle de l’hébergeur : {detail}',
    'tag-spelling':
      'cette étiquette partage une page, et s’y lit comme la plupart des billets l’écrivent (« tags: » de src/site.yaml) : {detail}',
    'redirect-taken': 'ancienne adresse déjà prise : {detail}',
    'plugin-tag': 'balise d’un greffon, laissée visible : {detail}',
    'plugin-filter': 'filtre d’un greffon, sans effet ici : {detail}',
    'plugin-value': 'valeur d’un greffon, vide ici : {detail}',
    moment: 'Jekyll y mettait le jour de chaque construction ; le texte garde celui de l’import : {detail}',
    'include-missing': 'inclusion absente du site, balise laissée visible : {detail}',
    'liquid-error': 'Liquid laissé tel quel : {detail}',
    'look-alike': 'il manque une accolade à ce Liquid, que Jekyll montrait tel quel lui aussi : {detail}',
    'hidden-key':
      '« hidden: » ne cachait le billet que des pages numérotées ; il avait sa page et ses flux, et paraît ici dans les listes aussi',
    'sitemap-key': '« sitemap: false » n’a pas d’effet : cette page paraît au plan du site',
    'own-page': 'Carnet a sa propre page à cette adresse ; ce texte n’est pas repris : {detail}',
    'git-none': 'l’histoire du site n’est pas lue, « --git » ne trouve aucune adresse : {detail}',
    'git-shallow':
      'l’histoire du site est incomplète (clone « shallow ») : les adresses d’avant manquent ; « git fetch --unshallow » l’apporte',
  },
};

/** The texts of the import in one language. */
export type ImportMessages = typeof importFr;
