import path from 'node:path';

import { decodeUtf8 } from './address.ts';

const IMAGE = /\.(?:png|jpe?g|gif|webp|svg|avif|bmp)$/i;

/**
 * Images written by a path from their page, as from the site's root: a post's text stands elsewhere in Carnet than its page did in
 * Jekyll. Paths of files that stand beside the text stay.
 *
 * @param url address of the page, percent-encoded
 * @param stands whether a file stands beside the text
 * @param moved told each new path, decoded
 */
export function rootImages(body: string, url: string, { stands, moved }: ImagePlace): string {
  const folder = url.replace(/[^/]*$/, '');
  const absolute = (written: string) => {
    if (!isRelative(written) || stands(decodeUtf8(written).replace(/^\.\//, ''))) return written;
    const target = path.posix.join(folder, written);
    moved(decodeUtf8(target), written);
    return target;
  };
  return outsideCode(body, (text) =>
    text
      .replace(/(!\[[^\]]*\]\()(<?)([^\s)>]+)/g, (_, lead: string, open: string, to: string) => `${lead}${open}${absolute(to)}`)
      .replace(/(<img\b[^>]*?\ssrc=["'])([^"']+)/gi, (_, lead: string, to: string) => `${lead}${absolute(to)}`)
      .replace(/^( {0,3}\[[^\]]+\]:\s+)(\S+)/gm, (_, lead: string, to: string) => `${lead}${IMAGE.test(to) ? absolute(to) : to}`),
  );
}

/** Addresses that hold the site's base, without it: Carnet adds it. */
export function withoutBase(body: string, base: string): string {
  if (base === '/') return body;
  const bare = base.slice(0, -1).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return outsideCode(body, (text) => text.replace(new RegExp(`(\\]\\(<?|\\]:\\s+|(?:href|src)=["'])${bare}(?=/)`, 'g'), '$1'));
}

/** HTML as one block of Markdown: no empty line ends it, and nothing in it is read as Markdown. */
export function htmlBlock(html: string): string {
  const held = html.replace(/<(pre|textarea)\b[\s\S]*?<\/\1>/gi, (block) => block.replace(/\n[ \t]*(?=\n)/g, '\n<!-- -->'));
  const dense = held.replace(/\n(?:[ \t]*\n)+/g, '\n').trim();
  return /^<(?:div|section|article|p|h[1-6]|ul|ol|table|figure|blockquote|main|header)\b/i.test(dense)
    ? `${dense}\n`
    : `<div>\n${dense}\n</div>\n`;
}

/** What looks like an output of Liquid with one brace too few, which Jekyll shows as it is: each once. */
export function lookAlikes(body: string): string[] {
  const found = new Set<string>();
  outsideCode(body, (text) => {
    for (const [whole] of text.matchAll(/(?<!\{)\{\s?(?:site|page)\.[\w.]+\s?\}(?!\})/g)) found.add(whole);
    return text;
  });
  return [...found];
}

/** Control characters off: XML and feeds have none. */
export function withoutControls(text: string): string {
  // oxlint-disable-next-line no-control-regex
  return text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '');
}

/** Changes a text but for its code. */
export function outsideCode(body: string, change: (text: string) => string): string {
  return body
    .split(/(^ {0,3}(?:```|~~~)[\s\S]*?^ {0,3}(?:```|~~~)[^\n]*$|`[^`\n]+`)/m)
    .map((part, index) => (index % 2 === 0 ? change(part) : part))
    .join('');
}

function isRelative(written: string): boolean {
  return written !== '' && !/^(?:[a-z][a-z\d+.-]*:|\/|#|\?|\{)/i.test(written);
}

export interface ImagePlace {
  stands: (relative: string) => boolean;
  moved: (target: string, written: string) => void;
}
