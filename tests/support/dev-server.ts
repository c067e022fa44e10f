import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { AddressInfo } from 'node:net';

const PATIENCE = 120_000;

/** Starts the preview of a project, as `npm run dev` does, and waits until it answers. */
export async function startPreview(root: string): Promise<DevServer> {
  const port = await freePort();
  const astro = path.join(root, 'node_modules/astro/bin/astro.mjs');
  const child = spawn(process.execPath, [astro, 'dev', '--host', '127.0.0.1', '--port', String(port)], {
    cwd: root,
    // Astro answers no request where it believes itself under Vitest.
    env: {
      ...process.env,
      VITEST: '',
      NODE_ENV: 'development',
      ASTRO_TELEMETRY_DISABLED: '1',
      ASTRO_DEV_BACKGROUND: '0',
      NO_COLOR: '1',
      FORCE_COLOR: '0',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  const ended = once(child, 'close');
  const ready = new Promise<void>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`The preview did not start:\n${log}`)), PATIENCE);
    const hear = (chunk: Buffer) => {
      log += stripVTControlCharacters(chunk.toString());
      if (!log.includes('watching for file changes')) return;
      clearTimeout(late);
      resolve();
    };
    for (const stream of [child.stdout, child.stderr]) stream.on('data', hear);
    child.on('close', () => reject(new Error(`The preview ended:\n${log}`)));
  });
  const stop = async () => {
    child.kill();
    await ended;
  };
  await ready.catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return { url: `http://127.0.0.1:${port}`, pid: child.pid ?? 0, log: () => log, stop };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

export interface DevServer {
  url: string;
  /** Of its process. */
  pid: number;
  /** What it has printed. */
  log(): string;
  stop(): Promise<void>;
}
