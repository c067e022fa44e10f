import { createHash } from 'node:crypto';
import { glob, readFile } from 'node:fs/promises';
import path from 'node:path';

import { addressCollisions, tagVariants } from '../domain/collisions.ts';
import { severityOf } from '../domain/diagnostics.ts';
import { isPublic } from '../domain/publication.ts';
import { reservedAddresses } from '../domain/reserved.ts';
import { imageCatalogue } from '../markdown/image-catalogue.ts';
import { createRenderer } from '../markdown/render.ts';
import { messagesFor } from '../messages/index.ts';
import { renderBody } from './body.ts';
import { coverOf } from './cover.ts';
import { pipelineFingerprint } from './fingerprint.ts';
import { readFrontMatter } from './front-matter.ts';
import { readPage } from './page.ts';
import { readPost } from './post.ts';
import { decodeSource } from './source.ts';
import { tagUses } from './tag-uses.ts';
import type { Diagnostic } from '../domain/diagnostics.ts';
import type { Body, Page, Post } from '../schema/entry.ts';
import type { Site } from '../schema/site.ts';
import type { BodyTools } from './body.ts';
import type { FrontMatter } from './front-matter.ts';
import type { PageHead } from './page.ts';
import type { PostHead } from './post.ts';

/** Reads, checks and renders everything the author wrote. All mistakes of all files come back in one go. */
export async function readContent(options: ContentOptions): Promise<Content> {
  const tools = makeTools(options);
  const posts = await readFolder('src/content/posts', readPost, { ...options, tools });
  const pages = await readFolder('src/content/pages', readPage, { ...options, tools });
  const heads = posts.flatMap(({ head }) => head ?? []);
  const published = heads.filter(({ state }) => options.hidden || isPublic(state));
  const diagnostics = [
    ...[...posts, ...pages].flatMap((read) => read.diagnostics),
    ...addressCollisions(
      [...published, ...pages.flatMap(({ head }) => head ?? [])],
      reservedAddresses(published, messagesFor(options.site.lang)),
    ),
    ...tagVariants(posts.flatMap(({ head, matter }) => (head && isPublic(head.state) ? tagUses(head, matter) : []))),
  ];
  return {
    posts: posts.flatMap(({ entry }) => entry ?? []) as Post[],
    pages: pages.flatMap(({ entry }) => entry ?? []) as Page[],
    diagnostics,
  };
}

function makeTools({ root, site, cache }: ContentOptions): Tools {
  const catalogue = imageCatalogue(root, site.base);
  const renderer = createRenderer({ catalogue, base: site.base, messages: messagesFor(site.lang) });
  const { base, lang, excerptSeparator } = site;
  return { catalogue, renderer, cache, root, fingerprint: pipelineFingerprint(root, [base, lang, excerptSeparator]) };
}

async function readFolder<Head extends PostHead | PageHead>(
  folder: string,
  readHead: (
    matter: FrontMatter,
    source: { file: string; folder: string; site: Site; now: number },
  ) => { entry?: Head; diagnostics: Diagnostic[]; lenient: boolean },
  options: ContentOptions & { tools: Tools },
): Promise<ReadFile<Head>[]> {
  const files = (await Array.fromAsync(glob('**/*.{md,markdown,mdx}', { cwd: path.join(options.root, folder) })))
    .map((file) => path.posix.join(folder, file.split(path.sep).join('/')))
    .toSorted();
  return Promise.all(files.map((file) => readOne(file, { folder, readHead, ...options })));
}

async function readOne<Head extends PostHead | PageHead>(
  file: string,
  { folder, readHead, root, site, now, hidden, tools }: ReadOptions<Head>,
): Promise<ReadFile<Head>> {
  const { text, diagnostics: byteFaults } = decodeSource(await readFile(path.join(root, file)), file);
  if (byteFaults.length > 0) return { diagnostics: byteFaults };
  const matter = readFrontMatter(text, file);
  const fatal = matter.diagnostics.filter((fault) => severityOf(fault) === 'error');
  if (fatal.length > 0) return { diagnostics: matter.diagnostics };
  const { entry: head, diagnostics: headFaults, lenient } = readHead(matter, { file, folder, site, now });
  const diagnostics = [...matter.diagnostics, ...headFaults];
  const separator = typeof matter.values['excerpt_separator'] === 'string' ? matter.values['excerpt_separator'] : site.excerptSeparator;
  const digest = createHash('sha256').update(`${tools.fingerprint}\0${file}\0${separator}\0${text}`).digest('hex').slice(0, 32);
  const body = await renderBody({ file, text, body: matter.body, bodyLine: matter.bodyLine, separator, digest }, tools);
  const cover = await coverOf(matter, { file, text, catalogue: tools.catalogue, root });
  const bodyFaults = [...('diagnostics' in body ? body.diagnostics : []), ...cover.diagnostics];
  diagnostics.push(...(lenient ? bodyFaults.map((fault) => ({ ...fault, lenient })) : bodyFaults));
  if (!head || 'diagnostics' in body || (!hidden && !isPublic(head.state))) return { matter, diagnostics, ...(head ? { head } : {}) };
  const { headings, words, images, excerpt } = body;
  const format: Body['format'] = file.endsWith('.mdx') ? 'mdx' : 'html';
  const written = typeof matter.values['excerpt'] === 'string' ? `<p>${escapeText(matter.values['excerpt'])}</p>` : excerpt;
  const entry = {
    ...head,
    ...('date' in head ? { excerpt: written } : {}),
    ...(cover.image ? { image: cover.image } : {}),
    body: { format, digest, headings, words, images: [...images, ...cover.files] },
  };
  return { matter, head, entry, diagnostics };
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

export interface ContentOptions {
  /** The project's folder, absolute. */
  root: string;
  site: Site;
  /** Milliseconds since 1970 UTC. */
  now: number;
  /** Whether drafts, scheduled and expired posts are kept, for the preview. */
  hidden: boolean;
  /** Folder of rendered bodies. */
  cache: string;
}

export interface Content {
  posts: Post[];
  pages: Page[];
  diagnostics: Diagnostic[];
}

type Tools = BodyTools & { fingerprint: string };

interface ReadOptions<Head> extends ContentOptions {
  folder: string;
  readHead: (
    matter: FrontMatter,
    source: { file: string; folder: string; site: Site; now: number },
  ) => { entry?: Head; diagnostics: Diagnostic[]; lenient: boolean };
  tools: Tools;
}

interface ReadFile<Head> {
  matter?: FrontMatter;
  head?: Head;
  entry?: Head & Pick<Page, 'body'>;
  diagnostics: Diagnostic[];
}
