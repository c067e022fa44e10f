import type { APIRoute } from 'astro';

import { redirectMap } from '../paths.ts';

export const GET: APIRoute = async () =>
  new Response(JSON.stringify(await redirectMap()), { headers: { 'content-type': 'application/json; charset=utf-8' } });
