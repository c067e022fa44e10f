import path from 'node:path';

import { parse, parseFragment } from 'parse5';

import { readFrontMatter } from '../../../loader/front-matter.ts';
import { decodeSource } from '../../../loader/source.ts';
import { findArticle } from './article.ts';
import { lineDifferences } from './differences.ts';
import { rowsOf } from './rows.ts';
import { shapeOf, shapeOfTree } from './shape.ts';
import { wordsUnder } from './words.ts';
import type { Renderer } from '../../../markdown/render.ts';
import type { Site } from '../../../schema/site.ts';
import type { Article } from './article.ts';
import type { Place } from './attributes.ts';
import type { OldSite, PageFault } from './old-site.ts';
import type { Rows } from './rows.ts';

/** Compares what Carnet shows of each post with its page in the old site; each post has its line, in the order given. */
export async function provePosts(posts: readonly ImportedPost[], context: ProofContext): Promise<Proof[]> {
  const first: Proven[] = [];
  for (const post of posts) first.push(await provePost(post, context));
  const usual = mostFrequent(first.flatMap(({ name }) => name ?? []));
  const proofs: Proof[] = [];
  // One layout shows most posts: where a page was read otherwise than the others, it is read once more as they are.
  for (const [index, { name, proof }] of first.entries()) {
    const post = posts[index];
    proofs.push(name === usual || !post ? proof : (await provePost(post, context, usual)).proof);
  }
  return proofs;
}

async function provePost(post: ImportedPost, context: ProofContext, usual?: string): Promise<Proven> {
  const { source, target, url } = post;
  const line = { file: source, target, url, rows: [], left: 0 };
  const read = await readArticle(post, context, usual);
  if ('fault' in read) return { proof: { ...line, verdict: read.fault } };
  const { article, old, made } = read;
  const differences = lineDifferences(old, made);
  return { name: article.name, proof: { ...line, verdict: differences.length === 0 ? 'same' : 'different', ...rowsOf(differences) } };
}

/** The text of a post in its old page, and both shapes; or why it cannot be had. */
export async function readArticle(post: ImportedPost, context: ProofContext, usual?: string): Promise<ReadArticle | { fault: ProofFault }> {
  const page = await context.old.page(post.url);
  if (page.fault) return { fault: page.fault };
  const { html, place } = await renderImported(post, context);
  const words = wordsUnder(parseFragment(html));
  const article = findArticle(parse(page.html), { words, title: post.title, usual });
  if (!article) return { fault: 'no-text' };
  const { page: address = '', base = '/' } = place;
  return { article, address, old: shapeOfTree(article.element, { page: address, base }), made: shapeOf(html, place) };
}

/** What Carnet shows of a post, and where. */
export async function renderImported({ target, text, url }: ImportedPost, { renderer, root, site }: ProofContext): Promise<RenderedPost> {
  const { body } = readFrontMatter(decodeSource(Buffer.from(text), target).text, target);
  const { html, facts } = await renderer.markdown(body, path.join(root, target));
  const pictures = facts.images.map(({ file, source }): [string, string] => [
    `${site.base}images/${file}`,
    path.posix.relative(path.posix.dirname(target), source),
  ]);
  return { html, place: { page: `${site.url}${site.base.slice(0, -1)}${url}`, base: site.base, pictures: new Map(pictures) } };
}

function mostFrequent(names: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0];
}

export interface ProofContext {
  old: OldSite;
  renderer: Renderer;
  /** The project's folder, absolute. */
  root: string;
  site: Site;
}

/** A post as the import writes it. */
export interface ImportedPost {
  /** Path in the Jekyll site. */
  source: string;
  target: string;
  /** The whole file to be written. */
  text: string;
  title: string;
  /** Its old address, percent-encoded, without the site's base. */
  url: string;
}

/** What the comparison of a post with its old page came to. */
export interface Proof extends Rows {
  /** Path in the Jekyll site. */
  file: string;
  target: string;
  url: string;
  verdict: 'same' | 'different' | ProofFault;
}

/** `no-text`: the page shows another text. */
export type ProofFault = PageFault | 'no-text';

interface Proven {
  proof: Proof;
  /** Of the element that held the text. */
  name?: string;
}

interface ReadArticle {
  article: Article;
  /** Of the page. */
  address: string;
  old: string[];
  made: string[];
}

interface RenderedPost {
  html: string;
  place: Place;
}
