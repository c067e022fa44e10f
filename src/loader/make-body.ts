import path from 'node:path';

import { severityOf } from '../domain/diagnostics.ts';
import { excerptSource, firstParagraph, firstProse, MDX_SEPARATOR } from '../domain/excerpt.ts';
import { countWords } from '../domain/reading-time.ts';
import { tellingWords } from '../domain/telling-words.ts';
import { safeHtml, wholeHtml } from '../markdown/safe-html.ts';
import { bodyFaults } from './body-checks/index.ts';
import { pathFaults } from './body-faults.ts';
import { cleanExcerpt } from './excerpt-html.ts';
import { checkMdx } from './mdx/check.ts';
import { importedFiles } from './mdx/imported-files.ts';
import { mdxFault, placed } from './mdx/syntax-fault.ts';
import { pathFault } from './path-fault.ts';
import { bodyAdvice } from './body-advice.ts';
import type { Diagnostic } from '../domain/diagnostics.ts';
import type { Advice } from '../domain/typography/advice.ts';
import type { BodyFacts } from '../markdown/facts.ts';
import type { Renderer } from '../markdown/render.ts';
import type { BodyFindings, BodySource, FaultyBody, RenderedBody } from './body.ts';

/** Renders and checks a body; where it has an error, there is none. */
export async function makeBody(source: BodySource, renderer: Renderer, root: string): Promise<RenderedBody | FaultyBody> {
  return source.file.endsWith('.mdx') ? compile(source, renderer, root) : render(source, renderer, root);
}

/** Checks a body and makes nothing of it that is for pages alone. */
export async function findInBody(source: BodySource, renderer: Renderer, root: string): Promise<BodyFindings | FaultyBody> {
  if (source.file.endsWith('.mdx')) {
    const made = await compile(source, renderer, root);
    return 'diagnostics' in made ? made : findingsOf(made);
  }
  const { html, facts } = await renderer.bare(source.body, path.join(root, source.file)).catch(naming(source));
  return findings(source, html, facts);
}

/** What is found in a body, whatever its page shows. */
export function findingsOf({ told, advice, seen, documents, links, hrefs, ids, imports }: BodyFindings): BodyFindings {
  return { told, advice, seen, documents, links, hrefs, ids, ...(imports ? { imports } : {}) };
}

async function render(source: BodySource, renderer: Renderer, root: string): Promise<RenderedBody | FaultyBody> {
  const absolute = path.join(root, source.file);
  const { html, bare, facts } = await renderer.markdown(source.body, absolute, source.lang).catch(naming(source));
  const found = findings(source, bare, facts);
  if ('diagnostics' in found) return found;
  const excerpt = cleanExcerpt(await leadOf(html, source, renderer, absolute));
  return { ...found, ...forPages(facts), html: safeBody(html, source), excerpt, words: countWords(html), terms: tellingWords(html) };
}

function findings(source: BodySource, html: string, facts: BodyFacts): BodyFindings | FaultyBody {
  const told = [...pathFaults(facts.faults, pathFault, source), ...bodyFaults(source, html, facts)];
  const advice = adviceOf(source);
  return told.some(isError) ? { diagnostics: told, leads: { ...facts, advice } } : findingsOf({ ...facts, told, advice });
}

/** No text is known to make the renderer fail; should one, its file is named. */
function naming({ file }: BodySource): (error: unknown) => never {
  return (error) => {
    throw new Error(file, { cause: error });
  };
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

async function compile(source: BodySource, renderer: Renderer, root: string): Promise<RenderedBody | FaultyBody> {
  const absolute = path.join(root, source.file);
  try {
    const facts = await renderer.mdx(source.text, absolute);
    const { diagnostics, imports } = checkMdx({ ...source, root });
    const faults = [...pathFaults(facts.faults, pathFault, source), ...diagnostics, ...bodyFaults(source, '', facts).map(asError)];
    if (faults.some(isError)) return { diagnostics: faults, leads: { ...facts, advice: adviceOf(source) } };
    const head = excerptSource(source.body, MDX_SEPARATOR) ?? firstProse(source.body);
    const prose = head.replace(/^(?:import|export)\s.*$/gm, '').replace(/\{\/\*[\s\S]*?\*\/\}/g, '');
    const { html } = await renderer.markdown(prose, absolute, source.lang);
    const plain = source.body.replace(/^(?:import|export)\s.*$/gm, '').replace(/^```[\s\S]*?^```/gm, '');
    const found = findingsOf({ ...facts, told: faults, advice: adviceOf(source), imports: importedFiles(imports, root) });
    return { ...found, ...forPages(facts), html: '', excerpt: cleanExcerpt(html), words: countWords(plain), terms: tellingWords(plain) };
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

function forPages({ headings, images, components }: BodyFacts): Pick<RenderedBody, 'headings' | 'images' | 'components'> {
  return { headings, components, images: [...new Map(images.map((image) => [image.file, image])).values()] };
}
