import { unsafeAddress } from '../../domain/unsafe-address.ts';
import { placesOf } from './malformed-links.ts';
import type { BodyCheck } from './checked-body.ts';

/** Links that run a script, or lead to a file of the author's machine, in Markdown, between `<` and `>`, or in HTML. */
export const unsafeLinks: BodyCheck = (checked) => {
  const unsafe = checked.facts.hrefs.filter((href) => unsafeAddress(href) !== undefined);
  if (unsafe.length === 0) return [];
  const parts = placesOf(checked, new Set(unsafe)).map((part) => ({ ...part, kind: unsafeAddress(part.values?.['address'] ?? '') }));
  return [
    ...checked.faults(
      'link-script',
      parts.filter(({ kind }) => kind !== 'file'),
    ),
    ...checked.faults(
      'link-machine',
      parts.filter(({ kind }) => kind === 'file'),
    ),
  ];
};
