import { unknownPlaceholder } from '../../domain/permalink.ts';
import { email } from '../../schema/values.ts';
import { kramdownOptions } from './kramdown-options.ts';
import { isRecord, rubyText } from './values.ts';
import type { Language } from '../../messages/index.ts';
import type { Site } from '../../schema/site.ts';
import type { JekyllConfig } from './config.ts';
import type { Value } from './values.ts';

/** Where the site says no address: a name that can belong to nobody (RFC 2606). */
export const NO_ADDRESS = 'https://example.org';

// oxlint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/u;
const CONTROLS = new RegExp(String.raw`(?:\s|${CONTROL.source})+`, 'gu');

/** `src/site.yaml` for a Jekyll configuration, with what its posts and data make of it. */
export function siteYaml(config: JekyllConfig, lang: Language, { feeds, categories }: SiteParts): string {
  const { values } = config;
  const { origin, path } = addressOf(config.url);
  const author = authorOf(values['author']);
  const title = words(values['title']) ?? words(values['name']) ?? new URL(origin).hostname;
  const separator = rubyText(values['excerpt_separator']);
  const limit = isRecord(values['feed']) ? positive(values['feed']['posts_limit']) : undefined;
  const lines: [string, string | number | undefined][] = [
    ['title', title],
    ['description', words(values['description'])],
    ['url', origin],
    ['base', baseOf(path, config.base)],
    ['lang', lang],
    ['timeZone', config.zone],
    ['permalink', patternOf(config)],
    ['excerptSeparator', separator === '' ? '\n\n' : separator],
    ['wholeExcerpt', 'true'],
    ['future', config.future ? 'true' : undefined],
    ['pageSize', positive(values['paginate']) ?? (isRecord(values['pagination']) ? positive(values['pagination']['per_page']) : undefined)],
    ['feedSize', limit],
  ];
  const keys = lines.filter(([, value]) => value !== undefined).map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`);
  const signed = [
    `author:\n  name: ${JSON.stringify(author.name ?? title)}\n`,
    email.safeParse(author.email).success ? `  email: ${JSON.stringify(author.email)}\n` : '',
  ];
  const { kept } = kramdownOptions(values['kramdown']);
  const kramdown = kept.map(([key, value]) => `  ${key}: ${JSON.stringify(value)}\n`);
  const named = Object.entries(categories)
    .filter(isHoldable)
    .map(([name, facts]) => `  ${JSON.stringify(name)}: ${JSON.stringify(facts)}\n`);
  const fed = feeds.filter((feed) => isHoldable(Object.values(feed))).map((feed) => `  - ${JSON.stringify(feed)}\n`);
  const blocks = [under('kramdown', kramdown), under('categories', named), under('feeds', fed)];
  return [...keys, ...signed, ...blocks.flat()].join('');
}

/** Whether a page or a feed can hold all of these texts (XML 1.0, 2.2: `Char`). */
function isHoldable(texts: readonly unknown[]): boolean {
  return texts.every((text) => (typeof text === 'object' ? isHoldable(Object.values(text ?? {})) : !CONTROL.test(String(text))));
}

function under(key: string, lines: readonly string[]): string[] {
  return lines.length > 0 ? [`${key}:\n`, ...lines] : [];
}

/** The pattern of addresses, where Carnet can read it. */
export function patternOf({ permalink }: JekyllConfig): string {
  return unknownPlaceholder(permalink) === undefined ? permalink : 'date';
}

/** Scheme and host of a site, and the path its `url` may hold. */
export function addressOf(url: string): { origin: string; path: string } {
  try {
    const { origin, pathname, protocol } = new URL(url);
    return /^https?:$/.test(protocol) ? { origin, path: pathname } : { origin: NO_ADDRESS, path: '/' };
  } catch {
    return { origin: NO_ADDRESS, path: '/' };
  }
}

/** The base of a site: its `url`'s path, if any, then `baseurl`. */
export function baseOf(path: string, base: string): string {
  return `${path}/${base}/`.replace(/\/{2,}/g, '/');
}

function authorOf(value: Value | undefined): { name?: string | undefined; email?: string | undefined } {
  return isRecord(value) ? { name: words(value['name']), email: words(value['email']) } : { name: words(value) };
}

function words(value: Value | undefined): string | undefined {
  if (value === undefined || value === null || isRecord(value) || Array.isArray(value)) return undefined;
  const text = rubyText(value).replace(CONTROLS, ' ').trim();
  return text === '' ? undefined : text;
}

function positive(value: Value | undefined): number | undefined {
  return typeof value === 'number' && value > 0 ? Math.min(999_999, Math.floor(value)) : undefined;
}

/** Facts of the site that its posts and data hold. */
export type SiteParts = Pick<Site, 'feeds' | 'categories'>;
