import { defineCollection } from 'astro:content';
import { createRequire } from 'node:module';

import { storedPage, storedPost } from './schema/entry.ts';
import type * as Loader from './loader/index.ts';

// Node loads the loader, as it has loaded what the settings import of it: Vite would transform all of it anew at each start.
const { contentLoader } = createRequire(import.meta.url)('./loader/index.ts') as typeof Loader;

export const collections = {
  posts: defineCollection({ loader: contentLoader('posts'), schema: storedPost }),
  pages: defineCollection({ loader: contentLoader('pages'), schema: storedPage }),
};
