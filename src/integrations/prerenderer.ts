import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

import { imagesLast } from './images-last.ts';
import { withIntegrity } from './integrity.ts';
import { keptPages } from './kept-pages.ts';
import { codeDigest } from './kept-pages/code-digest.ts';
import type { KeptPages } from './kept-pages.ts';

/**
 * Has the framework make pages: those of the last build that still hold are taken as they are, and what is made is sealed. Astro knows one
 * prerenderer: whatever is asked of it is asked here.
 */
export function prerenderer(): AstroIntegration {
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
        setPrerenderer((standard) => {
          kept = keptPages(imagesLast(withIntegrity(standard, { folder: outDir, base })), {
            folder: cache,
            outDir,
            underOf: () => codeDigest(root, outDir),
          });
          return { ...kept.prerenderer, name: 'carnet-prerenderer' };
        });
      },
      'astro:build:generated': ({ logger }) => {
        logger.info(`${kept?.keep() ?? 0} page(s) kept`);
      },
    },
  };
}
