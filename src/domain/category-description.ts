import type { Site } from '../schema/site.ts';

/** What the site says of a category, by its name in posts or by the one that is shown. */
export function categoryDescription(label: string, { categories }: Pick<Site, 'categories'>): string | undefined {
  return categories[label]?.description ?? Object.values(categories).find((category) => category.label === label)?.description;
}
