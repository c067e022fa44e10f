import type { Diagnostic } from '../domain/diagnostics.ts';

/** No space left on the device, and none left of one's share of it. */
const CODES: ReadonlySet<unknown> = new Set(['ENOSPC', 'EDQUOT']);
const SAID = /\b(?:ENOSPC|EDQUOT)\b|no space left on device|disk quota exceeded/i;

/**
 * The fault of a disk that is full, where that is what ended something.
 *
 * @param told an error, or what a process printed
 * @param file what was being written, as the author knows it
 */
export function fullDisk(told: unknown, file: string): Diagnostic | undefined {
  const isFull = typeof told === 'string' ? SAID.test(told) : told instanceof Error && 'code' in told && CODES.has(told.code);
  return isFull ? { kind: 'disk-full', file, line: 1, column: 1, found: '', values: {} } : undefined;
}
