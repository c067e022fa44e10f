import { wholeLabels } from '../domain/label.ts';
import { nearest } from '../domain/spelling.ts';
import { placeholderNames, unknownPlaceholder } from '../domain/permalink.ts';
import type { Diagnostic, DiagnosticKind } from '../domain/diagnostics.ts';
import type { Written } from '../domain/label.ts';
import type { YamlReading } from './read-yaml.ts';

/** Bytes of a file name that every disk takes, with room for `.html`. */
const SEGMENT = 250;
/** Bytes of a whole path that every disk takes, with room for the folder it is built in. */
const PATH = 2000;

const FOREIGN = /\.(?:php|aspx?|jsp|cgi|xml|json|txt|css|js|md|pdf|png|jpe?g|svg|xhtml|htm)$/i;
// oxlint-disable-next-line no-control-regex
const FORBIDDEN = /[?#\\\u0000-\u001F\u007F-\u009F\u200B\u2028-\u202E\u2066-\u2069\uFEFF]/;

/** A hidden file or folder, which hosts do not send; `/.well-known/` is the one they do (RFC 8615). */
const HIDDEN = /\/(?!\.well-known\/)\.[^/]*/;
/** What Windows cannot write: names of devices, signs of its own, a dot or a space at the end (Win32, "Naming files"). */
const NOT_PORTABLE = /\/(?:(?:con|prn|aux|nul|com\d|lpt\d)(?:\.[^/]*)?|[^/]*[:*"<>|][^/]*|[^/]*[ .])(?=\/|$)/i;

/**
 * Why a permalink cannot be published.
 *
 * @param written the author's own `permalink`, if any
 * @param permalink what it became
 */
export function addressFaults(written: string | undefined, permalink: string, { matter, file, fallback }: AddressPlace): Diagnostic[] {
  const placeholder = unknownPlaceholder(written ?? '');
  const kind = placeholder === undefined ? fault(written ?? '', permalink) : 'permalink-placeholder';
  if (kind === undefined) return [];
  const key = ['permalink', 'slug'].find((name) => matter.values[name] !== undefined);
  const found = key === undefined ? permalink : (matter.written([key]) ?? '');
  const place = key === undefined ? { line: 1, column: 1 } : matter.placeOf([key]);
  const suggestion = placeholder === undefined ? suggest(kind, permalink, fallback) : mendPlaceholder(written ?? '', placeholder);
  return [{ kind, file, ...place, found, values: { key: 'permalink', suggestion, placeholder: placeholder ?? '' } }];
}

/** A template with the placeholder nearest to one that does not exist. */
export function mendPlaceholder(template: string, placeholder: string): string {
  return template.replace(placeholder, `:${nearest(placeholder.slice(1), placeholderNames) ?? 'title'}`);
}

function fault(written: string, permalink: string): DiagnosticKind | undefined {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(written)) return 'permalink-whole';
  if (FORBIDDEN.test(permalink)) return 'permalink-characters';
  if (Buffer.byteLength(permalink) > PATH || permalink.split('/').some((segment) => Buffer.byteLength(segment) > SEGMENT))
    return 'permalink-long';
  if (FOREIGN.test(permalink)) return 'permalink-extension';
  if (HIDDEN.test(permalink)) return 'permalink-hidden';
  return NOT_PORTABLE.test(permalink.replace(/\.html$/i, '')) ? 'permalink-portable' : undefined;
}

/** Why an old address cannot lead to its entry. */
export function redirectFaults(redirects: readonly string[], { matter, file }: Pick<AddressPlace, 'matter' | 'file'>): Diagnostic[] {
  const written = wholeLabels(matter.values['redirect_from'] as Written);
  const listed = textList(matter, file);
  if (listed) return [listed];
  const filled = written.flatMap((address, index) => (address.trim() === '' ? [] : [{ address, index }]));
  return redirects.flatMap((path, place) => {
    const { address = '', index = 0 } = filled[place] ?? {};
    const kind = fault(address, path);
    if (kind === undefined || kind === 'permalink-extension' || kind === 'permalink-portable') return [];
    const values = { key: 'redirect_from', suggestion: suggest(kind, path, path), placeholder: '' };
    return [{ kind, file, ...matter.placeOf(['redirect_from', index]), found: address, values }];
  });
}

/** Several addresses in one text, which would be a single one. */
function textList(matter: YamlReading, file: string): Diagnostic | undefined {
  const key = 'redirect_from';
  const written = matter.values[key];
  if (typeof written !== 'string' || !/[,;\s]\s*\//.test(written.trim())) return undefined;
  const suggestion = `[${written
    .trim()
    .split(/[,;\s]+(?:-\s*)?(?=\/)/)
    .join(', ')}]`;
  return { kind: 'expected-list', file, ...matter.placeOf([key]), found: matter.written([key]) ?? '', values: { key, suggestion } };
}

/** Whether no file can answer an old address: one with a query, of another site, or too long for a disk. */
export function isUnanswerable(redirect: string): boolean {
  return ['permalink-whole', 'permalink-characters', 'permalink-long'].includes(fault(redirect.slice(1), redirect) ?? '');
}

function suggest(kind: DiagnosticKind, permalink: string, fallback: string): string {
  if (kind === 'permalink-whole') return permalink.replace(/^\/[^/]*\/[^/]*/, '') || '/';
  if (kind === 'permalink-extension') return permalink.replace(/\.\w+$/, '.html');
  if (kind === 'permalink-characters') return permalink.replace(new RegExp(`${FORBIDDEN.source}+`, 'g'), '-').replace(/-\/?$/, '/');
  if (kind === 'permalink-hidden') return permalink.replace(/\/\.+/g, '/');
  if (kind === 'permalink-portable') return portable(permalink);
  return `/${fallback.replaceAll('/', '').slice(0, 60)}/`;
}

/** An address that every disk takes. */
function portable(permalink: string): string {
  const [, path = permalink, end = ''] = /^(.*?)(\.html|\/)?$/i.exec(permalink) ?? [];
  const clean = path.replace(/[:*"<>|]+/g, '-').replace(/[ .]+(?=\/|$)/g, '');
  return clean.replace(/\/((?:con|prn|aux|nul|com\d|lpt\d))(?=[./]|$)/gi, '/$1-') + end;
}

export interface AddressPlace {
  matter: YamlReading;
  file: string;
  /** An address to propose. */
  fallback: string;
}
