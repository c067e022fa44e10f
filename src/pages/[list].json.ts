import type { APIRoute } from 'astro';

import { groups, messages, pages, posts, site } from '../library.ts';
import { addressList } from '../outputs/address-list.ts';
import { tagData } from '../outputs/tag-data.ts';

const { routes } = messages;

export const getStaticPaths = () => [{ params: { list: routes.tags } }, { params: { list: routes.addresses } }];

export const GET: APIRoute = async ({ params }) =>
  new Response(
    params['list'] === routes.tags
      ? tagData(await posts(), { base: site.base, messages, tags: site.tags })
      : addressList({ posts: await posts(), pages: await pages(), groups: await everyGroup() }, { base: site.base, messages }),
  );

async function everyGroup() {
  const [categories, tags, series, archives] = await Promise.all([groups.categories(), groups.tags(), groups.series(), groups.archives()]);
  return { categories, tags, series, archives };
}
