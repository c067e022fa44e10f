import { outputFile } from '../../domain/collisions.ts';
import { isNames } from './category-names.ts';
import { part } from './part.ts';
import { isImageBeside } from './plan-posts.ts';
import { hasOutput } from './page-document.ts';
import { isPage } from './read-pages.ts';
import type { JekyllConfig } from './config.ts';
import type { LedgerEntry } from './ledger.ts';
import type { Part, PlanContext } from './part.ts';
import type { SiteFile } from './read-site.ts';

/** Files Carnet makes itself. */
const OWN = new Set([
  'robots.txt',
  'feed.xml',
  'rss.xml',
  'feed.json',
  'sitemap.xml',
  'sitemap-index.xml',
  'sitemap-0.xml',
  'redirects.json',
  'index.html',
  '404.html',
]);

/** Every file that is neither post nor page: copied byte for byte, or refused with its reason. */
export function planStatic(held: ReadonlySet<string>, { jekyll, site, paths }: PlanContext): Part {
  const names = new Set(jekyll.files.filter(isNames).map((file) => file.path));
  const lines = jekyll.files
    .filter((file) => !isPage(file) && !isImageBeside(file))
    .flatMap((file) => lineOf(file, { held, config: jekyll.config, configFile: jekyll.configFile, names: paths }));
  const named = Object.keys(site.categories).length > 0;
  const files = lines.map((line) =>
    named && names.has(line.source) ? { source: line.source, status: 'copied' as const, target: 'src/site.yaml' } : line,
  );
  const copies = lines.filter(({ status, target }) => status === 'copied' && target?.startsWith('public/'));
  return part({
    actions: copies.map(({ source, target = '' }) => ({ target, source, from: source })),
    files,
    addresses: copies.map(({ target = '' }) => {
      const address = target.slice('public'.length);
      return { source: address, status: 'copied', target: address };
    }),
  });
}

function lineOf(file: SiteFile, { held, config, configFile, names }: StaticPlace): LedgerEntry[] {
  const { path: source, kind, place, fault, line } = file;
  const refused = (reason: LedgerEntry['reason'] & string): LedgerEntry[] => [
    { source, status: 'refused', reason, ...(line === undefined ? {} : { line }) },
  ];
  if (kind === 'closed') return refused('tool');
  if (kind === 'outside' || kind === 'link' || kind === 'special' || kind === 'unreadable') return refused(kind);
  if (fault !== undefined) return refused(fault);
  if (place.kind === 'config') {
    if (source === configFile) return [{ source, status: 'copied', target: 'src/site.yaml' }];
    // Jekyll takes TOML where there is no other configuration.
    return refused(source.endsWith('.toml') && !names.has(configFile) ? 'unreadable' : 'ignored');
  }
  if (place.kind === 'post' || place.kind === 'draft') return [];
  if (place.kind === 'machine') return refused(place.folder === '_data' ? 'data' : 'theme');
  if (place.kind === 'ignored' || place.kind === 'name') return refused(place.kind);
  if (OWN.has(source)) return refused('own-output');
  if (held.has(outputFile(`/${source}`)) && /\.html?$/.test(source)) return refused('reserved');
  if (place.kind === 'collection') {
    if (!hasOutput(place, config)) return refused('no-output');
    return [{ source, status: 'copied', target: `public/${place.name}/${place.entry}` }];
  }
  return [{ source, status: 'copied', target: `public/${source}` }];
}

interface StaticPlace {
  /** Output files that something holds. */
  held: ReadonlySet<string>;
  config: JekyllConfig;
  configFile: string;
  /** Every path of the site. */
  names: ReadonlySet<string>;
}
