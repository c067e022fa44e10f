import { createHash } from 'node:crypto';

import { severityOf } from '../domain/diagnostics.ts';
import { isPublic } from '../domain/publication.ts';
import { shownTexts } from '../domain/typography/entry.ts';
import { setHtml } from '../domain/typography/html.ts';
import { rulesFor } from '../domain/typography/language.ts';
import { renderBody } from './body.ts';
import { liquidFaults } from './liquid-faults.ts';
import { hiddenLinkFaults } from './hidden-links.ts';
import { coverOf } from './cover.ts';
import { invisibleSigns } from './invisible-signs.ts';
import { isDraft, looksDraft } from './draft.ts';
import { readFrontMatter } from './front-matter.ts';
import { langOf } from './lang.ts';
import { mergeConflict } from './merge-conflict.ts';
import { readSource } from './source.ts';
import { matterAdvice, typographyFaults } from './typography-advice.ts';
import type { Diagnostic } from '../domain/diagnostics.ts';
import type { PublicationState } from '../domain/publication.ts';
import type { Page } from '../schema/entry.ts';
import type { Site } from '../schema/site.ts';
import type { BodyTools, KnownBody, Leads } from './body.ts';
import type { ContentOptions } from './content.ts';
import type { Cover } from './cover.ts';
import type { FrontMatter } from './front-matter.ts';
import type { PageHead } from './page.ts';
import type { LinkedText } from './site-links.ts';
import type { PostHead, PostSource, ReadEntry } from './post.ts';
import type { Source } from './source.ts';

/** Reads and checks the head of one file; its body comes when all heads are known, for it may lead to any of them. */
export function readEntryHead<Head extends PostHead | PageHead>(
  file: string,
  folder: string,
  readHead: ReadHead<Head>,
  options: Pick<ContentOptions, 'root' | 'site' | 'now'>,
): EntryHead<Head> {
  return headIn(readSource(options.root, file), file, { folder, readHead, ...options });
}

/** The same of a file that is read: it hangs on its bytes, the facts of the site and the instant alone. */
export function headIn<Head extends PostHead | PageHead>(
  { text, diagnostics: byteFaults }: Source,
  file: string,
  { folder, readHead, site, now }: HeadOptions<Head>,
): EntryHead<Head> {
  const faults = byteFaults.length > 0 ? byteFaults : mergeConflict(text, file);
  if (faults.length > 0) return { file, text, draft: looksDraft(text), diagnostics: faults };
  const matter = readFrontMatter(text, file);
  const signs = invisibleSigns(text, file);
  if (matter.diagnostics.some((fault) => severityOf(fault) === 'error')) {
    const broken = { file, text, draft: looksDraft(text), diagnostics: [...signs, ...matter.diagnostics] };
    if (!matter.cured) return broken;
    const cured = { ...matter, ...matter.cured };
    const lines = new Set(matter.diagnostics.map(({ line }) => line));
    const beyond = readHead(cured, { file, folder, site, now }).diagnostics.filter(({ line }) => !lines.has(line));
    return { ...broken, cured, diagnostics: [...broken.diagnostics, ...beyond] };
  }
  const { entry: head, diagnostics } = readHead(matter, { file, folder, site, now });
  const read = { file, text, draft: isDraft(matter.values), matter, diagnostics: [...signs, ...matter.diagnostics, ...diagnostics] };
  return head ? { ...read, head } : read;
}

/** Renders the body of a file and makes both one entry. */
export async function readEntryBody<Head extends PostHead | PageHead>(
  read: EntryHead<Head>,
  { site, hidden, tools }: EntryOptions,
): Promise<EntryFile<Head>> {
  const { file, text, head } = read;
  const matter = read.matter ?? read.cured;
  if (!matter) return read;
  const { body, leads, cover, diagnostics: faults } = await readBody(matter, { file, text, site }, tools);
  const places = { file, text, bodyLine: matter.bodyLine };
  const hiddenLinks = body && head && isPublic(head.state) ? hiddenLinkFaults(body.links, places, tools.stateOf) : [];
  const inMatter = matterAdvice(matter, text, rulesFor(site, langOf(matter.values)));
  const advice = typographyFaults([...inMatter, ...(leads?.advice ?? [])], { file, text });
  const linked = head && leads && { linked: linkedText(read, matter, { body: leads, permalink: head.permalink }) };
  const told = { ...read, diagnostics: [...read.diagnostics, ...faults, ...hiddenLinks, ...readLiquid(matter, read), ...advice] };
  const shown = head && (hidden || isPublic(head.state));
  if (!shown) return told;
  return { ...told, ...linked, ...(body ? { entry: join(head, matter, { file, body, cover, site }) } : {}) };
}

/** Liquid in Markdown; in MDX, braces are its own. */
function readLiquid({ values, body }: FrontMatter, { file, text }: Pick<EntryHead<unknown>, 'file' | 'text'>): Diagnostic[] {
  const plain = file.endsWith('.mdx') || values['render_with_liquid'] === 'false';
  return plain ? [] : liquidFaults(body, { file, text });
}

/** What is known of where a text leads, and of what leads to it. Only its page knows what a component makes. */
function linkedText(
  { file, text }: EntryHead<unknown>,
  { body: written }: FrontMatter,
  { body, permalink }: { body: Leads; permalink: string },
): LinkedText {
  const { hrefs, links, ids } = body;
  const made = file.endsWith('.mdx') && /<[A-Z]|\{(?!\/\*)/.test(written);
  return { file, text, body: written, permalink, hrefs, links, ids: made ? undefined : ids };
}

async function readBody(matter: FrontMatter, { file, text, site }: BodyText, tools: Tools): Promise<ReadBody> {
  const own = matter.values['excerpt_separator'];
  const separator = typeof own === 'string' ? own : site.excerptSeparator;
  const digest = createHash('sha256').update(`${tools.fingerprint}\0${file}\0${separator}\0${text}`).digest('hex').slice(0, 32);
  const { body: markdown, bodyLine } = matter;
  const lang = langOf(matter.values);
  const rendered = await renderBody(
    { file, text, body: markdown, lang, rules: rulesFor(site, lang), bodyLine, separator, wholeExcerpt: site.wholeExcerpt, digest },
    tools,
  );
  const cover = await coverOf(matter, { file, catalogue: tools.catalogue, root: tools.root });
  if ('diagnostics' in rendered)
    return { body: undefined, leads: rendered.leads, cover, diagnostics: [...rendered.diagnostics, ...cover.diagnostics] };
  return { body: { ...rendered, digest }, leads: rendered, cover, diagnostics: [...rendered.told, ...cover.diagnostics] };
}

/** A head and its body, made one entry, its typography set: from here on, texts are as they are shown. */
function join<Head extends PostHead | PageHead>(
  head: Head,
  { values }: FrontMatter,
  { file, body, cover, site }: Parts,
): Head & Pick<Page, 'body'> {
  const { digest, headings, words, images, documents, excerpt, components } = body;
  const files = documents.flatMap(({ source, file: name }) => (name === null ? [] : [{ source, file: name }]));
  const own = values['excerpt'];
  const written = typeof own === 'string' ? setHtml(`<p>${escapeText(own)}</p>`, site, head.lang) : excerpt;
  const entry: Head & Pick<Page, 'body'> = {
    ...head,
    ...('date' in head ? { excerpt: written } : {}),
    ...(cover.image ? { image: cover.image } : {}),
    body: {
      format: file.endsWith('.mdx') ? 'mdx' : 'html',
      digest,
      headings,
      words,
      images: [...images, ...cover.files],
      files,
      components,
    },
  };
  return { ...entry, ...shownTexts(entry, site) };
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

type HeadOptions<Head> = Pick<ContentOptions, 'site' | 'now'> & { folder: string; readHead: ReadHead<Head> };

/** Checks the front matter of one kind of entry. */
export type ReadHead<Head> = (matter: FrontMatter, source: PostSource) => ReadEntry<Head>;

export type Tools = BodyTools & {
  fingerprint: string;
  /** The publication state of an entry, by its file. */
  stateOf: (source: string) => PublicationState | undefined;
};

export type EntryOptions = ContentOptions & { tools: Tools };

/** What the head of a file gave: as much as its faults let be read. */
export interface EntryHead<Head> {
  file: string;
  text: string;
  /** Whether its author calls it a draft. */
  draft: boolean;
  matter?: FrontMatter;
  /** What it would say if the lines that cannot be read were written as proposed: to check what stands beside them. */
  cured?: FrontMatter;
  head?: Head;
  diagnostics: Diagnostic[];
}

/** What a file gave. */
export interface EntryFile<Head> extends EntryHead<Head> {
  entry?: Head & Pick<Page, 'body'>;
  linked?: LinkedText;
}

interface BodyText {
  file: string;
  text: string;
  site: Pick<Site, 'excerptSeparator' | 'wholeExcerpt' | 'lang' | 'typography'>;
}

interface ReadBody {
  body: (KnownBody & { digest: string }) | undefined;
  /** Where it leads; undefined where it cannot be read at all. */
  leads: Leads | undefined;
  cover: Cover;
  diagnostics: Diagnostic[];
}

interface Parts {
  file: string;
  body: KnownBody & { digest: string };
  cover: Cover;
  site: Site;
}
