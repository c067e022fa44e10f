import { hash } from 'node:crypto';

import { keepFile, readKeptFile } from '../../loader/kept-file.ts';
import { startBundle } from './bundle.ts';
import type { TagRegistry } from '../../schema/tags.ts';
import type { Bundle } from './bundle.ts';
import type { SearchedText } from './searched-text.ts';

const FILE = 'index';

/**
 * The index of the texts of an edition, kept from one build to the next: made anew where any text has changed, beside the pages.
 *
 * @param folder where it is kept; what cannot be read there is made anew
 */
export function keptIndex(folder: string, { under, lang, tags, start = startBundle }: IndexOptions): KeptIndex {
  const texts: SearchedText[] = [];
  let bundle: Bundle | undefined;
  const begin = () => {
    const begun = start(lang);
    for (const text of texts) begun.add(text);
    return begun;
  };
  return {
    add(text, isNew) {
      texts.push(text);
      if (bundle) bundle.add(text);
      else if (isNew) bundle = begin();
    },
    async files() {
      const digest = hash('sha256', JSON.stringify([under, texts.map((text) => text.digest)]));
      const known = await readKeptFile<Kept>(folder, FILE);
      if (known?.digest === digest) return known.files;
      const files = await (bundle ?? begin()).files(tags);
      await keepFile(folder, FILE, { digest, files } satisfies Kept);
      return files;
    },
  };
}

interface IndexOptions {
  /** A digest of all code and settings that make an index of texts. */
  under: string;
  /** The site's language. */
  lang: string;
  tags: TagRegistry;
  start?: (lang: string) => Bundle;
}

export interface KeptIndex {
  /**
   * Adds a text, in the order of the site: its bytes hang on that.
   *
   * @param isNew whether the last index did not have it, so that another is begun at once
   */
  add(text: SearchedText, isNew: boolean): void;
  /** The files of the index of all texts: those of the last build, where it was made of the same. */
  files(): Promise<ReadonlyMap<string, Uint8Array>>;
}

interface Kept {
  digest: string;
  files: ReadonlyMap<string, Uint8Array>;
}
