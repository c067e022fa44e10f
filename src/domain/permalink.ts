import { decodePath } from './url.ts';
import { PLACEHOLDERS } from './placeholders.ts';
import type { PermalinkFacts } from './placeholders.ts';

/** Jekyll's named styles (permalinks documentation; drops/url_drop.rb). */
const STYLES = {
  date: '/:categories/:year/:month/:day/:title:output_ext',
  pretty: '/:categories/:year/:month/:day/:title/',
  ordinal: '/:categories/:year/:y_day/:title:output_ext',
  weekdate: '/:categories/:year/W:week/:short_day/:title:output_ext',
  none: '/:categories/:title:output_ext',
} as const satisfies Record<string, string>;

/**
 * The path of a post from a Jekyll style or template (Jekyll 4, url.rb): decoded, from the site's root, beginning with a slash.
 * Unknown placeholders stay; {@link unknownPlaceholder} finds them first.
 */
export function permalinkOf(template: string, facts: PermalinkFacts): string {
  return cleanPath(fillPlaceholders(expandStyle(template), facts));
}

/**
 * A template with its placeholders filled, not yet cleaned; unknown ones stay.
 *
 * @param write how a value is written into the path: as it is, or percent-encoded
 */
export function fillPlaceholders(template: string, facts: PermalinkFacts, write: (value: string) => string = String): string {
  return template.replace(/:([a-z_]+)/g, (whole, name: string) => {
    const known = placeholderIn(name);
    return known ? write(PLACEHOLDERS[known](facts)) + name.slice(known.length) : whole;
  });
}

/** The placeholders Jekyll knows. */
export const placeholderNames: readonly string[] = Object.keys(PLACEHOLDERS);

/** The first placeholder of a template that Jekyll does not know; WordPress, Hugo and Astro write theirs between other signs. */
export function unknownPlaceholder(template: string): string | undefined {
  const whole = expandStyle(template);
  const foreign = /%(?:year|monthnum|day|postname|post_id|category|author)%|\{\{?\s*[a-z_.]+\s*\}?\}|\[(?:\.\.\.)?[a-z_]+\]/.exec(whole);
  return [...whole.matchAll(/:([a-z_]+)/g)].find(([, name = '']) => placeholderIn(name) === undefined)?.[0] ?? foreign?.[0];
}

/** An author's own path, decoded and cleaned as Jekyll cleans it: one slash at a time, no `.` or `..`. */
export function cleanPath(path: string): string {
  const clean = `/${decodePath(path)}`
    .replace(/\.{2,}(?=\/|$)/g, '')
    .replace(/\/\.(?=\/|$)/g, '/')
    .replace(/\/{2,}/g, '/');
  return clean.normalize('NFC');
}

/** The template of one of Jekyll's named styles; any other text is a template itself. */
export function expandStyle(template: string): string {
  return Object.hasOwn(STYLES, template) ? STYLES[template as keyof typeof STYLES] : template;
}

/** A placeholder's name, or the one before a trailing underscore: `:month_:day` works in Jekyll. */
function placeholderIn(name: string): keyof typeof PLACEHOLDERS | undefined {
  const bare = name.replace(/_+$/, '');
  return [name, bare].find((key): key is keyof typeof PLACEHOLDERS => Object.hasOwn(PLACEHOLDERS, key));
}

export type { PermalinkFacts };
