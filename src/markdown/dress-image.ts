import type { BodyFacts, PathFault } from './facts.ts';
import type { ImageCatalogue, PublishedImage } from './image-catalogue.ts';

const SIZES = '(min-width: 46rem) 42rem, 100vw';

/**
 * What an image gets wherever it is written: where it is published, in which widths, how large it is, and that it is loaded when near.
 * What is wrong with it goes to the facts.
 *
 * @param given its attributes as written; an absent `alt` is one that was forgotten
 * @returns the attributes to set
 */
export async function dressImage(given: ImageAttributes, { file, catalogue, origin, facts, markup }: ImagePlace): Promise<ImageAttributes> {
  const src = given['src']?.trim() ?? '';
  if (src === '') return {};
  const tell = (kind: PathFault['kind'], more: Partial<PathFault> = {}) => facts.faults.push({ kind, path: src, markup, ...more });
  const lack = altFault(given['alt'], src);
  if (lack) tell(lack);
  const later = { loading: given['loading'] ?? 'lazy', decoding: given['decoding'] ?? 'async' };
  if (isElsewhere(src)) {
    const kind = elsewhere(src, origin);
    if (kind) tell(kind);
    return later;
  }
  const { source, image, fault, near, values } = await catalogue.find(src, file);
  facts.seen[source] = await catalogue.stateOf(source);
  if (!image) {
    tell(fault, { near, values });
    return later;
  }
  facts.images.push(...image.files);
  if (image.lost.length > 0 && image.files.length > 0) tell('image-drawing', { values: { lost: image.lost.join(', ') } });
  return { ...addressesOf(image, given), ...sizeOf(image, given), ...later };
}

function addressesOf({ files, src, srcset }: PublishedImage, given: ImageAttributes): ImageAttributes {
  if (files.length === 0) return {};
  if (srcset === undefined) return { src };
  const width = given['width'];
  return { src, srcset, sizes: given['sizes'] ?? (width !== undefined && /^\d+$/.test(width) ? `min(${width}px, 100vw)` : SIZES) };
}

/** Width and height; where the author gives one of the two, the other follows. */
function sizeOf({ width, height }: PublishedImage, given: ImageAttributes): ImageAttributes {
  const [ownWidth, ownHeight] = [given['width'], given['height']];
  if (ownWidth === undefined && ownHeight === undefined) return { width: `${width}`, height: `${height}` };
  if (ownHeight === undefined && /^\d+$/.test(ownWidth ?? '')) return { height: `${Math.round((Number(ownWidth) * height) / width)}` };
  if (ownWidth === undefined && /^\d+$/.test(ownHeight ?? '')) return { width: `${Math.round((Number(ownHeight) * width) / height)}` };
  return {};
}

/** Whether a text tells those who do not see the image something: an empty one, written in HTML, says that there is nothing to tell. */
function altFault(alt: string | undefined, src: string): PathFault['kind'] | undefined {
  if (alt === undefined) return 'image-alt';
  const name =
    src
      .replace(/[?#].*$/s, '')
      .split('/')
      .at(-1) ?? '';
  const plain = (text: string) => text.trim().toLowerCase();
  const isName = alt.trim() !== '' && [name, name.replace(/\.\w+$/, '')].map(plain).includes(plain(alt)) && /\.\w+$|[\d_-]/.test(alt);
  return isName ? 'image-alt-name' : undefined;
}

function isElsewhere(src: string): boolean {
  return /^(?:[a-z][a-z\d+.-]*:|\/\/|\\\\)/i.test(src);
}

/** Why an image that is none of the site's files is not shown; the policy of the pages lets images of the site alone through. */
function elsewhere(src: string, origin: string): PathFault['kind'] | undefined {
  if (/^data:/i.test(src)) return 'image-data';
  if (!/^(?:https?:)?\/\//i.test(src)) return 'image-outside';
  return URL.parse(src, origin)?.origin === origin ? undefined : 'image-remote';
}

/** Names in lower case, as in HTML. */
export type ImageAttributes = Readonly<Record<string, string>>;

export interface ImagePlace {
  /** The file it is written in, absolute. */
  file: string;
  catalogue: ImageCatalogue;
  /** Scheme and host of the site. */
  origin: string;
  facts: BodyFacts;
  /** The markup it stands in, as far as it is known as written. */
  markup?: string | undefined;
}
