import type { z } from 'zod';

import { patternFrom } from '../domain/series-title.ts';
import { nearest } from '../domain/spelling.ts';
import { hostNames } from '../schema/host.ts';
import type { DiagnosticKind } from '../domain/diagnostics.ts';

/** What to write for a key, where the value found tells nothing better. */
const EXAMPLES: Readonly<Record<string, string>> = {
  url: 'https://exemple.fr',
  canonical: 'https://exemple.fr/billet.html',
  timeZone: 'Europe/Paris',
  lang: 'fr',
  pageSize: '10',
  feedSize: '20',
  date: '2026-05-01',
  image: 'images/plan.png',
  tags: '[écriture]',
  name: 'Camille Dupont',
  author: '\n  name: Camille Dupont',
  languages: '\n  en:\n    title: My logbook',
  menu: '\n  - label: À propos\n    href: /a-propos/',
  label: 'À propos',
  href: '/a-propos/',
  email: 'camille@exemple.fr',
  contact: 'camille@exemple.fr',
  expires: '2027-06-30',
  security: '\n  contact: camille@exemple.fr\n  expires: 2027-06-30',
  links: '\n    - label: Mastodon\n      url: https://social.exemple.fr/@camille',
  synonyms: '[estival, summer]',
  redirect_from: '[/etiquettes/estival/]',
  parent: 'Saisons',
  slug: 'ete',
  categories: '\n  guide:\n    label: Guide',
  series: '\n  A mon compte:\n    pattern: A mon compte + {n} mois',
  pattern: 'A mon compte + {n} mois',
  skips: '[9]',
};

/** The messages schemas give to what they refuse, and the kind each is. */
const MESSAGES: Readonly<Record<string, DiagnosticKind>> = {
  empty: 'empty-value',
  flag: 'expected-boolean',
  list: 'expected-list',
  map: 'expected-map',
  path: 'expected-path',
  number: 'expected-number',
  address: 'expected-address',
  email: 'expected-email',
  account: 'expected-account',
  language: 'language',
  'time-zone': 'time-zone',
  'series-number': 'series-number',
  host: 'expected-choice',
};

/** What kind of mistake an issue of a schema is. */
export function kindOf(issue: z.core.$ZodIssue, value: unknown, written: string | undefined): DiagnosticKind {
  if (value === undefined) return written === undefined ? 'missing-key' : 'empty-value';
  if (issue.code === 'too_small') return 'empty-value';
  const told = MESSAGES[issue.message];
  if (told) return told;
  if (issue.code === 'invalid_value') return 'expected-choice';
  if (issue.code === 'invalid_type' && issue.expected === 'array') return 'expected-list';
  if (issue.code === 'invalid_type' && (issue.expected === 'object' || issue.expected === 'record')) return 'expected-map';
  return 'expected-text';
}

/** What to write instead of a value, where it or its key tells. */
export function suggestionFor(kind: DiagnosticKind, value: unknown, key: string): string | undefined {
  const texts = leaves(value);
  if (key === 'host') return hostIn(texts);
  if (key === 'languages') return EXAMPLES[key];
  if (key === 'links' && texts.length > 0) return linksIn(value);
  if (key === 'extra') return `\n  note: ${texts.join(', ')}`;
  if (key === 'reply') return `\n  email: ${texts.find((written) => written.includes('@')) ?? EXAMPLES['email']}`;
  if (kind === 'expected-boolean') return /^[nf0]/i.test(texts[0] ?? '') ? 'false' : 'true';
  if (kind === 'expected-list' && typeof value === 'object') return `[${texts.join(', ')}]`;
  if (kind === 'expected-text' && texts.length > 0) return Array.isArray(value) ? texts.join(' ') : texts[0];
  if (key === 'author' && typeof value === 'string') return kind === 'expected-map' ? `\n  name: ${value}` : EXAMPLES['name'];
  if (kind === 'language' && /^(?:en|an)g/i.test(texts[0] ?? '')) return 'en';
  if (kind === 'series-number') return patternFrom(texts[0] ?? '');
  if (kind === 'expected-map' && key === 'series')
    return texts[0] === undefined ? EXAMPLES[key] : `\n  ${texts[0]}:\n    pattern: ${texts[0]} {n}`;
  if (kind === 'expected-map' && typeof value === 'string') return `\n  label: ${value}`;
  if (kind === 'expected-address' && /^[\w-]+\.[\w.-]+/.test(texts[0] ?? '')) return `https://${texts[0]}`;
  if (key === 'fediverse') return kind === 'expected-address' ? 'https://social.exemple.fr/@camille/1234' : accountIn(texts[0] ?? '');
  return EXAMPLES[key];
}

/** The pages of an author, named as they were or by their hosts. */
function linksIn(value: unknown): string {
  const pairs = typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
  const named = pairs.length > 0 ? pairs : leaves(value).map((url): [string, unknown] => [/\/\/([^/]+)/.exec(url)?.[1] ?? url, url]);
  return named.map(([label, url]) => `\n    - label: ${label}\n      url: ${leaves(url)[0] ?? '…'}`).join('');
}

/** The account that an address or a name means. */
function accountIn(written: string): string {
  const [, host, name] = /^https?:\/\/([\w.-]+)\/(?:@|users\/)([\w.-]+)/.exec(written) ?? [];
  return host === undefined || name === undefined ? 'camille@social.exemple.fr' : `${name}@${host}`;
}

/** The hosts that misspelt names mean. */
function hostIn(written: readonly string[]): string {
  const meant = written.flatMap((name) => nearest(name, hostNames) ?? hostNames.find((host) => name.toLowerCase().includes(host)) ?? []);
  return meant.length > 1 ? `[${meant.join(', ')}]` : (meant[0] ?? 'nginx');
}

/** The texts of a value, however nested. */
function leaves(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [];
}
