import { formatReport, severityOf } from '../domain/diagnostics.ts';
import { TAGS_FILE } from '../loader/tag-registry.ts';
import { currentInstant } from '../loader/now.ts';
import { readSite } from '../loader/site.ts';
import { diagnosticMessagesFor, messagesFor, tagsMessagesFor } from '../messages/index.ts';
import { readArguments } from './tags/arguments.ts';
import { exitCodeOf, formatFault } from './tags/fault.ts';
import { renameTag } from './tags/rename.ts';
import { orphans, tagTable } from './tags/table.ts';
import { nearDuplicates, tagUsage } from './tags/usage.ts';
import type { TagsMessages } from '../messages/index.ts';
import type { Site } from '../schema/site.ts';
import type { AskedRename, Renamed } from './tags/rename.ts';

/**
 * Runs `npm run tags`: lists the tags of the posts, or gives one another name.
 *
 * @returns what to print and the exit code: 0; 1 where it cannot be done; 2 where the command is not well written
 */
export async function tags(args: readonly string[], { root, now }: TagsOptions): Promise<Told> {
  const { site, diagnostics } = readSite(root);
  const messages = tagsMessagesFor(site?.lang ?? 'fr');
  const asked = readArguments(args);
  if ('fault' in asked) return { code: exitCodeOf(asked.fault), report: formatFault(asked.fault, messages) };
  const errors = diagnostics.filter((fault) => severityOf(fault) === 'error');
  if (!site || errors.length > 0) return { code: 1, report: formatReport(errors, diagnosticMessagesFor(site?.lang ?? 'fr')) };
  if (asked.do === 'list') return { code: 0, report: await listed(asked.format, { root, site, now }, messages) };
  const done = await renameTag(asked, { root, site, now });
  if ('fault' in done) return { code: exitCodeOf(done.fault), report: formatFault(done.fault, messages) };
  return { code: 0, report: asked.format === 'json' ? json({ ...done, from: asked.from }) : doneReport(asked, done, site, messages) };
}

async function listed(format: 'text' | 'json', options: TagsOptions & { site: Site }, messages: TagsMessages): Promise<string> {
  const rows = await tagUsage(options);
  const near = nearDuplicates(rows, options.site);
  return format === 'json' ? json({ tags: rows, near, ...orphans(rows) }) : tagTable(rows, near, messages);
}

function doneReport(asked: AskedRename, done: Renamed, { lang }: Site, messages: TagsMessages): string {
  const { to, files, merged, synonym, registry, former, slug } = done;
  if (files.length === 0 && !registry) return messages.done(asked.from, to);
  const addressOf = (name: string) => `/${messagesFor(lang).routes.tags}/${name}/`;
  return [
    asked.dryRun ? messages.wouldRewrite(files.length, to) : messages.rewritten(files.length, to),
    ...files.map((file) => `  ${file}`),
    ...(synonym ? [messages.synonym(asked.to, to)] : []),
    ...(merged ? [messages.merged(asked.from, to)] : []),
    ...former.map((old) => messages.redirected(addressOf(old), addressOf(slug))),
    ...(registry ? [messages.registered(TAGS_FILE)] : []),
  ].join('\n');
}

function json(value: object): string {
  return JSON.stringify(value, null, 2);
}

export interface TagsOptions {
  /** The project's folder. */
  root: string;
  /** Milliseconds since 1970 UTC. */
  now: number;
}

export interface Told {
  code: 0 | 1 | 2;
  report: string;
}

if (process.argv[1] === import.meta.filename) {
  const { code, report } = await tags(process.argv.slice(2), { root: process.cwd(), now: currentInstant() });
  (code === 0 ? process.stdout : process.stderr).write(`${report}\n`);
  process.exitCode = code;
}
