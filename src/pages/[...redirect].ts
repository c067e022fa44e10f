import type { APIRoute } from 'astro';

import { redirectPage } from '../outputs/redirect.ts';
import { redirectPaths } from '../paths.ts';
import type { RedirectFacts } from '../outputs/redirect.ts';

export const getStaticPaths = () => redirectPaths();

export const GET: APIRoute<RedirectFacts> = ({ props }) =>
  new Response(redirectPage(props), { headers: { 'content-type': 'text/html; charset=utf-8' } });
