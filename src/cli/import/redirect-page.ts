import { cleanPath } from '../../domain/permalink.ts';
import { redirectFiles } from '../../domain/redirect-files.ts';
import { encodePath } from '../../domain/url.ts';
import { redirectPage as pageFor } from '../../outputs/redirect.ts';
import type { Messages } from '../../messages/index.ts';
import type { Site } from '../../schema/site.ts';
import type { Action } from './part.ts';

/**
 * Pages that lead from an old address to a new one, for any static host; none where no page can stand at the old one, so that only a
 * rule of the host can redirect it.
 *
 * @param to a decoded path of the site, or a whole address
 * @param held output files something else has
 */
export function redirectPages(from: string, to: string, { site, messages, held }: RedirectPlace): Action[] {
  // Other endings are read by programs, which would take a page for a fault.
  if (/[?\\\0]/.test(from) || /\.(?:xml|json|txt|css|js|rss|atom|png|jpe?g|gif|svg|webp|pdf|zip)$/i.test(from)) return [];
  const whole = /^https?:\/\//i.test(to) && URL.canParse(to);
  const href = whole ? to : `${site.base.replace(/\/$/, '')}${encodePath(cleanPath(to))}`;
  const canonical = new URL(href, site.url).href;
  const text = pageFor({ href, canonical, title: messages.moved, lang: site.lang });
  return redirectFiles(from, held).map((file) => ({ target: `public${file}`, source: from, text }));
}

export interface RedirectPlace {
  site: Site;
  messages: Messages;
  held?: ReadonlySet<string>;
}
