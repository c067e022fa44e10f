import type { APIRoute } from 'astro';

import { messages, posts, site } from '../library.ts';
import { tagData } from '../outputs/tag-data.ts';

export const getStaticPaths = () => [{ params: { list: messages.routes.tags } }];

export const GET: APIRoute = async () => new Response(tagData(await posts(), { base: site.base, messages, tags: site.tags }));
