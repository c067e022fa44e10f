import type { YamlReading } from './read-yaml.ts';

/** What is the author's own: the keys of `extra`, and those the schema does not know, which win. Scalars are as written. */
export function extraOf({ values }: Pick<YamlReading, 'values'>, known: readonly string[]): Record<string, unknown> {
  const { extra } = values;
  const named = typeof extra === 'object' && extra !== null && !Array.isArray(extra) ? Object.entries(extra) : [];
  const unknown = Object.entries(values).filter(([key]) => !known.includes(key));
  return Object.fromEntries([...named, ...unknown]);
}
