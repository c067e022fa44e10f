import { unsafeAddress } from '../../domain/unsafe-address.ts';
import { linkParts } from './link-parts.ts';
import type { BodyCheck } from './checked-body.ts';

/** Links that run a script, or lead to a file of the author's machine, in Markdown, between `<` and `>`, or in HTML. */
export const unsafeLinks: BodyCheck = (checked) => {
  const unsafe = checked.facts.hrefs.filter((href) => unsafeAddress(href) !== undefined);
  if (unsafe.length === 0) return [];
  const parts = linkParts(checked).flatMap((part) => {
    const kind = unsafeAddress(part.url);
    return kind === undefined ? [] : [{ ...part, kind, values: { address: part.url } }];
  });
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
