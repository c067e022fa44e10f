import { outputFile } from '../../domain/collisions.ts';
import { reservedAddresses } from '../../domain/reserved.ts';
import { parseSite } from '../../loader/site.ts';
import { parseTags, TAGS_FILE } from '../../loader/tag-registry.ts';
import { messagesFor } from '../../messages/index.ts';
import { categoryNames } from './category-names.ts';
import { configLosses } from './config-losses.ts';
import { withFeedIds } from './feed-ids.ts';
import { languageOf } from './language.ts';
import { oldFeeds } from './listings/feeds.ts';
import { withFormer } from './history/with-former.ts';
import { addressesIn, liquidResolver } from './liquid/engine.ts';
import { joinParts, part } from './part.ts';
import { planListings } from './plan-listings.ts';
import { planPages } from './plan-pages.ts';
import { planPosts, readPosts } from './plan-posts.ts';
import { filesByUrl, placesOf } from './post-places.ts';
import { planStatic } from './plan-static.ts';
import { addressOf, siteYaml } from './site-yaml.ts';
import { tagsYaml } from './tag-names.ts';
import type { Language } from '../../messages/index.ts';
import type { JekyllConfig } from './config.ts';
import type { JekyllPost } from './document.ts';
import type { ImportRules } from '../../schema/import-rules.ts';
import type { History } from './history/read-history.ts';
import type { Part, PlanContext } from './part.ts';
import type { JekyllSite } from './read-site.ts';
import type { Site } from '../../schema/site.ts';

const NO_RULES: ImportRules = { tags: {}, listings: {} };

/** What importing a site would write, and what becomes of each of its files and addresses. Pure: nothing is read or written. */
export function planImport(read: JekyllSite, now: number, { history, rules = NO_RULES }: PlanOptions = {}): Plan {
  const lang = languageOf(read);
  const jekyll = { ...read, config: withPlace(read.config) };
  const { posts: found, refused } = readPosts(jekyll, now);
  const config = { ...jekyll.config, permalink: mostUsedPattern(found, jekyll.config) };
  const yaml = siteYaml(config, lang, { feeds: oldFeeds(found, jekyll), categories: categoryNames(found, jekyll) });
  const tags = tagsYaml(found);
  const { site } = parseSite(yaml, {}, parseTags(tags ?? '').tags);
  if (!site) throw new TypeError(yaml);
  const urls = addressesIn(jekyll, found);
  const liquid = liquidResolver(jekyll, found, { maps: rules.tags, urls, now });
  const named = withFeedIds(found, jekyll, liquid);
  const { posts, losses } = history ? withFormer(named, history, { jekyll, now }) : { posts: named, losses: [] };
  const context: PlanContext = {
    jekyll,
    site,
    messages: messagesFor(lang),
    now,
    liquid,
    urls,
    fileOf: (url) => files.get(url),
    paths: new Set(read.files.map(({ path }) => path)),
  };
  const reserved = [...reservedAddresses([], { messages: context.messages, pageSize: 1 }).keys()];
  const places = placesOf(posts, reserved);
  const files = filesByUrl(places);
  const carried = planPosts(places, reserved, context);
  const posted = heldBy(carried, context);
  const pages = planPages(posted, context);
  const held = heldBy(joinParts([carried, pages]), context);
  const parts = [refused, carried, pages, planListings(posts, held, rules, context), planStatic(held, context)];
  const settings = part({
    actions: [
      { target: 'src/site.yaml', source: read.configFile, text: yaml },
      ...(tags === undefined ? [] : [{ target: TAGS_FILE, source: read.configFile, text: tags }]),
    ],
    losses: [...configLosses(jekyll), ...losses],
  });
  return { lang, site, posts: found, ...ordered(joinParts([settings, ...parts])) };
}

/** The configuration with the whole address of the site: its `url` may hold a path. */
function withPlace(config: JekyllConfig): JekyllConfig {
  const { origin, path } = addressOf(config.url);
  return { ...config, url: origin, base: `${path}/${config.base}/`.replace(/\/{2,}/g, '/') };
}

/** The pattern most posts have: defaults of a folder may give another than the site's, and then most need no line of their own. */
function mostUsedPattern(posts: readonly JekyllPost[], config: JekyllConfig): string {
  const counts = new Map<string, number>();
  for (const { own, matter } of posts) {
    const pattern = matter.values['permalink'] === undefined ? (own ?? config.permalink) : undefined;
    if (pattern !== undefined) counts.set(pattern, (counts.get(pattern) ?? 0) + 1);
  }
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? config.permalink;
}

/** Output files that posts, pages, redirects and Carnet's own lists hold. */
function heldBy({ addresses, actions }: Part, { messages }: PlanContext): Set<string> {
  const fixed = [...reservedAddresses([], { messages, pageSize: 1 }).keys()];
  const served = addresses.flatMap(({ source, target, status }) =>
    status === 'published' ? [target ?? source] : status === 'redirected' ? [source] : [],
  );
  const files = actions.flatMap(({ target }) => (target.startsWith('public/') ? [target.slice('public'.length)] : []));
  return new Set([...fixed, ...served, ...files].map(outputFile));
}

function ordered(plan: Part): Part {
  const bySource = <Line extends { source: string }>(lines: readonly Line[]) =>
    [...lines].toSorted((a, b) => (a.source < b.source ? -1 : a.source > b.source ? 1 : 0));
  const losses = plan.losses.toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line));
  return { actions: plan.actions, files: bySource(plan.files), addresses: bySource(plan.addresses), losses };
}

export interface Plan extends Part {
  lang: Language;
  /** The facts of the new site. */
  site: Site;
  /** What Jekyll would read as posts. */
  posts: JekyllPost[];
}

export interface PlanOptions {
  /** What the site's files were, where that is asked for. */
  history?: History | undefined;
  /** What the author says of the site. */
  rules?: ImportRules;
}
