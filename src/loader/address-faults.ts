import { unknownPlaceholder } from '../domain/permalink.ts';
import type { Diagnostic, DiagnosticKind } from '../domain/diagnostics.ts';
import type { YamlReading } from './front-matter.ts';

/**
 * Why a permalink cannot be published.
 *
 * @param written the author's own `permalink`, if any
 * @param permalink what it became
 */
export function addressFaults(written: string | undefined, permalink: string, { matter, file, fallback }: AddressPlace): Diagnostic[] {
  const placeholder = unknownPlaceholder(written ?? '');
  const kind = placeholder === undefined ? fault(permalink) : 'permalink-placeholder';
  if (kind === undefined) return [];
  const found = written === undefined ? permalink : `permalink: ${written}`;
  const suggestion = placeholder === undefined ? suggest(kind, permalink, fallback) : (written ?? '').replace(placeholder, ':title');
  return [
    { kind, file, ...matter.placeOf(['permalink']), found, values: { key: 'permalink', suggestion, placeholder: placeholder ?? '' } },
  ];
}

function fault(permalink: string): DiagnosticKind | undefined {
  // oxlint-disable-next-line no-control-regex
  if (/[?#\\\u0000-\u001F]/.test(permalink)) return 'permalink-characters';
  if (permalink.split('/').some((segment) => Buffer.byteLength(segment) > 250)) return 'permalink-long';
  const extension = /\.([a-z][a-z0-9]{0,4})$/i.exec(permalink)?.[1];
  return extension !== undefined && /^(?:php|aspx?|jsp|cgi|xml|json|txt|css|js|md|pdf|png|jpe?g|svg|xhtml|htm)$/i.test(extension)
    ? 'permalink-extension'
    : undefined;
}

function suggest(kind: DiagnosticKind, permalink: string, fallback: string): string {
  if (kind === 'permalink-extension') return permalink.replace(/\.\w+$/, '.html');
  // oxlint-disable-next-line no-control-regex
  return kind === 'permalink-characters' ? permalink.replace(/[?#\\\u0000-\u001F]+/g, '-').replace(/-\/?$/, '/') : fallback.slice(0, 60);
}

export interface AddressPlace {
  matter: YamlReading;
  file: string;
  /** An address to propose. */
  fallback: string;
}
