import { formatReport } from '../domain/diagnostics.ts';
import { parseDate } from '../domain/parse-date.ts';
import { zonedFromInstant } from '../domain/zone.ts';
import { currentInstant } from '../loader/now.ts';
import { readSite } from '../loader/site.ts';
import { terminal } from '../loader/terminal.ts';
import { diagnosticMessagesFor, newMessagesFor } from '../messages/index.ts';
import { readArguments } from './new/arguments.ts';
import { dateFault, exitCodeOf, formatFault } from './new/fault.ts';
import { writePost } from './new/post-file.ts';
import { findSeries } from './new/series.ts';
import type { NewMessages } from '../messages/index.ts';
import type { Site } from '../schema/site.ts';
import type { NewArguments } from './new/arguments.ts';
import type { NewFault } from './new/fault.ts';

/**
 * Runs `npm run new`: writes a draft, always, for nothing is to be published that its author did not mean to publish; `--draft` says so.
 * Its date is today's on the site's clock, or that of `--date`.
 *
 * @returns what to print and the exit code: 0; 1 where it cannot be done; 2 where the command is not well written
 */
export async function newPost(args: readonly string[], { root, now }: NewOptions): Promise<Told> {
  const { site, diagnostics } = readSite(root);
  const texts = diagnosticMessagesFor(site?.lang ?? 'fr');
  const messages = { ...newMessagesFor(site?.lang ?? 'fr'), kinds: texts.kinds };
  const told = (fault: NewFault): Told => ({ code: exitCodeOf(fault), report: formatFault(fault, messages) });
  const asked = readArguments(args);
  if ('fault' in asked) return told(asked.fault);
  if (!site) return { code: 1, report: formatReport(diagnostics, texts, terminal(root, process.stdout)) };
  const dated = dateOf(asked.date, site, now);
  if ('fault' in dated) return told(dated.fault);
  const named = await titleOf(asked, { root, site, now }, messages);
  if ('fault' in named) return told(named.fault);
  const { title, series, notes } = named;
  const lang = asked.lang?.toLowerCase() === site.lang ? undefined : asked.lang;
  const written = await writePost({ title, series, lang, mdx: asked.mdx, ...dated }, root);
  if ('fault' in written) return told(written.fault);
  return { code: 0, report: [messages.written(written.file), ...notes, messages.publish].join('\n') };
}

/** The day of the file's name and, where the author gave more than a day, the date of front matter. */
function dateOf(written: string | undefined, { timeZone }: Site, now: number): Dated | { fault: NewFault } {
  if (written === undefined) return { day: zonedFromInstant(now, timeZone).slice(0, 10), date: undefined };
  const reading = parseDate(written, timeZone);
  if (!reading.ok) return { fault: dateFault(reading.fault) };
  return { day: reading.date.slice(0, 10), date: written.length > 10 ? written : undefined };
}

/** The title asked for or the next of the series, the series as its posts spell it, and what is to be said of both. */
async function titleOf(
  { title, series, lang }: NewArguments,
  options: NewOptions & { site: Site },
  messages: NewMessages,
): Promise<Named | { fault: NewFault }> {
  if (series === undefined) return { title: title ?? '', series, notes: [] };
  const { name, last, next, unnamed } = await findSeries(series, { ...options, lang });
  const suggestion = `npm run new -- "…" --series ${JSON.stringify(name)}`;
  const notes = unnamed.length > 0 ? [messages.outside(unnamed, name)] : [];
  if (title !== undefined) return { title, series: name, notes: last ? notes : [messages.begins(name)] };
  if (!last && next === undefined) return { fault: { kind: 'no-series', values: { series: name, suggestion } } };
  if (next === undefined) return { fault: { kind: 'no-number', values: { title: last?.title ?? '', suggestion } } };
  return { title: next, series: name, notes: [messages.titled(next), ...notes] };
}

export interface NewOptions {
  /** The project's folder. */
  root: string;
  /** Milliseconds since 1970 UTC. */
  now: number;
}

export interface Told {
  code: 0 | 1 | 2;
  report: string;
}

interface Dated {
  day: string;
  date: string | undefined;
}

interface Named {
  title: string;
  series: string | undefined;
  notes: readonly string[];
}

if (process.argv[1] === import.meta.filename) {
  const { code, report } = await newPost(process.argv.slice(2), { root: process.cwd(), now: currentInstant() });
  (code === 0 ? process.stdout : process.stderr).write(`${report}\n`);
  process.exitCode = code;
}
