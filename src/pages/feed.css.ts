import type { APIRoute } from 'astro';

import { sheet } from '../feeds.ts';

export const GET: APIRoute = () => new Response(sheet, { headers: { 'content-type': 'text/css; charset=utf-8' } });
