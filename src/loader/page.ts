import path from 'node:path';

import { wholeLabels } from '../domain/label.ts';
import { parseDate } from '../domain/parse-date.ts';
import { cleanPath } from '../domain/permalink.ts';
import { publicationState } from '../domain/publication.ts';
import { pageKeys, pageSchema } from '../schema/page.ts';
import { addressFaults } from './address-faults.ts';
import { nameFacts } from './file-name.ts';
import { checkSchema } from './schema-faults.ts';
import type { Page } from '../schema/entry.ts';
import type { FrontMatter } from './front-matter.ts';
import type { PostSource, ReadEntry } from './post.ts';

/** Checks the front matter of a page and makes it what the library reads; its address is its path in the folder. */
export function readPage(matter: FrontMatter, { file, folder, site, now }: PostSource): ReadEntry<PageHead> {
  const name = nameFacts(path.posix.relative(folder, file));
  const { value, diagnostics } = checkSchema(pageSchema, matter, { file, known: pageKeys, example: { title: name.title } });
  const lenient = value?.draft === true || value?.published === false;
  if (!value) return { diagnostics, lenient };
  const permalink = cleanPath(value.permalink ?? `/${name.path.replace(/(?:^|\/)index$/, '')}/`);
  const key = value.updated === undefined ? 'last_modified_at' : 'updated';
  const written = value[key];
  const updated = written === undefined ? undefined : parseDate(written, site.timeZone);
  const faults = [...diagnostics, ...addressFaults(value.permalink, permalink, { matter, file, fallback: `/${name.path}/` })];
  if (updated && !updated.ok) {
    const { kind, ...values } = updated.fault;
    faults.push({ kind, file, ...matter.placeOf([key]), found: `${key}: ${written}`, values: { key, ...values } });
  }
  const entry = {
    source: file,
    title: value.title,
    description: value.description ?? '',
    permalink,
    state: publicationState({ draft: lenient, unlisted: value.unlisted === true }, now),
    redirectFrom: wholeLabels(value.redirect_from).map(cleanPath),
    ...(updated?.ok ? { updated: updated.date } : {}),
    ...(value.lang === undefined ? {} : { lang: value.lang }),
    ...(value.toc === undefined ? {} : { toc: value.toc }),
  };
  return { entry, diagnostics: lenient ? faults.map((fault) => ({ ...fault, lenient })) : faults, lenient };
}

/** A page before its body is rendered. */
export type PageHead = Omit<Page, 'body'>;
