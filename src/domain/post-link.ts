import type { Post } from '../schema/entry.ts';

/** What a page says of another post that it leads to: so much of one is read there, and no more. */
export function linkTo({ source, title, permalink }: Post): PostLink {
  return { source, title, permalink };
}

export type PostLink = Pick<Post, 'source' | 'title' | 'permalink'>;
