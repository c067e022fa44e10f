import { attributes, escape } from './markup.ts';
import { hasOnly, valueOf } from '../tag-call.ts';
import type { TagCall } from '../tag-call.ts';

/** `{% notice warning "Title" %}` around a text, or `{% notice warning "Text" %}`. */
export function notice(call: TagCall): string | undefined {
  const { words, content, html } = call;
  const kinds = words.filter(({ quoted }) => !quoted).map(({ text }) => text);
  const texts = words.filter(({ quoted }) => quoted).map(({ text }) => text);
  const body = content ?? texts.pop();
  const readable =
    hasOnly(call, ['type'], ['kind'], ['class'], ['title']) &&
    kinds.every((kind) => /^[\w-]+$/.test(kind)) &&
    texts.length + (call.named.has('title') ? 1 : 0) < 2;
  if (body === undefined || !readable) return undefined;
  const open = `<div${attributes({ class: ['notice', ...kinds, ...['type', 'kind', 'class'].flatMap((name) => call.named.get(name) ?? [])].join(' ') })}>`;
  const title = valueOf(call, ['title']) ?? texts[0] ?? '';
  if (html) return `${open}${title === '' ? '' : `<p><strong>${escape(title)}</strong></p>`}${body}</div>`;
  return [open, title === '' ? '' : `**${title}**`, body.trim(), '</div>'].filter(Boolean).join('\n\n');
}

/** `{% tabs group %}`: what its tabs hold, one after the other. */
export function tabs({ content }: TagCall): string | undefined {
  return content?.trim().replace(/\n{3,}/g, '\n\n');
}

/** `{% tab group name %}`: a heading, and what the tab holds under it. */
export function tab({ words, named, content, html, level: levelOf }: TagCall): string | undefined {
  const name = (words.length > 1 ? words.slice(1) : words).map(({ text }) => text).join(' ');
  if (content === undefined || name === '' || named.size > 0) return undefined;
  const level = levelOf();
  if (html) return `<h${level}>${escape(name)}</h${level}>${content}`;
  return `\n\n${'#'.repeat(level)} ${name}\n\n${content.trim()}\n\n`;
}
