import { createHash } from 'node:crypto';

import { severityOf } from '../domain/diagnostics.ts';
import { isPublic } from '../domain/publication.ts';
import { renderBody } from './body.ts';
import { coverOf } from './cover.ts';
import { isDraft, looksDraft } from './draft.ts';
import { readFrontMatter } from './front-matter.ts';
import { readSource } from './source.ts';
import type { Diagnostic } from '../domain/diagnostics.ts';
import type { Page } from '../schema/entry.ts';
import type { Site } from '../schema/site.ts';
import type { BodyTools, RenderedBody } from './body.ts';
import type { ContentOptions } from './content.ts';
import type { Cover } from './cover.ts';
import type { FrontMatter } from './front-matter.ts';
import type { PageHead } from './page.ts';
import type { PostHead, PostSource, ReadEntry } from './post.ts';

/** Reads, checks and renders one file. */
export async function readEntryFile<Head extends PostHead | PageHead>(
  file: string,
  folder: string,
  readHead: ReadHead<Head>,
  { site, now, hidden, tools }: EntryOptions,
): Promise<EntryFile<Head>> {
  const { text, diagnostics: byteFaults } = readSource(tools.root, file);
  if (byteFaults.length > 0) return { file, draft: looksDraft(text), diagnostics: byteFaults };
  const matter = readFrontMatter(text, file);
  if (matter.diagnostics.some((fault) => severityOf(fault) === 'error'))
    return { file, draft: looksDraft(text), diagnostics: matter.diagnostics };
  const { entry: head, diagnostics: headFaults } = readHead(matter, { file, folder, site, now });
  const { body, cover, diagnostics: bodyFaults } = await readBody(matter, { file, text, site }, tools);
  const diagnostics = [...matter.diagnostics, ...headFaults, ...bodyFaults];
  const read = { file, draft: isDraft(matter.values), matter, diagnostics };
  if (!head) return read;
  return !body || (!hidden && !isPublic(head.state))
    ? { ...read, head }
    : { ...read, head, entry: join(head, matter, { file, body, cover }) };
}

async function readBody(matter: FrontMatter, { file, text, site }: BodyText, tools: Tools): Promise<ReadBody> {
  const own = matter.values['excerpt_separator'];
  const separator = typeof own === 'string' ? own : site.excerptSeparator;
  const digest = createHash('sha256').update(`${tools.fingerprint}\0${file}\0${separator}\0${text}`).digest('hex').slice(0, 32);
  const { body: markdown, bodyLine } = matter;
  const rendered = await renderBody({ file, text, body: markdown, bodyLine, separator, wholeExcerpt: site.wholeExcerpt, digest }, tools);
  const cover = await coverOf(matter, { file, catalogue: tools.catalogue, root: tools.root });
  if ('diagnostics' in rendered) return { body: undefined, cover, diagnostics: [...rendered.diagnostics, ...cover.diagnostics] };
  return { body: { ...rendered, digest }, cover, diagnostics: cover.diagnostics };
}

/** A head and its body, made one entry. */
function join<Head extends PostHead | PageHead>(
  head: Head,
  { values }: FrontMatter,
  { file, body, cover }: Parts,
): Head & Pick<Page, 'body'> {
  const { digest, headings, words, images, excerpt } = body;
  const own = values['excerpt'];
  return {
    ...head,
    ...('date' in head ? { excerpt: typeof own === 'string' ? `<p>${escapeText(own)}</p>` : excerpt } : {}),
    ...(cover.image ? { image: cover.image } : {}),
    body: { format: file.endsWith('.mdx') ? 'mdx' : 'html', digest, headings, words, images: [...images, ...cover.files] },
  };
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Checks the front matter of one kind of entry. */
export type ReadHead<Head> = (matter: FrontMatter, source: PostSource) => ReadEntry<Head>;

export type Tools = BodyTools & { fingerprint: string };

export type EntryOptions = ContentOptions & { tools: Tools };

/** What a file gave: as much as its faults let be read. */
export interface EntryFile<Head> {
  file: string;
  /** Whether its author calls it a draft. */
  draft: boolean;
  matter?: FrontMatter;
  head?: Head;
  entry?: Head & Pick<Page, 'body'>;
  diagnostics: Diagnostic[];
}

interface BodyText {
  file: string;
  text: string;
  site: Pick<Site, 'excerptSeparator' | 'wholeExcerpt'>;
}

interface ReadBody {
  body: (RenderedBody & { digest: string }) | undefined;
  cover: Cover;
  diagnostics: Diagnostic[];
}

interface Parts {
  file: string;
  body: RenderedBody & { digest: string };
  cover: Cover;
}
