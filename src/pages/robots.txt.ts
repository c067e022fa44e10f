import type { APIRoute } from 'astro';

import { absolute } from '../domain/url.ts';
import { site } from '../library.ts';
import { robots } from '../outputs/robots.ts';

export const GET: APIRoute = () => new Response(robots(absolute('/sitemap-index.xml', site)));
