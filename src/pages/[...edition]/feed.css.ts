import type { APIRoute } from 'astro';

import { sheetOf } from '../../feeds.ts';
import { editionPaths } from '../../list-paths.ts';

export const getStaticPaths = editionPaths;

export const GET: APIRoute = ({ locals }) =>
  new Response(sheetOf(locals.edition), { headers: { 'content-type': 'text/css; charset=utf-8' } });
