import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright';

import { at, base } from './base.ts';
import { launchBrowser } from './browser.ts';
import { dist } from './dist.ts';
import { serve } from './serve.ts';
import { hearViolations } from './violations.ts';

/**
 * Serves a built site to a browser for the tests of one file; each page has a context of its own, closed after its test, which fails where
 * the policy forbade something.
 */
export function browse(folder: () => string = () => dist): Visits {
  let browser: Browser;
  let server: Awaited<ReturnType<typeof serve>>;
  const contexts: BrowserContext[] = [];
  const violations: string[] = [];
  let pages = 0;

  beforeAll(async () => {
    [server, browser] = await Promise.all([serve(folder(), base), launchBrowser()]);
  });
  afterEach(async ({ task }) => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
    Object.assign(task.meta, { pages, violations: violations.length });
    pages = 0;
    expect(violations.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  const open = async (options: BrowserContextOptions = {}): Promise<Page> => {
    const context = await browser.newContext({ baseURL: server.url, viewport: { width: 1280, height: 800 }, ...options });
    contexts.push(context);
    await hearViolations(context, (violation) => violations.push(violation));
    context.on('request', (request) => (pages += Number(request.isNavigationRequest())));
    return context.newPage();
  };
  const visit = async (path: string, options: BrowserContextOptions = {}): Promise<Page> => {
    const page = await open(options);
    await page.goto(at(path));
    return page;
  };
  return { open, visit };
}

/** What each test that uses a browser leaves in the report of its run. */
export interface Watched {
  /** How many pages were asked for. */
  pages: number;
  /** What their policy forbade: `tests/hosts.ts` counts it. */
  violations: number;
}

export interface Visits {
  /** A blank page, for what must be set before the first load: it goes to `at(path)`. */
  open(options?: BrowserContextOptions): Promise<Page>;
  /** The page of the site at this path, loaded. */
  visit(path: string, options?: BrowserContextOptions): Promise<Page>;
}
