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
  /** What was known of each image it shows, by its path from the project's folder. */
  seen: Record<string, string>;
  /** Files beside it that it links to or plays, with the name each is published by; null where there is none. */
  documents: DocumentLink[];
  /** Posts and pages it leads to by their files. */
  links: FileLink[];
  /** The addresses of its links, as written, that may stand on the site or run something; each once. */
  hrefs: string[];
  /** What a link may lead to within it, in order. */
  ids: string[];
  /** The components it uses that need no import, each once. */
  components: string[];
  /** Images that cannot be shown or are not described, links that lead nowhere, and what is wrong with a component. */
  faults: PathFault[];
}

export interface DocumentLink {
  /** Path of the file from the project's folder. */
  source: string;
  file: string | null;
}

export interface FileLink {
  /** As written. */
  path: string;
  /** Path of the file from the project's folder. */
  source: string;
  /** Where it stands; null where it has no page. */
  address: string | null;
  /** Offset in the file after which it is written, where that is known. */
  at?: number;
  /** Whether it is a card of the component `Post`. */
  card?: true;
}

export interface PathFault {
  kind: ImageFaultKind | 'link-missing' | 'file-missing' | ComponentFault;
  /** As written. */
  path: string;
  /** A file of a name like it, likewise. */
  near?: string | undefined;
  /** The markup it stands in, as far as it is known as written. */
  markup?: string | undefined;
  values?: Readonly<Record<string, string>> | undefined;
  /** Offset in the file after which it is written, where that is known. */
  at?: number;
  /** The component it is of. */
  name?: string;
}

/** What can be wrong with a component that needs no import, besides its images and links. */
export type ComponentFault =
  | 'chart-number'
  | 'chart-table'
  | 'component-expression'
  | 'component-inline'
  | 'file-elsewhere'
  | 'component-file'
  | 'gallery-content'
  | 'post-address';

type ImageFaultKind =
  | 'image-missing'
  | 'image-unreadable'
  | 'image-outside'
  | 'image-format'
  | 'image-large'
  | 'image-drawing'
  | 'image-remote'
  | 'image-data'
  | 'image-alt'
  | 'image-alt-name'
  | 'public-image-missing'
  | 'public-image-unreadable';

/** The facts of the document being rendered, made on first use. */
export function factsOf(data: Data): BodyFacts {
  data.facts ??= { headings: [], images: [], seen: {}, documents: [], links: [], hrefs: [], ids: [], components: [], faults: [] };
  return data.facts;
}
