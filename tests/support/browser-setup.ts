import { findBrowser } from './browser.ts';

/** Finds the browser once, before any test file asks for it. */
export default async function setup(): Promise<void> {
  process.env['CARNET_BROWSER'] = await findBrowser();
}
