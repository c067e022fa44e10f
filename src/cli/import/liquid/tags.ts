import type { Liquid } from 'liquidjs';

import { highlightTag } from './highlight-tag.ts';
import { includeTag } from './include-tag.ts';
import { gistLink, linkUrl, postUrls, textTag } from './link-tags.ts';
import { mappedTag } from './mapped-tag.ts';
import { readyMaps } from './ready/index.ts';
import type { TagMaps } from '../../../schema/import-rules.ts';
import type { JekyllPost } from '../document.ts';
import type { Addresses } from './resolver.ts';
import type { RenderState } from './state.ts';

/** Adds the tags of Jekyll; those of layouts, which Carnet has itself, become nothing. */
export function addTags(liquid: Liquid, state: RenderState, urls: Addresses, posts: readonly JekyllPost[]): void {
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
  const isHtml = () => /\.html?$/i.test(state.file);
  liquid.registerTag(
    'gist',
    textTag(state, (markup) => gistLink(markup, isHtml())),
  );
  liquid.registerTag('highlight', highlightTag(isHtml));
  for (const name of ['seo', 'feed_meta'])
    liquid.registerTag(
      name,
      textTag(state, () => ''),
    );
}

/** An address under the site's base. */
function based(state: RenderState, resolve: (markup: string) => string | undefined): (markup: string) => string | undefined {
  return (markup) => {
    const url = resolve(markup);
    if (url === undefined) return undefined;
    state.linked.add(url);
    return `${state.base}${url}`;
  };
}

/**
 * Adds the tags of plugins: an author's map comes first, then Carnet's for what many plugins have.
 *
 * @param own tags the site's own code defines, of which nobody but the author knows what they make
 */
export function addPluginTags(liquid: Liquid, state: RenderState, { maps, own }: PluginTags): void {
  const mapped = Object.entries(maps);
  const asked = new Set(mapped.filter(([, { ready }]) => ready).map(([name]) => name));
  for (const [name, ready] of Object.entries(readyMaps))
    if (!own.has(name) || asked.has(name)) liquid.registerTag(name, mappedTag(state, { ready }));
  for (const [name, map] of mapped) if (map.template !== undefined) liquid.registerTag(name, mappedTag(state, map));
}

export interface PluginTags {
  maps: TagMaps;
  own: ReadonlySet<string>;
}
