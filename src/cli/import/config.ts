import { emptyMap, isRecord, rubyText, truthy } from './values.ts';
import { readYaml } from './yaml.ts';
import type { Value, ValueMap } from './values.ts';
import type { YamlResult } from './yaml.ts';

// Jekyll 4, configuration.rb, DEFAULTS and DEFAULT_EXCLUDES.
const DEFAULT_EXCLUDES = ['.sass-cache', '.jekyll-cache', 'gemfiles', 'Gemfile', 'Gemfile.lock', 'node_modules'].concat(
  ['bundle/', 'cache/', 'gems/', 'ruby/'].map((folder) => `vendor/${folder}`),
);
const MARKDOWN = 'markdown,mkdown,mkdn,mkd,md';

/** What `_config.yml` says, with Jekyll's defaults. Never throws: a fault comes back beside an empty configuration. */
export function readConfig(text: string, symbols: 'kept' | 'dropped'): JekyllConfig {
  const reading = readYaml(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'), { symbols });
  const { values } = reading;
  const collections = collectionsOf(values['collections']);
  const posts = isRecord(values['collections']) && isRecord(values['collections']['posts']) ? values['collections']['posts'] : emptyMap();
  const zone = optional(values['timezone']);
  return {
    reading,
    values,
    zone: zone !== undefined && isZone(zone) ? zone : 'UTC',
    zoneKnown: zone !== undefined && isZone(zone),
    permalink: optional(posts['permalink']) ?? optional(values['permalink']) ?? 'date',
    pagePermalink: optional(values['permalink']) ?? 'date',
    url: optional(values['url']) ?? '',
    base: baseOf(optional(values['baseurl']) ?? ''),
    future: truthy(values['future']) || truthy(posts['future']),
    unpublished: truthy(values['unpublished']),
    include: ['.htaccess', ...texts(values['include'])],
    exclude: [...DEFAULT_EXCLUDES, ...texts(values['exclude'])],
    plugins: [...texts(values['plugins']), ...texts(values['gems'])],
    markdownExtensions: (optional(values['markdown_ext']) ?? MARKDOWN).split(',').map((extension) => extension.trim()),
    defaults: Array.isArray(values['defaults']) ? values['defaults'] : [],
    collections,
    collectionsFolder: (optional(values['collections_dir']) ?? '').replace(/^\/|\/$/g, ''),
    symbols,
  };
}

/** The texts of a list, or of one text. */
export function texts(value: Value | undefined): string[] {
  if (Array.isArray(value)) return value.map(rubyText).filter((item) => item !== '');
  return typeof value === 'string' && value !== '' ? [value] : [];
}

function collectionsOf(value: Value | undefined): Map<string, ValueMap> {
  if (Array.isArray(value)) return new Map(value.map((name) => [rubyText(name), emptyMap()]));
  if (!isRecord(value)) return new Map();
  return new Map(Object.entries(value).map(([name, settings]) => [name, isRecord(settings) ? settings : emptyMap()]));
}

function optional(value: Value | undefined): string | undefined {
  const text = value === undefined || value === null || isRecord(value) ? '' : rubyText(value).trim();
  return text === '' ? undefined : text;
}

function baseOf(text: string): string {
  return `/${text}/`.replace(/\/{2,}/g, '/');
}

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) instanceof Intl.DateTimeFormat;
  } catch {
    return false;
  }
}

export interface JekyllConfig {
  reading: YamlResult;
  values: ValueMap;
  /** Zone of the site's dates; UTC where none is said, as build machines have it. */
  zone: string;
  zoneKnown: boolean;
  /** Pattern of the addresses of posts. */
  permalink: string;
  /** Pattern from which pages take their ending. */
  pagePermalink: string;
  url: string;
  /** Slash at both ends. */
  base: string;
  future: boolean;
  unpublished: boolean;
  include: string[];
  exclude: string[];
  plugins: string[];
  /** Without dots. */
  markdownExtensions: string[];
  defaults: Value[];
  collections: Map<string, ValueMap>;
  /** `collections_dir`, without slashes at the ends. */
  collectionsFolder: string;
  symbols: 'kept' | 'dropped';
}
