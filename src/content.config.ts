import { defineCollection } from 'astro:content';

import { contentLoader } from './loader/index.ts';
import { storedPage, storedPost } from './schema/entry.ts';

export const collections = {
  posts: defineCollection({ loader: contentLoader('posts'), schema: storedPost }),
  pages: defineCollection({ loader: contentLoader('pages'), schema: storedPage }),
};
