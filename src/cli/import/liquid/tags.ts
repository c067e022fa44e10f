import { Tokenizer } from 'liquidjs';
import type { Liquid } from 'liquidjs';

import { highlightTag } from './highlight-tag.ts';
import { includeTag, isTag } from './include-tag.ts';
import { gistLink, linkUrl, pluginTag, postUrls, textTag } from './link-tags.ts';
import type { JekyllPost } from '../document.ts';
import type { RenderState } from './state.ts';

/** Tags that belong to blocks. */
const PARTS = /^(?:end(?:if|for|unless|case|capture|comment|raw|tablerow|highlight)|else|elsif|when)$/;

/** Adds the tags of Jekyll; those of layouts, which Carnet has itself, become nothing. */
export function addTags(liquid: Liquid, state: RenderState, urls: ReadonlyMap<string, string>, posts: readonly JekyllPost[]): void {
  liquid.registerTag('include', includeTag(state, false));
  liquid.registerTag('include_cached', includeTag(state, false));
  liquid.registerTag('include_relative', includeTag(state, true));
  liquid.registerTag(
    'link',
    textTag(
      state,
      based(state, (markup) => linkUrl(urls, markup)),
    ),
  );
  liquid.registerTag('post_url', textTag(state, based(state, postUrls(posts))));
  liquid.registerTag('gist', textTag(state, gistLink));
  liquid.registerTag(
    'highlight',
    highlightTag(() => /\.html?$/i.test(state.file)),
  );
  for (const name of ['seo', 'feed_meta'])
    liquid.registerTag(
      name,
      textTag(state, () => ''),
    );
}

/** An address under the site's base. */
function based({ base }: RenderState, resolve: (markup: string) => string | undefined): (markup: string) => string | undefined {
  return (markup) => {
    const url = resolve(markup);
    return url === undefined ? undefined : `${base}${url}`;
  };
}

/** Tags nobody knows are told and stay visible. A text whose tags cannot be told apart is left to the parser to refuse. */
export function keepUnknownTags(liquid: Liquid, text: string, state: RenderState): void {
  try {
    for (const token of new Tokenizer(text).readTopLevelTokens())
      if (isTag(token) && !Object.hasOwn(liquid.tags, token.name) && !PARTS.test(token.name))
        liquid.registerTag(token.name, pluginTag(state));
  } catch {
    // The parser says what is wrong, and where.
  }
}
