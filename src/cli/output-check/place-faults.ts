import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { redirectFiles } from '../../domain/redirect-files.ts';
import { readableAddress } from '../../domain/url.ts';
import type { Diagnostic, DiagnosticKind } from '../../domain/diagnostics.ts';
import type { OutputFault } from '../../domain/output-check/output.ts';

/** What every page may come from: the facts of the site, then code. */
const COMMON = [
  'src/site.yaml',
  'src/content/tags.yaml',
  'src/content/**/*.{astro,ts,tsx,json}',
  'src/{layouts,components,pages}/**/*.astro',
];
/** Two signs of one address. */
const PART = /^[\p{L}\p{N}/._~%-][\p{L}\p{N}/_~%-]$/u;
/** Kinds that any source may hold, that of a page or not. */
const SOUGHT: ReadonlySet<DiagnosticKind> = new Set([
  'output-link',
  'output-link-form',
  'output-anchor',
  'output-media',
  'output-part',
  'output-id-twice',
  'output-script',
]);
/** One file that is missing, whatever asks for it: a feed names an image as it names a page. */
const MISSING: ReadonlySet<DiagnosticKind> = new Set(['output-link', 'output-media']);
/** What authors write: what such a file asks for in vain is missed there alone. */
const AUTHORS = /^(?:public|src\/content)\/|^src\/site\.yaml$/;
/** Signs after which an address stands, in Markdown and HTML. */
const OPENING: ReadonlySet<string> = new Set(['(', '"', "'", '<', '=']);
/** Kinds whose values say more of the place than of the fault. */
const SHARED: ReadonlySet<DiagnosticKind> = new Set(['output-title-twice']);
/** Kinds that are told of a text before it is a page, and by which a fault of the page is told already. */
const TOLD: Readonly<Partial<Record<DiagnosticKind, readonly DiagnosticKind[]>>> = {
  'output-link': [
    'link-dead',
    'link-form',
    'link-malformed',
    'link-lost',
    'link-no-address',
    'link-hidden',
    'file-missing',
    'post-hidden',
    'liquid',
  ],
  'output-link-form': ['link-dead', 'link-form', 'link-malformed', 'file-missing'],
  'output-anchor': ['anchor-missing', 'reference-missing', 'note-missing'],
  'output-media': [
    'public-image-missing',
    'public-image-unreadable',
    'image-data',
    'image-remote',
    'media-remote',
    'file-missing',
    'liquid',
  ],
  'output-id-twice': ['id-twice'],
};

/**
 * Tells each fault of a built site once, where it was written: in the text of its page, else in what all pages share; in the built file
 * where no source holds it. A fault that was told of its text is left out.
 *
 * @param sources of pages: the file each was made of, by its own in the built site
 * @param told what was told of the sources
 */
export function placeFaults(faults: readonly OutputFault[], facts: Sources): Diagnostic[] {
  const common = commonTexts(facts.root);
  const groups = Map.groupBy(faults, ({ kind, found, values, target }) =>
    JSON.stringify([target !== undefined && MISSING.has(kind) ? '' : kind, target ?? [found, SHARED.has(kind) ? '' : values]]),
  );
  return [...groups.values()].flatMap((group) => placeGroup(group, common, facts)).map(readably);
}

/** Addresses without the codes their page has them in. */
function readably(fault: Diagnostic): Diagnostic {
  const { path: shown } = fault.values;
  return shown === undefined || !SOUGHT.has(fault.kind) ? fault : { ...fault, values: { ...fault.values, path: readableAddress(shown) } };
}

/** Where one fault is told, however many pages have it. */
function placeGroup(group: readonly OutputFault[], common: () => readonly CommonText[], facts: Sources): Diagnostic[] {
  const { root, dist, sources, told } = facts;
  const texts = group.map((fault) => ({ fault, source: sourceOf(fault, root, sources) }));
  const isKnown = (fault: OutputFault, source: string) => isTold(fault, source, told) || isMeant(fault, readText(root, source));
  const known = new Set(texts.flatMap(({ fault, source }) => (source !== undefined && isKnown(fault, source) ? source : [])));
  const written = texts.flatMap(({ fault, source }) =>
    source === undefined || known.has(source) ? [] : placesIn(source, fault, readText(root, source)),
  );
  if (written.length > 0) return unique(written);
  // A text can be mended, the feed that repeats it cannot.
  const first = texts.find(({ source }) => source !== undefined) ?? texts[0];
  if (!first || known.size > 0) return [];
  const code = SOUGHT.has(first.fault.kind) ? common().flatMap(([file, text]) => placesIn(file, inCode(first.fault), text)) : [];
  if (code[0]) return [code[0]];
  return (isOfEach(first.fault) ? texts : [first]).map(({ fault, source }) => whole(fault, source, dist));
}

/** Whether what is wrong is so of every page by itself. */
function isOfEach({ found, key }: OutputFault): boolean {
  return found === '' || key !== undefined;
}

/** How a fault stands in code: there, a word alone may be any. */
function inCode(fault: OutputFault): OutputFault {
  return fault.kind === 'output-id-twice' ? { ...fault, found: `id="${fault.found}"` } : fault;
}

function whole(fault: OutputFault, source: string | undefined, dist: string): Diagnostic {
  const { kind, found, values, file } = fault;
  if (source !== undefined) return { kind, file: source, line: 1, column: 1, found, values };
  const place = found === '' ? undefined : placeOf(readText(dist, file) ?? '', found);
  return { kind, file: path.posix.join('dist', file), line: 1, column: 1, ...place, found, values };
}

/** The text a page was made of; a file of `public/` is its own. */
function sourceOf({ file, from }: OutputFault, root: string, sources: Sources['sources']): string | undefined {
  const own = `public/${file}`;
  const stood = from === undefined ? [] : redirectFiles(from).map((old) => sources.get(old.slice(1)));
  return sources.get(file) ?? stood.find((source) => source !== undefined) ?? (readText(root, own) === undefined ? undefined : own);
}

function isTold({ kind, values }: OutputFault, source: string, told: readonly Diagnostic[]): boolean {
  const kinds = TOLD[kind];
  const shown = values['path'] ?? values['id'] ?? '';
  return told.some(
    (one) =>
      one.file === source &&
      kinds?.includes(one.kind) &&
      (one.values['more'] !== undefined || sameAddress(one.values['path'] ?? one.found, shown) || sameAddress(one.found, shown)),
  );
}

/** Whether an author says that a text belongs elsewhere on the same site. */
function isMeant({ kind }: OutputFault, text: string | undefined): boolean {
  return kind === 'output-canonical' && /^canonical[ \t]*:/m.test(text ?? '');
}

/** Whether an address of a page is the one of its text, which stood there without base, codes or folder. */
function sameAddress(written: string, shown: string): boolean {
  const [a, b] = [written, shown].map((address) => readableAddress(address).replace(/^\.?\//, ''));
  return a !== undefined && b !== undefined && a !== '' && (a === b || b.endsWith(`/${a}`) || a.endsWith(b));
}

/** Every place of a text where a fault stands. */
function placesIn(file: string, { kind, found, values, key }: OutputFault, text: string | undefined): Diagnostic[] {
  if (text === undefined) return [];
  const at = key === undefined ? undefined : new RegExp(`^${key}[ \\t]*:[ \\t]*`, 'm').exec(text);
  const place = at ? position(text, at.index + at[0].length) : found === '' ? undefined : placeOf(text, found);
  if (!place) return [];
  const { line, column, written } = place;
  const lenient = kind === 'output-part' && AUTHORS.test(file);
  return [{ kind, file, line, column, found: key === undefined ? written : '', values, ...(lenient ? { lenient } : {}) }];
}

/** Where an address stands: rather as one is written than as a word, which may be a title's. */
function placeOf(text: string, found: string): Position | undefined {
  const places = formsOf(found).flatMap((form) => wholesOf(text, form).map((at) => ({ at, form })));
  const place = places.find(({ at }) => OPENING.has(text.charAt(at - 1))) ?? places[0];
  return place && { ...position(text, place.at), written: place.form };
}

/** Where an address stands that is no part of another. */
function wholesOf(text: string, form: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1))
    if (!PART.test(text.slice(at - 1, at) + form.charAt(0)) && !PART.test(form.slice(-1) + text.charAt(at + form.length))) found.push(at);
  return found;
}

/** How an address of a page may stand in its text. */
function formsOf(found: string): string[] {
  const bare = found.replace(/^https?:\/\/[^/]+/, '');
  const forms = [found, bare, bare.replace(/^\/[^/]+(?=\/)/, '')].flatMap((form) => [
    form,
    readableAddress(form),
    form.replaceAll('&', '&amp;'),
  ]);
  return [...new Set(forms)].filter((form) => form.length > 1);
}

function position(text: string, at: number): Position {
  const before = text.slice(0, at);
  return { line: before.split('\n').length, column: at - before.lastIndexOf('\n'), written: '' };
}

function commonTexts(root: string): () => readonly CommonText[] {
  let texts: readonly CommonText[] | undefined;
  return () =>
    (texts ??= COMMON.flatMap((pattern) =>
      globSync(pattern, { cwd: root })
        .toSorted()
        .map((file) => [file.split(path.sep).join('/'), readText(root, file) ?? ''] as const),
    ));
}

function readText(folder: string, file: string): string | undefined {
  try {
    return readFileSync(path.join(folder, file), 'utf8');
  } catch {
    return undefined;
  }
}

function unique(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...new Map(diagnostics.map((one) => [`${one.file}:${one.line}:${one.column}`, one])).values()];
}

export interface Sources {
  /** The project's folder, and that of the built site. */
  root: string;
  dist: string;
  sources: ReadonlyMap<string, string>;
  told: readonly Diagnostic[];
}

type CommonText = readonly [file: string, text: string];

interface Position {
  line: number;
  column: number;
  /** As it stands there. */
  written: string;
}
