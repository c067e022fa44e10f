import { getCollection, getEntry, render } from 'astro:content';
import { cacheDir, publicDir } from 'astro:config/server';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { instantOf } from './domain/date.ts';
import { mapEditions } from './domain/edition.ts';
import { setSite } from './domain/typography/entry.ts';
import { editionsOf } from './loader/editions.ts';
import { contentMemory } from './loader/content-memory.ts';
import { publicFiles } from './loader/public-files.ts';
import { parseSite } from './loader/site.ts';
import { parseTags } from './loader/tag-registry.ts';
import siteSource from './site.yaml?raw';
import type { Editions } from './domain/edition.ts';
import type { DocumentFile, ImageFile, Page, Post } from './schema/entry.ts';

const ICON = '/favicon.svg';

// The author may write none, so it cannot be imported by its name.
const [tagsSource = ''] = Object.values(import.meta.glob<string>('./content/tags.yaml', { query: '?raw', import: 'default', eager: true }));

/** What each edition says, its texts set. The loader has told the faults of the site before any page is made; in preview the last good facts stay. */
export const editionFacts: Editions = (() => {
  const { site: read = contentMemory.site } = parseSite(siteSource, process.env, parseTags(tagsSource).tags);
  if (!read) throw new Error('src/site.yaml');
  return mapEditions(editionsOf(read), (edition) => ({ ...edition, site: setSite(edition.site) }));
})();

/** The facts of the site. */
export const [{ site }] = editionFacts;

/** The author's drawing that stands for the site in a browser's tabs, where there is one. */
export function siteIcon(): string | undefined {
  return existsSync(new URL(`.${ICON}`, publicDir)) ? ICON : undefined;
}

/** The addresses of the author's own files, which nothing else may take. */
export const ownFiles: () => Promise<readonly string[]> = once(async () => publicFiles(fileURLToPath(new URL('..', publicDir))));

/** Every post that has a page, newest first, ties by address; in preview, hidden ones too. */
export const allPosts: () => Promise<readonly Post[]> = once(async () => {
  const posts = (await entriesOf('posts')).map((post) => ({ post, instant: instantOf(post.date) }));
  const sorted = posts.toSorted((a, b) => b.instant - a.instant || (a.post.permalink < b.post.permalink ? -1 : 1));
  return sorted.map(({ post }) => post);
});

/** Every page, by address. */
export const pages: () => Promise<readonly Page[]> = once(async () =>
  (await entriesOf('pages')).toSorted((a, b) => (a.permalink < b.permalink ? -1 : 1)),
);

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

/** Runs a reading the first time it is asked for; in preview, once after each change. */
export function once<T>(read: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  let change: number | undefined;
  return () => {
    if (change !== contentMemory.changes) made = undefined;
    change = contentMemory.changes;
    return (made ??= read());
  };
}

/** The entries of a collection, as the loader last read them in this process. */
async function entriesOf<Kind extends keyof Collections>(kind: Kind): Promise<readonly Collections[Kind][]> {
  const known = contentMemory[kind] as readonly Collections[Kind][] | undefined;
  return known ?? (await getCollection(kind)).map((entry) => entry.data as Collections[Kind]);
}

interface Collections {
  posts: Post;
  pages: Page;
}

type RenderedEntry = { html: string; Content?: never } | { html?: never; Content: Awaited<ReturnType<typeof render>>['Content'] };
