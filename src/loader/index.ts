import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import type { Loader, LoaderContext } from 'astro/loaders';

import { formatReport, severityOf } from '../domain/diagnostics.ts';
import { diagnosticMessagesFor } from '../messages/index.ts';
import { toPreview } from './channel.ts';
import { readContent } from './content.ts';
import { currentInstant } from './now.ts';
import { contentMemory, memoryChanged } from './content-memory.ts';
import { saveForNextStart } from './kept-readings.ts';
import { SITE, readSite } from './site.ts';
import { terminal } from './terminal.ts';
import { watchContent } from './watch-content.ts';
import type { Diagnostic } from '../domain/diagnostics.ts';
import type { Page, Post } from '../schema/entry.ts';
import type { PreviewReading } from './channel.ts';
import type { Content } from './content.ts';

const PLACEHOLDER = ':none';

/** Milliseconds after which a preview keeps what it learnt: first it answers. */
const AFTER_START = 3000;

/** One reading serves both collections; a change in preview asks for another. */
let reading: Promise<Content> | undefined;

/** Where everything stood at the last reading of a preview. */
let addresses: string | undefined;

/** How each collection takes another reading. */
const updates = new Map<Kind, () => Promise<void>>();

/** The collection of posts or of pages. A mistake stops a build, and in preview keeps the last good entry of its file. */
export function contentLoader(kind: Kind): Loader {
  return {
    name: `carnet-${kind}`,
    async load(context) {
      reading ??= read(context);
      const entries = shownOf(await reading, kind, contentMemory[kind] ?? []);
      fill(context, entries);
      contentMemory[kind] = entries;
      contentMemory.changes += 1;
      updates.set(kind, () => update(context, kind));
      watchContent(context, readAnew);
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
  if (isSame(entries, before)) return;
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

/** Whether two readings show the same. Of a text that was not read anew, the entry is the one of the reading before. */
function isSame(entries: readonly (Post | Page)[], before: readonly (Post | Page)[]): boolean {
  return entries.length === before.length && entries.every((entry, index) => isDeepStrictEqual(entry, before[index]));
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
  if (preview) setTimeout(saveForNextStart, AFTER_START).unref();
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

/** Puts in Astro's store the texts that Astro compiles, and nothing else: it is written, bundled and read as one string. */
function fill({ store, generateDigest }: LoaderContext, entries: readonly (Post | Page)[]): void {
  const compiled = entries.filter(isMdx);
  const ids = new Set(compiled.map(({ source }) => source));
  // Astro warns of a collection that never held anything, and a journal without pages is none the worse: this makes it known, empty.
  store.set({ id: PLACEHOLDER, data: {} });
  for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
  for (const entry of compiled)
    store.set({ id: entry.source, data: entry, filePath: entry.source, digest: generateDigest(entry), deferredRender: true });
}

/** Reads anew what a preview shows once a file of the author's has changed. */
function readAnew(): void {
  reading = undefined;
  for (const run of updates.values()) void run();
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
