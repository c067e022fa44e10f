import { decodeHTML } from 'entities';
import { fileURLToPath } from 'node:url';
import type { HastPluginDefinition, HastVisitorContext, MdxJsxFlowElementHast, MdxJsxTextElementHast } from 'satteri';

import { withBase } from '../domain/url.ts';
import { factsOf } from './facts.ts';
import type { LinkTargets } from './link-targets.ts';

const ATTRIBUTES = { href: ['a'], src: ['img', 'video', 'audio', 'source'] } as const;

/** Other sites' addresses, of no interest here: those of this site may be written whole. */
const ELSEWHERE = /^(?:mailto|tel|sms|ftp|irc|xmpp|geo|news|callto|skype|magnet|git|ssh|urn|doi|webcal|about|feed|itms):/i;

const RAW_LINK = /(<a\b[^<>]*?)(\shref=)(["'])([^"'<>]+)\3/gi;

/**
 * Puts addresses written from the site's root under its base: `/a-propos/` becomes `/journal/a-propos/`. A link to the file of a post or
 * of a page leads to its page; where that is not published, the link is none.
 */
export function linkPlugin(base: string, targets: LinkTargets): HastPluginDefinition {
  const isPublished = (address: string) => ['images/', 'files/'].some((folder) => address.startsWith(base + folder));
  const rooted = (written: string) => (isPublished(written) ? undefined : withBase(written, base));
  const move = (name: string, written: string, ctx: Context) => {
    if (name === 'href') noteHref(written, ctx);
    if (isFromRoot(written)) return name === 'href' && isHidden(written, ctx, targets) ? null : rooted(written);
    return name === 'href' ? fileAddress(written, ctx, targets) : undefined;
  };
  const jsx = { filter: Object.values(ATTRIBUTES).flat(), visit: (node: JsxElement, ctx: HastVisitorContext) => moveJsx(node, ctx, move) };
  return {
    name: 'links',
    element: Object.entries(ATTRIBUTES).map(([attribute, filter]) => ({
      filter: [...filter],
      visit(node, ctx) {
        const address = node.properties[attribute];
        const moved = typeof address === 'string' ? move(attribute, address, ctx) : undefined;
        if (moved !== undefined) ctx.setProperty(node, attribute, moved);
      },
    })),
    // HTML as MDX reads it.
    mdxJsxFlowElement: jsx,
    mdxJsxTextElement: jsx,
    raw(node, ctx) {
      for (const [, , , , written = ''] of node.value.matchAll(RAW_LINK)) noteHref(decodeHTML(written), ctx);
      const shown = moveRaw(node.value, (written) => (isHidden(written, ctx, targets) ? null : undefined));
      const under = shown.replace(/(<[a-z][^>]*?\s(?:href|src)=["'])(\/(?!\/)[^"']*)/gi, (whole, before: string, path: string) =>
        isPublished(path) ? whole : `${before}${withBase(path, base)}`,
      );
      return { ...node, value: moveRaw(under, (written) => fileAddress(written, ctx, targets)) };
    },
  };
}

/** Keeps the address of a link for those who check where it leads. */
function noteHref(written: string, { data }: Context): void {
  const { hrefs, faults } = factsOf(data);
  const isTold = faults.some(({ kind, path }) => kind === 'file-missing' && path === written);
  if (!isTold && !ELSEWHERE.test(written) && !hrefs.includes(written)) hrefs.push(written);
}

/** Whether a link leads to the address of an entry that is not published. Whatever entry stands there is kept in mind. */
function isHidden(written: string, { data }: Context, targets: LinkTargets): boolean {
  const held = isFromRoot(written) ? targets.standsAt(written) : undefined;
  if (held) factsOf(data).links.push(held);
  return held?.address === null;
}

/** Where a link to a file leads; null where that has no page, undefined where the link is no file's, or a fault. */
function fileAddress(written: string, { fileURL, data }: Context, targets: LinkTargets): string | null | undefined {
  const found = fileURL && targets.find(written, fileURLToPath(fileURL));
  if (!found) return undefined;
  const { links, faults } = factsOf(data);
  if (found.source === undefined) {
    faults.push({ kind: 'link-missing', path: written, near: found.near });
    return undefined;
  }
  const { source, address, rest } = found;
  links.push({ path: written, source, address });
  return address === null ? null : `${address}${rest}`;
}

function moveJsx(node: JsxElement, ctx: HastVisitorContext, move: Move): void {
  for (const { name, value } of node.attributes.filter((attribute) => attribute.type === 'mdxJsxAttribute')) {
    if (!Object.hasOwn(ATTRIBUTES, name) || typeof value !== 'string') continue;
    const moved = move(name, value, ctx);
    if (moved !== undefined) ctx.setProperty(node, name, moved);
  }
}

/** The links of HTML as it is written, comments left alone. */
function moveRaw(html: string, addressOf: (written: string) => string | null | undefined): string {
  const move = (text: string) =>
    text.replace(RAW_LINK, (whole, before: string, name: string, quote: string, written: string) => {
      const to = addressOf(decodeHTML(written));
      return to === undefined ? whole : `${before}${to === null ? '' : `${name}${quote}${to.replaceAll('&', '&amp;')}${quote}`}`;
    });
  const [first = '', ...rest] = html.split('<!--');
  return [move(first), ...rest.map((part) => afterComment(part, move))].join('<!--');
}

/** What stands after the opening of a comment: the comment, and changed, what follows it. */
function afterComment(part: string, change: (text: string) => string): string {
  const end = part.indexOf('-->');
  return end < 0 ? part : part.slice(0, end) + change(part.slice(end));
}

function isFromRoot(address: string): boolean {
  return /^\/(?!\/)/.test(address);
}

type JsxElement = Readonly<MdxJsxFlowElementHast | MdxJsxTextElementHast>;
type Context = Pick<HastVisitorContext, 'fileURL' | 'data'>;
type Move = (name: string, written: string, ctx: Context) => string | null | undefined;
