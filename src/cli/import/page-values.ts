import path from 'node:path';

import { RubyTime } from './values.ts';
import type { JekyllPost } from './document.ts';
import type { ValueMap } from './values.ts';

/** What `page` is in the Liquid of a post (Jekyll 4, drops/document_drop.rb). */
export function postPage(post: JekyllPost): ValueMap {
  const { date, url, id, title, categories, tags, slug, data, matter, file } = post;
  const zoned = `${date.slice(0, 10)} ${date.slice(11, 19)} ${date.slice(19).replace(':', '')}`;
  return Object.assign(Object.create(null) as ValueMap, data, {
    date: new RubyTime(zoned),
    url,
    id,
    title,
    categories,
    tags,
    slug,
    name: path.posix.basename(file.path),
    ext: path.posix.extname(file.path),
    path: file.path,
    relative_path: file.path,
    collection: 'posts',
    draft: post.kind === 'draft',
    content: matter.body,
  });
}
