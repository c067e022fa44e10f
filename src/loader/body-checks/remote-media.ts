import { rawTags } from './raw-tags.ts';
import { shownIn } from './shown-in.ts';
import type { HtmlAttribute, HtmlTag } from '../../markdown/browser-tags.ts';
import type { BodyCheck } from './checked-body.ts';

const GATE = /(?:src|srcset|poster|background|href)\s*=\s*[^>]*?\/\//i;
/** What browsers fetch to show a page, by the attribute that names it; `img` is told with what is known of images. */
const FETCHED: Readonly<Record<string, ReadonlySet<string>>> = {
  src: new Set(['audio', 'video', 'source', 'track', 'input']),
  srcset: new Set(['img', 'source']),
  poster: new Set(['video']),
  background: new Set(['table', 'tr', 'td', 'th', 'body']),
  href: new Set(['image', 'use', 'feimage']),
  'xlink:href': new Set(['image', 'use', 'feimage']),
};

/** Sounds, films and pictures of other sites in HTML: the policy of the site lets none of them come. */
export const remoteMedia: BodyCheck = (checked) => {
  if (!GATE.test(checked.body)) return [];
  const shown = shownIn(checked.html);
  const found = rawTags(checked)
    .filter(({ closing }) => !closing)
    .flatMap((tag) =>
      tag.attributes
        .filter((attribute) => isFetched(tag, attribute) && shown(`${tag.name} ${attribute.name}`))
        .map((attribute) => ({ ...attribute, values: { address: addressIn(attribute) } })),
    );
  return checked.faults('media-remote', found);
};

function isFetched({ name }: HtmlTag, attribute: HtmlAttribute): boolean {
  const elements = Object.hasOwn(FETCHED, attribute.name) ? FETCHED[attribute.name] : undefined;
  return elements?.has(name) === true && addressIn(attribute) !== '';
}

/** The first address of another site; of `srcset`, each candidate is one. */
function addressIn({ value }: HtmlAttribute): string {
  return /(?<=^|[\s,])(?:https?:)?\/\/[^\s,]+/i.exec(value)?.[0] ?? '';
}
