import path from 'node:path';

import { outputFile } from '../../domain/collisions.ts';
import { cleanPath } from '../../domain/permalink.ts';
import { decodeUtf8 } from './address.ts';
import { fileLinks, linkPlace } from './body-links.ts';
import { rootImages, withoutBase, withoutControls } from './body-text.ts';
import { carryPage } from './carry-page.ts';
import { cutFrontMatter } from './front-matter.ts';
import { part } from './part.ts';
import { settleRedirects } from './settle.ts';
import type { LedgerEntry, Loss } from './ledger.ts';
import type { JekyllPage } from './page-document.ts';
import type { Part } from './part.ts';
import type { PagesContext } from './plan-pages.ts';
import type { SiteFile } from './read-site.ts';

/** A page with a text of its own. */
export function textPart(file: SiteFile, page: JekyllPage, context: PagesContext): Part {
  const source = file.path;
  const address = cleanPath(decodeUtf8(page.url));
  const refused = (line: Omit<LedgerEntry, 'source' | 'status'>) =>
    part({
      files: [{ source, status: 'refused', ...line }],
      addresses: line.reason === 'reserved' ? [] : [{ source: page.url, status: 'refused', ...line, detail: source }],
    });
  if (context.taken.has(outputFile(address))) return refused({ reason: 'reserved', detail: page.url });
  if (cutFrontMatter(file.text ?? '').body.trim() === '') return refused({ reason: 'layout-page', detail: page.url, line: 1 });
  context.taken.add(outputFile(address));
  const target = context.targetOf(
    path.posix.join('src/content/pages', source.replace(/^_/, '').replace(/\.[^./]+$/, page.markdown ? '.md' : '.html')),
  );
  const { text, losses } = pageText(file, page, { ...context, target });
  const { name } = path.posix.parse(source);
  const title = page.title ?? (name === 'index' ? context.site.title : name);
  const carried = carryPage(text, target, { site: context.site, now: context.now, address, title });
  const [fault] = carried.faults;
  if (!carried.head || fault)
    return refused({ reason: 'unreadable', detail: `${fault?.kind ?? ''}: ${fault?.found ?? ''}`, line: fault?.line ?? 1 });
  const told = { file: source, line: 1 };
  const place = { ...told, taken: context.taken };
  const settled = settleRedirects(carried.text, carried.head.redirectFrom, place);
  const { permalink } = carried.head;
  return part({
    actions: [settled.text === file.text ? { target, source, from: source } : { target, source, text: settled.text }],
    files: [{ source, status: 'published', target, ...(carried.changed.length > 0 ? { changed: carried.changed } : {}) }],
    addresses: [
      { source: page.url, status: 'published', target: permalink },
      ...settled.redirects.map((from): LedgerEntry => ({ source: from, status: 'redirected', target: permalink })),
    ],
    losses: [
      ...losses,
      ...settled.losses,
      ...(page.data['sitemap'] === false ? [{ kind: 'sitemap-key' as const, ...told, detail: 'sitemap' }] : []),
    ],
  });
}

/** The text with Liquid resolved, images at their addresses. */
function pageText(file: SiteFile, page: JekyllPage, context: PagesContext & { target: string }): { text: string; losses: Loss[] } {
  const { liquid, site, target } = context;
  const { head, body } = cutFrontMatter(file.text ?? '');
  const values = { ...page.data, url: page.url, path: file.path };
  const resolved = liquid({ file: file.path, body, bodyLine: head.split('\n').length, page: values });
  const losses = [...resolved.losses];
  const lost = (detail: string) => losses.push({ kind: 'link', file: file.path, line: 1, detail });
  const place = linkPlace(context, { linked: resolved.linked, source: file.path, url: page.url, from: target, lost });
  const linked = fileLinks(resolved.text, place);
  const images = rootImages(linked, page.url, { stands: () => false, moved: () => undefined });
  const rooted = withoutControls(withoutBase(images, site.base));
  const text = `${withoutControls(head)}${rooted}`;
  return { text, losses };
}
