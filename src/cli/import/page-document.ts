import path from 'node:path';

import { sanitizeUrl } from './address.ts';
import { encodePath } from '../../domain/url.ts';
import { nameParts } from './classify.ts';
import { texts } from './config.ts';
import { deepMerge, defaultsFor } from './defaults.ts';
import { rubyText, truthy } from './values.ts';
import type { JekyllConfig } from './config.ts';
import type { JekyllMatter } from './front-matter.ts';
import type { Place } from './classify.ts';
import type { SiteFile } from './read-site.ts';
import type { ValueMap } from './values.ts';

/** What Jekyll makes of a page or of a document of a collection (Jekyll 4, page.rb, document.rb, collection.rb). */
export function readPageDocument(file: SiteFile, matter: JekyllMatter, config: JekyllConfig): JekyllPage {
  const { place } = file;
  const type = place.kind === 'collection' ? place.name : 'pages';
  const data = deepMerge(defaultsFor(file.path, type, config.defaults), matter.values);
  const { extension: written } = nameParts(path.posix.basename(file.path));
  const bare = written.slice(1).toLowerCase();
  const markdown = config.markdownExtensions.includes(bare);
  const extension = markdown ? '.html' : bare === 'scss' || bare === 'sass' ? '.css' : written;
  const own = truthy(data['permalink']) ? rubyText(data['permalink']) : undefined;
  const template = own ?? patternFor(file.path, place, { extension, config });
  const url = sanitizeUrl(fill(template, file.path, { place, extension }));
  const redirects = texts(data['redirect_from']);
  return { data, url, extension, markdown, title: truthy(data['title']) ? rubyText(data['title']) : undefined, redirects };
}

/** Whether documents of a collection have pages. */
export function hasOutput(place: Place, config: JekyllConfig): boolean {
  return place.kind !== 'collection' || truthy(config.collections.get(place.name)?.['output']);
}

function patternFor(file: string, place: Place, { extension, config }: { extension: string; config: JekyllConfig }): string {
  if (place.kind === 'collection') {
    const own = config.collections.get(place.name)?.['permalink'];
    return own === undefined || own === null ? withSuffix('/:collection/:path', config.pagePermalink) : rubyText(own);
  }
  if (!/^\.(?:html|xhtml|htm)$/.test(extension)) return '/:path/:basename:output_ext';
  return /(?:^|\/)index\.[^/]+$/.test(file) ? '/:path/' : withSuffix('/:path/:basename', config.pagePermalink);
}

/** The ending of the site's pattern on a page (utils.rb, `add_permalink_suffix`). */
function withSuffix(template: string, style: string): string {
  if (style === 'pretty' || style.endsWith('/')) return `${template}/`;
  return /^(?:date|ordinal|none)$/.test(style) || style.endsWith(':output_ext') ? `${template}:output_ext` : template;
}

function fill(template: string, file: string, { place, extension }: { place: Place; extension: string }): string {
  const { dir, name } = path.posix.parse(file);
  const basename = name.replace(/\.*$/, '');
  const inside = place.kind === 'collection' ? place.entry.replace(/\.[^./]+$/, '') : dir;
  const values: Readonly<Record<string, string>> = {
    collection: place.kind === 'collection' ? place.name : '',
    output_ext: extension,
    path: inside,
    basename,
    name: basename,
    title: basename,
    slug: basename.toLowerCase(),
  };
  return template.replace(/:([a-z_]+)/g, (whole, key: string) => (Object.hasOwn(values, key) ? encodePath(values[key] ?? '') : whole));
}

/** A page as Jekyll would publish it. */
export interface JekyllPage {
  /** Front matter over defaults. */
  data: ValueMap;
  /** Percent-encoded, from the site's root, without its base. */
  url: string;
  /** Extension of the output, with its dot. */
  extension: string;
  markdown: boolean;
  title: string | undefined;
  redirects: string[];
}
