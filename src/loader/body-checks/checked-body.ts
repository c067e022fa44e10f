import { blanked } from '../../markdown/code-ranges.ts';
import { outlineOf } from '../../markdown/outline.ts';
import { positionAt } from '../position.ts';
import type { Diagnostic, DiagnosticKind } from '../../domain/diagnostics.ts';
import type { BodyFacts } from '../../markdown/facts.ts';
import type { Outline } from '../../markdown/outline.ts';
import type { BodySource } from '../body.ts';

/** Places told of a text, of each kind. */
const MOST = 5;

/** A body as its checks see it; its outline is made when one asks for it. */
export function checkedBody(
  { file, text, body }: Pick<BodySource, 'file' | 'text' | 'body'>,
  html: string,
  facts: CheckedFacts,
): CheckedBody {
  const before = text.length - body.length;
  let outline: Outline | undefined;
  let prose: string | undefined;
  const made = () => (outline ??= outlineOf(body, file));
  return {
    file,
    body,
    html,
    facts,
    outline: made,
    prose: () => (prose ??= blanked(body, codeIn(made()))),
    faults: (kind, found) =>
      found.slice(0, MOST).map(({ start, end, values = {} }) => {
        const written = body.slice(start, end).trim();
        return { kind, file, ...positionAt(text, before + start), found: written, values };
      }),
  };
}

function codeIn(outline: Outline): [number, number][] {
  const code = [...(outline.get('code') ?? []), ...(outline.get('inlineCode') ?? [])];
  return code.map(({ start, end }): [number, number] => [start, end]).toSorted(([a], [b]) => a - b);
}

/** What one check looks at. */
export interface CheckedBody {
  file: string;
  body: string;
  /** As rendered; empty for MDX, whose page makes it. */
  html: string;
  facts: CheckedFacts;
  outline(): Outline;
  /** The body with its code blanked, its places kept. */
  prose(): string;
  /** Diagnostics of parts of the body, the first few. */
  faults(kind: DiagnosticKind, found: readonly FoundPart[]): Diagnostic[];
}

/** What checks ask of what was learnt of a body. */
export type CheckedFacts = Pick<BodyFacts, 'headings' | 'hrefs' | 'ids'>;

/** One check: what it has to tell. */
export type BodyCheck = (body: CheckedBody) => Diagnostic[];

export interface FoundPart {
  /** Offsets in the body. */
  start: number;
  end: number;
  values?: Diagnostic['values'];
}
