import type { Messages } from '../messages/index.ts';
import type { Label } from '../schema/entry.ts';

/** The addresses of the site's own pages, with the name of each: no post may take one. */
export function reservedAddresses(posts: readonly Listed[], messages: Messages): ReadonlyMap<string, string> {
  const { routes } = messages;
  const fixed: [string, string][] = [
    ['/', messages.home],
    ['/404.html', messages.notFoundTitle],
    [`/${routes.categories}/`, messages.categories],
    [`/${routes.tags}/`, messages.tags],
    [`/${routes.archives}/`, messages.archives],
  ];
  const derived = posts.flatMap(({ category, tags, series, date }): [string, string][] => [
    ...category.map((_, depth): [string, string] => [
      `/${routes.categories}/${category
        .slice(0, depth + 1)
        .map(({ slug }) => slug)
        .join('/')}/`,
      messages.category,
    ]),
    ...tags.map(({ slug }): [string, string] => [`/${routes.tags}/${slug}/`, messages.tag]),
    ...(series ? [[`/${routes.series}/${series.slug}/`, messages.series] satisfies [string, string]] : []),
    [`/${routes.archives}/${date.slice(0, 4)}/`, messages.archives],
  ]);
  return new Map([...fixed, ...derived]);
}

interface Listed {
  date: string;
  category: readonly Label[];
  tags: readonly Label[];
  series?: Label | undefined;
}
