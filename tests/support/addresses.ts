import { files, read } from './dist.ts';
import { all, attribute, parsePage } from './html.ts';
import type { Document } from './html.ts';

/** What a built site answers at each path under its address, as a static host without any redirect does. */
export function builtSite(folder: string, home: string): BuiltSite {
  const answers = new Map<string, Document | undefined>();
  const pages: BuiltPage[] = [];
  for (const file of files('**/*', folder)) {
    const document = file.endsWith('.html') ? parsePage(read(file, folder)) : undefined;
    const url = new URL(encodeURI(address(file, document, home)).replace(/[?#]/g, encodeURIComponent), home).href;
    if (document) pages.push({ file, url, document });
    answers.set(decodeURIComponent(url), document);
    answers.set(`${home}${file}`, document);
  }
  return {
    pages,
    fault(link, from) {
      const target = new URL(link, from);
      if (!target.href.startsWith(home)) return target.origin === new URL(home).origin ? 'is outside the site’s base' : undefined;
      const path = decodeURIComponent(target.origin + target.pathname);
      if (!answers.has(path)) return 'leads nowhere';
      const id = decodeURIComponent(target.hash.slice(1));
      const document = answers.get(path);
      if (id === '' || !document) return undefined;
      return all(document).some((element) => attribute(element, 'id') === id) ? undefined : 'names no id of the page';
    },
  };
}

/** The path of a file as links write it: folders for `index.html`; without `.html` where the page says that it stands so. */
function address(file: string, document: Document | undefined, home: string): string {
  if (!document) return file;
  if (/(?:^|\/)index\.html$/.test(file)) return file.replace(/index\.html$/, '');
  const bare = file.replace(/\.html$/, '');
  const said = all(document, 'meta[property="og:url"]').map((meta) => decodeURIComponent(attribute(meta, 'content') ?? ''));
  return said.includes(home + bare) ? bare : file;
}

export interface BuiltSite {
  pages: readonly BuiltPage[];
  /** Why a link of a page does not hold, if it does not. Links to other sites are not followed. */
  fault(link: string, from: string): string | undefined;
}

export interface BuiltPage {
  file: string;
  /** Whole address, percent-encoded. */
  url: string;
  document: Document;
}
