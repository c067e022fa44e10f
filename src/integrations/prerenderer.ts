import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer } from 'astro';

import { tellProgress } from '../loader/channel.ts';
import { imagesLast } from './images-last.ts';
import { sealing } from './integrity.ts';
import { withoutInlineRuntime } from './islands.ts';
import { keptPages } from './kept-pages.ts';
import { codeDigest } from './kept-pages/code-digest.ts';
import type { KeptPages } from './kept-pages.ts';
import type { PageNotes } from './page-notes.ts';

/**
 * Has the framework make pages: those of the last build that still hold are taken as they are, and what is made is finished. Astro knows one
 * prerenderer: whatever is asked of it is asked here.
 */
export function prerenderer(notes: PageNotes): AstroIntegration {
  let [root, outDir, cache, base] = ['', '', '', '/'];
  let kept: KeptPages | undefined;
  return {
    name: 'carnet-prerenderer',
    hooks: {
      'astro:config:done': ({ config }) => {
        [root, outDir] = [config.root, config.outDir].map((url) => fileURLToPath(url)) as [string, string];
        cache = fileURLToPath(new URL('carnet/pages/', config.cacheDir));
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        tellProgress('bundle');
        setPrerenderer((standard) => {
          const site = { folder: outDir, base };
          const steps = [withoutInlineRuntime(site), sealing(site)];
          const finished = finishing(standard, steps, (call, html) => notes.made(kept?.placeOf(call) ?? 0, html));
          kept = keptPages(imagesLast(finished), { folder: cache, outDir, underOf: () => codeDigest(root, outDir), taken: notes.taken });
          return { ...withProgress(kept.prerenderer), name: 'carnet-prerenderer' };
        });
      },
      'astro:build:generated': async ({ logger }) => {
        logger.info(`${kept?.keep() ?? 0} page(s) kept`);
        await notes.save();
      },
    },
  };
}

/**
 * Has each page that is made go through these steps, in their order.
 *
 * @param finished is told of each page, as the nth from 0: the framework asks for them in the order of their paths
 */
function finishing(
  standard: AstroPrerenderer,
  steps: readonly ((html: string) => string)[],
  finished: (call: number, html: string) => void,
): AstroPrerenderer {
  let calls = 0;
  return {
    ...standard,
    async render(request, options) {
      const call = calls;
      if (options.routeData.type === 'page') calls += 1;
      const made = await standard.render(request, options);
      const response = made instanceof Response ? made : made.response;
      if (!response.headers.get('content-type')?.startsWith('text/html')) return made;
      const { status, headers } = response;
      const text = await response.text();
      const html = steps.reduce((before, step) => step(before), text);
      if (options.routeData.type === 'page') finished(call, html);
      const page = new Response(html, { status, headers });
      return made instanceof Response ? page : { ...made, response: page };
    },
  };
}

/** Says how many of the paths are made. */
function withProgress(standard: AstroPrerenderer): AstroPrerenderer {
  let [made, all] = [0, 0];
  return {
    ...standard,
    async getStaticPaths() {
      tellProgress('pages');
      const paths = await standard.getStaticPaths();
      all = paths.length;
      return paths;
    },
    render(request, options) {
      tellProgress('pages', (made += 1), all);
      return standard.render(request, options);
    },
  };
}
