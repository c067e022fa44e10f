import { onlyParts } from '../../markdown/outline.ts';
import { tagsOf } from '../../markdown/browser-tags.ts';
import type { HtmlTag } from '../../markdown/browser-tags.ts';
import type { CheckedBody } from './checked-body.ts';

const known = new WeakMap<CheckedBody, readonly HtmlTag[]>();

/** The tags an author wrote into a body, as browsers read them; of MDX, as far as its attributes are plain text. */
export function rawTags(checked: CheckedBody): readonly HtmlTag[] {
  const tags = known.get(checked) ?? readTags(checked);
  known.set(checked, tags);
  return tags;
}

function readTags({ file, body, outline }: CheckedBody): readonly HtmlTag[] {
  if (!/<[a-z/]/i.test(body)) return [];
  if (!file.endsWith('.mdx')) return tagsOf(onlyParts(body, outline().get('html') ?? []));
  const elements = [...(outline().get('mdxJsxFlowElement') ?? []), ...(outline().get('mdxJsxTextElement') ?? [])];
  // The opening of each, and no more: what stands in it comes by itself.
  return elements
    .toSorted((a, b) => a.start - b.start)
    .flatMap(({ start, end }) => {
      if (!/^<[a-z]/.test(body.slice(start, start + 2))) return [];
      const [tag] = tagsOf(body.slice(start, end));
      const moved = <Part extends { start: number; end: number }>(part: Part) => ({
        ...part,
        start: part.start + start,
        end: part.end + start,
      });
      return tag ? [{ ...moved(tag), attributes: tag.attributes.map(moved) }] : [];
    });
}
