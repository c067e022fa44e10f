import { hash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { documentName } from '../markdown/document-names.ts';
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

/** The last body of each file, kept from one reading of a preview to the next. */
const known = new Map<string, { stored: string; body: KnownBody }>();

/**
 * Renders a body, or takes it from the cache when its digest is known there.
 *
 * @param digest of everything the rendered body depends on
 */
export async function renderBody(source: BodySource, digest: string, tools: BodyTools): Promise<KnownBody | FaultyBody> {
  const { renderer, cache, cached, root, kept } = tools;
  const stored = path.join(cache, `${digest}.json`);
  const held = cached.has(path.basename(stored)) ? heldIn(stored, source.file) : undefined;
  if (held && (await isStanding(held, tools))) return held;
  const [{ makeBody }, { findingsOf }] = await Promise.all([import('./make-body.ts'), import('./body-findings.ts')]);
  const made = await makeBody(source, renderer, root);
  if ('diagnostics' in made) return made;
  const text = JSON.stringify(made);
  writeFileSync(stored, text);
  known.delete(source.file);
  keepFindings(source, findingsOf(made), kept);
  return { ...made, version: versionOf(text) };
}

/** What a check finds in a body, as it was found before where the text and all it leads to are the same. */
export async function checkBody(source: BodySource, tools: BodyTools): Promise<BodyFindings | FaultyBody> {
  const { renderer, root, kept } = tools;
  const held = kept.at(source.file)?.body;
  if (held && (await isStanding(held, tools))) return held;
  const { findInBody } = await import('./find-in-body.ts');
  const found = await findInBody(source, renderer, root);
  if (!('diagnostics' in found)) keepFindings(source, found, kept);
  return found;
}

/** Forgets what only another reading by the same process would ask for. */
export function forgetBodies(): void {
  known.clear();
}

function keepFindings({ file }: BodySource, body: BodyFindings, kept: KeptReadings): void {
  const reading = kept.at(file);
  if (reading) kept.keep(reading, { body });
}

/** Whether what a body leads to, shows and imports is as it was when it was read. */
async function isStanding(held: BodyFindings, { catalogue, targets, root }: BodyTools): Promise<boolean> {
  const found = sameLinks(held, targets) && sameDocuments(held, root) && sameImports(held.imports, root);
  return found && (await sameImages(held, catalogue));
}

/** A body of the cache, as it was read of its file before, or is now. */
function heldIn(stored: string, file: string): KnownBody | undefined {
  const last = known.get(file);
  if (last?.stored === stored) return last.body;
  // Many small files are read sooner one after the other than through a pool of threads.
  const text = readFileSync(stored, 'utf8');
  const read = parse(text);
  if (!read) return undefined;
  const { html: _, ...kept } = read;
  const body = { ...kept, version: versionOf(text) };
  known.set(file, { stored, body });
  return body;
}

function versionOf(stored: string): string {
  return hash('sha256', stored).slice(0, 16);
}

/** A cached body, or nothing where a killed build left half of it. */
function parse(text: string): RenderedBody | undefined {
  try {
    return JSON.parse(text) as RenderedBody;
  } catch {
    return undefined;
  }
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
  /** Files of that folder when the reading began. */
  cached: ReadonlySet<string>;
  /** The project's folder. */
  root: string;
  /** What earlier readings learnt. */
  kept: KeptReadings;
}
