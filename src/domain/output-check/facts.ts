/** What a page says of itself and refers to. Addresses are decoded from HTML, and otherwise as written. */
export interface PageFacts {
  lang?: string | undefined;
  /** The texts of its titles, and of its headings of the first level. */
  titles: readonly string[];
  headings: readonly string[];
  ids: readonly string[];
  /** Ids that two elements have. */
  twice: readonly string[];
  canonicals: readonly string[];
  /** What networks call its address, and its image. */
  shared?: string;
  image?: string;
  /** Versions in other languages: language and address. */
  alternates: readonly (readonly [lang: string, href: string])[];
  /** Whether engines may take it in. */
  indexable: boolean;
  /** Where it leads at once. */
  refresh?: string;
  /** Where a reader may go. */
  links: readonly string[];
  /** Images, sounds, films. */
  media: readonly string[];
  /** What its head needs: styles, scripts, icons, feeds. */
  parts: readonly string[];
  /** What its scripts may ask for. */
  mentions: readonly string[];
  /** When it says it was published and changed, as written. */
  dates: readonly (readonly ['published' | 'updated', string])[];
  data?: LinkedData | undefined;
  /** Scripts and handlers that stand in it. */
  inline: readonly string[];
}

export interface TextFacts {
  kind: 'style' | 'script' | 'feed' | 'sitemap' | 'list' | 'redirects';
  /** What must answer, as written. */
  addresses: readonly string[];
  /** What it may ask for. */
  mentions: readonly string[];
  /** Old addresses with the whole address each leads to. */
  moves?: readonly (readonly [from: string, to: string])[];
}

export interface LinkedData {
  posting?: Posting;
  /** Addresses of pages and images it names, each once. */
  addresses: readonly string[];
  /** What the parser said, where it is no JSON. */
  fault?: string;
}

/** What a `BlogPosting` says of its post. */
export type Posting = Readonly<Partial<Record<PostingProperty, string>>>;

export type PostingProperty = 'headline' | 'datePublished' | 'dateModified' | 'url' | 'mainEntityOfPage' | 'image';
