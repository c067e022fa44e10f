import { upgradeMessagesFor } from '../../messages/index.ts';
import { readSite } from '../../loader/site.ts';
import { build } from '../build.ts';
import { Journal } from './journal.ts';
import { formatSteps } from './report.ts';
import { takeSteps } from './steps.ts';

/**
 * The second half of an upgrade, which the new version does itself: takes the author's files through its steps, then builds.
 *
 * @param from the version the site was
 * @returns the exit code of the build
 */
export async function finishUpgrade(root: string, from: string): Promise<number> {
  const journal = await Journal.resume(root);
  const stepped = await takeSteps(root, from, { journal });
  await journal.close();
  const messages = upgradeMessagesFor(readSite(root).site?.lang ?? 'fr');
  if (stepped.length > 0) process.stdout.write(`${formatSteps(stepped, messages.stepped, messages)}\n`);
  return build({ root, strict: false });
}

// Earlier versions call it so: `node src/cli/upgrade/finish.ts VERSION`, in the site's folder.
if (process.argv[1] === import.meta.filename) process.exitCode = await finishUpgrade(process.cwd(), process.argv[2] ?? '0.0.0');
