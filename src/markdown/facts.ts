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
  /** Posts and pages it leads to by their files. */
  links: FileLink[];
  /** Images that cannot be shown, and links that lead nowhere. */
  faults: PathFault[];
}

export interface FileLink {
  /** As written. */
  path: string;
  /** Path of the file from the project's folder. */
  source: string;
  /** Where it stands; null where it has no page. */
  address: string | null;
}

export interface PathFault {
  kind: 'image-missing' | 'image-unreadable' | 'image-outside' | 'link-missing';
  /** As written. */
  path: string;
  /** A file of a name like it, likewise. */
  near?: string | undefined;
}

/** The facts of the document being rendered, made on first use. */
export function factsOf(data: Data): BodyFacts {
  data.facts ??= { headings: [], images: [], links: [], faults: [] };
  return data.facts;
}
