import { readFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { cleanExcerpt } from '../../src/loader/excerpt-html.ts';
import { bodyDifferences } from '../../src/cli/import/proof/differences.ts';
import { emptyProject, importInto, readProject } from './imported.ts';
import { home } from './project.ts';
import type { Post } from '../../src/schema/entry.ts';
import type { Site } from '../../src/schema/site.ts';
import type { ImportResult } from '../../src/cli/import/run.ts';
import type { Difference } from '../../src/cli/import/proof/differences.ts';

/** Other people's blogs, with what Jekyll 4.3.1 makes of each post; they lie beside the project and none of their text is in it. */
export const corpora = process.env['CARNET_CORPORA'] ?? path.resolve(home, '../shared/corpora');

// nhoizey was recorded by a Jekyll whose YAML (Psych) makes a symbol of `permalink: :year/…` and loses its colon.
const PSYCH: ReadonlySet<string> = new Set(['nhoizey']);

/** How a blog's import reads YAML. */
export function symbolsOf(blog: string): 'kept' | 'dropped' {
  return PSYCH.has(blog) ? 'dropped' : 'kept';
}

/** What Jekyll made of each post of a blog. */
export function readExpected(blog: string): Expected[] {
  const lines = readFileSync(path.join(corpora, blog, 'expected.jsonl'), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => JSON.parse(line) as Expected);
}

/** Imports a blog and compares what Carnet shows of each post with what Jekyll showed. */
export async function compareBlog(blog: string): Promise<ComparedPost[]> {
  const { root, remove } = await emptyProject();
  try {
    const { ledger } = await importInto(root, path.join(corpora, blog, 'site'), { symbols: symbolsOf(blog) });
    return await comparePosts(blog, root, ledger);
  } finally {
    await remove();
  }
}

/**
 * Compares what a project shows of the posts of a blog, imported there, with what Jekyll showed; posts Jekyll could not render are left out.
 * Jekyll's excerpts were recorded as Markdown: Carnet renders them, each as a post of its own, which stays in the project.
 */
export async function comparePosts(blog: string, root: string, ledger: Ledger): Promise<ComparedPost[]> {
  const expected = readExpected(blog).filter(({ html }) => typeof html === 'string');
  await writeExcerpts(root, expected);
  const { site, content } = await readProject(root, { hidden: true });
  const read = { root, site, posts: new Map(content.posts.map((post) => [post.source, post])) };
  const targets = new Map(ledger.files.map(({ source, target }) => [source, target]));
  return Promise.all(expected.map((wanted, index) => comparePost(wanted, { ...read, target: targets.get(wanted.path) ?? '', index })));
}

/** How many bodies and excerpts came out as Jekyll's. */
export function countEqual(posts: readonly ComparedPost[]): Record<'bodies' | 'excerpts', { equal: number; compared: number }> {
  const count = (kind: 'body' | 'excerpt') => {
    const compared = posts.flatMap((post) => (post[kind] ? [post[kind].length] : []));
    return { equal: compared.filter((found) => found === 0).length, compared: compared.length };
  };
  return { bodies: count('body'), excerpts: count('excerpt') };
}

async function comparePost({ path: source, url, html = '', excerpt_md: head }: Expected, context: PostContext): Promise<ComparedPost> {
  const { site, posts, target, index } = context;
  const place = { page: `${site.url}${site.base.slice(0, -1)}${url}`, base: site.base };
  const places = { oldPlace: place, madePlace: place };
  const post = posts.get(target);
  const old = { body: html ?? '', excerpt: cleanExcerpt(await renderedBody(posts.get(excerptFile(index)), context)) };
  const made = { body: await renderedBody(post, context), excerpt: post?.excerpt ?? '' };
  // Its Liquid was not run.
  const unknown = /\{[{%]/.test(head ?? '');
  return {
    source,
    old,
    made,
    body: bodyDifferences(old.body, made.body, places),
    excerpt: unknown ? undefined : bodyDifferences(old.excerpt, made.excerpt, places),
  };
}

async function writeExcerpts(root: string, expected: readonly Expected[]): Promise<void> {
  await mkdir(path.join(root, path.dirname(excerptFile(0))), { recursive: true });
  const text = ({ excerpt_md: head = '' }: Expected, index: number) =>
    `---\ntitle: ${index}\npermalink: /extrait/${index}/\n---\n${head}\n`;
  await Promise.all(expected.map((wanted, index) => writeFile(path.join(root, excerptFile(index)), text(wanted, index))));
}

function excerptFile(index: number): string {
  return `src/content/posts/extrait/2000-01-01-${index}.md`;
}

async function renderedBody(post: Post | undefined, { root }: PostContext): Promise<string> {
  if (!post) return '';
  const { html } = JSON.parse(await readFile(path.join(root, 'cache', `${post.body.digest}.json`), 'utf8')) as { html: string };
  return html;
}

/** What Jekyll made of a post; `html` is absent where it could not. */
export interface Expected {
  path: string;
  url: string;
  dest: string;
  id: string;
  date: string;
  title: string;
  categories: (string | number)[];
  tags: (string | number)[];
  draft: boolean;
  read_error: string | null;
  render_error?: string | null;
  html?: string | null;
  excerpt_md?: string;
}

type Ledger = ImportResult['ledger'];

interface PostContext {
  root: string;
  site: Site;
  posts: ReadonlyMap<string, Post>;
  target: string;
  index: number;
}

/** A post as Jekyll showed it and as Carnet does. */
export interface ComparedPost {
  /** Path in the Jekyll site. */
  source: string;
  old: { body: string; excerpt: string };
  made: { body: string; excerpt: string };
  body: Difference[];
  /** Undefined where Jekyll's is not known. */
  excerpt: Difference[] | undefined;
}
