import { namedSeries } from './series-title.ts';
import type { Site } from '../schema/site.ts';
import type { Label } from '../schema/entry.ts';

/** What an author says of a category, of a series, in the facts of the site, or of a tag. */
export function listDescription(kind: string, { label, slug, description }: DescribedGroup, site: Site): string | undefined {
  if (kind === 'tags') return description;
  if (kind === 'series') return namedSeries(slug, site.series)?.description;
  if (kind !== 'categories') return undefined;
  return site.categories[label]?.description ?? Object.values(site.categories).find((category) => category.label === label)?.description;
}

type DescribedGroup = Label & { description?: string };
