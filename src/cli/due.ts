import { parseArgs } from 'node:util';

import { formatReport } from '../domain/diagnostics.ts';
import { changedBetween } from '../domain/waiting.ts';
import { currentInstant } from '../loader/now.ts';
import { readPostHeads } from '../loader/post-heads.ts';
import { readSite } from '../loader/site.ts';
import { terminal } from '../loader/terminal.ts';
import { diagnosticMessagesFor } from '../messages/index.ts';

const USAGE = 'npm run due -- --since 2026-05-01T03:00:00Z';

/**
 * Whether a post has come to its day, or has expired, since an instant: whether a site built then is to be built again.
 *
 * @param since an ISO 8601 text with its zone
 * @returns `due`, undefined where it cannot be told; what to say of it; the exit code: 0, 1 for a site that cannot be read, 2 for a date
 */
export async function due(since: string | undefined, { root, now }: DueOptions): Promise<Due> {
  const { site, diagnostics } = readSite(root);
  const messages = diagnosticMessagesFor(site?.lang ?? 'fr');
  const then = /^\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:\d{2})$/.test(since ?? '') ? Date.parse(since ?? '') : Number.NaN;
  if (Number.isNaN(then)) return { due: undefined, report: USAGE, code: 2 };
  if (!site) return { due: undefined, report: formatReport(diagnostics, messages, terminal(root, process.stderr)), code: 1 };
  const changed = changedBetween(await readPostHeads({ root, site, now: then }), await readPostHeads({ root, site, now }));
  return { due: changed.length > 0, report: changed.length > 0 ? messages.due(changed) : messages.notDue, code: 0 };
}

interface DueOptions {
  /** The project's folder. */
  root: string;
  /** Milliseconds since 1970 UTC. */
  now: number;
}

interface Due {
  due: boolean | undefined;
  report: string;
  code: 0 | 1 | 2;
}

if (process.argv[1] === import.meta.filename) {
  const { values } = parseArgs({ options: { since: { type: 'string' } }, strict: false });
  const since = typeof values.since === 'string' ? values.since : undefined;
  const told = await due(since, { root: process.cwd(), now: currentInstant() });
  process.stderr.write(`${told.report}\n`);
  if (told.due !== undefined) process.stdout.write(`${String(told.due)}\n`);
  process.exitCode = told.code;
}
