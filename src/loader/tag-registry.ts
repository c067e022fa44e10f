import { readFileSync } from 'node:fs';
import path from 'node:path';

import { severityOf } from '../domain/diagnostics.ts';
import { labelOf, wholeLabels } from '../domain/label.ts';
import { cleanPath } from '../domain/permalink.ts';
import { makeRegistry, noTags } from '../domain/tag-registry.ts';
import { tagKeys, tagSchema } from '../schema/tags.ts';
import { ownSlug } from '../domain/collisions.ts';
import { readYaml } from './read-yaml.ts';
import { checkSchema } from './schema-faults.ts';
import { decodeSource } from './source.ts';
import { aboveAll } from './tag-parents.ts';
import type { Diagnostic } from '../domain/diagnostics.ts';
import type { RegisteredTag, TagRegistry } from '../schema/tags.ts';
import type { YamlReading } from './read-yaml.ts';
import type { TagEntry } from './tag-parents.ts';

/** Where a site says what it knows of its tags. */
export const TAGS_FILE = 'src/content/tags.yaml';

/** Reads the tags under a project's folder; a site may well say nothing of them. */
export function readTags(root: string): TagsReading {
  try {
    const { text, diagnostics } = decodeSource(readFileSync(path.join(root, TAGS_FILE)), TAGS_FILE);
    return diagnostics.length > 0 ? { tags: noTags, diagnostics } : parseTags(text);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    if (reason === 'ENOENT') return { tags: noTags, diagnostics: [] };
    return { tags: noTags, diagnostics: [{ kind: 'file-unreadable', file: TAGS_FILE, line: 1, column: 1, found: '', values: { reason } }] };
  }
}

/** Checks what a site says of its tags; what has no fault is known, whatever stands beside it. */
export function parseTags(text: string): TagsReading {
  const reading = readYaml(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'), TAGS_FILE, 0);
  const faults = [...reading.diagnostics];
  if (faults.some((one) => severityOf(one) === 'error')) return { tags: noTags, diagnostics: faults };
  const entries = reading.keys.flatMap((key) => {
    const { entry, diagnostics } = readEntry(key, reading);
    faults.push(...diagnostics);
    return entry ?? [];
  });
  faults.push(...claimFaults(entries, reading), ...slugFaults(entries, reading));
  const { above, diagnostics } = aboveAll(entries, reading, TAGS_FILE);
  faults.push(...diagnostics);
  const tags = entries.map((entry) => registered(entry, above.get(entry.label) ?? [], reading));
  return { tags: makeRegistry(tags), diagnostics: faults };
}

/** What stands under one key, and the slug it has: its own, or the one made from its label. */
function readEntry(key: string, reading: YamlReading): { entry?: TagEntry; diagnostics: Diagnostic[] } {
  const { label, slug } = labelOf(key);
  const held = Object.hasOwn(reading.values, key) ? reading.values[key] : {};
  if (label === '') return { diagnostics: [fault('empty-tag', [key], reading, {})] };
  if (typeof held !== 'object' || held === null || Array.isArray(held)) {
    const values = { key, suggestion: `\n  description: ${typeof held === 'string' ? held : '…'}` };
    return { diagnostics: [fault('expected-map', [key], reading, values)] };
  }
  const values = Object.fromEntries(Object.entries(held).filter(([, value]) => value !== null && value !== ''));
  const check = { file: TAGS_FILE, known: tagKeys, example: {}, unknown: 'unknown-tag-key' } as const;
  const { value, diagnostics } = checkSchema(tagSchema, within(reading, key, values), check);
  if (!value) return { diagnostics };
  const own = value.slug === undefined ? slug : labelOf(value.slug).slug;
  const { synonyms } = value;
  if (typeof synonyms === 'string' && /[,;]\s/.test(synonyms)) {
    const suggestion = `[${synonyms
      .trim()
      .split(/\s*[,;]\s*/)
      .join(', ')}]`;
    diagnostics.push(fault('expected-list', [key, 'synonyms'], reading, { key: 'synonyms', suggestion }));
  }
  if (value.slug === undefined || value.slug === own) return { entry: { key, label, slug: own, value }, diagnostics };
  const told = fault('tag-slug', [key, 'slug'], reading, { suggestion: own });
  return { entry: { key, label, slug: own, value }, diagnostics: [...diagnostics, told] };
}

/** What is under a key, read as if it stood at the top. */
function within(reading: YamlReading, key: string, values: Record<string, unknown>): YamlReading {
  return {
    ...reading,
    values,
    placeOf: (steps) => reading.placeOf([key, ...steps]),
    keyPlaceOf: (steps) => reading.keyPlaceOf([key, ...steps]),
    written: (steps) => reading.written([key, ...steps]),
  };
}

function registered({ key, label, slug, value }: TagEntry, above: RegisteredTag['above'], reading: YamlReading): RegisteredTag {
  const from = wholeLabels(value.redirect_from).map((written, index) => {
    const place = reading.placeOf([key, 'redirect_from', ...(Array.isArray(value.redirect_from) ? [index] : [])]);
    return { from: written.includes('/') ? cleanPath(written.trim()) : written.trim(), ...place };
  });
  const redirectFrom = from.filter((redirect) => redirect.from !== '');
  const { description } = value;
  return {
    label,
    slug,
    synonyms: namesOf(value.synonyms).filter(Boolean),
    above,
    redirectFrom,
    ...(description === undefined ? {} : { description }),
  };
}

/** Names that two tags claim. A label is its tag's before any synonym is. */
function claimFaults(entries: readonly TagEntry[], reading: YamlReading): Diagnostic[] {
  const holders = new Map<string, TagEntry>();
  const claim = (name: string, entry: TagEntry, steps: readonly PropertyKey[]): Diagnostic[] => {
    const holder = holders.get(name);
    if (!holder) holders.set(name, entry);
    if (!holder || holder === entry || name === '') return [];
    const { line } = reading.keyPlaceOf([holder.key]);
    return [{ ...fault('tag-claimed', steps, reading, { name, other: holder.label, line: String(line) }), found: name }];
  };
  return [
    ...entries.flatMap((entry) => claim(entry.label, entry, [entry.key])),
    ...entries.flatMap((entry) => {
      const { synonyms } = entry.value;
      return namesOf(synonyms).flatMap((name, index) =>
        claim(name, entry, [entry.key, 'synonyms', ...(Array.isArray(synonyms) ? [index] : [])]),
      );
    }),
  ];
}

/** Tags that would share a page: none of them is a mere spelling of another, since each has its place here. */
function slugFaults(entries: readonly TagEntry[], reading: YamlReading): Diagnostic[] {
  const holders = new Map<string, TagEntry>();
  return entries.flatMap((entry) => {
    const { key, label, slug, value } = entry;
    const holder = holders.get(slug);
    if (!holder) holders.set(slug, entry);
    if (!holder || holder.label === label) return [];
    const steps = value.slug === undefined ? [key] : [key, 'slug'];
    return [
      { ...fault('tag-collision', steps, reading, { other: holder.label, file: TAGS_FILE, slug, ...ownSlug(key, slug) }), found: label },
    ];
  });
}

function namesOf(written: TagEntry['value']['synonyms']): string[] {
  return wholeLabels(written).map((name) => labelOf(name).label);
}

function fault(
  kind: Diagnostic['kind'],
  steps: readonly PropertyKey[],
  reading: YamlReading,
  values: Readonly<Record<string, string>>,
): Diagnostic {
  const place = steps.length === 1 ? reading.keyPlaceOf(steps) : reading.placeOf(steps);
  return { kind, file: TAGS_FILE, ...place, found: reading.written(steps) ?? '', values };
}

export interface TagsReading {
  tags: TagRegistry;
  diagnostics: Diagnostic[];
}
