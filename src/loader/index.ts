import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';

import { formatReport, severityOf } from '../domain/diagnostics.ts';
import { diagnosticMessagesFor } from '../messages/index.ts';
import { toPreview } from './channel.ts';
import { readContent } from './content.ts';
import { currentInstant } from './now.ts';
import { contentMemory, memoryChanged } from './content-memory.ts';
import { SITE, readSite } from './site.ts';
import { terminal } from './terminal.ts';
import type { Diagnostic } from '../domain/diagnostics.ts';
import type { Page, Post } from '../schema/entry.ts';
import type { PreviewReading } from './channel.ts';
import type { Content } from './content.ts';

const PLACEHOLDER = ':none';

/** One reading serves both collections; a change in preview asks for another. */
let reading: Promise<Content> | undefined;

/** Where everything stood at the last reading of a preview. */
let addresses: string | undefined;

/** The collection of posts or of pages. A mistake stops a build, and in preview keeps the last good entry of its file. */
export function contentLoader(kind: Kind): Loader {
  return {
    name: `carnet-${kind}`,
    async load(context) {
      reading ??= read(context);
      const held = context.store.values().flatMap(({ id, data }) => (id === PLACEHOLDER ? [] : [data as Post | Page]));
      const entries = shownOf(await reading, kind, held);
      // A build needs Astro's store for the texts alone that Astro compiles; a preview, for what was good in the one before.
      fill(context, context.watcher ? entries : entries.filter(isMdx));
      contentMemory[kind] = entries;
      contentMemory.changes += 1;
      if (!context.watcher) return;
      watch(context, () => update(context, kind));
    },
  };
}

/** Reads anew what a preview shows. Astro's store must know of it only where there is another file of MDX, which Astro compiles by itself. */
async function update(context: LoaderContext, kind: Kind): Promise<void> {
  const asked = (reading ??= read(context));
  const content = await asked;
  // Where another change has come meanwhile, its own reading says what is shown.
  if (reading !== asked) return;
  const before = contentMemory[kind] ?? [];
  const entries = shownOf(content, kind, before);
  if (JSON.stringify(entries) === JSON.stringify(before)) return;
  contentMemory[kind] = entries;
  if (mdxAmong(entries) !== mdxAmong(before)) fill(context, entries);
  contentMemory.changes += 1;
  memoryChanged.publish({});
}

/** The entries of a reading, but those of files with an error: these stay as they were. */
function shownOf(content: Content, kind: Kind, before: readonly (Post | Page)[]): (Post | Page)[] {
  const faulty = new Set(content.diagnostics.filter((fault) => severityOf(fault) === 'error').map(({ file }) => file));
  const kept = before.filter(({ source }) => faulty.has(source) || faulty.has(SITE));
  const all: readonly (Post | Page)[] = content[kind];
  return [...kept, ...all.filter(({ source }) => !faulty.has(source))];
}

function mdxAmong(entries: readonly (Post | Page)[]): string {
  return JSON.stringify(entries.flatMap((entry) => (isMdx(entry) ? entry.source : [])).toSorted());
}

function isMdx({ body }: Post | Page): boolean {
  return body.format === 'mdx';
}

async function read({ config, watcher, logger }: LoaderContext): Promise<Content> {
  const root = fileURLToPath(config.root);
  const { site, diagnostics: siteFaults } = readSite(root);
  const preview = watcher !== undefined;
  const cache = path.join(fileURLToPath(config.cacheDir), 'carnet/bodies');
  const content = site
    ? await readContent({ root, site, now: currentInstant(), hidden: preview, cache })
    : { posts: [], pages: [], texts: 0, waiting: [], until: undefined, diagnostics: [] };
  if (preview && site) contentMemory.site = site;
  if (preview) refreshMdx(content, root, watcher);
  const diagnostics = [...siteFaults, ...content.diagnostics];
  const report = formatReport(diagnostics, diagnosticMessagesFor(site?.lang ?? 'fr'), terminal(root, process.stdout));
  if (preview && diagnostics.length > 0) logger.error(`\n${report}`);
  if (preview) toPreview.publish({ diagnostics, language: site?.lang ?? 'fr' } satisfies PreviewReading);
  const { waiting, until, texts } = content;
  if (!preview) await handOver({ diagnostics, waiting, until, texts, places: placesOf(content) }, report);
  return { ...content, diagnostics };
}

/** Has MDX, which Astro compiles and keeps by itself, compiled anew where an address has changed: it may lead there. */
function refreshMdx({ posts, pages }: Content, root: string, watcher: NonNullable<LoaderContext['watcher']>): void {
  const entries = [...posts, ...pages];
  const now = JSON.stringify(entries.map(({ source, permalink }) => [source, permalink]));
  if (addresses !== undefined && addresses !== now)
    for (const entry of entries) if (isMdx(entry)) watcher.emit('change', path.join(root, entry.source));
  addresses = now;
}

/** Hands what is to be told to the command that runs the build; an error ends the build here. */
async function handOver(told: BuildReport, report: string): Promise<void> {
  const file = process.env['CARNET_REPORT'];
  if (file !== undefined) await writeFile(file, JSON.stringify(told));
  if (told.diagnostics.some((fault) => severityOf(fault) === 'error')) throw new Error(`\n${report}`);
}

function placesOf({ posts, pages }: Content): BuildReport['places'] {
  return [...posts, ...pages].map(({ source, permalink, redirectFrom }) => ({ source, permalink, redirects: redirectFrom }));
}

/** Puts the entries in the store, and nothing else. */
function fill({ store, generateDigest }: LoaderContext, entries: readonly (Post | Page)[]): void {
  const ids = new Set(entries.map(({ source }) => source));
  // Astro warns of a collection that never held anything, and a journal without pages is none the worse: this makes it known, empty.
  store.set({ id: PLACEHOLDER, data: {} });
  for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
  for (const entry of entries) {
    store.set({
      id: entry.source,
      data: entry,
      filePath: entry.source,
      digest: generateDigest(entry),
      ...(isMdx(entry) ? { deferredRender: true } : {}),
    });
  }
}

function watch({ watcher, config }: LoaderContext, readAnew: () => Promise<void>): void {
  if (!watcher) return;
  const source = fileURLToPath(config.srcDir);
  const watched = [path.join(source, 'content'), path.join(source, 'site.yaml'), path.resolve(fileURLToPath(config.publicDir))];
  watcher.add(watched);
  watcher.on('all', (_, file) => {
    if (!watched.some((place) => file === place || file.startsWith(place + path.sep))) return;
    reading = undefined;
    setTimeout(() => void readAnew(), 20);
  });
}

type Kind = 'posts' | 'pages';

/** What the loader has to tell, as it hands it to `npm run build`. */
export interface BuildReport extends Pick<Content, 'waiting' | 'until'> {
  diagnostics: readonly Diagnostic[];
  /** How many posts and pages were read without an error. */
  texts: number;
  /** Where each text stands, and stood. */
  places: readonly { source: string; permalink: string; redirects: readonly string[] }[];
}
