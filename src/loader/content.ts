import { mkdirSync } from 'node:fs';
import path from 'node:path';

import { addressCollisions, tagVariants } from '../domain/collisions.ts';
import { editionIn } from '../domain/edition.ts';
import { feedIdCollisions, groupVariants } from '../domain/group-collisions.ts';
import { isPublic } from '../domain/publication.ts';
import { redirectFiles } from '../domain/redirect-files.ts';
import { seriesFaults } from '../domain/series-order.ts';
import { siteAddresses } from '../domain/site-addresses.ts';
import { waitingDates } from '../domain/waiting.ts';
import { imageCatalogue } from '../markdown/image-catalogue.ts';
import { forgetBodies } from './body.ts';
import { tellProgress } from './channel.ts';
import { changeOf } from './lasting.ts';
import { lazyRenderer } from './lazy-renderer.ts';
import { editionsOf } from './editions.ts';
import { readFolder } from './content-files.ts';
import { pipelineFingerprint, readingDigest } from './fingerprint.ts';
import { forgetReadings, keptReadings } from './kept-readings.ts';
import { readPage } from './page.ts';
import { readPost } from './post.ts';
import { readEntryBody } from './entry-file.ts';
import { forgetHeads, readHeadsOf } from './known-heads.ts';
import { feedIdUses, groupUses, numberedUses } from './group-uses.ts';
import { inLanes } from './in-lanes.ts';
import { listPlaces, tagMoves } from './list-places.ts';
import { measureFaults } from './measure-faults.ts';
import { hidingFiles, publicFiles } from './public-files.ts';
import { securityChange, securityFaults } from './security-faults.ts';
import { siteLinkFaults } from './site-links.ts';
import { strayFiles } from './stray-files.ts';
import { targetsAmong } from './targets.ts';
import { translationsAmong } from './translations.ts';
import { TAGS_FILE } from './tag-registry.ts';
import { tagUses } from './tags.ts';
import type { Diagnostic } from '../domain/diagnostics.ts';
import type { LinkTargets } from '../markdown/link-targets.ts';
import type { Page, Post } from '../schema/entry.ts';
import type { Site } from '../schema/site.ts';
import type { EntryFile, Tools } from './entry-file.ts';
import type { EntryHead, ReadHead } from './entry-head.ts';
import type { PageHead } from './page.ts';
import type { PostHead } from './post.ts';
import type { AnyHead } from './targets.ts';

/** Bodies that are rendered at a time: each waits for its pictures. */
const AT_ONCE = 16;

/** Reads, checks and renders everything the author wrote. All mistakes of all files come back in one go. */
export async function readContent(options: ContentOptions): Promise<Content> {
  const { site, hidden } = options;
  tellProgress('texts');
  const { fingerprint, kept } = beforeReading(options);
  const { heads: postHeads, diagnostics: strayPosts } = await readHeads('src/content/posts', readPost, { ...options, kept });
  const { heads: pageHeads, diagnostics: strayPages } = await readHeads('src/content/pages', readPage, { ...options, kept });
  const tools = { ...makeTools(options, [...postHeads, ...pageHeads]), fingerprint, kept };
  const count = postHeads.length + pageHeads.length;
  let done = 0;
  const readBody = async <Head extends PostHead | PageHead>(head: EntryHead<Head>) => {
    const read = await readEntryBody(head, { ...options, tools });
    tellProgress('texts', (done += 1), count);
    return read;
  };
  const posts = await inLanes(postHeads, AT_ONCE, readBody);
  const pages = await inLanes(pageHeads, AT_ONCE, readBody);
  const shown = ({ head }: EntryFile<PostHead | PageHead>) => head && (hidden || isPublic(head.state));
  const published = posts.flatMap(({ head, matter }) => (head && matter && isPublic(head.state) ? [{ head, matter }] : []));
  const listed = posts.filter(shown).flatMap(({ head }) => (head && head.state !== 'unlisted' ? head : []));
  const editions = editionsOf(site);
  const { lists, outputs } = listPlaces(listed, site);
  const files = publicFiles(options.root);
  const translations = translationsAmong([...posts, ...pages], { ...options, targets: tools.targets });
  const diagnostics = [
    ...strayPosts,
    ...strayPages,
    ...[...posts, ...pages].flatMap((read) => read.diagnostics),
    ...addressCollisions(
      [...[...posts, ...pages].filter(shown).flatMap(addressed), ...movedTags(site)],
      reservedPlaces(lists, files, outputs),
    ),
    ...translations.diagnostics,
    ...(await siteLinkFaults(
      [...posts, ...pages].flatMap(({ linked }) => linked ?? []),
      {
        site,
        addresses: siteAddresses({
          ...standing([...posts, ...pages].filter(shown), site),
          others: [...lists.keys(), ...files, ...outputs],
        }),
      },
    )),
    ...measureFaults(
      options.root,
      site,
      pages.filter(shown).flatMap(({ head }) => head ?? []),
    ),
    ...securityFaults(options.root, site, options.now),
    ...strayFiles(options.root),
    ...hidingFiles(files, lists, outputs),
    ...groupVariants(published.flatMap(({ head, matter }) => groupUses(head, matter))),
    ...[...Map.groupBy(posts, ({ head }) => editionIn(editions, head?.lang)).values()].flatMap((own) =>
      seriesFaults(own.flatMap(({ head, matter }) => (head && matter ? numberedUses(head, matter, site) : []))),
    ),
    ...feedIdCollisions(published.flatMap(({ head, matter }) => feedIdUses(head, matter))),
    ...tagVariants(
      published.flatMap(({ head, matter }) => tagUses(head.source, matter, site)),
      { registry: site.tags, file: TAGS_FILE },
    ),
  ];
  // What others ask of the places of a text is known by now.
  if (!hidden) for (const end of [kept.save, forgetReadings, forgetHeads, forgetBodies]) end();
  return {
    posts: posts.flatMap(({ entry }) => translations.of(entry)) as Post[],
    pages: pages.flatMap(({ entry }) => translations.of(entry)) as Page[],
    texts: [...posts, ...pages].filter(({ sound }) => sound).length,
    waiting: waitingDates(postHeads.flatMap(({ head }) => head ?? [])),
    until: firstOf([...[...postHeads, ...pageHeads].map((head) => changeOf(head)), securityChange(site, options.now)]),
    diagnostics: lenientInDrafts(diagnostics, new Set([...posts, ...pages].filter(({ draft }) => draft).map(({ file }) => file))),
  };
}

function firstOf(instants: readonly (number | undefined)[]): number | undefined {
  return instants.flatMap((instant) => instant ?? []).toSorted((a, b) => a - b)[0];
}

/** Where entries stand, and stood. */
function standing(entries: readonly EntryFile<PostHead | PageHead>[], site: Site): { entries: string[]; redirects: string[] } {
  const heads = entries.flatMap(({ head }) => head ?? []);
  const moved = tagMoves(site).map(({ from }) => from);
  return { entries: heads.map(({ permalink }) => permalink), redirects: [...heads.flatMap(({ redirectFrom }) => redirectFrom), ...moved] };
}

/** What no entry may take: lists, and files, whose name a folder cannot have either. */
function reservedPlaces(lists: ReadonlyMap<string, string>, files: readonly string[], outputs: readonly string[]): Map<string, string> {
  const held = [
    ...files.map((file): [string, string] => [file, `public${file}`]),
    ...outputs.map((file): [string, string] => [file, file]),
  ];
  return new Map([...held.map(([file, holder]): [string, string] => [file.endsWith('.html') ? file : `${file}/`, holder]), ...lists]);
}

/** What all of a reading hangs on, and what earlier ones under the same learnt. */
function beforeReading({ root, site, cache, now }: ContentOptions): Pick<Tools, 'fingerprint' | 'kept'> {
  mkdirSync(cache, { recursive: true });
  const { base, url, lang, languages, typography = '', excerptSeparator, wholeExcerpt, kramdown } = site;
  const facts = [base, url, lang, ...Object.keys(languages), typography, excerptSeparator, String(wholeExcerpt), JSON.stringify(kramdown)];
  const fingerprint = pipelineFingerprint(root, facts);
  return { fingerprint, kept: keptReadings(path.dirname(cache), { under: readingDigest(fingerprint, site), now }) };
}

function makeTools({ root, site, hidden, cache }: ContentOptions, heads: readonly AnyHead[]): Omit<Tools, 'fingerprint' | 'kept'> {
  const byFile = new Map(heads.map((head) => [head.file.normalize('NFC'), head]));
  const targets = targetsAmong(byFile, { root, site, hidden });
  const stateOf = (source: string) => byFile.get(source)?.head?.state;
  return { ...siteRenderer(root, site, targets), targets, cache, root, stateOf };
}

/** The renderer of a site's bodies, and the images of the project they stand in. */
export function siteRenderer(root: string, site: Site, targets: LinkTargets): Pick<Tools, 'catalogue' | 'renderer'> {
  const catalogue = imageCatalogue(root, site.base);
  const { base, url, kramdown } = site;
  const editions = editionsOf(site);
  const messagesIn = (lang: string | undefined) => editionIn(editions, lang).messages;
  return { catalogue, renderer: lazyRenderer({ root, catalogue, targets, base, url, messagesIn, kramdown, site }) };
}

async function readHeads<Head extends PostHead | PageHead>(
  folder: string,
  readHead: ReadHead<Head>,
  options: ContentOptions & Pick<Tools, 'kept'>,
): Promise<{ heads: EntryHead<Head>[]; diagnostics: Diagnostic[] }> {
  const { files, diagnostics } = await readFolder(options.root, folder);
  return { heads: await readHeadsOf(files, { ...options, folder, readHead }), diagnostics };
}

/** Where an entry stands and stood, and where its author says so. */
function addressed({ head, matter, draft }: EntryFile<PostHead | PageHead>): Parameters<typeof addressCollisions>[0][number][] {
  if (!head || !matter) return [];
  const key = ['permalink', 'slug'].find((name) => matter.values[name] !== undefined);
  const place = key === undefined ? { line: 1, column: 1 } : matter.placeOf([key]);
  const redirects = head.redirectFrom.map((permalink, index) => ({
    permalink,
    redirect: true,
    output: redirectFiles(permalink)[0] ?? permalink,
    ...matter.placeOf(['redirect_from', index]),
  }));
  return [{ permalink: head.permalink, redirect: false, output: head.permalink, ...place }, ...redirects].map((address) => ({
    source: head.source,
    draft,
    ...address,
  }));
}

/** Where tags stood by their author's own words. */
function movedTags(site: Site): Parameters<typeof addressCollisions>[0][number][] {
  return tagMoves(site).flatMap(({ from, place }) =>
    place ? [{ source: TAGS_FILE, permalink: from, draft: false, redirect: true, ...place }] : [],
  );
}

/** A fault in a draft is told and stops nothing. */
function lenientInDrafts(diagnostics: readonly Diagnostic[], drafts: ReadonlySet<string>): Diagnostic[] {
  return diagnostics.map((fault) => (drafts.has(fault.file) ? { ...fault, lenient: true } : fault));
}

export interface ContentOptions {
  /** The project's folder, absolute. */
  root: string;
  site: Site;
  /** Milliseconds since 1970 UTC. */
  now: number;
  /** Whether drafts, scheduled and expired posts are kept, for the preview. */
  hidden: boolean;
  /** Folder of rendered bodies; beside it stands what readings learnt. */
  cache: string;
  /** Whether diagnostics alone are wanted: no page will be made of what is read. */
  checkOnly?: boolean;
}

export interface Content {
  posts: Post[];
  pages: Page[];
  /** How many texts a page can be made of. */
  texts: number;
  /** The dates of the posts that wait for their day, the next one first. */
  waiting: readonly string[];
  /** The first instant at which another reading of the same may differ; undefined where none does. */
  until: number | undefined;
  diagnostics: Diagnostic[];
}
