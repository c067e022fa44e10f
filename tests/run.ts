import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { isInstalled, serverNames } from './support/hosts/servers.ts';
import { readReport } from './support/report.ts';
import type { ChildProcess } from 'node:child_process';

const home = path.resolve(import.meta.dirname, '..');
const bin = path.join(home, 'node_modules/.bin');

/** What stands before the tests: each counts as one. */
const checks = [
  ['types', 'astro', 'check'],
  ['lint', 'oxlint', '--deny-warnings', 'src', 'tests', 'astro.config.mjs', 'vitest.config.ts'],
  ['format', 'prettier', '--check', '--log-level', 'warn', '.'],
] as const;

const begin = performance.now();
let passed = 0;
let failed = 0;

// Side by side: each keeps a core busy.
const results = await Promise.all(checks.map(async ([name, command, ...options]) => ({ name, ...(await runCheck(command, options)) })));
for (const { name, code, output } of results) {
  process.stdout.write(`${output}${code === 0 ? '✓' : '✗'} ${name}\n`);
  if (code === 0) passed += 1;
  else failed += 1;
}

const folder = await mkdtemp(path.join(tmpdir(), 'carnet-tests-'));
const report = path.join(folder, 'report.json');
const reporters = ['default', 'json', path.join(home, 'tests/support/slowest-files.ts')].map((reporter) => `--reporter=${reporter}`);
const code = await runTests(['run', ...reporters, `--outputFile.json=${report}`]);
const counts = await readReport(report);
await rm(folder, { recursive: true });
passed += counts.passed;
// A run that ends badly without a failed test (a set-up that throws, a file that does not load) is a failure too.
failed += code === 0 ? counts.failed : Math.max(1, counts.failed);
const absent = serverNames.filter((name) => !isInstalled(name));
if (absent.length > 0) process.stdout.write(`Not run, for want of these servers: ${absent.join(', ')}.\n`);
process.stdout.write(`In ${((performance.now() - begin) / 60_000).toFixed(1)} minutes:\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed > 0 || counts.passed === 0 ? 1 : 0;

/** Runs a check to its end, and keeps what it prints, so that two do not mix. */
async function runCheck(command: string, options: readonly string[]): Promise<{ code: number; output: string }> {
  const child = start(command, options, 'pipe');
  const chunks: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => chunks.push(chunk));
  return { code: await ended(child), output: Buffer.concat(chunks).toString() };
}

function runTests(options: readonly string[]): Promise<number> {
  return ended(start('vitest', options, 'inherit'));
}

function start(command: string, options: readonly string[], output: 'pipe' | 'inherit'): ChildProcess {
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', PATH: `${bin}${path.delimiter}${process.env['PATH'] ?? ''}` };
  return spawn(path.join(bin, command), options, { cwd: home, env, stdio: ['ignore', output, output] });
}

function ended(child: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    child.on('error', () => resolve(1));
    child.on('close', (status) => resolve(status ?? 1));
  });
}
