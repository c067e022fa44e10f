import type { APIRoute } from 'astro';

import { siteFeed } from '../feeds.ts';
import { rss } from '../outputs/rss.ts';

export const GET: APIRoute = async () =>
  new Response(await rss(await siteFeed('/rss.xml')), { headers: { 'content-type': 'application/rss+xml; charset=utf-8' } });
