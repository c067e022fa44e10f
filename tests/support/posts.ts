import { labelOf } from '../../src/domain/label.ts';
import type { Page, Post } from '../../src/schema/entry.ts';

/** A post that says as little as it may, and what a test adds. */
export function postWith(facts: Partial<Post> = {}): Post {
  return {
    source: 'src/content/posts/2026-05-01-essai.md',
    title: 'Essai',
    description: '',
    permalink: '/2026/05/01/essai.html',
    date: '2026-05-01T00:00:00+02:00',
    slug: 'essai',
    state: 'published',
    category: [],
    tags: [],
    redirectFrom: [],
    extra: {},
    excerpt: '<p>Un été en ville.</p>',
    body: { format: 'html', digest: '0', version: '0', headings: [], words: 4, terms: [], images: [], files: [], components: [] },
    ...facts,
  };
}

/** A page, likewise. */
export function pageWith(facts: Partial<Page> = {}): Page {
  const { source, title, description, state, redirectFrom, extra, body } = postWith();
  return { source, title, description, permalink: '/a-propos/', state, redirectFrom, extra, body, ...facts };
}

/** Posts of those tags, one each, newest first. */
export function postsTagged(...tags: readonly string[]): Post[] {
  return tags.map((tag, index) => postWith({ permalink: `/${index}`, tags: [labelOf(tag)] }));
}
