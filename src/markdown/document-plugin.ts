import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { HastPluginDefinition, HastVisitorContext, MdxJsxFlowElementHast, MdxJsxTextElementHast } from 'satteri';

import { documentAt, documentName, documentNear } from './document-names.ts';
import { factsOf } from './facts.ts';
import { tagsIn, withAttributes } from './html-tags.ts';

const HOLDERS: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  img: ['srcset'],
  video: ['src', 'poster'],
  audio: ['src'],
  source: ['src', 'srcset'],
  track: ['src'],
};
const NAMES = Object.keys(HOLDERS);

/** Publishes the files beside a text that it links to or plays; one that is not there is told. */
export function documentPlugin(root: string, base: string): HastPluginDefinition {
  const addresses = (element: string, given: Given, ctx: Context) => {
    const set: Record<string, string> = {};
    for (const name of HOLDERS[element] ?? []) {
      const written = given[name];
      if (typeof written !== 'string') continue;
      const one = (address: string) => publish(address, ctx, { root, base });
      const made = name === 'srcset' ? ofEach(written, one) : one(written);
      if (made !== undefined && made !== written) set[name] = made;
    }
    return set;
  };
  const jsx = {
    filter: NAMES,
    visit(node: Readonly<MdxJsxFlowElementHast | MdxJsxTextElementHast>, ctx: HastVisitorContext) {
      const given = node.attributes.flatMap((attribute): [string, unknown][] =>
        attribute.type === 'mdxJsxAttribute' ? [[attribute.name, attribute.value]] : [],
      );
      for (const [name, value] of Object.entries(addresses(node.name ?? '', Object.fromEntries(given), ctx)))
        ctx.setProperty(node, name, value);
    },
  };
  return {
    name: 'documents',
    element: {
      filter: ['a'],
      visit(node, ctx) {
        for (const [name, value] of Object.entries(addresses('a', node.properties, ctx))) ctx.setProperty(node, name, value);
      },
    },
    mdxJsxFlowElement: jsx,
    mdxJsxTextElement: jsx,
    raw(node, ctx) {
      if (!/<(?:a|img|video|audio|source|track)\s/i.test(node.value)) return undefined;
      const changes = tagsIn(node.value, NAMES).map((tag) => ({ tag, set: addresses(tag.name, tag.attributes, ctx) }));
      const needed = changes.filter(({ set }) => Object.keys(set).length > 0);
      return needed.length > 0 ? { ...node, value: withAttributes(node.value, needed) } : undefined;
    },
  };
}

/** Where a file is published; undefined where the address is no file's, or a fault. */
function publish(written: string, { fileURL, data }: Context, { root, base }: Place): string | undefined {
  if (!fileURL) return undefined;
  const found = documentAt(written, path.relative(root, fileURLToPath(fileURL)).split(path.sep).join('/'));
  if (!found) return undefined;
  const { documents, faults } = factsOf(data);
  const file = documentName(root, found.source);
  documents.push({ source: found.source, file });
  if (file === null) faults.push({ kind: 'file-missing', path: written, near: documentNear(root, found.source, written) });
  return file === null ? undefined : `${base}files/${file}${found.rest}`;
}

/** The candidates of a `srcset`, which commas and spaces part. */
function ofEach(srcset: string, one: (address: string) => string | undefined): string {
  return srcset
    .split(/,\s+/)
    .map((candidate) => {
      const [address = '', ...rest] = candidate.trim().split(/\s+/);
      return [one(address) ?? address, ...rest].join(' ');
    })
    .join(', ');
}

type Given = Readonly<Record<string, unknown>>;
type Context = Pick<HastVisitorContext, 'fileURL' | 'data'>;

interface Place {
  root: string;
  base: string;
}
