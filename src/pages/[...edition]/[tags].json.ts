import type { APIRoute } from 'astro';

import { tagData } from '../../outputs/tag-data.ts';
import { routePaths } from '../../list-paths.ts';
import type { EditionProps } from '../../list-paths.ts';

export const getStaticPaths = () => routePaths('tags');

export const GET: APIRoute<EditionProps> = async ({ props: { edition } }) => {
  const { site, messages, posts } = edition;
  return new Response(tagData(await posts(), { base: site.base, messages, tags: site.tags }));
};
