import { isDeepStrictEqual } from 'node:util';

import { asideFolder, carryOut } from './carry-out.ts';
import { Journal } from './journal.ts';
import { areInstalled, npm, runIn } from './packages.ts';
import { planUpgrade } from './plan.ts';
import { prepare } from './prepare.ts';
import { formatPlan } from './report.ts';
import { readVersions, versionOf } from './source.ts';
import type { UpgradeMessages } from '../../messages/index.ts';
import type { Prepared } from './prepare.ts';
import type { Versions } from './plan.ts';

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
  return { prepared, versions, from: await versionOf(versions.site), to: await versionOf(versions.next) };
}

/** What is said of an upgrade before it is made. */
export function formatUpgrade({ prepared, versions, from, to }: Upgrade, messages: UpgradeMessages): string {
  const strange = versions.origin ? [] : [messages.strangers];
  const aside = prepared.some((one) => one.aside) ? [messages.aside(asideFolder(from))] : [];
  return [messages.versions(from, to), formatPlan(prepared, messages), '', ...strange, ...aside].join('\n');
}

/**
 * Makes an upgrade: writes Carnet's files, installs its packages, and has the new version do the rest.
 *
 * @returns the exit code
 */
export async function makeUpgrade({ prepared, versions, from }: Upgrade, site: string, messages: UpgradeMessages): Promise<number> {
  await carryOut(prepared, await Journal.open(site), from);
  const own = await namesOwnPackages(prepared, versions);
  if (own || !(await areInstalled(site))) {
    process.stdout.write(`${messages.installing}\n`);
    const code = await npm(site, [own ? 'install' : 'ci', '--prefer-offline', '--no-audit', '--no-fund']);
    if (code !== 0) return code;
  }
  return runIn(site, process.execPath, ['src/cli/upgrade/finish.ts', from]);
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
}
