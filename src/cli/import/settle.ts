import path from 'node:path';

import { outputFile } from '../../domain/collisions.ts';
import { isUnanswerable } from '../../loader/address-faults.ts';
import { decodeUtf8 } from './address.ts';
import { editMatter } from './edit-matter.ts';
import { isRecord } from './values.ts';
import type { Loss, LossKind } from './ledger.ts';
import type { Value } from './values.ts';

/**
 * Takes out of `redirect_from` what leads nowhere else: addresses something holds already, of which each has one holder.
 *
 * @param written what the text has
 * @param taken output files that are held; those of the redirects that stay are added
 * @param added more addresses that shall lead here
 */
export function settleRedirects(text: string, written: readonly string[], place: RedirectPlace, added: readonly string[] = []): Settled {
  const { file, line, taken } = place;
  const wanted = [...new Set([...written, ...added])];
  const fit = wanted.filter((from) => !isUnanswerable(from));
  const kept = fit.filter((from) => {
    const held = taken.has(outputFile(from));
    taken.add(outputFile(from));
    return !held;
  });
  const told = (kind: LossKind, lost: readonly string[]) => lost.map((detail) => ({ kind, file, line, detail }));
  const losses = [
    ...told(
      'redirect-taken',
      fit.filter((from) => !kept.includes(from)),
    ),
    ...told(
      'server-rule',
      wanted.filter((from) => !fit.includes(from)),
    ),
  ];
  if (kept.length === written.length && added.length === 0) return { text, redirects: kept, losses };
  const set = kept.length === 0 ? new Map<string, string>() : new Map([['redirect_from', JSON.stringify(kept)]]);
  const made = editMatter(text, { set, drop: new Set(kept.length === 0 ? ['redirect_from'] : []), extra: new Set() });
  return { text: made, redirects: kept, losses };
}

/**
 * The `image` of a front matter by a path from the site's root, where it is written otherwise: from its page, from the root without a
 * slash, or by a name that one file of the site has. Undefined where it stays; null where no file is found.
 */
export function rootCover(value: Value | undefined, url: string, { paths, beside }: CoverPlace): string | null | undefined {
  const written = typeof value === 'string' ? value : isRecord(value) && typeof value['path'] === 'string' ? value['path'] : '';
  if (written === '' || /^(?:[a-z][a-z\d+.-]*:|\/)/i.test(written) || beside(written)) return undefined;
  const plain = decodeUtf8(written).replace(/^\.\//, '');
  const named = [...paths].filter((file) => path.posix.basename(file) === path.posix.basename(plain) && !/(?:^|\/)_/.test(file));
  const candidates = [path.posix.join(decodeUtf8(url).replace(/[^/]*$/, ''), plain).slice(1), plain];
  const found = candidates.find((file) => paths.has(file)) ?? (named.length === 1 ? named[0] : undefined);
  if (found === undefined) return null;
  const alt = isRecord(value) && typeof value['alt'] === 'string' ? value['alt'] : undefined;
  return alt === undefined ? JSON.stringify(`/${found}`) : JSON.stringify({ path: `/${found}`, alt });
}

export interface Settled {
  text: string;
  redirects: string[];
  losses: Loss[];
}

export interface RedirectPlace {
  file: string;
  line: number;
  taken: Set<string>;
}

export interface CoverPlace {
  /** Every path of the Jekyll site. */
  paths: ReadonlySet<string>;
  /** Whether a file stands beside the text. */
  beside: (relative: string) => boolean;
}
