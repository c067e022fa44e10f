import { getCollection } from 'astro:content';
import type { CollectionEntry } from 'astro:content';

type Entry = CollectionEntry<'posts'>;

let made: Promise<Entry[]> | undefined;

export const posts = () => (made ??= getCollection('posts').then((all) => all.toSorted((a, b) => (a.id < b.id ? 1 : -1))));

const slug = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');

/** Every paginated list: home, categories, tags. */
export async function lists() {
  const groups = new Map<string, { title: string; items: Entry[] }>([['', { title: 'Accueil', items: await posts() }]]);
  for (const post of await posts()) {
    for (const [kind, label] of [['category', post.data.category], ...post.data.tags.map((tag) => ['tag', tag])] as const) {
      const key = `${kind}/${slug(label ?? '')}`;
      const group = groups.get(key) ?? { title: label ?? '', items: [] };
      group.items.push(post);
      groups.set(key, group);
    }
  }
  return [...groups].flatMap(([key, { title, items }]) =>
    Array.from({ length: Math.ceil(items.length / 10) }, (_, index) => ({
      params: { list: [key, index > 0 ? `page/${index + 1}` : ''].filter(Boolean).join('/') || undefined },
      props: { title, items: items.slice(index * 10, index * 10 + 10) },
    })),
  );
}
