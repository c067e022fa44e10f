import { cleanPath } from '../../domain/permalink.ts';
import { outputFile } from '../../domain/collisions.ts';
import { plainFile } from './address.ts';
import { withoutControls } from './body-text.ts';
import { carryPost } from './carry-post.ts';
import { texts } from './config.ts';
import { carnetPath } from './facts-diff.ts';
import { cutFrontMatter } from './front-matter.ts';
import { part } from './part.ts';
import { redirectPages } from './redirect-page.ts';
import { truthy } from './values.ts';
import { bodyOf, withCanonical, withCover } from './post-body.ts';
import { withTranslation } from './translations.ts';
import { settleRedirects } from './settle.ts';
import type { CarriedPost } from './carry-post.ts';
import type { JekyllPost } from './document.ts';
import type { LedgerEntry, Loss } from './ledger.ts';
import type { Part, PlanContext } from './part.ts';

/** One post on its way: its file, its ledger lines, what it loses. */
export function carriedPart(post: JekyllPost, target: string, context: PostContext): Part {
  const [to] = texts(post.data['redirect_to']);
  if (to !== undefined && post.state === 'published') return redirectedPart(post, to, context);
  const source = post.file.path;
  const { text, losses, parts } = bodyOf(post, target, context);
  if (post.extension !== '.html') return plainPart(post, text, losses);
  const { text: covered, losses: coverLosses } = withCover(post, text, context);
  const translated = withTranslation(withCanonical(post, covered), context.translation);
  const carried = carryPost(translated, target, { post, site: context.site, now: context.now, address: context.address });
  if (!carried.head || carried.faults.length > 0) return refusedPart(post, carried);
  const place = { file: source, line: post.matter.lineOf('redirect_from'), taken: context.taken };
  const settled =
    post.state === 'published'
      ? settleRedirects(carried.text, carried.head.redirectFrom, place, post.former)
      : { text: carried.text, redirects: [], losses: [] };
  const status = post.state === 'published' ? 'published' : post.state === 'draft' ? 'draft' : 'hidden';
  const settledKeys = [
    ...(withCanonical(post, covered) === covered ? [] : ['canonical']),
    ...(context.translation === undefined ? [] : ['translation']),
    ...(covered === text ? [] : ['image']),
    ...(settled.text === carried.text ? [] : ['redirect_from']),
  ];
  const changed = [...carried.changed, ...settledKeys, ...parts];
  return part({
    actions: [changed.length > 0 ? { target, source, text: settled.text } : { target, source, from: source }],
    files: [{ source, status, target, ...(changed.length > 0 ? { changed } : {}) }],
    addresses: status === 'published' ? addressLines(post, context.address, carried.head.permalink, settled.redirects) : [],
    losses: [...losses, ...coverLosses, ...settled.losses, ...postLosses(post, carried.head.permalink)],
  });
}

/** A post that leads elsewhere, and all its old addresses with it. */
function redirectedPart(post: JekyllPost, to: string, context: PostContext): Part {
  const source = post.file.path;
  const own = carnetPath(post.url);
  const before = [...texts(post.data['redirect_from']).map(cleanPath), ...post.former].filter(
    (from) => !context.taken.has(outputFile(from)),
  );
  for (const from of before) context.taken.add(outputFile(from));
  const places = { ...context, held: context.taken };
  const line = { status: 'redirected', target: to } as const;
  return part({
    actions: [own, ...new Set(before)].flatMap((from) => redirectPages(from, to, places)).map((action) => ({ ...action, source })),
    files: [{ ...line, source }],
    addresses: [{ ...line, source: post.url }, ...before.map((from): LedgerEntry => ({ ...line, source: from }))],
  });
}

/** A text Jekyll serves as it is: its body, at its address. */
function plainPart(post: JekyllPost, text: string, losses: Loss[]): Part {
  const source = post.file.path;
  const target = `public${plainFile(post.url, post.url.endsWith('/') ? '.html' : post.extension)}`;
  const entry: LedgerEntry = { source, status: 'copied', target };
  return part({
    actions: [{ target, source, text: cutFrontMatter(text).body }],
    files: [entry],
    addresses: [{ source: post.url, status: 'published', target: carnetPath(post.url) }],
    losses,
  });
}

function refusedPart(post: JekyllPost, { faults }: CarriedPost): Part {
  const [fault] = faults;
  const detail = fault === undefined ? '' : `${fault.kind}: ${fault.found}`;
  return part({
    files: [{ source: post.file.path, status: 'refused', reason: 'unreadable', detail, line: fault?.line ?? 1 }],
    addresses: [{ source: post.url, status: 'refused', reason: 'unreadable', detail: post.file.path }],
  });
}

function addressLines(post: JekyllPost, wanted: string, permalink: string, redirects: readonly string[]): LedgerEntry[] {
  const moved = outputFile(carnetPath(post.url)) !== outputFile(permalink);
  return [
    moved
      ? {
          source: post.url,
          status: 'refused',
          target: permalink,
          reason: wanted === permalink ? 'clash' : 'address',
          detail: post.file.path,
        }
      : { source: post.url, status: 'published', target: permalink },
    ...redirects.map((from): LedgerEntry => ({ source: from, status: 'redirected', target: permalink })),
  ];
}

function postLosses(post: JekyllPost, permalink: string): Loss[] {
  const file = post.file.path;
  const composed = file.normalize('NFC') !== file;
  return [
    ...(post.state === 'scheduled' ? [{ kind: 'scheduled' as const, file, line: post.matter.lineOf('date'), detail: post.date }] : []),
    ...controlLosses(post),
    ...(composed ? [{ kind: 'normal-form' as const, file, line: 1, detail: permalink }] : []),
    ...(post.data['sitemap'] === false
      ? [{ kind: 'sitemap-key' as const, file, line: post.matter.lineOf('sitemap'), detail: 'sitemap' }]
      : []),
    ...(truthy(post.data['hidden']) ? [{ kind: 'hidden-key' as const, file, line: post.matter.lineOf('hidden'), detail: 'hidden' }] : []),
  ];
}

/** Control characters are taken off: where the first of each line stands. */
function controlLosses({ text, file }: JekyllPost): Loss[] {
  if (withoutControls(text) === text) return [];
  const lines = text.split(/\r\n?|\n/);
  return lines.flatMap((line, index) => {
    const code = [...line].find((sign) => withoutControls(sign) === '')?.codePointAt(0);
    return code === undefined
      ? []
      : [{ kind: 'control' as const, file: file.path, line: index + 1, detail: `U+${code.toString(16).padStart(4, '0').toUpperCase()}` }];
  });
}

export interface PostContext extends PlanContext {
  /** The address the post shall have, decoded. */
  address: string;
  /** Output files that posts and redirects hold. */
  taken: Set<string>;
  /** The file that is the same in another language, as `translation:` has it. */
  translation: string | undefined;
}
