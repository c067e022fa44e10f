import { afterAll, afterEach, beforeAll } from 'vitest';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright';

import { launchBrowser } from './browser.ts';
import { dist } from './dist.ts';
import { serve } from './serve.ts';

/** Serves a built site to a browser for the tests of one file; each page has a context of its own, closed after its test. */
export function browse(folder: () => string = () => dist): Visits {
  let browser: Browser;
  let server: Awaited<ReturnType<typeof serve>>;
  const contexts: BrowserContext[] = [];

  beforeAll(async () => {
    [server, browser] = await Promise.all([serve(folder()), launchBrowser()]);
  });
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  const open = async (options: BrowserContextOptions = {}): Promise<Page> => {
    const context = await browser.newContext({ baseURL: server.url, viewport: { width: 1280, height: 800 }, ...options });
    contexts.push(context);
    return context.newPage();
  };
  const visit = async (path: string, options: BrowserContextOptions = {}): Promise<Page> => {
    const page = await open(options);
    await page.goto(path);
    return page;
  };
  return { open, visit };
}

export interface Visits {
  /** A blank page, for what must be set before the first load. */
  open(options?: BrowserContextOptions): Promise<Page>;
  /** A page of the site, loaded. */
  visit(path: string, options?: BrowserContextOptions): Promise<Page>;
}
