import { readFileSync } from 'node:fs';
import path from 'node:path';

import { positionAt } from './position.ts';
import type { Diagnostic } from '../domain/diagnostics.ts';

// XML 1.0 has no character for these; tab and line feed are its only controls.
// oxlint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/;

/** Reads the text of a source file, by its path from the project's folder; what cannot be read is a fault, not an exception. */
export function readSource(root: string, file: string): Source {
  const written = path.extname(file);
  if (written !== written.toLowerCase()) {
    const suggestion = path.posix.basename(file, written) + written.toLowerCase();
    const found = path.posix.basename(file);
    return { text: '', diagnostics: [{ kind: 'file-extension', file, line: 1, column: 1, found, values: { suggestion } }] };
  }
  try {
    return decodeSource(readFileSync(path.join(root, file)), file);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return { text: '', diagnostics: [{ kind: 'file-unreadable', file, line: 1, column: 1, found: '', values: { reason } }] };
  }
}

/** The text of a source file, or the faults of its bytes. A byte order mark is taken off, line ends become `\n`. */
export function decodeSource(bytes: Uint8Array, file: string): Source {
  const encoding = utf16(bytes);
  if (encoding) {
    const text = new TextDecoder(encoding).decode(bytes);
    return { text, diagnostics: [encodingFault(file, encoding.toUpperCase(), { line: 1, column: 1, found: text.split('\n')[0] ?? '' })] };
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true })
      .decode(bytes)
      .replace(/^\uFEFF+/, '')
      .replace(/\r\n?/g, '\n');
    return { text, diagnostics: controlCharacters(text, file) };
  } catch {
    const text = new TextDecoder('utf-8').decode(bytes).replace(/\r\n?/g, '\n');
    return { text, diagnostics: [encodingFault(file, 'Windows-1252, ISO-8859-1', firstBadPlace(bytes, text))] };
  }
}

/** UTF-16, by its byte order mark (RFC 2781) or, without one, by the null half of its first character. */
function utf16([first = 1, second = 1]: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return 'utf-16le';
  return (first === 0xfe && second === 0xff) || (first === 0 && second !== 0) ? 'utf-16be' : undefined;
}

/** The place of the first byte that is not UTF-8: where the bytes differ from those of the text they were taken for. */
function firstBadPlace(bytes: Uint8Array, text: string): { line: number; column: number; found: string } {
  const taken = new TextEncoder().encode(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
  const bad = bytes.findIndex((byte, index) => byte !== taken[index]);
  const before = new TextDecoder('utf-8').decode(bytes.subarray(0, bad), { stream: true }).replace(/\r\n?/g, '\n');
  const place = positionAt(before, before.length);
  return { ...place, found: text.split('\n')[place.line - 1]?.trim() ?? '' };
}

function encodingFault(file: string, encoding: string, place: { line: number; column: number; found: string }): Diagnostic {
  return { kind: 'not-utf8', file, ...place, values: { encoding } };
}

function controlCharacters(text: string, file: string): Diagnostic[] {
  // `matchAll` makes a pattern of its own, each time: most texts hold none.
  if (!CONTROL.test(text)) return [];
  return [...text.matchAll(new RegExp(CONTROL, 'g'))].slice(0, 5).map((match) => {
    const code = match[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return { kind: 'control-character', file, ...positionAt(text, match.index), found: `U+${code}`, values: { code } };
  });
}

export interface Source {
  /** As far as it could be read. */
  text: string;
  diagnostics: Diagnostic[];
}
