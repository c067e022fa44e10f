import { currentInstant } from '../loader/now.ts';
import { diagnosticMessagesFor, importMessagesFor, optionMessagesFor } from '../messages/index.ts';
import { isJekyllSite, runImport } from './import/run.ts';
import { formatReason, readWords } from './option-fault.ts';

const OPTIONS = {
  write: { type: 'boolean' },
  force: { type: 'boolean' },
  psych: { type: 'boolean' },
  git: { type: 'boolean' },
  map: { type: 'string' },
  site: { type: 'string' },
  snapshot: { type: 'boolean' },
} as const;
const KNOWN = { options: OPTIONS, examples: { map: 'import.yaml', site: '_site' } };

const { usage, noSite, failed } = importMessagesFor('fr');

/**
 * Runs `npm run import -- PATH [--write] [--force] [--psych] [--git] [--map FILE] [--site DIR [--snapshot]]`; the exit code is 0 only
 * where nothing is at fault.
 */
async function main(args: readonly string[]): Promise<number> {
  const { values, positionals, fault } = readWords(args, KNOWN);
  if (fault) {
    const told = formatReason(
      optionMessagesFor('fr')[fault.kind],
      { suggestion: usage, ...fault.values },
      diagnosticMessagesFor('fr').labels,
    );
    process.stderr.write(`${told}\n`);
    return 2;
  }
  const [map, site] = [textOf(values.map), textOf(values.site)];
  const [source] = positionals;
  if (source === undefined || positionals.length > 1 || (values.snapshot === true && site === undefined)) {
    process.stderr.write(`${usage}\n`);
    return 2;
  }
  if (!(await isJekyllSite(source))) {
    process.stderr.write(`${noSite(source)}\n`);
    return 2;
  }
  const { code, report } = await runImport({
    source,
    root: process.cwd(),
    now: currentInstant(),
    write: values.write === true,
    force: values.force === true,
    map,
    symbols: values.psych === true ? 'dropped' : 'kept',
    git: values.git === true,
    ...(site === undefined ? {} : { oldSite: site, snapshots: values.snapshot === true }),
  });
  process.stdout.write(report);
  return code;
}

function textOf(value: string | boolean | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${failed(error instanceof Error ? error.message : String(error))}\n${usage}\n`);
  process.exitCode = 2;
}
