import { listLanguage } from '../edition.ts';
import { rulesFor } from './language.ts';
import { setText } from './set.ts';
import type { TypographyFacts } from './language.ts';
import type { Body, Label, Post } from '../../schema/entry.ts';
import type { Site } from '../../schema/site.ts';
import type { RegisteredTag, TagRegistry } from '../../schema/tags.ts';

/**
 * The texts of an entry that are shown as they are, set by the rules of its language: title, description, alternative text, headings.
 * Labels are those of the lists it stands in, which several entries share, and follow their language. Addresses and ids stay.
 */
export function shownTexts(entry: ShownEntry, site: TypographyFacts & Partial<Pick<Site, 'languages'>>): Omit<ShownEntry, 'lang'> {
  const own = rulesFor(site, entry.lang);
  const shared = rulesFor(site, listLanguage(site, entry.lang));
  const label = (written: Label) => ({ ...written, label: setText(written.label, shared) });
  const { category, tags, series, image } = entry;
  return {
    title: setText(entry.title, own),
    description: setText(entry.description, own),
    body: { ...entry.body, headings: entry.body.headings.map((heading) => ({ ...heading, text: setText(heading.text, own) })) },
    ...(category ? { category: category.map(label) } : {}),
    ...(tags ? { tags: tags.map(label) } : {}),
    ...(series ? { series: label(series) } : {}),
    ...(image ? { image: { ...image, alt: setText(image.alt, own) } } : {}),
  };
}

/** The texts of a site's facts that are shown, set by the rules of its language; what posts name them by stays. */
export function setSite(site: Site): Site {
  const rules = rulesFor(site);
  const set = (text: string) => setText(text, rules);
  const { title, description, categories, series, tags, menu } = site;
  return {
    ...site,
    title: set(title),
    ...(description === undefined ? {} : { description: set(description) }),
    menu: menu.map((link) => ({ ...link, label: set(link.label) })),
    tags: setRegistry(tags, set),
    categories: mapValues(categories, ({ label, description: said }) => ({
      label: set(label),
      ...(said === undefined ? {} : { description: set(said) }),
    })),
    series: mapValues(series, ({ description: said, ...facts }) => ({
      ...facts,
      ...(said === undefined ? {} : { description: set(said) }),
    })),
  };
}

/** What is shown of the tags a site registers; the names posts write stay. */
function setRegistry({ bySlug, byName, byFold }: TagRegistry, set: (text: string) => string): TagRegistry {
  const shown = ({ description, ...tag }: RegisteredTag): RegisteredTag => ({
    ...tag,
    label: set(tag.label),
    above: tag.above.map(({ label, slug }) => ({ label: set(label), slug })),
    ...(description === undefined ? {} : { description: set(description) }),
  });
  const every = (tags: TagRegistry['bySlug']) => new Map([...tags].map(([name, tag]) => [name, shown(tag)]));
  return { bySlug: every(bySlug), byName: every(byName), byFold: every(byFold) };
}

function mapValues<Value>(record: Readonly<Record<string, Value>>, change: (value: Value) => Value): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}

interface ShownEntry {
  title: string;
  description: string;
  lang?: string | undefined;
  body: Body;
  category?: Label[];
  tags?: Label[];
  series?: Label | undefined;
  image?: Post['image'];
}
