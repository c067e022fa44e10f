import { decodeAddress } from '../domain/url.ts';
import { checkedBody } from './body-checks/checked-body.ts';
import { linkParts } from './body-checks/link-parts.ts';
import type { Diagnostic } from '../domain/diagnostics.ts';
import type { LinkedText, LinkFault } from './site-links.ts';

/** Faults of links where they stand in their text: each of its links to the same address. */
export function placedLinks({ file, text, body, hrefs, ids }: LinkedText, faults: ReadonlyMap<string, LinkFault>): Diagnostic[] {
  const checked = checkedBody({ file, text, body }, '', { headings: [], hrefs: [...hrefs], ids: [...(ids ?? [])] });
  const parts = linkParts(checked);
  return [...faults].flatMap(([href, { kind, suggestion }]) => {
    const same = parts.filter(({ url }) => url === href || decodeAddress(url) === decodeAddress(href));
    const start = body.indexOf(href);
    const found = same.length > 0 || start < 0 ? same : [{ start, end: start + href.length }];
    return checked.faults(
      kind,
      found.map((part) => ({ ...part, values: { path: href, suggestion } })),
    );
  });
}
