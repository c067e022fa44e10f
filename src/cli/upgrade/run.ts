import { isDeepStrictEqual } from 'node:util';

import { asideFolder, carryOut } from './carry-out.ts';
import { Journal } from './journal.ts';
import { areInstalled, npm, runIn } from './packages.ts';
import { planUpgrade } from './plan.ts';
import { prepare } from './prepare.ts';
import { formatPlan, formatSteps } from './report.ts';
import { readVersions, versionOf } from './source.ts';
import { readSteps } from './steps.ts';
import { restoreNeeded } from './restore.ts';
import type { UpgradeMessages } from '../../messages/index.ts';
import type { Prepared } from './prepare.ts';
import type { Versions } from './plan.ts';
import type { Stepped } from './steps.ts';

/**
 * What taking another version into a site would change; nothing is written.
 *
 * @param source see `readVersions`
 * @returns undefined where the source is no Carnet
 */
export async function readUpgrade(source: string, site: string): Promise<Upgrade | undefined> {
  const versions = await readVersions(source, site);
  if (!versions) return undefined;
  const prepared: Prepared[] = [];
  for (const planned of planUpgrade(versions)) prepared.push(await prepare(planned, versions));
  const unfinished = await Journal.unfinished(site);
  const from = unfinished ?? (await versionOf(versions.origin ?? versions.site));
  const stepped = await readSteps(site, from);
  return {
    prepared: await restoreNeeded(prepared, versions),
    versions,
    stepped,
    from,
    to: await versionOf(versions.next),
    isUnfinished: unfinished !== undefined,
  };
}

/** Whether a site has all of a version already: what the author changed or took away aside. */
export function isTaken({ prepared, isUnfinished }: Upgrade): boolean {
  return !isUnfinished && prepared.every(({ fate }) => fate === 'kept' || fate === 'left-out');
}

/** What is said of an upgrade before it is made; with `all`, of each file. */
export function formatUpgrade({ prepared, versions, stepped, from, to }: Upgrade, messages: UpgradeMessages, all: boolean): string {
  return [
    messages.versions(from, to),
    ...formatPlan(prepared, messages, all),
    '',
    ...(stepped.length > 0 ? [formatSteps(stepped, messages.toStep, messages)] : []),
    ...(versions.origin ? [] : [messages.strangers]),
    ...(prepared.some((one) => one.aside) ? [messages.aside(asideFolder(from))] : []),
  ].join('\n');
}

/**
 * Makes an upgrade: writes Carnet's files, installs its packages, and has the new version do the rest. One that was stopped goes on.
 *
 * @returns how it ended, and the exit code
 */
export async function makeUpgrade(
  { prepared, versions, from, isUnfinished }: Upgrade,
  site: string,
  messages: UpgradeMessages,
): Promise<End> {
  const journal = await (isUnfinished ? Journal.resume(site) : Journal.open(site));
  await journal.begin(from);
  await carryOut(prepared, journal, from);
  const own = await namesOwnPackages(prepared, versions);
  if (own || !(await areInstalled(site))) {
    process.stdout.write(`${messages.installing}\n`);
    const code = await npm(site, [own ? 'install' : 'ci', '--prefer-offline', '--no-audit', '--no-fund']);
    if (code !== 0) return { code, end: 'uninstalled' };
  }
  const code = await runIn(site, process.execPath, ['src/cli/upgrade/finish.ts', from]);
  return { code, end: code === 0 ? 'done' : 'unbuilt' };
}

/** Whether the author added packages, which are in no lock file of Carnet's. */
async function namesOwnPackages(prepared: readonly Prepared[], versions: Versions): Promise<boolean> {
  const merged = prepared.find(({ file, fate }) => file === 'package.json' && fate === 'merged')?.content;
  if (merged === undefined) return false;
  const [mine, carnets] = [String(merged), (await versions.next.read('package.json')).toString()].map((text) => {
    const { dependencies, devDependencies } = JSON.parse(text) as Record<string, unknown>;
    return { dependencies, devDependencies };
  });
  return !isDeepStrictEqual(mine, carnets);
}

export interface Upgrade {
  prepared: readonly Prepared[];
  versions: Versions;
  /** The version the site is, and the one it is to be. */
  from: string;
  to: string;
  /** What the steps this program knows make of the author's files. */
  stepped: readonly Stepped[];
  /** Whether it was begun before, and did not come to its end. */
  isUnfinished: boolean;
}

interface End {
  end: 'done' | 'uninstalled' | 'unbuilt';
  code: number;
}
