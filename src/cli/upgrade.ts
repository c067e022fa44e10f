import { existsSync } from 'node:fs';
import path from 'node:path';

import { readSite } from '../loader/site.ts';
import { upgradeMessagesFor } from '../messages/index.ts';
import { formatReason, readWords } from './option-fault.ts';
import { Journal } from './upgrade/journal.ts';
import { asideFolder } from './upgrade/carry-out.ts';
import { formatUpgrade, isTaken, makeUpgrade, readUpgrade } from './upgrade/run.ts';
import type { UpgradeMessages } from '../messages/index.ts';
import type { Upgrade } from './upgrade/run.ts';

const OPTIONS = { write: { type: 'boolean' }, undo: { type: 'boolean' }, files: { type: 'boolean' }, site: { type: 'string' } } as const;

/**
 * Runs `npm run upgrade -- PATH_OR_GIT_REF [--write] [--files] [--site FOLDER]`, or `--undo`: takes another version of Carnet into a site, whose
 * texts, facts and public files stay the author's.
 *
 * @returns the exit code: 0; 1 where it cannot be done; 2 where the command is not well written
 */
export async function upgrade(args: readonly string[], cwd: string): Promise<number> {
  const { values, positionals, fault } = readWords(args, { options: OPTIONS, examples: { site: '../mon-carnet' } });
  const site = path.resolve(cwd, typeof values.site === 'string' ? values.site : '.');
  const isSite = existsSync(path.join(site, 'src/site.yaml'));
  const messages = upgradeMessagesFor((isSite ? readSite(site).site?.lang : undefined) ?? 'fr');
  if (fault) return tell(fault, messages, 2);
  if (!isSite) return tell({ kind: 'no-site', values: { site } }, messages, 2);
  if (values.undo === true) return undo(site, messages);
  const [source, word] = positionals;
  if (word !== undefined) return tell({ kind: 'option-word', values: { word } }, messages, 2);
  if (source === undefined) return tell({ kind: 'no-source', values: {} }, messages, 2);
  return take(source, { site, cwd, write: values.write === true, files: values.files === true }, messages);
}

async function take(source: string, { site, cwd, write, files }: Take, messages: UpgradeMessages): Promise<number> {
  const folder = path.resolve(cwd, source);
  const found = await readUpgrade(existsSync(folder) ? folder : source, site);
  if (!found) return tell({ kind: 'unknown-source', values: { source } }, messages, 1);
  if (isTaken(found)) return say(messages.nothing);
  say(formatUpgrade(found, messages, files));
  const command = ['npm run upgrade --', source, '--write', ...(site === cwd ? [] : ['--site', path.relative(cwd, site)])].join(' ');
  if (!write) return say(messages.dry(command));
  try {
    const { end, code } = await makeUpgrade(found, site, messages);
    if (end === 'done') return say([messages.done, ...toMend(found, messages)].join('\n'));
    const ended = end === 'unbuilt' ? messages.unbuilt : messages.uninstalled(command);
    process.stderr.write(`${[...toMend(found, messages), ended].join('\n')}\n`);
    return code;
  } catch (error) {
    process.stderr.write(`${messages.failed(error instanceof Error ? error.message : String(error))}\n`);
    return 1;
  }
}

/** What is left to the author: changes of his own that are no longer in place. */
function toMend({ prepared, from }: Upgrade, { mend }: UpgradeMessages): string[] {
  const lost = prepared.filter(({ fate }) => fate === 'conflict' || fate === 'set-aside');
  return lost.length > 0 ? [mend(asideFolder(from)), ...lost.map(({ file }) => `  ${file}`)] : [];
}

async function undo(site: string, messages: UpgradeMessages): Promise<number> {
  const files = await Journal.undo(site);
  return files === undefined ? tell({ kind: 'no-journal', values: {} }, messages, 1) : say(messages.undone(files));
}

function say(text: string): 0 {
  process.stdout.write(`${text}\n`);
  return 0;
}

function tell({ kind, values }: UpgradeFault, { faults, usage, labels }: UpgradeMessages, code: 1 | 2): 1 | 2 {
  process.stderr.write(`${formatReason(faults[kind], { suggestion: usage, ...values }, labels)}\n`);
  return code;
}

interface Take {
  site: string;
  cwd: string;
  write: boolean;
  /** Whether every file is listed. */
  files: boolean;
}

interface UpgradeFault {
  kind: keyof UpgradeMessages['faults'];
  values: Readonly<Record<string, string>>;
}

if (process.argv[1] === import.meta.filename) process.exitCode = await upgrade(process.argv.slice(2), process.cwd());
