import { spawn } from 'node:child_process';
import path from 'node:path';

import { isInstalled, serverNames } from './support/hosts/servers.ts';

const home = path.resolve(import.meta.dirname, '..');
const asked = process.argv.slice(2);
const names = serverNames.filter((name) => asked.length === 0 || asked.includes(name));
const missing = names.filter((name) => !isInstalled(name));

// The whole browser suite on each server, as its generated settings have it. `npm test` walks through every kind of page on each.
const failed = [];
for (const name of names.filter(isInstalled)) {
  process.stdout.write(`\n== ${name}\n`);
  if ((await browserSuite(name)) !== 0) failed.push(name);
}
process.stdout.write(`\n${names.length - missing.length - failed.length} servers passed, ${failed.length} failed`);
process.stdout.write(missing.length > 0 ? `; not run: ${missing.join(', ')}\n` : '\n');
process.exitCode = failed.length > 0 || (process.env['CI'] && missing.length > 0) ? 1 : 0;

function browserSuite(server: string): Promise<number> {
  const vitest = path.join(home, 'node_modules/vitest/vitest.mjs');
  const env = { ...process.env, SITE_HOST: server, CARNET_SERVER: server, ASTRO_TELEMETRY_DISABLED: '1' };
  const child = spawn(process.execPath, [vitest, 'run', '--project', 'e2e'], { cwd: home, env, stdio: 'inherit' });
  return new Promise((resolve) => {
    child.on('close', (code) => resolve(code ?? 1));
  });
}
