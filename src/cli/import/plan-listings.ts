import { outputFile } from '../../domain/collisions.ts';
import { cleanPath } from '../../domain/permalink.ts';
import { encodePath } from '../../domain/url.ts';
import { decodeUtf8 } from './address.ts';
import { archives } from './listings/archives.ts';
import { lostFeeds } from './listings/feeds.ts';
import { ownLists } from './listings/own-rules.ts';
import { autopages, pagination, paginationV2 } from './listings/paginate.ts';
import { part } from './part.ts';
import { readPages } from './read-pages.ts';
import { redirectPages } from './redirect-page.ts';
import { isRecord } from './values.ts';
import type { JekyllPost } from './document.ts';
import type { ImportRules } from '../../schema/import-rules.ts';
import type { LedgerEntry } from './ledger.ts';
import type { OldList } from './listings/old-list.ts';
import type { Part, PlanContext } from './part.ts';

/** Addresses of the lists and feeds that plugins made: each leads to Carnet's own list of the same posts, or goes on. */
export function planListings(posts: readonly JekyllPost[], held: ReadonlySet<string>, rules: ImportRules, context: PlanContext): Part {
  const lists = { ...context, posts: posts.filter(({ state }) => state === 'published') };
  const wanted = [ownLists(rules, lists), archives(lists), paginationV2(lists), autopages(lists), pagination(lists)].flat();
  const parts = part({});
  const done = new Map<string, string>();
  for (const { from: written, to } of wanted) {
    const from = cleanPath(written);
    // Two that differ by case alone may stand beside each other only where they lead to one list.
    const before = done.get(outputFile(from));
    if (held.has(outputFile(from)) || done.has(from) || (before !== undefined && before !== to)) continue;
    done.set(from, to).set(outputFile(from), to);
    addList(parts, { from, to }, { ...context, held });
  }
  parts.addresses.push(...outputs(context));
  parts.losses.push(
    ...lostFeeds(context.jekyll).map((detail) => ({ kind: 'feed' as const, file: context.jekyll.configFile, line: 1, detail })),
  );
  return parts;
}

function addList(parts: Part, { from, to }: OldList, context: PlanContext & { held: ReadonlySet<string> }): void {
  const source = encodePath(from);
  if (outputFile(from) === outputFile(to)) parts.addresses.push({ source, status: 'published', target: to });
  else {
    const actions = redirectPages(from, to, context);
    if (actions.length > 0) {
      parts.actions.push(...actions);
      parts.addresses.push({ source, status: 'redirected', target: to });
    } else {
      parts.addresses.push({ source, status: 'refused', target: to, reason: 'own-output' });
      parts.losses.push({ kind: 'server-rule', file: context.jekyll.configFile, line: 1, detail: `${from} → ${to}` });
    }
  }
}

/** Files of plugins: feeds, the map of the site, robots. What a file of the site's own made has its line there. */
function outputs({ jekyll, site }: PlanContext): LedgerEntry[] {
  const { plugins, values } = jekyll.config;
  const settings = values['redirect_from'];
  const written = new Set([...jekyll.files.map(({ path }) => `/${path}`), ...readPages(jekyll).map(({ page }) => decodeUtf8(page.url))]);
  const isMain = site.feeds.some(({ tag, category, format }) => tag === undefined && category === undefined && format === 'atom');
  const fed = plugins.includes('jekyll-feed') || values['feed'] !== undefined;
  const kept = [
    ...(fed && !isMain ? ['/feed.xml'] : []),
    ...(plugins.includes('jekyll-sitemap') ? ['/sitemap.xml', '/robots.txt'] : []),
    ...(plugins.includes('jekyll-redirect-from') && !(isRecord(settings) && settings['json'] === false) ? ['/redirects.json'] : []),
    ...site.feeds.map(({ path }) => path),
  ];
  return [
    ...kept
      .filter((path) => !written.has(path))
      .map((path): LedgerEntry => ({ source: encodePath(path), status: 'published', target: path })),
    ...lostFeeds(jekyll).map((path): LedgerEntry => ({ source: encodePath(path), status: 'refused', reason: 'own-output' })),
  ];
}
