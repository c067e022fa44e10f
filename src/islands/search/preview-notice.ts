import { SEARCH_NOTICE } from '../../domain/search-index.ts';

/** Says in the preview which index is searched, or how to make one. */
export async function tellIndex(search: HTMLElement): Promise<void> {
  const response = await fetch(`${search.dataset['index']}${SEARCH_NOTICE}`);
  const notice = Object.assign(document.createElement('p'), { className: 'notice', textContent: await response.json() });
  search.querySelector('output')?.before(notice);
}
