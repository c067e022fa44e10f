import { Tag } from 'liquidjs';
import type { Context, Emitter, Liquid, TagToken, TopLevelToken } from 'liquidjs';

import { link } from './ready/markup.ts';
import { sourceOf, tell } from './state.ts';
import type { JekyllPost } from '../document.ts';
import type { RenderState, TagClass } from './state.ts';

/**
 * A tag that becomes one text; where it becomes none, the tag stays as it is written and is told.
 *
 * @param resolve the text of the tag's markup, in which variables are filled
 */
export function textTag(state: RenderState, resolve: (markup: string) => string | undefined): TagClass {
  return class extends Tag {
    readonly #token: TagToken;

    constructor(token: TagToken, remaining: TopLevelToken[], liquid: Liquid) {
      super(token, remaining, liquid);
      this.#token = token;
    }

    *render(ctx: Context, emitter: Emitter): Generator<unknown, void, unknown> {
      const { args } = this.#token;
      const markup = args.includes('{{') ? String(yield this.liquid.renderer.renderTemplates(this.liquid.parse(args), ctx)) : args;
      const made = resolve(markup.trim());
      if (made === undefined) tell(state, 'liquid-error', this.#token);
      emitter.write(made === undefined ? sourceOf(this.#token) : afterBase(made, emitter, state.base));
    }
  };
}

/** An address without the site's base where that was just written: Jekyll 3 left it to the author, Jekyll 4 doubles it. */
function afterBase(made: string, emitter: Emitter, base: string): string {
  const before = 'buffer' in emitter ? String(emitter.buffer) : '';
  return base !== '' && made.startsWith(`${base}/`) && before.endsWith(base) ? made.slice(base.length) : made;
}

/**
 * The URL of a file by its path in the site (Jekyll 4, tags/link.rb).
 *
 * @param urls addresses of posts and pages by their paths
 */
export function linkUrl(urls: ReadonlyMap<string, string>, markup: string): string | undefined {
  return urls.get(markup.replace(/^\//, ''));
}

/** Finds the URL of a post by its name, below or above `_posts`, else by its date and slug (Jekyll 4, tags/post_url.rb). */
export function postUrls(posts: readonly JekyllPost[]): (markup: string) => string | undefined {
  const urls = new Map<string, string>();
  for (const { file, kind, date, slug, url } of posts.toReversed()) {
    if (kind !== 'post') continue;
    const [, above = '', below = ''] = /^(|.*\/)_posts\/(.+?)(?:\.[^./]+)?$/.exec(file.path) ?? [];
    for (const key of [`${date.slice(0, 10)} ${slug}`, above + below, below]) urls.set(key, url);
  }
  return (markup) => {
    const name = markup.replace(/^\//, '');
    const [, year = '', month = '', day = '', slug = ''] = /^(?:.+\/)?(\d+)-(\d+)-(\d+)-(.*)$/.exec(name) ?? [];
    return urls.get(name) ?? urls.get(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')} ${slug}`);
  };
}

/** A gist as a link: its script would not pass the site's policy. */
export function gistLink(markup: string, html: boolean): string | undefined {
  const [, id = '', file] = /^["']?([\w./-]+)["']?(?:\s+["']?([^"'\s]+)["']?)?$/.exec(markup) ?? [];
  if (id === '') return undefined;
  const name = file === undefined ? '' : `#file-${file.toLowerCase().replace(/[^\w]+/g, '-')}`;
  return link(`https://gist.github.com/${id}${name}`, { text: `Gist ${id}${file === undefined ? '' : ` (${file})`}`, html });
}
