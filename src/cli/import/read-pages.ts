import { readJekyllMatter } from './front-matter.ts';
import { hasOutput, readPageDocument } from './page-document.ts';
import type { JekyllPage } from './page-document.ts';
import type { JekyllSite, SiteFile } from './read-site.ts';

/** Every page of a site, and every document of a collection that has pages. */
export function readPages({ files, config }: JekyllSite): { file: SiteFile; page: JekyllPage }[] {
  return files
    .filter((file) => isPage(file) && hasOutput(file.place, config))
    .map((file) => ({
      file,
      page: readPageDocument(file, readJekyllMatter((file.text ?? '').replace(/^\uFEFF/, ''), config.symbols), config),
    }));
}

/** Whether a file is a page to Jekyll: front matter outside posts, or a document of a collection. */
export function isPage({ place, text, kind }: SiteFile): boolean {
  return kind === 'file' && text !== undefined && (place.kind === 'site' || place.kind === 'collection');
}
