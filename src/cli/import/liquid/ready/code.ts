import { fenced, preformatted } from '../highlight-tag.ts';
import { escape, figure, link } from './markup.ts';
import type { TagCall } from '../tag-call.ts';

/** Options of Octopress that change how code looks. */
const LOOK = /^(?:start|mark|linenos|range|escape):\S*$/;

/** `{% codeblock Title lang:ruby https://address Text %}`, as Octopress has it: code under its name and where it comes from. */
export function codeblock({ markup, content, html }: TagCall): string | undefined {
  if (content === undefined) return undefined;
  const words = markup.split(/\s+/).filter((word) => word !== '' && !LOOK.test(word));
  const named = words.find((word) => /^lang:\S/.test(word))?.slice('lang:'.length);
  const rest = words.filter((word) => !word.startsWith('lang:'));
  const at = rest.findIndex((word, index) => index > 0 && /^(?:https?:\/)?\/[^<>"'\\]+$/i.test(word));
  const title = (at < 0 ? rest : rest.slice(0, at)).join(' ');
  const language = (named ?? /\S\.(\w+)$/.exec(title)?.[1] ?? '').toLowerCase();
  const code = html ? preformatted(content, language) : fenced(content, language);
  if (title === '') return code;
  const address = rest[at];
  const text = rest.slice(at + 1).join(' ');
  const from = address === undefined ? '' : ` ${link(address, { text: text === '' ? address : text, html: true })}`;
  return figure(code, { caption: `${escape(title)}${from}`, name: 'code', html });
}
