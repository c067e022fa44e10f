import path from 'node:path';

import { formatReport, severityOf, strictly } from '../domain/diagnostics.ts';
import { formatWaiting } from '../domain/waiting.ts';
import { readContent } from '../loader/content.ts';
import { currentInstant } from '../loader/now.ts';
import { readSite } from '../loader/site.ts';
import { terminal } from '../loader/terminal.ts';
import { diagnosticMessagesFor, messagesFor } from '../messages/index.ts';
import type { Diagnostic } from '../domain/diagnostics.ts';

/** Where a build keeps its rendered bodies, which a check reads and fills too. */
const CACHE = 'node_modules/.astro/carnet/bodies';

/**
 * Reads and checks everything the author wrote, as a build does, and publishes nothing.
 *
 * @returns what to print, and the exit code: 0, or 1 where there is an error (with `strict`, a warning is)
 */
export async function check({ root, strict }: CheckOptions): Promise<{ code: 0 | 1; report: string }> {
  const { site, diagnostics: siteFaults } = readSite(root);
  const content = site
    ? await readContent({ root, site, now: currentInstant(), hidden: false, cache: path.join(root, CACHE) })
    : { posts: [], pages: [], waiting: [], diagnostics: [] };
  const found: Diagnostic[] = [...siteFaults, ...content.diagnostics];
  const diagnostics = strict ? strictly(found) : found;
  const messages = diagnosticMessagesFor(site?.lang ?? 'fr');
  const told =
    diagnostics.length > 0
      ? formatReport(diagnostics, messages, terminal(root, process.stdout))
      : messages.checked(content.posts.length + content.pages.length);
  const waiting = formatWaiting(content.waiting, messages, messagesFor(site?.lang ?? 'fr'));
  const report = waiting === undefined ? told : `${told}\n${waiting}`;
  return { code: diagnostics.some((fault) => severityOf(fault) === 'error') ? 1 : 0, report };
}

export interface CheckOptions {
  /** The project's folder, absolute. */
  root: string;
  /** Whether a warning is a fault. */
  strict: boolean;
}

if (process.argv[1] === import.meta.filename) {
  const { code, report } = await check({ root: process.cwd(), strict: process.argv.includes('--strict') });
  process.stdout.write(`${report}\n`);
  process.exitCode = code;
}
