import { outputFile } from '../../../domain/collisions.ts';
import { cleanPath } from '../../../domain/permalink.ts';
import { decodeUtf8 } from '../address.ts';
import { texts } from '../config.ts';
import { carnetPath } from '../facts-diff.ts';
import { isPage, readPages } from '../read-pages.ts';
import { formerAddresses } from './former.ts';
import type { JekyllPost } from '../document.ts';
import type { Loss } from '../ledger.ts';
import type { JekyllSite } from '../read-site.ts';
import type { History } from './read-history.ts';

/** Posts with the addresses their history gave them, but for those that something else has today; and why there may be none. */
export function withFormer(posts: readonly JekyllPost[], history: History, { jekyll, now }: HistorySite): FormerPosts {
  const { fault, detail = '' } = history;
  const losses: Loss[] = fault === undefined ? [] : [{ kind: fault, file: '.git/', line: 1, detail }];
  const found = formerAddresses(history, jekyll.config, now);
  const held = standing(posts, jekyll);
  const dated = posts.map((post) => {
    const own = carnetPath(post.url);
    // One that differs by case alone cannot be written beside its post everywhere: it goes on, to be told.
    const isFree = (address: string) => address !== own && (!held.has(outputFile(address)) || address.toLowerCase() === own.toLowerCase());
    return { ...post, former: (found.get(post.file.path) ?? []).filter(isFree) };
  });
  return { posts: dated, losses };
}

/** Output files of what stands today: posts, what redirects to them by their authors' word, pages, files. */
function standing(posts: readonly JekyllPost[], jekyll: JekyllSite): Set<string> {
  const served = posts.filter(({ state }) => state === 'published').flatMap(({ url, data }) => [url, ...texts(data['redirect_from'])]);
  const others = jekyll.files.flatMap((file) => (file.place.kind === 'site' && !isPage(file) ? [`/${file.path}`] : []));
  const pages = readPages(jekyll).flatMap(({ page }) => [page.url, ...page.redirects]);
  return new Set([...served, ...others, ...pages].map((address) => outputFile(cleanPath(decodeUtf8(address)))));
}

interface HistorySite {
  jekyll: JekyllSite;
  /** Milliseconds since 1970 UTC. */
  now: number;
}

interface FormerPosts {
  posts: JekyllPost[];
  losses: Loss[];
}
