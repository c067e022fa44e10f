import { absolute } from '../domain/url.ts';
import type { Post } from '../schema/entry.ts';
import type { Site } from '../schema/site.ts';

/** JSON-LD of a post: schema.org's `BlogPosting`, with nothing the page does not show. */
export function blogPosting(post: Post, site: Site): Record<string, unknown> {
  const url = post.canonical ?? absolute(post.permalink, site);
  return {
    '@context': 'https://schema.org',
    '@type': 'BlogPosting',
    headline: post.title,
    ...(post.description ? { description: post.description } : {}),
    datePublished: post.date,
    dateModified: post.updated ?? post.date,
    inLanguage: post.lang ?? site.lang,
    url,
    mainEntityOfPage: url,
    author: { '@type': 'Person', name: post.author ?? site.author.name, url: site.author.url ?? absolute('/', site) },
    ...(post.category.length > 0 ? { articleSection: post.category.map(({ label }) => label).join(' / ') } : {}),
    ...(post.tags.length > 0 ? { keywords: post.tags.map(({ label }) => label) } : {}),
    ...(post.image ? { image: new URL(post.image.src, site.url).href } : {}),
    ...(post.series ? { isPartOf: { '@type': 'CreativeWorkSeries', name: post.series.label } } : {}),
    wordCount: post.body.words,
  };
}

/** JSON fit for a `<script>` element: nothing in it can close the element. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(/[<\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
