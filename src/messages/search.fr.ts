/** What the search page says in French; the shape every other language follows. */
export const searchFr = {
  description: 'Chercher dans les billets et les pages, par mots, catégorie, étiquette ou année.',
  field: 'Chercher un mot, ou une phrase entre guillemets',
  submit: 'Chercher',
  narrow: 'Restreindre',
  allCategories: 'Toutes les catégories',
  allTags: 'Toutes les étiquettes',
  allYears: 'Toutes les années',
  year: 'Année',
  found: (count: number) => (count === 0 ? 'Rien n’a été trouvé.' : count === 1 ? '1 texte trouvé.' : `${count} textes trouvés.`),
  without: 'Aucun texte ne contient {words}.',
  quoted: '« {word} »',
  hints: 'Essayez un mot plus court ou plus courant, ou parcourez la liste ci-dessous.',
  failed: 'L’index de la recherche n’a pas pu être chargé. Rechargez la page, ou parcourez la liste ci-dessous.',
  results: 'Textes trouvés',
  more: 'Montrer la suite',
  lastPosts: 'Derniers billets',
  ways: 'Tous les billets sont rangés par catégorie, par étiquette et par année :',
  lastIndex: (date: string) =>
    `Aperçu : la recherche se fait dans la dernière construction du site, du ${date}. Ce qui a changé depuis n’y est pas.`,
  noIndex: 'Aperçu : rien à chercher tant que le site n’a pas été construit une fois. Lancez « npm run build ».',
  openSearch: (site: string) => `Chercher dans ${site}`,
} as const;

/** The texts of the search page in one language. */
export type SearchMessages = Widen<typeof searchFr>;

type Widen<T> = { readonly [K in keyof T]: T[K] extends string ? string : T[K] };
