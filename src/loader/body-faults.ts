import { positionAt } from './position.ts';
import type { Diagnostic } from '../domain/diagnostics.ts';
import type { PathFault } from '../markdown/facts.ts';
import type { BodySource } from './body.ts';

/** Diagnostics of the images and links of a body, each where its path is written. */
export function pathFaults<Fault extends { path: string }>(
  faults: readonly Fault[],
  told: (fault: Fault) => Pick<Diagnostic, 'kind' | 'values'>,
  { file, text, bodyLine }: Pick<BodySource, 'file' | 'text' | 'bodyLine'>,
): Diagnostic[] {
  const from = text.split('\n', bodyLine - 1).join('\n').length;
  const used = new Map<string, number>();
  return faults.map((fault) => {
    const written = [fault.path, decode(fault.path)].find((form) => text.includes(form, from)) ?? fault.path;
    const start = indexOfPath(text, written, used.get(written) ?? from);
    used.set(written, start + written.length);
    const place = { file, ...positionAt(text, Math.max(0, start)), found: written };
    return { ...place, ...told({ ...fault, path: written }) };
  });
}

/** What a faulty image or link is told as. */
export function pathFault({ kind, path, near }: PathFault): Pick<Diagnostic, 'kind' | 'values'> {
  return { kind, values: { path, suggestion: near ?? (kind === 'link-missing' ? '2026-05-01-mon-billet.md' : 'images/plan.png') } };
}

/** Where a path stands as the address of an image, else where it stands at all. */
function indexOfPath(text: string, written: string, from: number): number {
  const escaped = written.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const address = new RegExp(`(?<=[(<"'=]|\\]:\\s*)${escaped}(?=[)>"'\\s]|$)`, 'g');
  address.lastIndex = from;
  return address.exec(text)?.index ?? text.indexOf(written, from);
}

function decode(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
