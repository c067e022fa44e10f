import { escape, link } from './markup.ts';
import type { TagCall } from '../tag-call.ts';

/** `{% blockquote Author, Source https://address Title %}`, as Octopress has it: who says it, and where. */
export function blockquote({ markup, content, html }: TagCall): string | undefined {
  if (content === undefined || /["']$/.test(markup) !== /^["']/.test(markup)) return undefined;
  return quoted(content, attribution(markup, html), html);
}

/** `{% pullquote %}` repeats what stands between `{"` and `"}` of a text; without these signs all of it is the quotation. */
export function pullquote({ markup, content, html }: TagCall): string | undefined {
  if (content === undefined || !/^(?:align-)?(?:left|right)?$/.test(markup)) return undefined;
  const pulled = /\{"\s*([\s\S]+?)\s*"\}/.exec(content)?.[1];
  if (pulled === undefined) return quoted(content, '', html);
  return `${quoted(pulled, '', html)}\n\n${content.trim().replace(/\{"\s*([\s\S]+?)\s*"\}/g, '$1')}`;
}

function quoted(content: string, by: string, html: boolean): string {
  if (html) return `<blockquote>${content.trim()}${by === '' ? '' : `<footer>${by}</footer>`}</blockquote>`;
  const text = by === '' ? content.trim() : `${content.trim()}\n\n${by}`;
  return text.replace(/^(?=.)/gm, '> ').replace(/^$/gm, '>');
}

/** The author and the source: an address may follow, and its title; without one, a comma parts them. */
function attribution(markup: string, html: boolean): string {
  const words = markup
    .replace(/^(["'])([\s\S]*)\1$/, '$2')
    .split(/\s+/)
    .filter(Boolean);
  if (words.length === 0) return '';
  const at = words.findIndex((word) => /^https?:\/\/[^<>"'\\]+$/i.test(word));
  const address = words[at];
  const before = (at < 0 ? words : words.slice(0, at)).join(' ');
  const [author = '', ...source] = at < 0 ? before.split(/,\s*/) : [before];
  const title = at < 0 ? source.join(', ') : words.slice(at + 1).join(' ');
  const cited = address === undefined ? plain(title, html) : link(address, { text: title === '' ? undefined : title, html });
  const strong = author === '' ? '' : html ? `<strong>${escape(author)}</strong>` : `**${author}**`;
  return `— ${[strong, cited].filter(Boolean).join(', ')}`;
}

function plain(text: string, html: boolean): string {
  return html ? escape(text) : text;
}
