import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import { chromium } from 'playwright';
import type { Browser } from 'playwright';

const exec = promisify(execFile);
/** How the browser of the tests is started. */
export const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
] as const;

/** The browser of the tests: the one the run has started, else Playwright's own where it is installed or can be, else the system's Chromium. */
export async function launchBrowser(): Promise<Browser> {
  const running = process.env['CARNET_BROWSER_SERVER'];
  if (running) return chromium.connect(running);
  const executablePath = process.env['CARNET_BROWSER'] ?? (await findBrowser());
  return chromium.launch({ executablePath, args: [...ARGUMENTS] });
}

/**
 * Finds a browser, installing one where that may be done.
 *
 * @throws one sentence that says what to install
 */
export async function findBrowser(): Promise<string> {
  const known = playwrightBrowser() ?? (await systemBrowser());
  if (known) return known;
  await exec('npx', ['playwright', 'install', 'chromium'], { timeout: 300_000 }).catch(() => undefined);
  const installed = playwrightBrowser();
  if (installed) return installed;
  if (process.getuid?.() === 0) {
    await exec('sh', ['-c', 'apt-get update && apt-get install -y --no-install-recommends chromium'], { timeout: 600_000 }).catch(
      () => undefined,
    );
  }
  const last = await systemBrowser();
  if (last) return last;
  throw new Error('The tests need a browser: install Chromium, or run "npx playwright install --with-deps chromium".');
}

function playwrightBrowser(): string | undefined {
  const file = chromium.executablePath();
  return file !== '' && existsSync(file) ? file : undefined;
}

async function systemBrowser(): Promise<string | undefined> {
  for (const name of ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']) {
    const found = await exec('sh', ['-c', `command -v ${name}`]).then(
      ({ stdout }) => stdout.trim(),
      () => '',
    );
    if (found !== '') return found;
  }
  return undefined;
}
