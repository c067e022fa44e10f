import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { excerptSource, firstParagraph, firstProse, MDX_SEPARATOR } from '../domain/excerpt.ts';
import { countWords } from '../domain/reading-time.ts';
import { documentName } from '../markdown/document-names.ts';
import { safeHtml, wholeHtml } from '../markdown/safe-html.ts';
import { cleanExcerpt } from './excerpt-html.ts';
import { severityOf } from '../domain/diagnostics.ts';
import { bodyFaults } from './body-checks/index.ts';
import { pathFault, pathFaults } from './body-faults.ts';
import { checkMdx } from './mdx/check.ts';
import { importedFiles, sameImports } from './mdx/imported-files.ts';
import { mdxFault, placed } from './mdx/syntax-fault.ts';
import { bodyAdvice } from './typography-advice.ts';
import type { Diagnostic } from '../domain/diagnostics.ts';
import type { Advice } from '../domain/typography/advice.ts';
import type { Rules } from '../domain/typography/language.ts';
import type { BodyFacts } from '../markdown/facts.ts';
import type { ImageCatalogue } from '../markdown/image-catalogue.ts';
import type { ImportedFile } from './mdx/imported-files.ts';
import type { LinkTargets } from '../markdown/link-targets.ts';
import type { Renderer } from '../markdown/render.ts';
import type { Heading } from '../schema/entry.ts';

/** The last body of each file, kept from one reading of a preview to the next. */
const known = new Map<string, { stored: string; body: KnownBody }>();

/** Renders a body, or takes it from the cache when its digest is known there. */
export async function renderBody(
  source: BodySource,
  { renderer, catalogue, targets, cache, cached, root }: BodyTools,
): Promise<KnownBody | { diagnostics: Diagnostic[] }> {
  const stored = path.join(cache, `${source.digest}.json`);
  const held = cached.has(path.basename(stored)) ? heldIn(stored, source.file) : undefined;
  if (
    held &&
    sameLinks(held, targets) &&
    sameDocuments(held, root) &&
    sameImports(held.imports, root) &&
    (await sameImages(held, catalogue))
  )
    return held;
  const made = source.file.endsWith('.mdx') ? await compile(source, renderer, root) : await render(source, renderer, root);
  if ('diagnostics' in made) return made;
  writeFileSync(stored, JSON.stringify(made));
  known.delete(source.file);
  return made;
}

/** A body of the cache, as it was read of its file before, or is now. */
function heldIn(stored: string, file: string): KnownBody | undefined {
  const last = known.get(file);
  if (last?.stored === stored) return last.body;
  // Many small files are read sooner one after the other than through a pool of threads.
  const read = parse(readFileSync(stored, 'utf8'));
  if (!read) return undefined;
  const { html: _, ...body } = read;
  known.set(file, { stored, body });
  return body;
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
function sameLinks({ links }: KnownBody, targets: LinkTargets): boolean {
  return links.every(({ source, address }) => targets.addressOf(source) === address);
}

/** Whether the files a cached body links to are still there, or still missing. */
function sameDocuments({ documents }: KnownBody, root: string): boolean {
  return documents.every(({ source, file }) => documentName(root, source) === file);
}

/** Whether the images of a cached body are still the ones it was rendered with. */
async function sameImages({ seen }: KnownBody, catalogue: ImageCatalogue): Promise<boolean> {
  const now = await Promise.all(Object.entries(seen).map(async ([source, state]) => (await catalogue.stateOf(source)) === state));
  return now.every(Boolean);
}

async function render(source: BodySource, renderer: Renderer, root: string): Promise<RenderedBody | { diagnostics: Diagnostic[] }> {
  const absolute = path.join(root, source.file);
  const { html, facts } = await renderer.markdown(source.body, absolute, source.lang).catch((error: unknown) => {
    // No text is known to make the renderer fail; should one, its file is named.
    throw new Error(source.file, { cause: error });
  });
  const told = [...pathFaults(facts.faults, pathFault, source), ...bodyFaults(source, html, facts)];
  if (told.some(isError)) return { diagnostics: told };
  const excerpt = cleanExcerpt(await leadOf(html, source, renderer, absolute));
  return withFacts(facts, { html: safeBody(html, source), told, excerpt, words: countWords(html), advice: adviceOf(source) });
}

/** The HTML of the excerpt. A separator that is a comment stands in the rendered text too, which need not be rendered twice. */
async function leadOf(
  html: string,
  { body, lang, separator, wholeExcerpt }: BodySource,
  renderer: Renderer,
  absolute: string,
): Promise<string> {
  const end = separator.startsWith('<!--') && body.includes(`\n\n${separator}\n`) ? html.indexOf(separator) : -1;
  if (end >= 0) return html.slice(0, end);
  // The blank lines after the front matter are no part of the text.
  const head = excerptSource(body.replace(/^(?:[ \t]*\n)+/, ''), separator);
  if (head !== undefined) return (await renderer.markdown(head, absolute, lang)).html;
  return wholeExcerpt ? html : firstParagraph(html);
}

async function compile(source: BodySource, renderer: Renderer, root: string): Promise<RenderedBody | { diagnostics: Diagnostic[] }> {
  const absolute = path.join(root, source.file);
  try {
    const facts = await renderer.mdx(source.text, absolute);
    const { diagnostics, imports } = checkMdx({ ...source, root });
    const faults = [...pathFaults(facts.faults, pathFault, source), ...diagnostics, ...bodyFaults(source, '', facts).map(asError)];
    if (faults.some(isError)) return { diagnostics: faults };
    const head = excerptSource(source.body, MDX_SEPARATOR) ?? firstProse(source.body);
    const prose = head.replace(/^(?:import|export)\s.*$/gm, '').replace(/\{\/\*[\s\S]*?\*\/\}/g, '');
    const { html } = await renderer.markdown(prose, absolute, source.lang);
    const plain = source.body.replace(/^(?:import|export)\s.*$/gm, '').replace(/^```[\s\S]*?^```/gm, '');
    return withFacts(facts, {
      html: '',
      told: faults,
      excerpt: cleanExcerpt(html),
      words: countWords(plain),
      advice: adviceOf(source),
      imports: importedFiles(imports, root),
    });
  } catch (error) {
    return { diagnostics: [mdxFault(placed(error, { ...source, root }), source)] };
  }
}

function adviceOf({ text, body, rules }: BodySource): Advice[] {
  const before = text.length - body.length;
  return bodyAdvice({ body, rules }).map((advice) => ({ ...advice, offset: before + advice.offset }));
}

function isError(fault: Diagnostic): boolean {
  return severityOf(fault) === 'error';
}

/** What runs is taken out of other pages; the page of MDX is made by its own code, so that it stops the build. */
function asError(fault: Diagnostic): Diagnostic {
  return ['html-script', 'html-handler', 'link-script'].includes(fault.kind) ? { ...fault, kind: 'mdx-unsafe' } : fault;
}

/** A body as its page may hold it: a file of HTML is as its author left it, Markdown comes out with every tag closed. */
function safeBody(html: string, { file }: BodySource): string {
  return safeHtml(file.endsWith('.html') ? wholeHtml(html) : html);
}

function withFacts(
  { headings, images, seen, documents, links, hrefs, ids, components }: BodyFacts,
  body: Pick<RenderedBody, 'html' | 'told' | 'excerpt' | 'words' | 'advice' | 'imports'>,
): RenderedBody {
  const published = [...new Map(images.map((image) => [image.file, image])).values()];
  return { ...body, headings, links, hrefs, ids, seen, documents, components, images: published };
}

/** A body as the cache holds it. The HTML of MDX is made by its page. */
export interface RenderedBody {
  html: string;
  /** What its author is told of it, none of which stops a build. */
  told: Diagnostic[];
  excerpt: string;
  words: number;
  headings: Heading[];
  images: BodyFacts['images'];
  seen: BodyFacts['seen'];
  documents: BodyFacts['documents'];
  links: BodyFacts['links'];
  hrefs: BodyFacts['hrefs'];
  ids: BodyFacts['ids'];
  components: BodyFacts['components'];
  /** Files that an MDX body imports. */
  imports?: ImportedFile[];
  /** What its author may want changed by hand, at its place in the file. */
  advice: Advice[];
}

/** A body without its HTML, which is for pages. */
export type KnownBody = Omit<RenderedBody, 'html'>;

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
  /** Of everything the rendered body depends on. */
  digest: string;
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
}
