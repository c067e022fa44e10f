import type { APIRoute } from 'astro';

import { editions, mainEdition } from '../editions.ts';
import { pages, site } from '../library.ts';
import { addressList } from '../outputs/address-list.ts';

export const getStaticPaths = () => [{ params: { addresses: mainEdition.messages.routes.addresses } }];

export const GET: APIRoute = async () => {
  const posts = await Promise.all(editions.map((edition) => edition.posts()));
  return new Response(
    addressList({ posts: posts.flat(), pages: await pages(), lists: await Promise.all(editions.map(listsOf)) }, site.base),
  );
};

async function listsOf({ groups, messages: { routes } }: (typeof editions)[number]) {
  const [categories, tags, series, archives] = await Promise.all([groups.categories(), groups.tags(), groups.series(), groups.archives()]);
  return { routes, groups: { categories, tags, series, archives } };
}
