import { rubyText } from './values.ts';
import type { Messages } from '../../messages/index.ts';
import type { LossKind } from './ledger.ts';
import type { JekyllPage } from './page-document.ts';

const LOOP = /\b(?:site\.(?:posts|categories|tags|related_posts|documents|collections|articles)|paginator)\b/;

/**
 * Carnet's own page in the place of one that lists posts: home, archives, categories, tags. Undefined for a page with a text of its own.
 *
 * @param body its text, Liquid as written
 */
export function listingFor({ url, data, extension }: JekyllPage, body: string, { routes }: Messages): string | undefined {
  if (extension !== '.html') return undefined;
  const layout = rubyText(data['layout']);
  const empty = body.replace(/\{%\s*include\b[^%]*%\}|<!--[\s\S]*?-->/g, '').trim() === '';
  const lists = LOOP.test(body) || 'pagination' in data || (empty && /^(?:home|blog|index|archives?|tags?|categor(?:y|ies))/.test(layout));
  if (url === '/') return lists || empty || layout === 'home' ? '/' : undefined;
  if (/^\/404(?:\.html|\/)$/.test(url)) return '/404.html';
  if (/^\/(?:search|recherche)\b/i.test(url) && lists) return '/';
  if (!lists) return undefined;
  if (/tag|etiquette|étiquette/i.test(url)) return `/${routes.tags}/`;
  if (/categor|rubrique/i.test(url)) return `/${routes.categories}/`;
  return /archive|tous|all|year|annee/i.test(url) ? `/${routes.archives}/` : '/';
}

/** The file Carnet writes in the place of one the site made by a template: feeds, the map of the site, robots. */
export function replacedOutput(url: string, body: string): { to: string; kind: LossKind } | undefined {
  if (/^\/robots\.txt$/.test(url)) return { to: '/robots.txt', kind: 'server-rule' };
  if (/<(?:urlset|sitemapindex)\b/.test(body) || url === '/sitemap.xml') return { to: '/sitemap.xml', kind: 'server-rule' };
  if (/<feed\b/.test(body)) return { to: '/feed.xml', kind: 'feed' };
  if (/<rss\b/.test(body)) return { to: '/rss.xml', kind: 'feed' };
  return /"https:\/\/jsonfeed\.org/.test(body) ? { to: '/feed.json', kind: 'feed' } : undefined;
}
