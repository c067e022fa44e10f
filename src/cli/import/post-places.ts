import path from 'node:path';

import { instantOf } from '../../domain/date.ts';
import { texts } from './config.ts';
import { carnetPath } from './facts-diff.ts';
import { uniqueAddresses, uniqueTargets } from './targets.ts';
import type { JekyllPost } from './document.ts';

/** The file and the address of every post, each held by one. */
export function placesOf(posts: readonly JekyllPost[], reserved: Iterable<string>): PostPlace[] {
  const addresses = addressesOf(posts, reserved);
  const targetOf = uniqueTargets();
  return posts.map((post) => ({ post, target: targetOf(targetFor(post.file.path)), address: addresses.get(post) ?? '/' }));
}

/** The Markdown files of published posts by the addresses Jekyll gave them; of two at one, the one that keeps it. */
export function filesByUrl(places: readonly PostPlace[]): ReadonlyMap<string, string> {
  const linkable = places.filter(
    ({ post, target, address }) =>
      !target.endsWith('.html') &&
      post.state === 'published' &&
      post.extension === '.html' &&
      texts(post.data['redirect_to']).length === 0 &&
      address === carnetPath(post.url),
  );
  return new Map(linkable.map(({ post, target }) => [post.url, target]));
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

/** `a/_posts/2016/x.mkd` stands at `src/content/posts/a/2016/x.md`; HTML stays HTML. */
function targetFor(file: string): string {
  const { dir, name, ext } = path.posix.parse(file.replace(/(^|\/)_(?:posts|drafts)(?=\/)/, ''));
  const extension = ext === '.markdown' || ext === '.html' ? ext : '.md';
  return path.posix.join('src/content/posts', dir, `${name}${extension}`);
}

export interface PostPlace {
  post: JekyllPost;
  /** The file it stands in, from the project's folder. */
  target: string;
  /** Decoded. */
  address: string;
}
