import { execFile } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
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

/** Chromium without what draws windows, as Debian and Chrome for Testing name it. */
const SHELLS = ['chromium-headless-shell', 'chrome-headless-shell'];
const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/** The browser of the tests: the one the run has started, else the one that is found. */
export async function launchBrowser(): Promise<Browser> {
  const running = process.env['CARNET_BROWSER_SERVER'];
  if (running) return chromium.connect(running);
  const executablePath = process.env['CARNET_BROWSER'] ?? (await findBrowser());
  return chromium.launch({ executablePath, args: [...ARGUMENTS] });
}

/**
 * Finds a browser, installing one where that may be done: first of all Chromium without what draws windows, which opens a page in a quarter of
 * the time; else Playwright's own Chromium, else the system's.
 *
 * @throws one sentence that says what to install
 */
export async function findBrowser(): Promise<string> {
  const known = (await installed(SHELLS)) ?? playwrightShell() ?? playwrightBrowser() ?? (await installed(BROWSERS));
  if (known) return known;
  await exec('npx', ['playwright', 'install', 'chromium'], { timeout: 300_000 }).catch(() => undefined);
  const fetched = playwrightShell() ?? playwrightBrowser();
  if (fetched) return fetched;
  if (process.getuid?.() === 0) {
    await exec('sh', ['-c', 'apt-get update && apt-get install -y --no-install-recommends chromium'], { timeout: 600_000 }).catch(
      () => undefined,
    );
  }
  const last = await installed(BROWSERS);
  if (last) return last;
  throw new Error('The tests need a browser: install Chromium, or run "npx playwright install --with-deps chromium".');
}

function playwrightBrowser(): string | undefined {
  const file = chromium.executablePath();
  return file !== '' && existsSync(file) ? file : undefined;
}

/** Playwright names no path of its shell; it stands beside its Chromium, under the same number. */
function playwrightShell(): string | undefined {
  const [, folder, revision] = /^(.*)[\\/]chromium-(\d+)[\\/]/.exec(chromium.executablePath()) ?? [];
  if (!folder || !revision) return undefined;
  return globSync(`${folder}/chromium_headless_shell-${revision}/*/{chrome-headless-shell,headless_shell}{,.exe}`)[0];
}

/** The path of the first of some commands that the system has. */
async function installed(names: readonly string[]): Promise<string | undefined> {
  for (const name of names) {
    const found = await exec('sh', ['-c', `command -v ${name}`]).then(
      ({ stdout }) => stdout.trim(),
      () => '',
    );
    if (found !== '') return found;
  }
  return undefined;
}
