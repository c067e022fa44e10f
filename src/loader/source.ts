import { positionAt } from './position.ts';
import type { Diagnostic } from '../domain/diagnostics.ts';

/** The text of a source file, or the fault of its bytes. A byte order mark is taken off, line ends become `\n`. */
export function decodeSource(bytes: Uint8Array, file: string): { text: string; diagnostics: Diagnostic[] } {
  const encoding = foreignEncoding(bytes);
  if (encoding) return { text: '', diagnostics: [encodingFault(file, encoding, { line: 1, column: 1 })] };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
    return { text, diagnostics: controlCharacters(text, file) };
  } catch {
    return { text: '', diagnostics: [encodingFault(file, 'Windows-1252 ou ISO-8859-1', firstBadPlace(bytes))] };
  }
}

/** UTF-16, by its byte order mark (RFC 2781). */
function foreignEncoding(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16 LE';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'UTF-16 BE';
  return undefined;
}

/** The place of the first byte that is not UTF-8: the decoder marks it with U+FFFD. */
function firstBadPlace(bytes: Uint8Array): { line: number; column: number } {
  const text = new TextDecoder('utf-8').decode(bytes).replace(/\r\n?/g, '\n');
  return positionAt(text, Math.max(0, text.indexOf('\uFFFD')));
}

function encodingFault(file: string, encoding: string, place: { line: number; column: number }): Diagnostic {
  return { kind: 'not-utf8', file, ...place, found: '', values: { encoding } };
}

function controlCharacters(text: string, file: string): Diagnostic[] {
  // XML 1.0 has no character for these; tab and line feed are its only controls.
  // oxlint-disable-next-line no-control-regex
  return [...text.matchAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g)].slice(0, 5).map((match) => {
    const code = match[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return { kind: 'control-character', file, ...positionAt(text, match.index), found: `U+${code}`, values: { code } };
  });
}
