import path from 'node:path';

import { cleanPath } from '../domain/permalink.ts';
import { publicationState } from '../domain/publication.ts';
import { pageKeys, pageSchema } from '../schema/page.ts';
import { addressFaults, redirectFaults } from './address-faults.ts';
import { isDraft } from './draft.ts';
import { extraOf } from './extra.ts';
import { nameFacts } from './file-name.ts';
import { defined, redirectsOf } from './post.ts';
import { readUpdated } from './post-dates.ts';
import { checkSchema } from './schema-faults.ts';
import type { Page } from '../schema/entry.ts';
import type { FrontMatter } from './front-matter.ts';
import type { PostSource, ReadEntry } from './post.ts';

/** Checks the front matter of a page and makes it what the library reads; its address is its path in the folder. */
export function readPage(matter: FrontMatter, { file, folder, site, now }: PostSource): ReadEntry<PageHead> {
  const name = nameFacts(path.posix.relative(folder, file));
  const check = { file, known: pageKeys, example: { title: name.title }, unknown: 'unknown-key' } as const;
  const { value, diagnostics } = checkSchema(pageSchema, matter, check);
  const { date: updated, diagnostics: dateFaults } = readUpdated({ matter, file, timeZone: site.timeZone });
  if (!value) return { diagnostics: [...diagnostics, ...dateFaults] };
  const permalink = cleanPath(value.permalink ?? `/${name.path.replace(/(?:^|\/)index$/, '')}/`);
  const entry = {
    source: file,
    title: value.title,
    description: value.description ?? '',
    permalink,
    state: publicationState({ draft: isDraft(matter.values), unlisted: value.unlisted === true }, now),
    redirectFrom: redirectsOf(value),
    extra: extraOf(matter, pageKeys),
    ...defined({ updated, lang: value.lang, toc: value.toc }),
  };
  const place = { matter, file, fallback: `/${name.path}/` };
  const faults = [...addressFaults(value.permalink, permalink, place), ...redirectFaults(entry.redirectFrom, place)];
  return { entry, diagnostics: [...diagnostics, ...dateFaults, ...faults] };
}

/** A page before its body is rendered. */
export type PageHead = Omit<Page, 'body'>;
