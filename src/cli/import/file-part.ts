import { cleanPath } from '../../domain/permalink.ts';
import { plainFile } from './address.ts';
import { cutFrontMatter } from './front-matter.ts';
import { OWN_FEEDS } from './listings/feeds.ts';
import { replacedOutput } from './listing-pages.ts';
import { part } from './part.ts';
import type { Loss, Reason } from './ledger.ts';
import type { JekyllPage } from './page-document.ts';
import type { Part, PlanContext } from './part.ts';
import type { SiteFile } from './read-site.ts';

/** Front matter on a file that is no page: a script, a style sheet, a feed, a map of the site. */
export function filePart(file: SiteFile, page: JekyllPage, { liquid, site }: PlanContext): Part {
  const source = file.path;
  const { url } = page;
  if (/^\.(?:css|s[ac]ss|js|coffee)$/.test(page.extension)) return refusedPart(source, url, 'theme');
  const { head, body } = cutFrontMatter(file.text ?? '');
  const replaced = replacedOutput(url, body);
  if (replaced !== undefined) {
    const { kind } = replaced;
    const goesOn = kind === 'feed' && (OWN_FEEDS.has(url) || site.feeds.some(({ path }) => path === cleanPath(url)));
    const to = goesOn ? url : replaced.to;
    const same = to === url;
    return part({
      files: [{ source, status: 'redirected', target: to }],
      addresses: [{ source: url, status: same ? 'published' : 'refused', target: to, ...(same ? {} : { reason: 'own-output' as const }) }],
      losses: same ? rules(source, head, body) : [{ kind, file: source, line: 1, detail: `${url} → ${to}` }],
    });
  }
  const resolved = liquid({ file: source, body, bodyLine: head.split('\n').length, page: { ...page.data, url, path: source } });
  const target = `public${plainFile(url, page.extension)}`;
  return part({
    actions: [{ target, source, text: resolved.text }],
    files: [{ source, status: 'copied', target }],
    addresses: [{ source: url, status: 'published', target: url }],
    losses: resolved.losses,
  });
}

/** Rules for robots that Carnet's own file does not have. */
function rules(file: string, head: string, body: string): Loss[] {
  const lines = body.split('\n').map((line, index) => ({ line: line.trim(), at: head.split('\n').length + index }));
  const kept = lines.filter(({ line }) => file.endsWith('robots.txt') && /^(?:dis)?allow:\s*\/\S/i.test(line));
  return kept.map(({ line, at }) => ({ kind: 'own-page', file, line: at, detail: line }));
}

function refusedPart(source: string, url: string, reason: Reason): Part {
  return part({
    files: [{ source, status: 'refused', reason, detail: url }],
    addresses: [{ source: url, status: 'refused', reason }],
  });
}
