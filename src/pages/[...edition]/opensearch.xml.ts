import type { APIRoute } from 'astro';

import { editionPaths } from '../../list-paths.ts';
import { searchMessagesFor } from '../../messages/index.ts';
import { openSearch } from '../../outputs/open-search.ts';

export const getStaticPaths = editionPaths;

export const GET: APIRoute = ({ locals: { edition } }) =>
  new Response(openSearch(edition.site, edition.messages, searchMessagesFor(edition.site.lang)), {
    headers: { 'content-type': 'application/opensearchdescription+xml; charset=utf-8' },
  });
