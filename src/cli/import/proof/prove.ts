import path from 'node:path';

import { parse, parseFragment } from 'parse5';

import { readFrontMatter } from '../../../loader/front-matter.ts';
import { langOf } from '../../../loader/lang.ts';
import { decodeSource } from '../../../loader/source.ts';
import { findArticle } from './article.ts';
import { lineDifferences } from './differences.ts';
import { rowsOf } from './rows.ts';
import { shapeOf, shapeOfTree } from './shape.ts';
import { snapshotText } from './snapshot.ts';
import { wordsUnder } from './words.ts';
import type { Renderer } from '../../../markdown/render.ts';
import type { Site } from '../../../schema/site.ts';
import type { Place } from './attributes.ts';
import type { OldSite, PageFault } from './old-site.ts';
import type { Rows } from './rows.ts';

/** Compares what Carnet shows of each post with its page in the old site; each post has its line, in the order given. */
export async function provePosts(posts: readonly ImportedPost[], context: ProofContext): Promise<ProvenPost[]> {
  const first: ProvenPost[] = [];
  for (const post of posts) first.push(await provePost(post, context));
  const usual = mostFrequent(first.flatMap(({ name }) => name ?? []));
  const proven: ProvenPost[] = [];
  // One layout shows most posts: where a page was read otherwise than the others, it is read once more as they are.
  for (const held of first) proven.push(held.name === usual ? held : await provePost(held.post, context, usual));
  return proven;
}

async function provePost(post: ImportedPost, context: ProofContext, usual?: string): Promise<ProvenPost> {
  const { source: file, target, url } = post;
  const line = { file, target, url, rows: [], left: 0 };
  const page = await context.old.page(url);
  if (page.fault) return { post, proof: { ...line, verdict: page.fault } };
  const { html, place } = await renderImported(post, context);
  const article = findArticle(parse(page.html), { words: wordsUnder(parseFragment(html)), title: post.title, usual });
  if (!article) return { post, proof: { ...line, verdict: 'no-text' } };
  const { name, element } = article;
  const { page: address, base } = place;
  const old = shapeOfTree(element, { page: address, base });
  const differences = lineDifferences(old, shapeOf(html, place));
  if (differences.length === 0 || !context.snapshots)
    return { post, name, proof: { ...line, verdict: differences.length === 0 ? 'same' : 'different', ...rowsOf(differences) } };
  const snapshot = { ...post, text: snapshotText(post.text, element, { page: address, site: context.site }) };
  const held = await renderImported(snapshot, context);
  const rows = rowsOf(lineDifferences(old, shapeOf(held.html, held.place)));
  return { post: snapshot, name, proof: { ...line, verdict: 'snapshot', ...rows } };
}

/** What Carnet shows of a post, and where. */
async function renderImported({ target, text, url }: ImportedPost, { renderer, root, site }: ProofContext): Promise<RenderedPost> {
  const { body, values } = readFrontMatter(decodeSource(Buffer.from(text), target).text, target);
  const { html, facts } = await renderer.markdown(body, path.join(root, target), langOf(values));
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
  /** Whether a post that differs is written as its old page shows it. */
  snapshots: boolean;
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

/** What the comparison of a post with its old page came to; of a snapshot, the rows are what even it shows otherwise. */
export interface Proof extends Rows {
  /** Path in the Jekyll site. */
  file: string;
  target: string;
  url: string;
  /** `no-text`: the page shows another text. */
  verdict: 'same' | 'different' | 'snapshot' | PageFault | 'no-text';
}

/** A post with its proof, and the file to be written. */
export interface ProvenPost {
  post: ImportedPost;
  proof: Proof;
  /** Of the element that held the text. */
  name?: string;
}

interface RenderedPost {
  html: string;
  place: Required<Place>;
}
