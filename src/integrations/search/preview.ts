import { createReadStream, globSync, statSync } from 'node:fs';
import path from 'node:path';
import type { HookParameters } from 'astro';

import { dayAndTime } from '../../domain/date.ts';
import { IN_INDEX, searchIndex, SEARCH_NOTICE } from '../../domain/search-index.ts';
import { zonedFromInstant } from '../../domain/zone.ts';
import { searchMessagesFor } from '../../messages/index.ts';
import type { EditionFacts, Editions } from '../../domain/edition.ts';

const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.json': 'application/json' };

/**
 * Answers in the preview with the index of the last build, since texts are indexed as they are published, and with what the search page
 * says of it.
 *
 * @param outDir folder of the built site
 */
export function serveLastIndex(server: Server, outDir: string, editions: Editions): void {
  server.middlewares.use((request, response, next) => {
    const [, index, asked] = IN_INDEX.exec(request.url?.split('?', 1)[0] ?? '') ?? [];
    if (index === undefined || asked === undefined) return next();
    const folder = lastIndex(outDir, index);
    const edition = editions.find(({ folder: own }) => searchIndex(own).endsWith(`/${index}/`)) ?? editions[0];
    response.setHeader('cache-control', 'no-store');
    response.setHeader('content-type', TYPES[path.extname(asked)] ?? 'application/octet-stream');
    if (asked === SEARCH_NOTICE) return response.end(JSON.stringify(notice(folder, edition)));
    const file = folder === undefined ? undefined : fileIn(folder, asked);
    if (file !== undefined) return createReadStream(file).pipe(response);
    response.statusCode = 404;
    return response.end();
  });
}

function lastIndex(outDir: string, index: string): string | undefined {
  const [folder] = globSync(`_astro/${index}.*/`, { cwd: outDir });
  return folder === undefined ? undefined : path.join(outDir, folder);
}

function notice(folder: string | undefined, { site, messages }: EditionFacts): string {
  const { lastIndex: last, noIndex } = searchMessagesFor(site.lang);
  return folder === undefined ? noIndex : last(dayAndTime(zonedFromInstant(Math.round(statSync(folder).mtimeMs), site.timeZone), messages));
}

function fileIn(folder: string, asked: string): string | undefined {
  const file = path.join(folder, asked);
  return file.startsWith(folder) && statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}

type Server = HookParameters<'astro:server:setup'>['server'];
