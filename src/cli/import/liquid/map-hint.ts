import type { TagToken } from 'liquidjs';

import type { TagArguments } from './tag-call.ts';

/** A line of `import.yaml` that would map a tag, by what it was called with. */
export function mapHint({ name: written }: TagToken, given: TagArguments | undefined, block: boolean): string {
  // An end is left over where the tag it ends has a map that is not one of a block.
  const isEnd = /^end./.test(written) && !block;
  const name = isEnd ? written.slice('end'.length) : written;
  const words = given === undefined ? ['{{ markup }}'] : given.words.length > 0 ? ['{{ args | join: " " }}'] : [];
  const names = [...(given?.named.keys() ?? [])].map((key) => `{{ ${key} }}`);
  const text = [...words, ...names].join(' ');
  if (!block && !isEnd) return `${name}: '<p>${text}</p>'`;
  return `${name}: { block: true, template: '<div>${[text, '{{ content }}'].filter(Boolean).join(' ')}</div>' }`;
}
