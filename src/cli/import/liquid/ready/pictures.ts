import { attributes, figure } from './markup.ts';
import { hasOnly, isAlone, valueOf } from '../tag-call.ts';
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
  const picture = isAlone(call) ? readPicture(call) : undefined;
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
  const captions = [...call.named].filter(([name]) => name === 'caption').map(([, text]) => text);
  captions.push(...words.filter(({ quoted }) => quoted).map(({ text }) => text));
  const classes = words.filter(({ quoted }) => !quoted).map(({ text }) => text);
  if (!hasOnly(call, ['caption'], ['class']) || captions.length > 1 || !classes.every(isName)) return undefined;
  const name = [...classes, valueOf(call, ['class']) ?? ''].filter(Boolean).join(' ');
  return figure(content, { caption: captions[0] ?? '', name, html });
}

/** Names of classes, the address, two sizes, the title, the other text; undefined where one is none of these. */
function readPicture(call: TagArguments): Picture | undefined {
  const { words } = call;
  if (!hasOnly(call, ...Object.values(NAMES))) return undefined;
  const at = valueOf(call, NAMES.src) === undefined ? words.findIndex(({ text }) => PICTURE.test(text)) : -1;
  const classes = words.slice(0, Math.max(0, at));
  const rest = words.slice(at + 1);
  const firstText = rest.findIndex(({ text }) => !/^\d+$/.test(text));
  const sizes = firstText < 0 ? rest : rest.slice(0, firstText);
  const texts = rest.slice(sizes.length);
  if (sizes.length > 2 || classes.some(({ quoted, text }) => quoted || !isName(text))) return undefined;
  if (texts.some(({ quoted }) => quoted) && (texts.length > 2 || !texts.every(({ quoted }) => quoted))) return undefined;
  const [title, alt] = texts.some(({ quoted }) => quoted) ? texts : [{ text: texts.map(({ text }) => text).join(' ') }];
  const placed = {
    src: words[at]?.text,
    title: title?.text === '' ? undefined : title?.text,
    alt: alt?.text,
    name: classes.length > 0 ? classes.map(({ text }) => text).join(' ') : undefined,
    width: sizes[0]?.text,
    height: sizes[1]?.text,
  };
  return whole(placed, Object.fromEntries(Object.entries(NAMES).map(([key, names]) => [key, valueOf(call, names)])));
}

/** A picture by what is given in its place and what is by name; undefined where one thing is given twice, or the address not at all. */
function whole(placed: Given, named: Given): Picture | undefined {
  const keys = Object.keys(NAMES) as (keyof Picture)[];
  const { src, ...rest } = Object.fromEntries(keys.map((key) => [key, named[key] ?? placed[key]])) as Given;
  const twice = keys.some((key) => named[key] !== undefined && placed[key] !== undefined);
  return twice || src === undefined ? undefined : { ...rest, src };
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

type Given = { [Key in keyof Picture]?: Picture[Key] | undefined };

interface Picture {
  src: string;
  alt?: string | undefined;
  title?: string | undefined;
  name?: string | undefined;
  width?: string | undefined;
  height?: string | undefined;
}
