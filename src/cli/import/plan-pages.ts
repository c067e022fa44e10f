import path from 'node:path';

import { outputFile } from '../../domain/collisions.ts';
import { cleanPath } from '../../domain/permalink.ts';
import { decodeUtf8 } from './address.ts';
import { htmlBlock, rootImages, withoutBase, withoutControls } from './body-text.ts';
import { carryPage } from './carry-page.ts';
import { texts } from './config.ts';
import { cutFrontMatter, readJekyllMatter } from './front-matter.ts';
import { listingFor, replacedOutput } from './listing-pages.ts';
import { hasOutput, readPageDocument } from './page-document.ts';
import { joinParts, part } from './part.ts';
import { redirectPage } from './redirect-page.ts';
import { uniqueTargets } from './targets.ts';
import type { LedgerEntry } from './ledger.ts';
import type { JekyllPage } from './page-document.ts';
import type { Part, PlanContext } from './part.ts';
import type { SiteFile } from './read-site.ts';

/** Where pages and documents of collections land: as pages, as redirects to Carnet's own lists, or as files. */
export function planPages(held: ReadonlySet<string>, context: PlanContext): Part {
  const targetOf = uniqueTargets();
  const taken = new Set(held);
  return joinParts(context.jekyll.files.filter(isPage).map((file) => pagePart(file, { ...context, targetOf, taken })));
}

/** Whether a file is a page to Jekyll: front matter outside posts, or a document of a collection. */
export function isPage({ place, text, kind }: SiteFile): boolean {
  return kind === 'file' && text !== undefined && (place.kind === 'site' || place.kind === 'collection');
}

function pagePart(file: SiteFile, context: PagesContext): Part {
  const { config } = context.jekyll;
  const source = file.path;
  const matter = readJekyllMatter((file.text ?? '').replace(/^\uFEFF/, ''), config.symbols);
  const refused = (line: Omit<LedgerEntry, 'source' | 'status'>) => part({ files: [{ source, status: 'refused', ...line }] });
  if (matter.fault) return refused({ reason: 'yaml', detail: matter.fault.reason, line: matter.fault.line });
  if (!hasOutput(file.place, config)) return refused({ reason: 'no-output' });
  const page = readPageDocument(file, matter, config);
  if (matter.values['published'] === false) return part({ files: [{ source, status: 'hidden' }] });
  const [to] = texts(page.data['redirect_to']);
  if (to !== undefined) return leadingPart(source, page, to, context);
  const listing = listingFor(page, matter.body, context.messages);
  if (listing !== undefined) return leadingPart(source, page, listing, context);
  if (!/^\.(?:html|htm|xhtml)$/.test(page.extension)) return filePart(file, page, context);
  return textPart(file, page, context);
}

/** A page that leads elsewhere: to Carnet's own list, or where its author says. */
function leadingPart(source: string, page: JekyllPage, to: string, { site, taken }: PagesContext): Part {
  const from = cleanPath(decodeUtf8(page.url));
  const same = outputFile(from) === outputFile(cleanPath(decodeUtf8(to)));
  const action = same || taken.has(outputFile(from)) ? undefined : redirectPage(from, to, site);
  const line: LedgerEntry = { source, status: 'redirected', target: to };
  return part({
    actions: action ? [{ ...action, source }] : [],
    files: [line],
    addresses: [{ source: page.url, status: same ? 'published' : 'redirected', target: to }],
  });
}

function textPart(file: SiteFile, page: JekyllPage, context: PagesContext): Part {
  const source = file.path;
  const address = cleanPath(decodeUtf8(page.url));
  const { head, body } = cutFrontMatter(file.text ?? '');
  if (context.taken.has(outputFile(address))) return part({ files: [{ source, status: 'refused', reason: 'reserved', detail: page.url }] });
  if (body.trim() === '') return part({ files: [{ source, status: 'refused', reason: 'layout-page', detail: page.url, line: 1 }] });
  context.taken.add(outputFile(address));
  const liquid = context.liquid({
    file: source,
    body,
    bodyLine: head.split('\n').length,
    page: { ...page.data, url: page.url, path: source },
  });
  const stands = () => false;
  const rooted = withoutControls(withoutBase(rootImages(liquid.text, page.url, stands), context.site.base));
  const text = `${withoutControls(head)}${page.markdown ? rooted : htmlBlock(rooted)}`;
  const wanted = path.posix.join('src/content/pages', source.replace(/^_/, '').replace(/\.[^./]+$/, '.md'));
  const target = context.targetOf(wanted);
  const title = page.title ?? (path.posix.parse(source).name === 'index' ? context.site.title : path.posix.parse(source).name);
  const carried = carryPage(text, target, { site: context.site, now: context.now, address, title });
  if (!carried.head || carried.faults.length > 0) {
    const [fault] = carried.faults;
    const detail = `${fault?.kind ?? ''}: ${fault?.found ?? ''}`;
    return part({ files: [{ source, status: 'refused', reason: 'unreadable', detail, line: fault?.line ?? 1 }], losses: liquid.losses });
  }
  const { permalink, redirectFrom } = carried.head;
  return part({
    actions: [carried.text === file.text ? { target, source, from: source } : { target, source, text: carried.text }],
    files: [{ source, status: 'published', target, ...(carried.changed.length > 0 ? { changed: carried.changed } : {}) }],
    addresses: [
      { source: page.url, status: 'published', target: permalink },
      ...redirectFrom.map((from): LedgerEntry => ({ source: from, status: 'redirected', target: permalink })),
    ],
    losses: liquid.losses,
  });
}

/** Front matter on a file that is no page: a script, a style sheet, a feed, a map of the site. */
function filePart(file: SiteFile, page: JekyllPage, context: PagesContext): Part {
  const source = file.path;
  const refused = (reason: LedgerEntry['reason'] & string) =>
    part({
      files: [{ source, status: 'refused', reason, detail: page.url }],
      addresses: [{ source: page.url, status: 'refused', reason }],
    });
  if (/^\.(?:css|s[ac]ss|js|coffee)$/.test(page.extension)) return refused('theme');
  const { head, body } = cutFrontMatter(file.text ?? '');
  const replaced = replacedOutput(page.url, body);
  if (replaced !== undefined)
    return part({
      files: [{ source, status: 'redirected', target: replaced.to }],
      addresses: [
        { source: page.url, status: replaced.to === page.url ? 'published' : 'refused', target: replaced.to, reason: 'own-output' },
      ],
      losses: replaced.to === page.url ? [] : [{ kind: replaced.kind, file: source, line: 1, detail: `${page.url} → ${replaced.to}` }],
    });
  const liquid = context.liquid({
    file: source,
    body,
    bodyLine: head.split('\n').length,
    page: { ...page.data, url: page.url, path: source },
  });
  const target = `public${cleanPath(decodeUtf8(page.url))}`;
  return part({
    actions: [{ target, source, text: liquid.text }],
    files: [{ source, status: 'copied', target }],
    addresses: [{ source: page.url, status: 'published', target: page.url }],
    losses: liquid.losses,
  });
}

interface PagesContext extends PlanContext {
  targetOf: (wanted: string) => string;
  /** Output files that something holds. */
  taken: Set<string>;
}
