import type { APIRoute } from 'astro';

import { tagPart } from '../../outputs/tag-data.ts';
import { tagPartPaths } from '../../list-paths.ts';
import type { TagPartProps } from '../../list-paths.ts';

export const getStaticPaths = tagPartPaths;

export const GET: APIRoute<TagPartProps> = async ({ props: { edition, part } }) => {
  const { site, messages, posts } = edition;
  return new Response(tagPart(await posts(), part, { base: site.base, messages }));
};
