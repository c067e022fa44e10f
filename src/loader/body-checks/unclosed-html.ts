import { isKnownElement, isOptionalEnd, isVoidElement } from './html-elements.ts';
import { rawTags } from './raw-tags.ts';
import type { HtmlTag } from '../../markdown/browser-tags.ts';
import type { BodyCheck } from './checked-body.ts';

/**
 * Tags without their other half: opened and never closed, closed out of turn, or closed without having been opened. The page stays
 * whole all the same. MDX is not read where a tag is open, which its compiler tells.
 */
export const unclosedHtml: BodyCheck = (checked) => {
  if (checked.file.endsWith('.mdx')) return [];
  const { open, stray } = unpaired(rawTags(checked));
  const lost = open.filter(({ name }) => !isKnownElement(name));
  const told = (tags: readonly HtmlTag[]) =>
    tags.map((tag) => ({ ...tag, values: { name: /[\w:-]*/.exec(checked.body.slice(tag.start + 1))?.[0] ?? tag.name } }));
  return [
    ...checked.faults('html-unclosed', told(open.filter(({ name }) => isKnownElement(name)))),
    ...checked.faults('html-unknown', told(lost)),
    ...checked.faults(
      'html-stray',
      stray.map((tag) => ({ ...tag, values: { name: /[\w:-]*/.exec(checked.body.slice(tag.start + 2))?.[0] ?? tag.name } })),
    ),
  ];
};

/** The tags of both kinds that have no other half. */
function unpaired(tags: readonly HtmlTag[]): { open: HtmlTag[]; stray: HtmlTag[] } {
  const stack: HtmlTag[] = [];
  const open: HtmlTag[] = [];
  const stray: HtmlTag[] = [];
  for (const tag of tags) {
    if (isVoidElement(tag.name) || tag.selfClosing) continue;
    if (!tag.closing) {
      stack.push(tag);
      continue;
    }
    const from = stack.findLastIndex(({ name }) => name === tag.name);
    // One closed out of turn was told where it was opened.
    const crossed = open.findIndex(({ name }) => name === tag.name);
    if (from >= 0) open.push(...stack.splice(from).slice(1));
    else if (crossed < 0 && !isOptionalEnd(tag.name)) stray.push(tag);
  }
  const needed = ({ name }: HtmlTag) => !isOptionalEnd(name);
  return { open: [...open, ...stack].filter(needed).toSorted((a, b) => a.start - b.start), stray };
}
