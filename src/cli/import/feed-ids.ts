import { replacedOutput } from './listing-pages.ts';
import { cutFrontMatter } from './front-matter.ts';
import { postPage } from './page-values.ts';
import type { JekyllPost } from './document.ts';
import type { LiquidResolver } from './liquid/resolver.ts';
import type { JekyllSite } from './read-site.ts';

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'" };

/**
 * Posts with the ids that the site's own feed gave them: what stands in `<guid>`, or in the `<id>` of an entry, of its template. A site
 * without one had jekyll-feed's ids.
 */
export function withFeedIds(posts: readonly JekyllPost[], { files }: JekyllSite, liquid: LiquidResolver): JekyllPost[] {
  const template = files
    .filter(({ place, text }) => place.kind === 'site' && text !== undefined)
    .map(({ path: file, text = '' }) => ({ file, expression: expressionIn(file, cutFrontMatter(text).body) }))
    .find(({ expression }) => expression !== undefined);
  if (template?.expression === undefined) return [...posts];
  const { file, expression } = template;
  return posts.map((post) => {
    const { text, losses } = liquid({ file, body: expression, bodyLine: 1, page: postPage(post) });
    const feedId = unescape(text).trim();
    return feedId === '' || losses.length > 0 ? post : { ...post, feedId };
  });
}

/** The Liquid of a post's id in the template of a feed, the loop's variable written as `page`. */
function expressionIn(file: string, body: string): string | undefined {
  if (replacedOutput(`/${file}`, body)?.kind !== 'feed') return undefined;
  const variable = /\{%-?\s*for\s+(\w+)\s+in\s+site\.posts\b/.exec(body)?.[1] ?? 'post';
  const entry = /<entry\b[\s\S]*?<\/entry>/.exec(body)?.[0];
  const id = /<guid\b[^>]*>([\s\S]*?)<\/guid>/.exec(body)?.[1] ?? (entry && /<id>([\s\S]*?)<\/id>/.exec(entry)?.[1]);
  return id?.replace(new RegExp(`\\b${variable}\\.`, 'g'), 'page.');
}

function unescape(text: string): string {
  return text.replace(/&(#?\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}
