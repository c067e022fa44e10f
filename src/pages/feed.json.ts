import type { APIRoute } from 'astro';

import { siteFeed } from '../feeds.ts';
import { jsonFeed } from '../outputs/json-feed.ts';

export const GET: APIRoute = async () =>
  new Response(jsonFeed(await siteFeed('/feed.json')), { headers: { 'content-type': 'application/feed+json; charset=utf-8' } });
