import type { SearchMessages } from './search.fr.ts';

/** What the search page says in English. */
export const searchEn: SearchMessages = {
  description: 'Search posts and pages by words, category, tag or year.',
  field: 'Search for a word, or a phrase between quotes',
  submit: 'Search',
  narrow: 'Narrow down',
  allCategories: 'All categories',
  allTags: 'All tags',
  allYears: 'All years',
  year: 'Year',
  found: (count) => (count === 0 ? 'Nothing was found.' : count === 1 ? '1 text found.' : `${count} texts found.`),
  without: 'No text holds {words}.',
  quoted: '“{word}”',
  hints: 'Try a shorter or more common word, or browse the list below.',
  failed: 'The search index could not be loaded. Reload the page, or browse the list below.',
  results: 'Texts found',
  more: 'Show more',
  lastPosts: 'Latest posts',
  ways: 'All posts are sorted by category, by tag and by year:',
  lastIndex: (date) => `Preview: this searches the last build of the site, of ${date}. What has changed since is not in it.`,
  noIndex: 'Preview: there is nothing to search until the site has been built once. Run “npm run build”.',
  openSearch: (site) => `Search ${site}`,
};
