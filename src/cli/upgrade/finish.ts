import { upgradeMessagesFor } from '../../messages/index.ts';
import { readSite } from '../../loader/site.ts';
import { build } from '../build.ts';
import { Journal } from './journal.ts';
import { takeSteps } from './steps.ts';

/**
 * The second half of an upgrade, which the new version does itself: takes the author's files through its steps, then builds.
 *
 * @param from the version the site was
 * @returns the exit code of the build
 */
export async function finishUpgrade(root: string, from: string): Promise<number> {
  const stepped = await takeSteps(root, from, { journal: await Journal.resume(root) });
  const messages = upgradeMessagesFor(readSite(root).site?.lang ?? 'fr');
  for (const { file, versions } of stepped) process.stdout.write(`${messages.stepped(file, versions)}\n`);
  return build({ root, strict: false });
}

// Earlier versions call it so: `node src/cli/upgrade/finish.ts VERSION`, in the site's folder.
if (process.argv[1] === import.meta.filename) process.exitCode = await finishUpgrade(process.cwd(), process.argv[2] ?? '0.0.0');
