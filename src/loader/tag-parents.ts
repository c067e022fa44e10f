import { labelOf } from '../domain/label.ts';
import { nearest } from '../domain/spelling.ts';
import { yamlText } from '../domain/yaml-text.ts';
import type { Diagnostic } from '../domain/diagnostics.ts';
import type { Label } from '../schema/entry.ts';
import type { WrittenTag } from '../schema/tags.ts';
import type { YamlReading } from './read-yaml.ts';

/** What contains each tag, by its label, the outermost first; parents that are not registered, and tags that contain one another. */
export function aboveAll(entries: readonly TagEntry[], reading: YamlReading, file: string): Ancestry {
  const order = new Map(entries.map(({ key }, index) => [key, index]));
  const byLabel = new Map(entries.map((entry) => [entry.label, entry]));
  const parentOf = ({ value }: TagEntry) => (value.parent === undefined ? undefined : byLabel.get(labelOf(value.parent).label));
  const diagnostics: Diagnostic[] = [];
  const above = new Map<string, Label[]>();
  for (const entry of entries) {
    const { parent } = entry.value;
    const place = { file, ...reading.placeOf([entry.key, 'parent']), found: reading.written([entry.key, 'parent']) ?? '' };
    if (parent !== undefined && !parentOf(entry)) {
      const near = nearest(parent, [...byLabel.keys()]);
      const suggestion = near === undefined ? `${yamlText(parent)}:` : `parent: ${yamlText(near)}`;
      diagnostics.push({ kind: 'tag-parent', ...place, values: { parent, suggestion } });
    }
    const { path, round } = climb(entry, parentOf);
    // Each round is told once, at the tag of it that stands first in the file.
    if (round && path.every(({ key }) => (order.get(key) ?? 0) > (order.get(entry.key) ?? 0))) {
      const names = [entry, ...path, entry].map(({ label }) => label).join(' › ');
      diagnostics.push({ kind: 'tag-cycle', ...place, values: { path: names } });
    }
    above.set(entry.label, round ? [] : path.map(({ label, slug }) => ({ label, slug })));
  }
  return { above, diagnostics };
}

/** The way up from a tag, the outermost first, itself left out; `round` where the way comes back to it or to itself. */
function climb(entry: TagEntry, parentOf: (entry: TagEntry) => TagEntry | undefined): { path: TagEntry[]; round: boolean } {
  const path: TagEntry[] = [];
  for (let next = parentOf(entry); next; next = parentOf(next)) {
    if (next === entry) return { path: path.toReversed(), round: true };
    if (path.includes(next)) return { path: [], round: false };
    path.push(next);
  }
  return { path: path.toReversed(), round: false };
}

/** A tag as its file says it. */
export interface TagEntry extends Label {
  /** The key it stands under. */
  key: string;
  value: WrittenTag;
}

interface Ancestry {
  above: ReadonlyMap<string, readonly Label[]>;
  diagnostics: Diagnostic[];
}
