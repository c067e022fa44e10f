/** The files in which an author says what is so of the whole site. */
export interface Facts {
  /** The text of `src/site.yaml`. */
  site: string;
  /** That of `src/content/tags.yaml`; empty where there is none. */
  tags: string;
}
