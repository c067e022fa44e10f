import { attributes, escape, figure, link } from './markup.ts';
import { hasOnly, isAlone, valueOf } from '../tag-call.ts';
import type { TagCall } from '../tag-call.ts';

/** How a film is shown, which a link leaves to its host. */
const SHOWN = ['width', 'height', 'autoplay', 'class', 'style', 'ratio'].map((name) => [name]);
const SOURCE = ['id', 'src', 'url'];
const CAPTION = ['title', 'caption'];
const TYPES: Readonly<Record<string, string>> = {
  mp4: 'video/mp4',
  m4v: 'video/mp4',
  webm: 'video/webm',
  ogv: 'video/ogg',
  ogg: 'video/ogg',
  mov: 'video/quicktime',
};
const FILM = /^\S+\.(?:mp4|m4v|webm|ogv|ogg|mov)(?:[?#]\S*)?$/i;
const POSTER = /\.(?:png|jpe?g|gif|webp|avif)(?:[?#]\S*)?$/i;

/** A film of YouTube as a link to it: its frame would not pass the site's policy. */
export function youtube(call: TagCall): string | undefined {
  return filmLink(call, (written) => {
    if (/^[\w-]{11}$/.test(written)) return `https://www.youtube.com/watch?v=${written}`;
    const address = /^(?:https?:)?\/\/((?:www\.|m\.)?(?:youtube(?:-nocookie)?\.com|youtu\.be)\/[^\s<>"'\\]+)$/i.exec(written)?.[1];
    if (address === undefined) return undefined;
    const framed = /^[^/]*\/embed\/([\w-]{11})(?:$|[?&])/.exec(address)?.[1];
    return framed === undefined ? `https://${address}` : `https://www.youtube.com/watch?v=${framed}`;
  });
}

/** A film of Vimeo, likewise. */
export function vimeo(call: TagCall): string | undefined {
  return filmLink(call, (written) => {
    if (/^\d{3,}$/.test(written)) return `https://vimeo.com/${written}`;
    const address = /^(?:https?:)?\/\/(?:www\.|player\.)?vimeo\.com\/(?:video\/)?([^\s<>"'\\]+)$/i.exec(written)?.[1];
    return address === undefined ? undefined : `https://vimeo.com/${address}`;
  });
}

/** `{% video a.mp4 a.webm 640 360 a.jpg %}`, as Octopress has it; a film of a host's is a link. */
export function video(call: TagCall): string | undefined {
  const { html } = call;
  const texts = [...call.words.map(({ text }) => text), ...['src', 'url', 'poster'].flatMap((name) => call.named.get(name) ?? [])];
  const [first = ''] = texts;
  if (!FILM.test(first)) return youtube(call) ?? (first.includes('vimeo.com') ? vimeo(call) : undefined);
  const films = texts.filter((text) => FILM.test(text));
  const posters = texts.filter((text) => POSTER.test(text));
  const sizes = texts.filter((text) => /^\d+$/.test(text));
  const read = films.length + posters.length + sizes.length === texts.length && posters.length < 2 && sizes.length < 3;
  if (!read || !isAlone(call) || !hasOnly(call, ['src'], ['url'], ['poster'], ['width'], ['height'], CAPTION)) return undefined;
  const [width = call.named.get('width'), height = call.named.get('height')] = sizes;
  const sources = films.map(
    (src) => `<source${attributes({ src, type: TYPES[/\.(\w+)(?:[?#].*)?$/.exec(src)?.[1]?.toLowerCase() ?? ''] })}>`,
  );
  const open = `<video controls preload="metadata"${attributes({ width, height, poster: posters[0] })}>`;
  const made = `${open}${sources.join('')}<a${attributes({ href: first })}>${escape(first)}</a></video>`;
  const caption = valueOf(call, CAPTION) ?? '';
  return caption === '' ? made : figure(made, { caption, name: '', html });
}

function filmLink(call: TagCall, addressOf: (written: string) => string | undefined): string | undefined {
  const named = valueOf(call, SOURCE);
  const [first, ...rest] = named === undefined ? call.words : [{ text: named, quoted: true }, ...call.words];
  const written = first?.text ?? '';
  const given = valueOf(call, CAPTION);
  const told = given === undefined ? rest.find(({ quoted, text }) => quoted && !/^\d/.test(text)) : undefined;
  const sized = rest.every((word) => word === told || /^\d+(?:px|%)?$/.test(word.text));
  const address = addressOf(written);
  if (address === undefined || !sized || !isAlone(call) || !hasOnly(call, SOURCE, CAPTION, ...SHOWN)) return undefined;
  return link(address, { text: given ?? told?.text, html: call.html });
}
