import type { APIRoute } from 'astro';

import { indexParts } from '../../domain/index-pages.ts';
import { tagPartAddresses } from '../../domain/tag-parts.ts';
import { href } from '../../domain/url.ts';
import { tagData } from '../../outputs/tag-data.ts';
import { routePaths } from '../../list-paths.ts';
import type { EditionProps } from '../../list-paths.ts';

export const getStaticPaths = () => routePaths('tags');

export const GET: APIRoute<EditionProps> = async ({ props: { edition } }) => {
  const { site, messages, posts, groups } = edition;
  const all = await posts();
  const parts = tagPartAddresses(all, messages.routes.tags).map((address) => href(address, site.base));
  const cut = indexParts(await groups.tags()).length > 1;
  return new Response(tagData(all, { base: site.base, messages, tags: site.tags, parts, cut }));
};
