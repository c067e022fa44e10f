import type { Data } from 'satteri';

import type { Heading, ImageFile } from '../schema/entry.ts';

declare module 'satteri' {
  interface DataMap {
    facts: BodyFacts;
  }
}

/** What the plugins learn of a body while it is rendered. */
export interface BodyFacts {
  headings: Heading[];
  /** Images to publish for it. */
  images: ImageFile[];
  /** Images that cannot be shown, as written. */
  faults: ImageFault[];
}

export interface ImageFault {
  kind: 'image-missing' | 'image-unreadable' | 'image-outside';
  /** As written. */
  path: string;
  /** A file of a name like it, likewise. */
  near?: string | undefined;
}

/** The facts of the document being rendered, made on first use. */
export function factsOf(data: Data): BodyFacts {
  data.facts ??= { headings: [], images: [], faults: [] };
  return data.facts;
}
