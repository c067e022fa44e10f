import path from 'node:path';

import { fileLinks, linkPlace } from './body-links.ts';
import { lookAlikes, rootImages, withoutBase, withoutControls } from './body-text.ts';
import { editMatter } from './edit-matter.ts';
import { cutFrontMatter } from './front-matter.ts';
import { postPage } from './page-values.ts';
import { rootCover } from './settle.ts';
import { rubyText } from './values.ts';
import type { JekyllPost } from './document.ts';
import type { Loss } from './ledger.ts';
import type { PlanContext } from './part.ts';

/** The text with the picture of its front matter at an address; a picture that is nowhere goes among `extra`. */
export function withCover(post: JekyllPost, text: string, { paths }: PlanContext): { text: string; losses: Loss[] } {
  const folder = path.posix.dirname(post.file.path);
  const cover = rootCover(post.data['image'], post.url, { paths, beside: (relative) => paths.has(path.posix.join(folder, relative)) });
  if (cover === undefined) return { text, losses: [] };
  const set = new Map(cover === null ? [] : ([['image', cover]] satisfies [string, string][]));
  const made = editMatter(text, { set, drop: new Set(), extra: new Set(cover === null ? ['image'] : []) });
  const loss = { kind: 'image' as const, file: post.file.path, line: post.matter.lineOf('image'), detail: rubyText(post.data['image']) };
  return { text: made, losses: cover === null ? [loss] : [] };
}

/** The text with jekyll-seo-tag's `canonical_url` under Carnet's name. */
export function withCanonical({ data }: JekyllPost, text: string): string {
  const { canonical_url: written, canonical } = data;
  if (typeof written !== 'string' || canonical !== undefined || !/^https?:\/\//i.test(written) || !URL.canParse(written)) return text;
  return editMatter(text, { set: new Map([['canonical', JSON.stringify(written)]]), drop: new Set(['canonical_url']), extra: new Set() });
}

/** The text with Liquid resolved, images at their addresses; which of these changed it. */
export function bodyOf(post: JekyllPost, target: string, context: PlanContext): { text: string; losses: Loss[]; parts: string[] } {
  const { head, body } = cutFrontMatter(post.text);
  const folder = path.posix.dirname(post.file.path);
  const bodyLine = head.split('\n').length;
  const liquid = context.liquid({ file: post.file.path, body, bodyLine, page: postPage(post) });
  const stands = (relative: string) => context.paths.has(path.posix.join(folder, relative));
  const losses = [...liquid.losses];
  const told = (kind: Loss['kind'], detail: string) => {
    const line = body.slice(0, Math.max(0, body.indexOf(detail))).split('\n').length + bodyLine - 1;
    losses.push({ kind, file: post.file.path, line, detail });
  };
  const moved = (to: string, written: string) => {
    if (!context.paths.has(to.slice(1))) told('image', written);
  };
  const lost = (written: string) => told('link', written);
  const place = linkPlace(context, { linked: liquid.linked, source: post.file.path, url: post.url, from: target, lost });
  for (const found of lookAlikes(body)) told('look-alike', found);
  const steps: [string, (text: string) => string][] = [
    ['liquid', () => liquid.text],
    ['links', (text) => fileLinks(text, place)],
    ['images', (text) => rootImages(text, post.url, { stands, moved })],
    ['base', (text) => withoutBase(text, context.site.base)],
    ['controls', withoutControls],
  ];
  let text = body;
  const parts: string[] = [];
  for (const [name, step] of steps) {
    const made = step(text);
    if (made !== text) parts.push(`body:${name}`);
    text = made;
  }
  return { text: `${withoutControls(head)}${text}`, losses, parts };
}
