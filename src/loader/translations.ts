import path from 'node:path';

import { isPublic } from '../domain/publication.ts';
import { translationGroups } from '../domain/translations.ts';
import { decodeAddress } from '../domain/url.ts';
import type { Diagnostic } from '../domain/diagnostics.ts';
import type { Naming, Text, TranslationFault } from '../domain/translations.ts';
import type { LinkTargets } from '../markdown/link-targets.ts';
import type { Page, Post } from '../schema/entry.ts';
import type { ContentOptions } from './content.ts';
import type { AnyHead } from './targets.ts';

/** Pairs the texts that name one another as the same in another language, and tells what cannot be paired. */
export function translationsAmong(heads: readonly AnyHead[], options: TranslationOptions): Translations {
  const naming = heads.filter(({ head, matter }) => head && typeof matter?.values['translation'] === 'string');
  if (naming.length === 0) return { of: (entry) => entry ?? [], diagnostics: [] };
  const bySource = new Map(heads.map((read) => [read.file.normalize('NFC'), read]));
  // Of two texts that name one, that which is published has it.
  const sorted = naming.toSorted((a, b) => Number(isShown(b, false)) - Number(isShown(a, false)));
  const found = sorted.map((read) => namingOf(read, bySource, options));
  const { groups, faults } = translationGroups(found.flatMap(({ naming: pair }) => pair ?? []));
  const shown = (source: string) => isShown(bySource.get(source.normalize('NFC')), options.hidden);
  return {
    of(entry) {
      if (!entry || !shown(entry.source)) return entry ?? [];
      const others = (groups.get(entry.source) ?? [])
        .map(({ source }) => source)
        .filter((source) => source !== entry.source && shown(source));
      return others.length === 0 ? entry : { ...entry, translations: others };
    },
    diagnostics: [...found.flatMap(({ diagnostics }) => diagnostics), ...faults.map(toDiagnostic)],
  };
}

/** What a text names, and what is told where that is nothing, or waits. */
function namingOf(read: AnyHead, bySource: ReadonlyMap<string, AnyHead>, { root, site, targets }: TranslationOptions): FoundNaming {
  const written = String(read.matter?.values['translation']).trim();
  const target = targets.find(written, path.join(root, read.file)) ?? standing(written, targets, site);
  const other = target?.source === undefined ? undefined : bySource.get(target.source.normalize('NFC'));
  if (target?.source === undefined || !other) {
    const suggestion = (target && 'near' in target ? target.near : undefined) ?? '2026-05-01-my-post.md';
    return { diagnostics: [told(read, 'translation-missing', { path: written, suggestion })] };
  }
  const textOf = ({ file, head }: AnyHead): Text => ({ source: file, lang: (head?.lang ?? site.lang).toLowerCase() });
  const waits = isShown(read, false) && other.head && !isShown(other, false);
  return {
    naming: { from: textOf(read), to: textOf(other), read },
    diagnostics: waits ? [told(read, 'translation-hidden', { path: written })] : [],
  };
}

/** The text at an address: from the root of the site, or whole. */
function standing(written: string, targets: LinkTargets, { url, base }: ContentOptions['site']): { source: string } | undefined {
  const home = `${url}${base}`;
  const address = written.startsWith(home) ? `/${written.slice(home.length)}` : written;
  return address.startsWith('/') ? targets.standsAt(decodeAddress(address)) : undefined;
}

function toDiagnostic({ kind, naming: { from, to, read }, rivals }: TranslationFault<FileNaming>): Diagnostic {
  const [first = from, second = to] = rivals ?? [];
  return told(read, kind, { path: to.source, language: first.lang, first: first.source, second: second.source });
}

function told({ file, matter }: AnyHead, kind: Diagnostic['kind'], values: Diagnostic['values']): Diagnostic {
  const place = matter?.placeOf(['translation']) ?? { line: 1, column: 1 };
  return { kind, file, ...place, found: matter?.written(['translation']) ?? '', values };
}

/** Whether a text stands among others: an unlisted one has its page alone. */
function isShown(read: AnyHead | undefined, hidden: boolean): boolean {
  const state = read?.head?.state;
  return state !== undefined && state !== 'unlisted' && (hidden || isPublic(state));
}

export interface Translations {
  /** An entry with the same text in other languages, as far as it is shown. */
  of<Entry extends Post | Page>(entry: Entry | undefined): Entry | readonly Entry[];
  diagnostics: readonly Diagnostic[];
}

interface FileNaming extends Naming {
  read: AnyHead;
}

interface FoundNaming {
  naming?: FileNaming;
  diagnostics: readonly Diagnostic[];
}

type TranslationOptions = Pick<ContentOptions, 'root' | 'site' | 'hidden'> & { targets: LinkTargets };
