import { Liquid } from 'liquidjs';

import { zonedFromInstant } from '../../../domain/zone.ts';
import { kramdownHtml } from '../../../markdown/kramdown-html.ts';
import { messagesFor } from '../../../messages/index.ts';
import { readingOf } from '../kramdown-options.ts';
import { readPageDocument } from '../page-document.ts';
import { readJekyllMatter } from '../front-matter.ts';
import { postPage } from '../page-values.ts';
import { isPage } from '../read-pages.ts';
import { addFilters } from './filters.ts';

import { addMoments } from './moments.ts';
import { neighbours, siteScope, toLiquidMap } from './scope.ts';
import { addPluginTags, addTags } from './tags.ts';
import { passUnknownFilters } from './unknown-filters.ts';
import { keepUnknownTags } from './unknown-tags.ts';
import type { TagMaps } from '../../../schema/import-rules.ts';
import type { JekyllPost } from '../document.ts';
import type { JekyllSite } from '../read-site.ts';
import type { LiquidMap } from './scope.ts';
import type { Addresses, LiquidResolver, LiquidSource } from './resolver.ts';
import type { RenderState } from './state.ts';

/** What posts are told of Jekyll: the release whose rules are followed. */
const JEKYLL = '4.4.1';

/** Characters, milliseconds and objects after which a text is left as it is. */
const LIMITS = { parseLimit: 20_000_000, renderLimit: 5000, memoryLimit: 100_000_000 };

/** Liquid as Jekyll runs it over the posts and pages of a site, without any code of the site's and within limits. */
export function liquidResolver(
  jekyll: JekyllSite,
  posts: readonly JekyllPost[],
  { maps = {}, urls = addressesIn(jekyll, posts), now = 0 }: LiquidOptions = {},
): LiquidResolver {
  const { liquid, state } = makeLiquid(jekyll, posts, { maps, urls, now });
  const beside = neighbours(posts);
  let site: LiquidMap | undefined;
  return (source) => {
    if (!/\{[{%]/.test(source.body) || source.page['render_with_liquid'] === false)
      return { text: source.body, losses: [], linked: new Set() };
    site ??= addMoments(siteScope(jekyll, posts), state);
    Object.assign(state, { file: source.file, body: source.body, bodyLine: source.bodyLine, losses: [], linked: new Set(), depth: 0 });
    return render(liquid, source, {
      state,
      scope: { site, page: pageScope(source, beside.get(source.file)), jekyll: { environment: 'production', version: JEKYLL } },
    });
  };
}

/** A Liquid with Jekyll's tags and filters, and every tag of the site's includes known. */
function makeLiquid(
  jekyll: JekyllSite,
  posts: readonly JekyllPost[],
  { maps, urls, now }: Required<LiquidOptions>,
): { liquid: Liquid; state: RenderState } {
  const { zone, url, base } = jekyll.config;
  const texts = includable(jekyll);
  const today = zonedFromInstant(now, zone).slice(0, 10);
  const place = { file: '', body: '', today, bodyLine: 1, losses: [], linked: new Set<string>(), depth: 0 };
  const state: RenderState = { texts, settings: jekyll.config.values, base: base.replace(/\/$/, ''), ...place };
  const rules = { ownPropertyOnly: true, jekyllWhere: true, dynamicPartials: false, templates: {} };
  const liquid = new Liquid({ ...LIMITS, ...rules, timezoneOffset: zone, locale: 'en-US' });
  const reading = { options: readingOf(jekyll.config.values['kramdown']), labels: messagesFor('en') };
  addFilters(liquid, state, { url, base, zone, markdown: (source) => kramdownHtml(source, reading) });
  addTags(liquid, state, urls, posts);
  addPluginTags(liquid, state, { maps, own: tagsDefined(jekyll) });
  for (const text of texts.values()) keepUnknown(liquid, text, state);
  return { liquid, state };
}

function render(
  liquid: Liquid,
  { body, file, bodyLine }: LiquidSource,
  { state, scope }: { state: RenderState; scope: object },
): ReturnType<LiquidResolver> {
  try {
    keepUnknown(liquid, body, state);
    const text = String(liquid.renderSync(liquid.parse(body, file), scope));
    return { text, losses: state.losses, linked: state.linked };
  } catch (error) {
    const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    const line = Number(/line:(\d+)/.exec(message)?.[1] ?? 1) + bodyLine - 1;
    return { text: body, losses: [...state.losses, { kind: 'liquid-error', file, line, detail: message }], linked: new Set() };
  }
}

/** What nobody knows stays as it is, and is told. */
function keepUnknown(liquid: Liquid, text: string, state: RenderState): void {
  keepUnknownTags(liquid, text, state);
  passUnknownFilters(liquid, text, state);
}

/** Tags that the site's own code says it has. */
function tagsDefined({ files }: JekyllSite): Set<string> {
  const code = files.filter(({ path: file, place }) => place.kind === 'machine' && file.endsWith('.rb'));
  const names = code.flatMap(({ text = '' }) => [...text.matchAll(/\bregister_tag\b[\s(]*[:"']([\w-]+)/g)].map(([, name = '']) => name));
  return new Set(names);
}

/** Texts that Liquid may include: the site's `_includes`, and what `include_relative` may ask for. */
function includable({ files }: JekyllSite): Map<string, string> {
  return new Map(
    files.flatMap(({ path, text, fragment }) =>
      (text ?? fragment) === undefined ? [] : [[path, (text ?? fragment ?? '').replace(/^\uFEFF/, '')]],
    ),
  );
}

/** The addresses of a site, by path. */
export function addressesIn({ files, config }: JekyllSite, posts: readonly JekyllPost[]): Addresses {
  const others = files.filter(({ place }) => place.kind === 'site' || place.kind === 'collection');
  const urls = others.map((file): [string, string] => {
    if (!isPage(file)) return [file.path, `/${file.path}`];
    const matter = readJekyllMatter((file.text ?? '').replace(/^\uFEFF/, ''), config.symbols);
    return [file.path, readPageDocument(file, matter, config).url];
  });
  return new Map([...urls, ...posts.map((post): [string, string] => [post.file.path, post.url])]);
}

function pageScope({ page }: LiquidSource, beside: { previous?: JekyllPost; next?: JekyllPost } | undefined): LiquidMap {
  const short = (post: JekyllPost | undefined) => post && toLiquidMap(postPage(post));
  return Object.assign(toLiquidMap(page), { next: short(beside?.next), previous: short(beside?.previous) });
}

interface LiquidOptions {
  /** The author's own maps of tags. */
  maps?: TagMaps;
  urls?: Addresses;
  /** Milliseconds since 1970 UTC: the day Liquid may ask for. */
  now?: number;
}
