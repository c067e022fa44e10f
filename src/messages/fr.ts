/** Every interface string in French; the shape every other language follows. */
export const fr = {
  locale: 'fr-FR',
  openGraphLocale: 'fr_FR',
  /** Segments of the addresses of lists. */
  routes: {
    categories: 'categories',
    tags: 'etiquettes',
    series: 'series',
    archives: 'archives',
    page: 'page',
  },
  months: ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'],
  weekdays: ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'],
  longDate: (year: number, month: string, day: number) => `${day === 1 ? '1er' : day} ${month} ${year}`,
  dayAndMonth: (month: string, day: number) => `${day === 1 ? '1er' : day} ${month}`,
  dayAndTime: (weekday: string, date: string, time: string) => `${weekday} ${date} à ${time}`,
  skipToContent: 'Aller au contenu',
  mainMenu: 'Menu principal',
  footerMenu: 'Pied de page',
  home: 'Accueil',
  categories: 'Catégories',
  category: 'Catégorie',
  tags: 'Étiquettes',
  tag: 'Étiquette',
  series: 'Série',
  episode: (number: number) => `épisode ${number}`,
  episodeOf: (number: number, total: number) => `épisode ${number} sur ${total}`,
  archives: 'Archives',
  archivesOf: (year: string) => `Archives de ${year}`,
  feeds: 'Flux',
  subscribe: 'S’abonner par flux',
  posts: (count: number) => (count > 1 ? `${count} billets` : `${count} billet`),
  noPost: 'Aucun billet pour l’instant.',
  readingTime: (minutes: number) => `${minutes} min de lecture`,
  updatedOn: (date: string) => `mis à jour le ${date}`,
  tableOfContents: 'Sommaire',
  footnotes: 'Notes',
  backToReference: 'Retour à l’appel {reference}',
  taskDone: 'Fait',
  taskToDo: 'À faire',
  neighbours: 'Billets voisins',
  previousPost: 'Billet précédent',
  nextPost: 'Billet suivant',
  pagination: 'Pages de la liste',
  pageNumber: (number: number) => `Page ${number}`,
  pageOf: (number: number, total: number) => `page ${number} sur ${total}`,
  newer: 'Plus récents',
  older: 'Plus anciens',
  notFoundTitle: 'Page introuvable',
  notFoundText: 'Aucune page ne répond à cette adresse. Elle a pu changer, ou porter une faute de frappe.',
  notFoundWays: 'Revenez à l’accueil, ou parcourez les archives.',
  moved: 'Cette page a changé d’adresse',
  draft: 'Brouillon',
  scheduled: 'Programmé',
  expired: 'Expiré',
  unlisted: 'Non répertorié',
  theme: 'Apparence',
  themeSystem: 'Système',
  themeLight: 'Clair',
  themeDark: 'Sombre',
  filterHint: 'Cochez une ou plusieurs étiquettes : seuls les billets qui les portent toutes restent.',
  filterCount: (count: number) =>
    count === 0 ? 'Aucun billet ne porte ces étiquettes.' : count === 1 ? '1 billet trouvé.' : `${count} billets trouvés.`,
  filterResult: 'Billets trouvés',
  filterClear: 'Tout effacer',
  filterFailed: 'La liste des billets n’a pas pu être chargée. Les étiquettes mènent à leur page.',
  note: 'Note',
  tip: 'Conseil',
  warning: 'Attention',
  previewTitle: 'Titre du billet',
  previewFile: 'Nom du fichier',
  previewAddress: 'Adresse',
  madeWith: 'Publié avec Carnet',
} as const;

/** The interface strings a language must provide. */
export type Messages = Widen<typeof fr>;

type Widen<T> = T extends string
  ? string
  : T extends (...args: infer A) => string
    ? (...args: A) => string
    : T extends readonly string[]
      ? readonly string[]
      : { readonly [K in keyof T]: Widen<T[K]> };
