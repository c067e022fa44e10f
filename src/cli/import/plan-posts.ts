import path from 'node:path';

import { outputFile } from '../../domain/collisions.ts';
import { carriedPart } from './post-part.ts';
import { readDocument } from './document.ts';
import { readJekyllMatter } from './front-matter.ts';
import { joinParts, part } from './part.ts';
import { tagLosses } from './tag-names.ts';
import { translationsOf } from './translations.ts';
import type { JekyllPost } from './document.ts';
import type { Part, PlanContext } from './part.ts';
import type { PostPlace } from './post-places.ts';
import type { JekyllSite, SiteFile } from './read-site.ts';

const IMAGE = /\.(?:png|jpe?g|gif|webp|svg|avif)$/i;

/** Reads every post and draft of a site: what Jekyll would publish, and what it would stumble on. */
export function readPosts({ files, config }: JekyllSite, now: number): { posts: JekyllPost[]; refused: Part } {
  const posts: JekyllPost[] = [];
  const refused: Part = part({});
  for (const file of files) {
    const { place, text } = file;
    if ((place.kind !== 'post' && place.kind !== 'draft') || text === undefined) continue;
    const matter = readJekyllMatter(text.replace(/^\uFEFF/, ''), config.symbols);
    const read = matter.fault
      ? ({ fault: 'yaml', detail: matter.fault.reason, line: matter.fault.line } as const)
      : readDocument({ file, text, matter, above: place.above, kind: place.kind }, { config, now });
    if (!('fault' in read)) posts.push(read);
    else refused.files.push({ source: file.path, status: 'refused', reason: read.fault, detail: read.detail, line: read.line });
  }
  return { posts, refused };
}

/** Where every post lands, and as what. */
export function planPosts(places: readonly PostPlace[], reserved: Iterable<string>, context: PlanContext): Part {
  const posts = places.map(({ post }) => post);
  const taken = new Set([...places.map(({ address }) => address), ...reserved].map(outputFile));
  const translations = translationsOf(places, context.site.lang);
  return joinParts([
    part({ losses: tagLosses(posts, context.site) }),
    ...places.map(({ post, target, address }) =>
      carriedPart(post, target, { ...context, taken, address, translation: translations.get(post.file.path) }),
    ),
    ...context.jekyll.files.filter(isImageBeside).map((file) => copied(file)),
  ]);
}

/** Whether a file is a picture beside posts: Jekyll leaves it, plugins publish it with its post. */
export function isImageBeside({ path: file, place, kind }: SiteFile): boolean {
  return place.kind === 'name' && kind === 'file' && IMAGE.test(file);
}

function copied({ path: file }: SiteFile): Part {
  const target = path.posix.join('src/content/posts', file.replace(/(^|\/)_posts(?=\/)/, ''));
  return part({ actions: [{ target, source: file, from: file }], files: [{ source: file, status: 'copied', target }] });
}
