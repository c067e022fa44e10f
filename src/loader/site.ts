import { readFileSync } from 'node:fs';
import path from 'node:path';

import { severityOf } from '../domain/diagnostics.ts';
import { isMalformed, mended } from '../domain/malformed-address.ts';
import { cleanPath, unknownPlaceholder } from '../domain/permalink.ts';
import { noTags } from '../domain/tag-registry.ts';
import { unsafeAddress } from '../domain/unsafe-address.ts';
import { yamlText } from '../domain/yaml-text.ts';
import { hostNames } from '../schema/host.ts';
import { siteKeys, siteSchema } from '../schema/site.ts';
import { mendPlaceholder } from './address-faults.ts';
import { listPlaces } from './list-places.ts';
import { readYaml } from './read-yaml.ts';
import { checkSchema } from './schema-faults.ts';
import { decodeSource } from './source.ts';
import { readTags } from './tag-registry.ts';
import type { Diagnostic } from '../domain/diagnostics.ts';
import type { Site } from '../schema/site.ts';
import type { TagRegistry } from '../schema/tags.ts';
import type { YamlReading } from './read-yaml.ts';

/** Where the facts of the site stand. */
export const SITE = 'src/site.yaml';

/** Reads the facts of the site under a project's folder, and what it says of its tags. */
export function readSite(root: string, environment: Environment = process.env): SiteReading {
  try {
    const { text, diagnostics } = decodeSource(readFileSync(path.join(root, SITE)), SITE);
    const { tags, diagnostics: tagFaults } = readTags(root);
    if (diagnostics.length > 0) return { diagnostics: [...diagnostics, ...tagFaults] };
    const read = parseSite(text, environment, tags);
    return { ...read, diagnostics: [...read.diagnostics, ...tagFaults] };
  } catch {
    return { diagnostics: [{ kind: 'site-missing', file: SITE, line: 1, column: 1, found: '', values: {} }] };
  }
}

/**
 * Checks the facts of the site. `SITE_URL`, `BASE_PATH` and `SITE_HOST` win over the file, where they hold anything: they move the site
 * without an edit.
 */
export function parseSite(text: string, { SITE_URL, BASE_PATH, SITE_HOST }: Environment, tags: TagRegistry = noTags): SiteReading {
  const reading = readYaml(text.replace(/^\uFEFF/, ''), SITE, 0);
  if (reading.diagnostics.some((fault) => severityOf(fault) === 'error')) return { diagnostics: reading.diagnostics };
  const check = { file: SITE, known: siteKeys, example: { title: 'Carnet' }, unknown: 'unknown-fact' } as const;
  const { value, diagnostics } = checkSchema(siteSchema, reading, check);
  const faults = [...reading.diagnostics, ...diagnostics.map((fault) => movedTags(fault, reading))];
  if (!value) return { diagnostics: faults };
  faults.push(
    ...permalinkFaults(value.permalink, ['permalink'], reading),
    ...urlFaults(value, reading),
    ...baseFaults(value, reading),
    ...replyFaults(value, reading),
    ...menuFaults(value.menu, ['menu'], reading),
    ...languageFaults(value, reading),
    ...feedFaults(value, reading),
  );
  if (SITE_URL && !URL.canParse(SITE_URL)) {
    const values = { key: 'SITE_URL', suggestion: 'https://exemple.fr' };
    return { diagnostics: [...faults, { kind: 'expected-address', file: 'SITE_URL', line: 1, column: 1, found: SITE_URL, values }] };
  }
  const named = SITE_HOST?.split(/[\s,]+/).filter((name) => name !== '') ?? [];
  const host = hostNames.filter((name) => named.includes(name));
  if (named.some((name) => !hostNames.some((known) => known === name))) {
    const values = { key: 'SITE_HOST', suggestion: hostNames.join(','), choices: hostNames.join(', ') };
    const place = { file: 'SITE_HOST', line: 1, column: 1, found: named.join(',') };
    return { diagnostics: [...faults, { kind: 'expected-choice', ...place, values }] };
  }
  const { origin, pathname } = new URL(SITE_URL || value.url);
  const base = cleanPath(`/${BASE_PATH || (SITE_URL && pathname !== '/' ? pathname : value.base)}/`);
  return { site: { ...value, url: origin, base, host: named.length > 0 ? host : value.host, tags }, diagnostics: faults };
}

/** What stands in for the facts of a site whose own cannot be read. */
export function standInSite(): Site {
  return { ...siteSchema.parse({ title: 'Carnet', url: 'https://example.org', author: { name: 'Carnet' } }), tags: noTags };
}

/** Tags stood here once, by each of their names: where they stand now, in the words of today. */
function movedTags(fault: Diagnostic, { values }: YamlReading): Diagnostic {
  const { tags } = values;
  if (fault.values['key'] !== 'tags' || typeof tags !== 'object' || tags === null) return fault;
  const names = new Map<string, string[]>();
  for (const [name, facts] of Object.entries(tags)) {
    const label = (facts as { label?: unknown } | null)?.label;
    if (typeof label === 'string') names.set(label, [...(names.get(label) ?? []), name]);
  }
  const entries = [...names].map(([label, others]) => `${yamlText(label)}:\n  synonyms: [${others.map(yamlText).join(', ')}]`);
  return { ...fault, kind: 'tags-moved', values: { suggestion: entries.join('\n') } };
}

function permalinkFaults(permalink: string, at: readonly string[], reading: YamlReading): Diagnostic[] {
  const placeholder = unknownPlaceholder(permalink);
  if (placeholder === undefined) return [];
  const values = { key: 'permalink', placeholder, suggestion: mendPlaceholder(permalink, placeholder) };
  return [{ kind: 'permalink-placeholder', ...placeIn(reading, ...at), values }];
}

/** A path in `url` would be lost: it goes in `base`. */
function urlFaults({ url }: Pick<Site, 'url'>, reading: YamlReading): Diagnostic[] {
  const { origin, username, pathname, search, hash } = new URL(url);
  if (`${username}${pathname}${search}${hash}` === '/') return [];
  return [{ kind: 'url-path', ...placeIn(reading, 'url'), values: { origin, path: cleanPath(`${pathname}/`) } }];
}

/** What no path of a site holds: a host, a query. */
function baseFaults({ base }: Pick<Site, 'base'>, reading: YamlReading): Diagnostic[] {
  if (!/:\/\/|[?#\\\s]/.test(base)) return [];
  const suggestion = cleanPath(`${base.replace(/^\w+:\/\/[^/]*/, '').replace(/[?#\\\s].*$/, '')}/`);
  return [{ kind: 'base-path', ...placeIn(reading, 'base'), values: { suggestion } }];
}

/** An answer to the author's account leads nowhere where none is named. */
function replyFaults({ author, reply }: Pick<Site, 'author' | 'reply'>, reading: YamlReading): Diagnostic[] {
  if (!reply.fediverse || author.fediverse !== undefined) return [];
  const key = ['reply', 'fediverse'];
  return [{ kind: 'reply-account', file: SITE, ...reading.placeOf(key), found: reading.written(key) ?? '', values: {} }];
}

/** A link of the menu is put into every page as it is. */
function menuFaults(menu: Site['menu'], at: readonly string[], reading: YamlReading): Diagnostic[] {
  return menu.flatMap(({ href }, index): Diagnostic[] => {
    const isUnsafe = unsafeAddress(href) !== undefined;
    const key = [...at, index, 'href'];
    const place = { file: SITE, ...reading.placeOf(key), found: reading.written(key) ?? href };
    if (isUnsafe) return [{ kind: 'menu-address', ...place, values: {} }];
    return isMalformed(href) ? [{ kind: 'link-malformed', ...place, values: { suggestion: `href: ${mended(href)}` } }] : [];
  });
}

/** What is said of another language; that of the site is said at the top. */
function languageFaults({ lang, languages }: Pick<Site, 'lang' | 'languages'>, reading: YamlReading): Diagnostic[] {
  return Object.entries(languages).flatMap(([key, { permalink, menu }]): Diagnostic[] => {
    const at = ['languages', key];
    const place = { file: SITE, ...reading.keyPlaceOf(at), found: reading.written(at) ?? key };
    const own: Diagnostic[] = key === lang ? [{ kind: 'language-main', ...place, values: { key } }] : [];
    const address = permalink === undefined ? [] : permalinkFaults(permalink, [...at, 'permalink'], reading);
    return [...own, ...address, ...menuFaults(menu, [...at, 'menu'], reading)];
  });
}

/** Feeds at an address the site writes something else to, or another feed of the list. */
function feedFaults(facts: Omit<Site, 'tags'>, reading: YamlReading): Diagnostic[] {
  const taken = new Set(listPlaces([], { ...facts, feeds: [], tags: noTags }).outputs);
  return facts.feeds.flatMap((feed, index): Diagnostic[] => {
    const address = cleanPath(feed.path);
    const key = ['feeds', index, 'path'];
    const place = { file: SITE, ...reading.placeOf(key), found: reading.written(key) ?? feed.path };
    const isTaken = taken.has(address);
    taken.add(address);
    if (!isTaken) return [];
    return [{ kind: 'feed-taken', ...place, values: { address, suggestion: address.replace(/(\.\w+)?$/, '-2$1') } }];
  });
}

function placeIn(reading: YamlReading, ...at: string[]): Pick<Diagnostic, 'file' | 'line' | 'column' | 'found'> {
  return { file: SITE, ...reading.placeOf(at), found: reading.written(at) ?? '' };
}

export interface SiteReading {
  site?: Site;
  diagnostics: Diagnostic[];
}

interface Environment {
  SITE_URL?: string | undefined;
  BASE_PATH?: string | undefined;
  SITE_HOST?: string | undefined;
}
