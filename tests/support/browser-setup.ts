import { chromium } from 'playwright';

import { ARGUMENTS, findBrowser } from './browser.ts';

/** Starts one browser for all test files; each connects to it. */
export default async function setup(): Promise<() => Promise<void>> {
  const executablePath = await findBrowser();
  process.env['CARNET_BROWSER'] = executablePath;
  const server = await chromium.launchServer({ executablePath, args: [...ARGUMENTS], host: '127.0.0.1' });
  process.env['CARNET_BROWSER_SERVER'] = server.wsEndpoint();
  return () => server.close();
}
