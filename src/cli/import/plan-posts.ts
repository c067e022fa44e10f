import path from 'node:path';

import { instantOf } from '../../domain/date.ts';
import { labelOf } from '../../domain/label.ts';
import { outputFile, tagVariants } from '../../domain/collisions.ts';
import { carnetPath, labelsOf } from './facts-diff.ts';
import { carriedPart } from './post-part.ts';
import { readDocument } from './document.ts';
import { readJekyllMatter } from './front-matter.ts';
import { joinParts, part } from './part.ts';
import { uniqueAddresses, uniqueTargets } from './targets.ts';
import type { JekyllPost } from './document.ts';
import type { Loss } from './ledger.ts';
import type { Part, PlanContext } from './part.ts';
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
export function planPosts(posts: readonly JekyllPost[], reserved: Iterable<string>, context: PlanContext): Part {
  const addresses = addressesOf(posts, reserved);
  const targetOf = uniqueTargets();
  const taken = new Set([...addresses.values(), ...reserved].map(outputFile));
  return joinParts([
    part({ losses: collisions(posts) }),
    ...posts.map((post) =>
      carriedPart(post, targetOf(targetFor(post.file.path)), { ...context, taken, address: addresses.get(post) ?? '/' }),
    ),
    ...context.jekyll.files.filter(isImageBeside).map((file) => copied(file)),
  ]);
}

/** Whether a file is a picture beside posts: Jekyll leaves it, plugins publish it with its post. */
export function isImageBeside({ path: file, place, kind }: SiteFile): boolean {
  return place.kind === 'name' && kind === 'file' && IMAGE.test(file);
}

/** Addresses, each held by one: of two posts at one, Jekyll shows the one it writes last, the newer (site.rb, `write`). */
function addressesOf(posts: readonly JekyllPost[], reserved: Iterable<string>): Map<JekyllPost, string> {
  const next = uniqueAddresses(reserved);
  const rank = ({ state }: JekyllPost) => (state === 'published' ? 0 : state === 'scheduled' ? 1 : 2);
  const ordered = posts.toSorted(
    (a, b) => rank(a) - rank(b) || instantOf(b.date) - instantOf(a.date) || (a.file.path < b.file.path ? 1 : -1),
  );
  return new Map(ordered.map((post) => [post, rank(post) === 2 ? carnetPath(post.url) : next(carnetPath(post.url))]));
}

/** Tags that Carnet would put on one page though they are different words: its build asks the author to choose. */
function collisions(posts: readonly JekyllPost[]): Loss[] {
  const uses = posts
    .filter(({ state }) => state === 'published')
    .flatMap(({ tags, file, matter }) =>
      labelsOf(tags).map((tag) => ({
        ...labelOf(tag),
        file: file.path,
        line: matter.lineOf('tag' in matter.values ? 'tag' : 'tags'),
        column: 1,
      })),
    );
  return tagVariants(uses)
    .filter(({ kind }) => kind === 'tag-collision')
    .map(({ file, line, found, values }) => ({ kind: 'tag-collision', file, line, detail: `${found} / ${values['other'] ?? ''}` }));
}

/** `a/_posts/2016/x.mkd` stands at `src/content/posts/a/2016/x.md`. */
function targetFor(file: string): string {
  const { dir, name, ext } = path.posix.parse(file.replace(/(^|\/)_(?:posts|drafts)(?=\/)/, ''));
  const extension = ext === '.markdown' ? ext : '.md';
  return path.posix.join('src/content/posts', dir, `${name}${extension}`);
}

function copied({ path: file }: SiteFile): Part {
  const target = path.posix.join('src/content/posts', file.replace(/(^|\/)_posts(?=\/)/, ''));
  return part({ actions: [{ target, source: file, from: file }], files: [{ source: file, status: 'copied', target }] });
}
