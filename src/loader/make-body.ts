import path from 'node:path';

import { excerptSource, firstParagraph } from '../domain/excerpt.ts';
import { countWords } from '../domain/reading-time.ts';
import { tellingWords } from '../domain/telling-words.ts';
import { safeHtml, wholeHtml } from '../markdown/safe-html.ts';
import { cleanExcerpt } from './excerpt-html.ts';
import { findings, naming } from './body-findings.ts';
import { pageFacts } from './page-facts.ts';
import type { Renderer } from '../markdown/render.ts';
import type { BodySource, FaultyBody, RenderedBody } from './body.ts';

/** Renders and checks a body; where it has an error, there is none. */
export async function makeBody(source: BodySource, renderer: Renderer, root: string): Promise<RenderedBody | FaultyBody> {
  if (!source.file.endsWith('.mdx')) return render(source, renderer, root);
  const { compileBody } = await import('./compile-body.ts');
  return compileBody(source, renderer, root);
}

async function render(source: BodySource, renderer: Renderer, root: string): Promise<RenderedBody | FaultyBody> {
  const absolute = path.join(root, source.file);
  const { html, bare, facts } = await renderer.markdown(source.body, absolute, source.lang).catch(naming(source));
  const found = findings(source, bare, facts);
  if ('diagnostics' in found) return found;
  const excerpt = cleanExcerpt(await leadOf(html, source, renderer, absolute));
  return { ...found, ...pageFacts(facts), html: safeBody(html, source), excerpt, words: countWords(html), terms: tellingWords(html) };
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

/** A body as its page may hold it: a file of HTML is as its author left it, Markdown comes out with every tag closed. */
function safeBody(html: string, { file }: BodySource): string {
  return safeHtml(file.endsWith('.html') ? wholeHtml(html) : html);
}
