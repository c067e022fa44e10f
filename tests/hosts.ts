import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { isInstalled, serverNames } from './support/hosts/servers.ts';
import { readReport } from './support/report.ts';
import type { ServerName } from './support/hosts/servers.ts';

const home = path.resolve(import.meta.dirname, '..');
const BASES = ['/', '/journal/'];
/** It asks every server at both bases by itself, whatever the run. */
const OWN = 'tests/e2e/hosts.test.ts';

const asked = process.argv.slice(2);
const names = chosen(serverNames);
const bases = chosen(BASES);
const missing = names.filter((name) => !isInstalled(name));
const unknown = asked.filter((word) => ![...serverNames, ...BASES].includes(word));
if (unknown.length > 0) throw new Error(`${unknown.join(', ')}: none of ${[...serverNames, ...BASES].join(', ')}`);

// The whole browser suite on each server, as its generated settings have it. `npm test` walks through every kind of page on each.
const folder = await mkdtemp(path.join(tmpdir(), 'carnet-hosts-'));
const lines: string[] = [];
let failed = 0;
for (const name of names.filter(isInstalled)) {
  for (const base of bases) {
    const { good, line } = await browserSuite(name, base);
    lines.push(line);
    if (!good) failed += 1;
  }
}
await rm(folder, { recursive: true });
process.stdout.write(`\n${lines.join('\n')}\n${lines.length - failed} runs passed, ${failed} failed`);
process.stdout.write(missing.length > 0 ? `; not run: ${missing.join(', ')}\n` : '\n');
process.exitCode = failed > 0 || (process.env['CI'] && missing.length > 0) ? 1 : 0;

/** Those that were asked for, or all. */
function chosen<Name extends string>(all: readonly Name[]): readonly Name[] {
  const some = all.filter((name) => asked.includes(name));
  return some.length > 0 ? some : all;
}

async function browserSuite(name: ServerName, base: string): Promise<{ good: boolean; line: string }> {
  process.stdout.write(`\n== ${name}, at ${base}\n`);
  const vitest = path.join(home, 'node_modules/vitest/vitest.mjs');
  const report = path.join(folder, 'report.json');
  const args = [
    vitest,
    'run',
    '--project',
    'e2e',
    '--exclude',
    OWN,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  const env = { ...process.env, SITE_HOST: name, CARNET_SERVER: name, BASE_PATH: base, ASTRO_TELEMETRY_DISABLED: '1' };
  const child = spawn(process.execPath, args, { cwd: home, env, stdio: 'inherit' });
  const code = await new Promise<number>((resolve) => {
    child.on('close', (status) => resolve(status ?? 1));
  });
  const counts = await readReport(report);
  await rm(report, { force: true });
  const line = `${name}, at ${base}: ${counts.passed} passed, ${counts.failed} failed; ${counts.violations} violations on ${counts.pages} pages`;
  return { good: code === 0 && counts.passed > 0 && counts.pages > 0 && counts.failed + counts.violations === 0, line };
}
