import { fileURLToPath } from 'node:url';
import type { AstroIntegration, HookParameters } from 'astro';

import { previewOf } from '../domain/preview.ts';
import { toPreview } from '../loader/channel.ts';
import { memoryChanged } from '../loader/content-memory.ts';
import { sourceLines } from '../loader/source-lines.ts';
import { diagnosticMessagesFor, previewMessagesFor } from '../messages/index.ts';
import type { Preview } from '../domain/preview.ts';
import type { PreviewReading } from '../loader/channel.ts';

const ISLAND = fileURLToPath(new URL('../islands/preview-panel.ts', import.meta.url));

/** Shows what is wrong in the pages of the preview. It leaves nothing in a build. */
export function previewPanel(): AstroIntegration {
  let root = '';
  return {
    name: 'carnet-preview',
    hooks: {
      'astro:config:setup': ({ command, injectScript }) => {
        if (command === 'dev') injectScript('page', `import ${JSON.stringify(ISLAND)};`);
      },
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:server:setup': ({ server }) => {
        showReadings(server, root);
        showEntries(server);
      },
    },
  };
}

/** Sends each reading to the pages that are open, and the last one to those that ask. */
function showReadings(server: Server, root: string): void {
  let last: Preview | undefined;
  const show = (message: unknown) => {
    const { diagnostics, language } = message as PreviewReading;
    const words = { messages: diagnosticMessagesFor(language), words: previewMessagesFor(language), language };
    last = previewOf(diagnostics, { ...words, linesOf: sourceLines(root) });
    server.environments.client.hot.send('carnet:preview', { root, ...last });
  };
  toPreview.subscribe(show);
  server.httpServer?.once('close', () => toPreview.unsubscribe(show));
  server.environments.client.hot.on('carnet:ask', (_, client) => {
    if (last) client.send('carnet:preview', { root, ...last });
  });
}

/** Has Astro forget the addresses of its routes where the entries have changed, and the open pages loaded again. */
function showEntries(server: Server): void {
  let asked = false;
  const show = () => {
    asked = false;
    const { client, ...others } = server.environments;
    for (const environment of Object.values(others)) environment.hot.send('astro:content-changed', {});
    client.hot.send({ type: 'full-reload', path: '*' });
  };
  const ask = () => {
    // One reading changes both collections, one right after the other.
    if (!asked) setImmediate(show);
    asked = true;
  };
  memoryChanged.subscribe(ask);
  server.httpServer?.once('close', () => memoryChanged.unsubscribe(ask));
}

type Server = HookParameters<'astro:server:setup'>['server'];
