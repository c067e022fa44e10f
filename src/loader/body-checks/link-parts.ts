import { rawTags } from './raw-tags.ts';
import type { CheckedBody } from './checked-body.ts';

/** The addresses of links in a body, each at its place, in order: in brackets, in definitions, between `<` and `>`, in HTML. */
export function linkParts(checked: CheckedBody): LinkPart[] {
  const { body, outline } = checked;
  const markdown = [...(outline().get('link') ?? []), ...(outline().get('definition') ?? [])].map(({ start, end, url }) => {
    const written = body.slice(start, end);
    const opening = Math.max(written.lastIndexOf(']('), written.search(/\]:/));
    const within =
      opening < 0 ? (written.startsWith('<') ? 1 : 0) : opening + 2 + (/^\s*<?/.exec(written.slice(opening + 2))?.[0].length ?? 0);
    const rest = written.slice(within);
    const length = /^[^\s<>]*?(?=\)?$|[\s<>]|\)\s*$)/.exec(rest)?.[0].length ?? rest.length;
    return { url, start: start + within, end: start + within + length };
  });
  const html = rawTags(checked).flatMap(({ name, attributes }) =>
    attributes
      .filter((attribute) => (name === 'a' || name === 'area') && attribute.name === 'href')
      .map(({ value, start, end }) => {
        const [before = ''] = /^[^=]*=\s*["']?/.exec(body.slice(start, end)) ?? [];
        return { url: value, start: start + before.length, end: end - (/["']$/.test(before) ? 1 : 0) };
      }),
  );
  return [...markdown, ...html].toSorted((a, b) => a.start - b.start);
}

export interface LinkPart {
  /** Decoded, as browsers read it. */
  url: string;
  start: number;
  end: number;
}
