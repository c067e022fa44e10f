import type { JekyllPost } from '../document.ts';
import type { Part } from '../part.ts';
import type { ImportedPost } from './prove.ts';

/** The published posts of a plan, each with the text that is to be written. */
export function importedPosts({ files, actions }: Part, posts: readonly JekyllPost[]): ImportedPost[] {
  const texts = new Map(actions.map(({ target, text }) => [target, text]));
  const known = new Map(posts.map((post) => [post.file.path, post]));
  return files.flatMap(({ source, status, target }) => {
    const post = known.get(source);
    if (!post || status !== 'published' || target === undefined) return [];
    return [{ source, target, text: texts.get(target) ?? post.text, title: post.title, url: post.url }];
  });
}
