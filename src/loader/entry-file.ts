import { hash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';

import { isPublic } from '../domain/publication.ts';
import { shownTexts } from '../domain/typography/entry.ts';
import { setHtml } from '../domain/typography/html.ts';
import { rulesFor } from '../domain/typography/language.ts';
import { checkBody, renderBody } from './body.ts';
import { hiddenLinkFaults } from './hidden-links.ts';
import { coverOf } from './cover.ts';
import { langOf } from './lang.ts';
import { matterAdvice, typographyFaults } from './typography-advice.ts';
import type { Diagnostic } from '../domain/diagnostics.ts';
import type { PublicationState } from '../domain/publication.ts';
import type { Page } from '../schema/entry.ts';
import type { Site } from '../schema/site.ts';
import type { BodyFindings, BodyTools, KnownBody, Leads } from './body.ts';
import type { ContentOptions } from './content.ts';
import type { Cover } from './cover.ts';
import type { EntryHead } from './entry-head.ts';
import type { FrontMatter } from './front-matter.ts';
import type { PageHead } from './page.ts';
import type { LinkedText } from './site-links.ts';
import type { PostHead } from './post.ts';

/** What was made of a head, which is the same object from one reading of a preview to the next while its text stays. */
const lastMade = new WeakMap<EntryHead<unknown>, { body: ReadBody; hidden: boolean; entry: EntryFile<unknown> }>();

/** Of each body under a pipeline. */
const digests = new WeakMap<FrontMatter, { fingerprint: string; digest: string }>();

/** Renders the body of a file and makes both one entry: the one of the reading before, where nothing it hangs on has changed. */
export async function readEntryBody<Head extends PostHead | PageHead>(
  read: EntryHead<Head>,
  options: EntryOptions,
): Promise<EntryFile<Head>> {
  const { site, hidden, tools, checkOnly = false } = options;
  const { file, text, head } = read;
  const matter = read.matter ?? read.cured;
  if (!matter) return read;
  const body = await readBody(matter, { file, text, site, checkOnly }, tools);
  const places = { file, text, bodyLine: matter.bodyLine };
  const hiddenLinks = body.found && head && isPublic(head.state) ? await hiddenLinkFaults(body.found.links, places, tools.stateOf) : [];
  const last = lastMade.get(read);
  if (last?.hidden === hidden && hiddenLinks.length === 0 && isSame(last.body, body)) return last.entry as EntryFile<Head>;
  const entry = await makeEntry(read, { matter, body, hiddenLinks }, options);
  if (hiddenLinks.length === 0) lastMade.set(read, { body, hidden, entry });
  return entry;
}

/** Whether a body was taken as it was, with a picture that is the same. */
function isSame(last: ReadBody, body: ReadBody): boolean {
  return body.found !== undefined && last.found === body.found && isDeepStrictEqual(last.cover, body.cover);
}

async function makeEntry<Head extends PostHead | PageHead>(
  read: EntryHead<Head>,
  { matter, body: { body, found, leads, cover, diagnostics: faults }, hiddenLinks }: EntryParts,
  { site, hidden }: EntryOptions,
): Promise<EntryFile<Head>> {
  const { file, text, head } = read;
  const inMatter = matterAdvice(matter, text, rulesFor(site, langOf(matter.values)));
  const advice = typographyFaults([...inMatter, ...(leads?.advice ?? [])], { file, text });
  const linked = head && leads && { linked: linkedText(read, matter, { body: leads, permalink: head.permalink }) };
  const told = { ...read, diagnostics: [...read.diagnostics, ...faults, ...hiddenLinks, ...(await readLiquid(matter, read)), ...advice] };
  const shown = head && (hidden || isPublic(head.state));
  if (!shown) return told;
  return { ...told, ...linked, sound: found !== undefined, ...(body ? { entry: join(head, matter, { file, body, cover, site }) } : {}) };
}

/** Liquid in Markdown; in MDX, braces are its own. */
async function readLiquid({ values, body }: FrontMatter, { file, text }: Pick<EntryHead<unknown>, 'file' | 'text'>): Promise<Diagnostic[]> {
  const plain = file.endsWith('.mdx') || values['render_with_liquid'] === 'false';
  if (plain || !/\{[{%]/.test(body)) return [];
  const { liquidFaults } = await import('./liquid-faults.ts');
  return liquidFaults(body, { file, text });
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

async function readBody(matter: FrontMatter, { file, text, site, checkOnly }: BodyText, tools: Tools): Promise<ReadBody> {
  const own = matter.values['excerpt_separator'];
  const separator = typeof own === 'string' ? own : site.excerptSeparator;
  const { body, bodyLine } = matter;
  const lang = langOf(matter.values);
  const source = { file, text, body, lang, rules: rulesFor(site, lang), bodyLine, separator, wholeExcerpt: site.wholeExcerpt };
  const digest = checkOnly ? '' : digestOf(matter, { file, text, separator }, tools);
  const rendered = checkOnly ? undefined : await renderBody(source, digest, tools);
  const read = rendered ?? (await checkBody(source, tools));
  const cover = await coverOf(matter, { file, catalogue: tools.catalogue, root: tools.root });
  if ('diagnostics' in read) return { leads: read.leads, cover, diagnostics: [...read.diagnostics, ...cover.diagnostics] };
  const made = rendered && !('diagnostics' in rendered) ? { body: { ...rendered, digest } } : {};
  return { ...made, found: read, leads: read, cover, diagnostics: [...read.told, ...cover.diagnostics] };
}

/** The digest of all that a body hangs on. */
function digestOf(
  matter: FrontMatter,
  { file, text, separator }: Record<'file' | 'text' | 'separator', string>,
  { fingerprint }: Tools,
): string {
  const known = digests.get(matter);
  if (known?.fingerprint === fingerprint) return known.digest;
  const digest = hash('sha256', `${fingerprint}\0${file}\0${separator}\0${text}`).slice(0, 32);
  digests.set(matter, { fingerprint, digest });
  return digest;
}

/** A head and its body, made one entry, its typography set: from here on, texts are as they are shown. */
function join<Head extends PostHead | PageHead>(
  head: Head,
  { values }: FrontMatter,
  { file, body, cover, site }: Parts,
): Head & Pick<Page, 'body'> {
  const { digest, version, headings, words, terms, images, documents, excerpt, components } = body;
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
      version,
      headings,
      words,
      terms,
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

export type Tools = BodyTools & {
  fingerprint: string;
  /** The publication state of an entry, by its file. */
  stateOf: (source: string) => PublicationState | undefined;
};

export type EntryOptions = ContentOptions & { tools: Tools };

/** What a file gave. */
export interface EntryFile<Head> extends EntryHead<Head> {
  entry?: Head & Pick<Page, 'body'>;
  linked?: LinkedText;
  /** Of what is shown: whether a page can be made of it. */
  sound?: boolean;
}

interface EntryParts {
  matter: FrontMatter;
  body: ReadBody;
  /** What is wrong with its links to what is not published. */
  hiddenLinks: readonly Diagnostic[];
}

interface BodyText {
  file: string;
  text: string;
  site: Pick<Site, 'excerptSeparator' | 'wholeExcerpt' | 'lang' | 'typography'>;
  checkOnly: boolean;
}

interface ReadBody {
  /** Where pages are made of it, and it has no error. */
  body?: KnownBody & { digest: string };
  /** Where it has no error. */
  found?: BodyFindings;
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
