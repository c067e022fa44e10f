import type { LinkedData, Posting, PostingProperty } from '../../domain/output-check/facts.ts';

const PROPERTIES = [
  'headline',
  'datePublished',
  'dateModified',
  'url',
  'mainEntityOfPage',
  'image',
] as const satisfies readonly PostingProperty[];
const NAMING = ['url', 'mainEntityOfPage', 'image', 'item', 'target', 'logo', 'contentUrl'] as const;

/** What of a page's JSON-LD can be held against the page: that of its post, and every address it names. */
export function linkedData(text: string, before?: LinkedData): LinkedData {
  try {
    const things = everyThing(JSON.parse(text));
    const posting = things.find((thing) => thing['@type'] === 'BlogPosting');
    return {
      ...before,
      ...(posting ? { posting: told(posting) } : {}),
      addresses: [...new Set([...(before?.addresses ?? []), ...things.flatMap(addressesOf)])],
    };
  } catch (error) {
    return { ...before, addresses: before?.addresses ?? [], fault: error instanceof Error ? error.message : '' };
  }
}

function told(posting: Thing): Posting {
  return Object.fromEntries(PROPERTIES.flatMap((name) => (typeof posting[name] === 'string' ? [[name, posting[name]]] : [])));
}

/** The things of a graph and those within them. */
function everyThing(value: unknown): Thing[] {
  if (Array.isArray(value)) return value.flatMap(everyThing);
  if (typeof value !== 'object' || value === null) return [];
  return [value as Thing, ...Object.values(value).flatMap(everyThing)];
}

function addressesOf(thing: Thing): string[] {
  return NAMING.flatMap((name) => {
    const value = thing[name];
    return typeof value === 'string' ? [value] : [];
  });
}

type Thing = Readonly<Record<string, unknown>>;
