import { nodesIn } from './syntax.ts';
import type { MdxDocument } from './document.ts';
import type { MdxFault } from './fault.ts';

/** Attributes that put HTML into a page as it is. */
const RAW = new Set(['set:html', 'dangerouslySetInnerHTML']);

/** Elements of which a page has one, or after which it has no other. */
const OF_PAGES = new Set(['html', 'head', 'body', 'frameset', 'plaintext']);

/** What would take the place of the text on its page, or put HTML there that no check reads. */
export function pageFaults({ programs, tags }: MdxDocument): MdxFault[] {
  const defaults = programs
    .filter(({ kind }) => kind === 'module')
    .flatMap(({ program, place }) =>
      nodesIn(program['body'])
        .filter(({ type }) => type === 'ExportDefaultDeclaration')
        .map(({ start }): MdxFault => ({ kind: 'mdx-default', offset: place(start), found: 'export default', values: {} })),
    );
  const raw = tags.flatMap(({ attributes }) =>
    attributes
      .filter(({ name }) => RAW.has(name))
      .map(({ name, offset }): MdxFault => ({ kind: 'mdx-raw-html', offset, found: name, values: { name } })),
  );
  const pages = tags
    .filter(({ name }) => OF_PAGES.has(name))
    .map(({ name, offset }): MdxFault => ({ kind: 'mdx-page-tag', offset, found: `<${name}`, values: { name } }));
  return [...defaults, ...raw, ...pages];
}
