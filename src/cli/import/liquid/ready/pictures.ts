import { attributes, figure } from './markup.ts';
import { hasOnly, valueOf } from '../tag-call.ts';
import type { TagArguments, TagCall } from '../tag-call.ts';

const NAMES = {
  src: ['src', 'url', 'path', 'image'],
  alt: ['alt'],
  title: ['title', 'caption'],
  name: ['class'],
  width: ['width'],
  height: ['height'],
} as const;
const PICTURE = /^(?:(?:https?:)?\/\/\S|\S*\/\S)|\.(?:png|jpe?g|gif|webp|svg|avif|bmp)$/i;

/** `{% img left /a.png 300 200 'title' 'alt' %}`, as Octopress has it, or the same by names. */
export function img(call: TagCall): string | undefined {
  const picture = readPicture(call);
  return picture && pictureOf({ ...picture, alt: picture.alt ?? picture.title ?? '' }, call.html);
}

/** `{% figure /a.png "caption" %}`, or `{% figure caption:"…" %}` around any text, as jekyll-figure has it. */
export function figureTag(call: TagCall): string | undefined {
  if (call.content !== undefined) return figureAround(call, call.content);
  const picture = readPicture(call);
  if (!picture) return undefined;
  const { title: caption = '', name = '', ...plain } = picture;
  const made = pictureOf({ ...plain, alt: picture.alt ?? '', title: undefined, name: caption === '' ? name : undefined }, call.html);
  return caption === '' ? made : figure(made, { caption, name, html: call.html });
}

function figureAround(call: TagCall, content: string): string | undefined {
  const { words, html } = call;
  const named = hasOnly(call, ['caption', 'class']);
  if (!named || words.filter(({ quoted }) => quoted).length > 1 || words.some(({ quoted, text }) => !quoted && !isName(text)))
    return undefined;
  const caption = valueOf(call, ['caption']) ?? words.find(({ quoted }) => quoted)?.text ?? '';
  const classes = words.filter(({ quoted }) => !quoted).map(({ text }) => text);
  return figure(content, { caption, name: valueOf(call, ['class']) ?? classes.join(' '), html });
}

/** Names of classes, the address, two sizes, the title, the other text; undefined where one is none of these. */
function readPicture(call: TagArguments): Picture | undefined {
  const { words } = call;
  if (!hasOnly(call, Object.values(NAMES).flat())) return undefined;
  const named = Object.fromEntries(Object.entries(NAMES).map(([key, names]) => [key, valueOf(call, names)])) as Partial<Picture>;
  const at = named.src === undefined ? words.findIndex(({ text }) => PICTURE.test(text)) : -1;
  const src = named.src ?? words[at]?.text;
  const classes = words.slice(0, Math.max(0, at));
  if (src === undefined || classes.some(({ quoted, text }) => quoted || !isName(text))) return undefined;
  const rest = words.slice(at + 1);
  const sizes = rest.slice(
    0,
    Math.max(
      0,
      [...rest, { text: '', quoted: true }].findIndex(({ text }) => !/^\d+$/.test(text)),
    ),
  );
  const [width, height] = sizes.map(({ text }) => text);
  const texts = rest.slice(sizes.length);
  if (sizes.length > 2 || (texts.length > 2 && texts.some(({ quoted }) => quoted))) return undefined;
  const quoted = texts.every((word) => word.quoted);
  const [title, alt] = quoted ? texts.map(({ text }) => text) : [texts.map(({ text }) => text).join(' ')];
  const name = classes.length > 0 ? classes.map(({ text }) => text).join(' ') : undefined;
  return { width, height, title, alt, name, ...defined(named), src };
}

function pictureOf({ src, alt, title, name, width, height }: Picture & { alt: string }, html: boolean): string {
  if (html || name !== undefined || width !== undefined || height !== undefined || /[<>\n]/.test(src))
    return `<img${attributes({ class: name, src, width, height, alt, title })}>`;
  const text = alt.replace(/[[\]\\]/g, '\\$&');
  const told = title === undefined ? '' : ` "${title.replace(/["\\]/g, '\\$&')}"`;
  return `![${text}](${/[\s()]/.test(src) ? `<${src}>` : src}${told})`;
}

function isName(text: string): boolean {
  return /^[\w-]+$/.test(text);
}

function defined(named: Partial<Picture>): Partial<Picture> {
  return Object.fromEntries(Object.entries(named).filter(([, value]) => value !== undefined));
}

interface Picture {
  src: string;
  alt?: string | undefined;
  title?: string | undefined;
  name?: string | undefined;
  width?: string | undefined;
  height?: string | undefined;
}
