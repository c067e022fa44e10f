import { hash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { documentName } from '../markdown/document-names.ts';
import { writtenStamp } from './file-stamp.ts';
import { sameImports } from './mdx/imported-files.ts';
import type { Diagnostic } from '../domain/diagnostics.ts';
import type { Advice } from '../domain/typography/advice.ts';
import type { Rules } from '../domain/typography/language.ts';
import type { BodyFacts } from '../markdown/facts.ts';
import type { ImageCatalogue } from '../markdown/image-catalogue.ts';
import type { KeptReadings } from './kept-readings.ts';
import type { ImportedFile } from './mdx/imported-files.ts';
import type { LinkTargets } from '../markdown/link-targets.ts';
import type { Renderer } from '../markdown/render.ts';
import type { Heading } from '../schema/entry.ts';

/** The files of each folder of bodies, as they were when this process first asked: many would be looked for in vain. */
const stored = new Map<string, Set<string>>();

/** Bodies whose files this process has looked at. */
const lookedAt = new WeakSet<KeptBody>();

/**
 * Renders a body, or takes it from the cache when its digest is known there.
 *
 * @param digest of everything the rendered body depends on
 */
export async function renderBody(source: BodySource, digest: string, tools: BodyTools): Promise<KnownBody | FaultyBody> {
  const { renderer, cache, root } = tools;
  const name = `${digest}.json`;
  const held = storedIn(cache).has(name) ? heldIn(name, source, tools) : undefined;
  if (held && (await isStanding(held, tools))) return held;
  const { makeBody } = await import('./make-body.ts');
  const made = await makeBody(source, renderer, root);
  if ('diagnostics' in made) return made;
  const text = JSON.stringify(made);
  writeFileSync(path.join(cache, name), text);
  storedIn(cache).add(name);
  return keepBody(source, { name, body: withoutHtml(made, text) }, tools);
}

/** What a check finds in a body, as it was found before where the text and all it leads to are the same. */
export async function checkBody(source: BodySource, tools: BodyTools): Promise<BodyFindings | FaultyBody> {
  const { renderer, root, kept } = tools;
  const reading = kept.at(source.file);
  const held = reading?.rendered?.body ?? reading?.body;
  if (held && (await isStanding(held, tools))) return held;
  const { findInBody } = await import('./find-in-body.ts');
  const found = await findInBody(source, renderer, root);
  if (!('diagnostics' in found)) keepFindings(source, found, kept);
  return found;
}

/** Forgets what only another reading by the same process would ask for. */
export function forgetBodies(): void {
  stored.clear();
}

function storedIn(folder: string): Set<string> {
  const names = stored.get(folder) ?? new Set(readdirSync(folder));
  stored.set(folder, names);
  return names;
}

function keepFindings({ file }: BodySource, body: BodyFindings, kept: KeptReadings): void {
  const reading = kept.at(file);
  if (reading) kept.keep(reading, { body, rendered: undefined });
}

function keepBody({ file }: BodySource, { name, body }: Pick<KeptBody, 'name' | 'body'>, { cache, kept }: BodyTools): KnownBody {
  const reading = kept.at(file);
  const rendered = { name, body, stamp: writtenStamp(path.join(cache, name)) };
  lookedAt.add(rendered);
  if (reading) kept.keep(reading, { rendered });
  return body;
}

/** Whether what a body leads to, shows and imports is as it was when it was read. */
async function isStanding(held: BodyFindings, { catalogue, targets, root }: BodyTools): Promise<boolean> {
  const found = sameLinks(held, targets) && sameDocuments(held, root) && sameImports(held.imports, root);
  return found && (await sameImages(held, catalogue));
}

/** A body of the cache, as an earlier reading knew it, or is read now. */
function heldIn(name: string, source: BodySource, tools: BodyTools): KnownBody | undefined {
  const { cache, kept } = tools;
  const rendered = kept.at(source.file)?.rendered;
  if (rendered?.name === name && isAsLeft(rendered, cache)) return rendered.body;
  const body = bodyAt(path.join(cache, name));
  return body && keepBody(source, { name, body }, tools);
}

/** Whether the file of a body is the one it was known with: in a preview, it may lead to what no build publishes. */
function isAsLeft(rendered: KeptBody, cache: string): boolean {
  const isSame = lookedAt.has(rendered) || writtenStamp(path.join(cache, rendered.name)) === rendered.stamp;
  if (isSame) lookedAt.add(rendered);
  return isSame;
}

/** A cached body, or nothing where a killed build left half of it, or somebody took it away. */
function bodyAt(place: string): KnownBody | undefined {
  try {
    // Many small files are read sooner one after the other than through a pool of threads.
    const text = readFileSync(place, 'utf8');
    return withoutHtml(JSON.parse(text) as RenderedBody, text);
  } catch {
    return undefined;
  }
}

function withoutHtml(rendered: RenderedBody, text: string): KnownBody {
  const { html: _, ...body } = rendered;
  // A part of a string holds on to the whole of it: an excerpt must not keep its page in memory.
  return structuredClone({ ...body, version: hash('sha256', text).slice(0, 16) });
}

/** Whether what a cached body leads to still stands where it did. */
function sameLinks({ links }: BodyFindings, targets: LinkTargets): boolean {
  return links.every(({ source, address }) => targets.addressOf(source) === address);
}

/** Whether the files a cached body links to are still there, or still missing. */
function sameDocuments({ documents }: BodyFindings, root: string): boolean {
  return documents.every(({ source, file }) => documentName(root, source) === file);
}

/** Whether the images of a cached body are still the ones it was rendered with. */
async function sameImages({ seen }: BodyFindings, catalogue: ImageCatalogue): Promise<boolean> {
  const now = await Promise.all(Object.entries(seen).map(async ([source, state]) => (await catalogue.stateOf(source)) === state));
  return now.every(Boolean);
}

/** A body as the cache holds it. The HTML of MDX is made by its page. */
export interface RenderedBody extends BodyFindings {
  html: string;
  excerpt: string;
  words: number;
  terms: string[];
  headings: Heading[];
  images: BodyFacts['images'];
  components: BodyFacts['components'];
}

/** What is found in a body without an error, whatever its page shows. */
export interface BodyFindings extends Pick<BodyFacts, 'seen' | 'documents' | 'links' | 'hrefs' | 'ids'> {
  /** What its author is told of it, none of which stops a build. */
  told: Diagnostic[];
  /** Files that an MDX body imports. */
  imports?: ImportedFile[];
  /** What its author may want changed by hand, at its place in the file. */
  advice: Advice[];
}

/** What of a body is told beside other texts, its faults or not. */
export type Leads = Pick<BodyFindings, 'hrefs' | 'ids' | 'links' | 'advice'>;

/** A body with an error. */
export interface FaultyBody {
  diagnostics: Diagnostic[];
  /** None where it cannot be read at all. */
  leads?: Leads;
}

/** A body without its HTML, which is for pages. */
export interface KnownBody extends Omit<RenderedBody, 'html'> {
  /** Of all that the cache holds of it. */
  version: string;
}

/** A body, under the name of its file in the cache. */
export interface KeptBody {
  name: string;
  body: KnownBody;
  /** Of that file: its bytes, and when it was written. */
  stamp: string;
}

export interface BodySource {
  /** Path from the project's folder, with `/`. */
  file: string;
  /** The whole text of the file. */
  text: string;
  body: string;
  /** Language of the text, where it is not the site's. */
  lang: string | undefined;
  /** How it is set, if it is. */
  rules: Rules | undefined;
  /** Line of the file at which the body begins. */
  bodyLine: number;
  separator: string;
  /** Whether the excerpt is all of the text where no separator stands in it. */
  wholeExcerpt: boolean;
}

export interface BodyTools {
  renderer: Renderer;
  catalogue: ImageCatalogue;
  targets: LinkTargets;
  /** Folder of rendered bodies. */
  cache: string;
  /** The project's folder. */
  root: string;
  /** What earlier readings learnt. */
  kept: KeptReadings;
}
