import type { Label } from '../schema/entry.ts';
import type { Diagnostic } from './diagnostics.ts';

/** Series, or shelves, that share a page under two names, each told once, beside the one seen first: a page shows one name only. */
export function groupVariants(uses: readonly GroupUse[]): Diagnostic[] {
  const first = new Map<string, GroupUse>();
  const told = new Set<string>();
  return uses.flatMap((use): Diagnostic[] => {
    const group = `${use.key} ${use.slug}`;
    const other = first.get(group) ?? use;
    first.set(group, other);
    if (other.label === use.label || told.has(`${group} ${use.label}`)) return [];
    told.add(`${group} ${use.label}`);
    const { file, line, column, label } = use;
    return [{ kind: 'group-variants', file, line, column, found: label, values: { label, other: other.label, file: other.file } }];
  });
}

/** Posts that readers of feeds would take for one, since their identifiers are the same. */
export function feedIdCollisions(uses: readonly FeedIdUse[]): Diagnostic[] {
  const first = new Map<string, FeedIdUse>();
  return uses.flatMap((use): Diagnostic[] => {
    const other = first.get(use.id);
    if (!other) first.set(use.id, use);
    const { file, line, column, id } = use;
    return other ? [{ kind: 'feed-id-taken', file, line, column, found: id, values: { id, other: other.file } }] : [];
  });
}

export interface GroupUse extends Label {
  /** Kind of group, and what it stands in. */
  key: string;
  file: string;
  line: number;
  column: number;
}

export interface FeedIdUse {
  id: string;
  file: string;
  line: number;
  column: number;
}
