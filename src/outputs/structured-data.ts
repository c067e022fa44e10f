import { breadcrumbs } from '../domain/breadcrumbs.ts';
import { absolute } from '../domain/url.ts';
import type { Crumb, Where } from '../domain/breadcrumbs.ts';
import type { Episode } from '../domain/episodes.ts';
import type { Version } from '../domain/translations.ts';
import type { Messages } from '../messages/index.ts';
import type { Post } from '../schema/entry.ts';
import type { Site } from '../schema/site.ts';
import type { ShareImage } from './page-meta.ts';

/**
 * JSON-LD of a page: schema.org's `BreadcrumbList` of the way to it, and on its first page the `Blog`. Undefined where there is nothing to
 * say.
 */
export function placeData(where: Where, site: Site, messages: Messages): StructuredData | undefined {
  const trail = breadcrumbs(where, messages);
  const home = 'kind' in where && trail.length === 1;
  const things = [...(home ? [blog(site, messages)] : []), ...breadcrumbList(trail, site)];
  return things.length > 0 ? graph(things) : undefined;
}

/** JSON-LD of a post: schema.org's `BlogPosting`, with nothing the page does not show, and the way to it. */
export function postData(post: Post, place: PostPlace): StructuredData {
  const { site, messages } = place;
  return graph([blogPosting(post, place), ...breadcrumbList(breadcrumbs({ post }, messages), site)]);
}

/** JSON fit for a `<script>` element: nothing in it can close the element. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(/[<\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function graph(things: readonly Thing[]): StructuredData {
  return { '@context': 'https://schema.org', '@graph': things };
}

function blogPosting(post: Post, { site, messages, image, episode, versions = [] }: PostPlace): Thing {
  const url = post.canonical ?? absolute(post.permalink, site);
  const { '@type': type, '@id': id, name } = blog(site, messages);
  const series = episode && { '@type': 'CreativeWorkSeries', name: episode.group.label, url: seriesUrl(episode, site, messages) };
  return {
    '@type': 'BlogPosting',
    headline: post.title,
    ...(post.description ? { description: post.description } : {}),
    datePublished: post.date,
    dateModified: post.updated ?? post.date,
    inLanguage: post.lang ?? site.lang,
    url,
    mainEntityOfPage: url,
    author: author(site, post.author),
    ...(post.category.length > 0 ? { articleSection: post.category.map(({ label }) => label).join(' / ') } : {}),
    ...(post.tags.length > 0 ? { keywords: post.tags.map(({ label }) => label) } : {}),
    ...(image ? { image: image.url } : {}),
    isPartOf: series ? [{ '@type': type, '@id': id, name }, series] : { '@type': type, '@id': id, name },
    ...(episode ? { position: episode.number } : {}),
    wordCount: post.body.words,
    ...translations(post, versions, site),
  };
}

/** The translations of a post, or what it is one of: that in the site's language. */
function translations({ permalink }: Post, versions: readonly Version[], site: Site): Thing {
  const work = (version: Version) => {
    const url = absolute(version.permalink, site);
    return { '@type': 'BlogPosting', '@id': url, url, inLanguage: version.lang };
  };
  const main = versions.find((version) => version.main);
  if (!main) return {};
  if (main.permalink !== permalink) return { translationOfWork: work(main) };
  return { workTranslation: versions.filter((version) => version !== main).map(work) };
}

function seriesUrl({ group }: Episode, site: Site, { routes }: Messages): string {
  return absolute(`/${routes.series}/${group.slug}/`, site);
}

function blog(site: Site, { routes }: Messages): Thing {
  const url = absolute(`/${routes.home}`, site);
  return {
    '@type': 'Blog',
    '@id': `${url}#blog`,
    name: site.title,
    ...(site.description === undefined ? {} : { description: site.description }),
    url,
    inLanguage: site.lang,
    author: author(site),
  };
}

/** The author of the site, where else it is found; another's name alone. */
function author({ author: own, ...site }: Site, name = own.name): Thing {
  if (name !== own.name) return { '@type': 'Person', name };
  const sameAs = own.links.map(({ url }) => url);
  return { '@type': 'Person', name, url: own.url ?? absolute('/', site), ...(sameAs.length > 0 ? { sameAs } : {}) };
}

/** A way of one step leads nowhere. */
function breadcrumbList(trail: readonly Crumb[], site: Site): Thing[] {
  if (trail.length < 2) return [];
  const steps = trail.map(({ label, path }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name: label,
    item: absolute(path, site),
  }));
  return [{ '@type': 'BreadcrumbList', itemListElement: steps }];
}

export interface StructuredData {
  '@context': string;
  '@graph': readonly Thing[];
}

interface PostPlace {
  site: Site;
  messages: Messages;
  /** What stands for a link to it. */
  image?: ShareImage | undefined;
  /** Its place in its series. */
  episode?: Episode | undefined;
  /** What it is in each of its languages. */
  versions?: readonly Version[];
}

type Thing = Readonly<Record<string, unknown>>;
