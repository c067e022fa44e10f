import type { APIRoute } from 'astro';

import { messages, site } from '../library.ts';
import { searchMessagesFor } from '../messages/index.ts';
import { openSearch } from '../outputs/open-search.ts';

export const GET: APIRoute = () =>
  new Response(openSearch(site, messages, searchMessagesFor(site.lang)), {
    headers: { 'content-type': 'application/opensearchdescription+xml; charset=utf-8' },
  });
