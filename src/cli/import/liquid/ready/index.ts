import { notice, tab, tabs } from './boxes.ts';
import { codeblock } from './code.ts';
import { video, vimeo, youtube } from './films.ts';
import { figureTag, img } from './pictures.ts';
import { blockquote, pullquote } from './quotations.ts';
import type { TagCall } from '../tag-call.ts';

/**
 * The maps of tags that many plugins have, each to plain Markdown or HTML without a script. A map that cannot read what its tag was
 * called with gives nothing, and the tag stays as it is.
 */
export const readyMaps: Readonly<Record<string, (call: TagCall) => string | undefined>> = {
  figure: figureTag,
  img,
  youtube,
  vimeo,
  video,
  codeblock,
  blockquote,
  pullquote,
  notice,
  tabs,
  tab,
};
