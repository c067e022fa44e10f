import { getCollection, getEntry, render } from 'astro:content';
import { cacheDir } from 'astro:config/server';
import { readFileSync } from 'node:fs';

import { instantOf } from './domain/date.ts';
import { episodesOf } from './domain/episodes.ts';
import { groupByCategory, groupByMonth, groupBySeries, groupByTag, groupByYear } from './domain/group.ts';
import { indexRelated, relatedTo } from './domain/related.ts';
import { setSite } from './domain/typography/entry.ts';
import { previewMemory } from './loader/preview-memory.ts';
import { parseSite } from './loader/site.ts';
import { parseTags } from './loader/tag-registry.ts';
import { messagesFor } from './messages/index.ts';
import siteSource from './site.yaml?raw';
import type { Episode } from './domain/episodes.ts';
import type { Group } from './domain/group.ts';
import type { Messages } from './messages/index.ts';
import type { DocumentFile, ImageFile, Page, Post } from './schema/entry.ts';
import type { Site } from './schema/site.ts';

// The author may write none, so it cannot be imported by its name.
const [tagsSource = ''] = Object.values(import.meta.glob<string>('./content/tags.yaml', { query: '?raw', import: 'default', eager: true }));

/** The facts of the site, their texts set. The loader has told their faults before any page is made; in preview the last good ones stay. */
export const site: Site = (() => {
  const { site: read = previewMemory.site } = parseSite(siteSource, process.env, parseTags(tagsSource).tags);
  if (!read) throw new Error('src/site.yaml');
  return setSite(read);
})();

/** The interface strings of the site's language. */
export const messages: Messages = messagesFor(site.lang);

/** Every post that has a page, newest first, ties by address; in preview, hidden ones too. */
export const allPosts: () => Promise<readonly Post[]> = once(async () =>
  (await entriesOf('posts')).toSorted((a, b) => instantOf(b.date) - instantOf(a.date) || (a.permalink < b.permalink ? -1 : 1)),
);

/** The posts of lists and feeds: all but the unlisted. */
export const posts: () => Promise<readonly Post[]> = once(async () => (await allPosts()).filter(({ state }) => state !== 'unlisted'));

/** Every page, by address. */
export const pages: () => Promise<readonly Page[]> = once(async () =>
  (await entriesOf('pages')).toSorted((a, b) => (a.permalink < b.permalink ? -1 : 1)),
);

/** The posts of lists under each category, tag, series, year or month. */
export const groups = {
  categories: once(async () => groupByCategory(await posts())),
  tags: once(async () => groupByTag(await posts(), site.tags)),
  series: once(async () => groupBySeries(await posts())),
  archives: once(async () => groupByYear(await posts())),
  months: once(async () => groupByMonth(await posts(), messages)),
} as const satisfies Record<string, () => Promise<readonly Group[]>>;

/** The place of each post in its series, by source. */
export const episodes: () => Promise<ReadonlyMap<string, Episode>> = once(async () => episodesOf(await groups.series()));

/** The posts nearest to one by what they speak of, the nearest first. */
export async function relatedPosts({ source }: Post): Promise<readonly Post[]> {
  return relatedTo(source, await ties());
}

const ties = once(async () => indexRelated(await posts(), site.lang));

/** The image files that posts and pages show, each once. */
export const images: () => Promise<readonly ImageFile[]> = once(async () => {
  const shown = [...(await allPosts()), ...(await pages())].flatMap(({ body }) => body.images);
  return [...new Map(shown.map((image) => [image.file, image])).values()];
});

/** The files that posts and pages link to or play, each once. */
export const documents: () => Promise<readonly DocumentFile[]> = once(async () => {
  const linked = [...(await allPosts()), ...(await pages())].flatMap(({ body }) => body.files);
  return [...new Map(linked.map((document) => [document.file, document])).values()];
});

/** The rendered body of a post or page: its HTML, or for MDX the component that makes it. */
export async function bodyOf(post: Post | Page): Promise<RenderedEntry> {
  const { source, body } = post;
  if (body.format === 'html') {
    const stored = readFileSync(new URL(`carnet/bodies/${body.digest}.json`, cacheDir), 'utf8');
    return { html: (JSON.parse(stored) as { html: string }).html };
  }
  // Astro warns of an entry asked of the wrong collection.
  const entry = await getEntry('date' in post ? 'posts' : 'pages', source);
  // Astro's store learns of a new file of MDX a moment later than the preview, and has the page loaded again.
  if (!entry && import.meta.env.DEV) return { html: '' };
  if (!entry) throw new Error(source);
  return { Content: (await render(entry)).Content };
}

/** The entries of a collection; in preview, as the loader last read them. */
async function entriesOf<Kind extends keyof Collections>(kind: Kind): Promise<readonly Collections[Kind][]> {
  const known = previewMemory[kind] as readonly Collections[Kind][] | undefined;
  return known ?? (await getCollection(kind)).map((entry) => entry.data as Collections[Kind]);
}

/** Runs a reading the first time it is asked for; in preview, once after each change. */
function once<T>(read: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  let change: number | undefined;
  return () => {
    if (change !== previewMemory.changes) made = undefined;
    change = previewMemory.changes;
    return (made ??= read());
  };
}

interface Collections {
  posts: Post;
  pages: Page;
}

type RenderedEntry = { html: string; Content?: never } | { html?: never; Content: Awaited<ReturnType<typeof render>>['Content'] };
