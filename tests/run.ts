import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const home = path.resolve(import.meta.dirname, '..');
const bin = path.join(home, 'node_modules/.bin');

/** What stands before the tests: each counts as one. */
const checks = [
  ['types', 'astro', 'check'],
  ['lint', 'oxlint', '--deny-warnings', 'src', 'tests', 'astro.config.mjs', 'vitest.config.ts'],
  ['format', 'prettier', '--check', '--log-level', 'warn', '.'],
] as const;

let passed = 0;
let failed = 0;

for (const [name, command, ...options] of checks) {
  const ok = (await runCommand(command, options)) === 0;
  process.stdout.write(`${ok ? '✓' : '✗'} ${name}\n`);
  if (ok) passed += 1;
  else failed += 1;
}

const folder = await mkdtemp(path.join(tmpdir(), 'carnet-tests-'));
const report = path.join(folder, 'report.json');
const code = await runCommand('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]);
const counts = await readCounts(report);
await rm(folder, { recursive: true });
passed += counts.passed;
// A run that ends badly without a failed test (a set-up that throws, a file that does not load) is a failure too.
failed += code === 0 ? counts.failed : Math.max(1, counts.failed);
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed > 0 || counts.passed === 0 ? 1 : 0;

function runCommand(command: string, options: readonly string[]): Promise<number> {
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', PATH: `${bin}${path.delimiter}${process.env['PATH'] ?? ''}` };
  const child = spawn(path.join(bin, command), options, { cwd: home, env, stdio: ['ignore', 'inherit', 'inherit'] });
  return new Promise((resolve) => {
    child.on('error', () => resolve(1));
    child.on('close', (status) => resolve(status ?? 1));
  });
}

async function readCounts(file: string): Promise<{ passed: number; failed: number }> {
  const text = await readFile(file, 'utf8').catch(() => '{}');
  const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0 } = JSON.parse(text) as Record<string, number>;
  // A skipped test proves nothing.
  return { passed: numPassedTests, failed: numFailedTests + numPendingTests };
}
