import { outputFile } from '../../domain/collisions.ts';
import { cleanPath } from '../../domain/permalink.ts';
import { decodeUtf8 } from './address.ts';
import { texts } from './config.ts';
import { readJekyllMatter } from './front-matter.ts';
import { listingFor } from './listing-pages.ts';
import { hasOutput, readPageDocument } from './page-document.ts';
import { filePart } from './file-part.ts';
import { joinParts, part } from './part.ts';
import { textPart } from './page-part.ts';
import { isPage } from './read-pages.ts';
import { redirectPages } from './redirect-page.ts';
import { uniqueTargets } from './targets.ts';
import type { JekyllMatter } from './front-matter.ts';
import type { LedgerEntry, Loss } from './ledger.ts';
import type { JekyllPage } from './page-document.ts';
import type { Part, PlanContext } from './part.ts';
import type { SiteFile } from './read-site.ts';

/** Where pages and documents of collections land: as pages, as redirects to Carnet's own lists, or as files. */
export function planPages(held: ReadonlySet<string>, context: PlanContext): Part {
  const targetOf = uniqueTargets();
  const taken = new Set(held);
  return joinParts(context.jekyll.files.filter(isPage).map((file) => pagePart(file, { ...context, targetOf, taken })));
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
  if (listing !== undefined) return joinParts([leadingPart(source, page, listing, context), part({ losses: ownText(source, matter) })]);
  if (!/^\.(?:html|htm|xhtml)$/.test(page.extension)) return filePart(file, page, context);
  return textPart(file, page, context);
}

/** The first words of a text in whose place Carnet has its own page; none where Liquid and HTML are all it has. */
function ownText(file: string, { body, bodyLine }: JekyllMatter): Loss[] {
  const gone = (mark: string) => mark.replace(/[^\n]/g, '');
  const plain = body
    .replace(/\{%-?\s*(for|if|unless|comment|capture)\b[\s\S]*\{%-?\s*end\1\s*-?%\}/g, gone)
    .replace(/<(script|style)\b[\s\S]*?<\/\1>|<!--[\s\S]*?-->|\{[{%][\s\S]*?[}%]\}|<[^>]*>/gi, gone);
  const index = plain.search(/[\p{L}\p{N}]/u);
  if (index < 0) return [];
  const [words = ''] = plain.slice(index).split('\n');
  return [{ kind: 'own-page', file, line: plain.slice(0, index).split('\n').length + bodyLine - 1, detail: words.trim().slice(0, 80) }];
}

/** A page that leads elsewhere, to Carnet's own list or where its author says, and its old addresses with it. */
function leadingPart(source: string, page: JekyllPage, to: string, context: PagesContext): Part {
  const { taken } = context;
  const [own, ...before] = [page.url, ...page.redirects].map((address) => cleanPath(decodeUtf8(address)));
  const same = outputFile(own ?? '/') === outputFile(cleanPath(decodeUtf8(to)));
  const free = [...(same || own === undefined ? [] : [own]), ...before].filter((from) => !taken.has(outputFile(from)));
  for (const from of free) taken.add(outputFile(from));
  const actions = free.flatMap((from) => redirectPages(from, to, { ...context, held: taken }));
  return part({
    actions: actions.map((action) => ({ ...action, source })),
    files: [{ source, status: 'redirected', target: to }],
    addresses: [
      { source: page.url, status: same ? 'published' : 'redirected', target: to },
      ...free.filter((from) => from !== own).map((from): LedgerEntry => ({ source: from, status: 'redirected', target: to })),
    ],
  });
}

export interface PagesContext extends PlanContext {
  targetOf: (wanted: string) => string;
  /** Output files that something holds. */
  taken: Set<string>;
}
