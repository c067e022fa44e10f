import type { APIRoute } from 'astro';

import { siteFeed } from '../feeds.ts';
import { atom } from '../outputs/atom.ts';

export const GET: APIRoute = async () =>
  new Response(atom(await siteFeed('/feed.xml')), { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
