import { parseArgs } from 'node:util';

import { currentInstant } from '../loader/now.ts';
import { importMessagesFor } from '../messages/index.ts';
import { isJekyllSite, runImport } from './import/run.ts';

const { usage, noSite, failed } = importMessagesFor('fr');

/**
 * Runs `npm run import -- PATH [--write] [--force] [--psych] [--git] [--map FILE] [--site DIR [--snapshot]]`; the exit code is 0 only
 * where nothing is at fault.
 */
async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      write: { type: 'boolean' },
      force: { type: 'boolean' },
      psych: { type: 'boolean' },
      git: { type: 'boolean' },
      map: { type: 'string' },
      site: { type: 'string' },
      snapshot: { type: 'boolean' },
    },
  });
  const [source] = positionals;
  if (source === undefined || positionals.length > 1 || (values.snapshot === true && values.site === undefined)) {
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
    map: values.map,
    symbols: values.psych === true ? 'dropped' : 'kept',
    git: values.git === true,
    ...(values.site === undefined ? {} : { oldSite: values.site, snapshots: values.snapshot === true }),
  });
  process.stdout.write(report);
  return code;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${failed(error instanceof Error ? error.message : String(error))}\n${usage}\n`);
  process.exitCode = 2;
}
