import { decodeAddress } from '../domain/url.ts';
import { blanked, codeRanges } from '../markdown/code-ranges.ts';
import { positionAt } from './position.ts';
import type { Diagnostic } from '../domain/diagnostics.ts';
import type { BodySource } from './body.ts';

/** Diagnostics of the images and links of a body, each where its path is written. */
export function pathFaults<Fault extends { path: string; kind?: string; markup?: string | undefined; at?: number }>(
  faults: readonly Fault[],
  told: (fault: Fault) => Pick<Diagnostic, 'kind' | 'values'>,
  { file, text, bodyLine }: Pick<BodySource, 'file' | 'text' | 'bodyLine'>,
): Diagnostic[] {
  if (faults.length === 0) return [];
  const from = text.split('\n', bodyLine - 1).join('\n').length;
  // What code speaks of is no link.
  const prose = text.slice(0, from) + blanked(text.slice(from), codeRanges(text.slice(from)));
  const used = new Map<string, number>();
  const found = faults.map((fault) => {
    const after = Math.max(from, fault.at ?? 0);
    const forms = [fault.path, decodeAddress(fault.path), fault.path.replaceAll('%20', ' ')];
    const written = forms.find((form) => prose.includes(form, after)) ?? fault.path;
    const use = `${fault.kind} ${written}`;
    const next = indexOfPath(prose, written, { markup: fault.markup, from: Math.max(after, used.get(use) ?? 0) });
    // A definition is written once, however many links it makes.
    const start = next < 0 ? Math.max(0, (used.get(use) ?? written.length) - written.length) : next;
    used.set(use, start + written.length);
    const place = { file, ...positionAt(text, start), found: shortened(written) };
    return { ...place, ...told({ ...fault, path: shortened(written) }) };
  });
  const isSame = (a: Diagnostic, b: Diagnostic) => a.line === b.line && a.column === b.column;
  return found.filter((one, index) => {
    // What an image shows matters once there is an image.
    if (one.kind.startsWith('image-alt') && found.some((other) => !other.kind.startsWith('image-alt') && isSame(one, other))) return false;
    return found.findIndex((other) => isSame(one, other) && other.kind === one.kind) === index;
  });
}

/** Where a path stands in its markup, else as the address of an image, else where it stands at all. */
function indexOfPath(text: string, written: string, { markup = '', from }: { markup?: string | undefined; from: number }): number {
  const around = markup.includes(written) ? text.indexOf(markup, from) : -1;
  if (around !== -1) return around + markup.lastIndexOf(written);
  const escaped = written.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const address = new RegExp(`(?<=[(<"'=]|\\]:\\s*)${escaped}(?=[)>"'\\s]|$)`, 'g');
  address.lastIndex = from;
  return address.exec(text)?.index ?? text.indexOf(written, from);
}

/** An address as it is shown: an image written in the text itself fills pages. */
function shortened(path: string): string {
  return path.length > 200 ? `${path.slice(0, 60)}…` : path;
}
