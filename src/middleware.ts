import { defineMiddleware } from 'astro:middleware';

import { editionOf } from './editions.ts';

/** Gives every page the edition it stands in: that of its address, or of the language its post or page is written in. */
export const onRequest = defineMiddleware(({ params, props, locals }, next) => {
  const { post, page } = props as Record<'post' | 'page', { lang?: string } | undefined>;
  locals.edition = editionOf({ lang: params['edition'] ?? (post ?? page)?.lang });
  return next();
});
