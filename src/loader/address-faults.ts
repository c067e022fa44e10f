import { nearest } from '../domain/spelling.ts';
import { placeholderNames, unknownPlaceholder } from '../domain/permalink.ts';
import type { Diagnostic, DiagnosticKind } from '../domain/diagnostics.ts';
import type { YamlReading } from './front-matter.ts';

/** Bytes of a file name that every disk takes, with room for `.html`. */
const SEGMENT = 250;
/** Bytes of a whole path that every disk takes, with room for the folder it is built in. */
const PATH = 2000;

const FOREIGN = /\.(?:php|aspx?|jsp|cgi|xml|json|txt|css|js|md|pdf|png|jpe?g|svg|xhtml|htm)$/i;
// oxlint-disable-next-line no-control-regex
const FORBIDDEN = /[?#\\\u0000-\u001F\u007F]/;

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
  return FOREIGN.test(permalink) ? 'permalink-extension' : undefined;
}

function suggest(kind: DiagnosticKind, permalink: string, fallback: string): string {
  if (kind === 'permalink-whole') return permalink.replace(/^\/[^/]*\/[^/]*/, '') || '/';
  if (kind === 'permalink-extension') return permalink.replace(/\.\w+$/, '.html');
  if (kind === 'permalink-characters') return permalink.replace(new RegExp(`${FORBIDDEN.source}+`, 'g'), '-').replace(/-\/?$/, '/');
  return `/${fallback.replaceAll('/', '').slice(0, 60)}/`;
}

export interface AddressPlace {
  matter: YamlReading;
  file: string;
  /** An address to propose. */
  fallback: string;
}
