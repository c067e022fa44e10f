import { spawn } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

import { toCommand } from '../loader/channel.ts';

// A process that would go on after its parent was killed would write into what the next build makes.
const WITH_PARENT = new URL('astro-build/with-parent.ts', import.meta.url).href;

/** Files; a first build makes about 1,300 and each other some 200. */
const MOST_COMPILED = 5000;

/** Runs Astro's build in a process of its own, which ends with this one, and keeps what it prints, without colours, line by line. */
export function runAstroBuild({
  root,
  outDir,
  report,
  started,
  places = false,
  heap,
}: AstroBuildOptions): Promise<{ code: number; log: string[] }> {
  const astro = path.join(path.dirname(createRequire(import.meta.url).resolve('astro/package.json')), 'bin/astro.mjs');
  const limit = heap === undefined ? [] : [`--max-old-space-size=${heap}`];
  const child = spawn(process.execPath, [...limit, '--import', WITH_PARENT, astro, 'build', '--outDir', outDir], {
    cwd: root,
    env: {
      ...process.env,
      ...(places ? { CARNET_PLACES: '1', NODE_OPTIONS: `${process.env['NODE_OPTIONS'] ?? ''} --enable-source-maps` } : {}),
      // Either would make `import.meta.env.DEV` true in a build.
      NODE_ENV: 'production',
      DEV: undefined,
      NO_COLOR: '1',
      FORCE_COLOR: '0',
      ASTRO_TELEMETRY_DISABLED: '1',
      // The bundler's allocator: what a bundle took is given back with its end, 50 MB of it.
      MIMALLOC_PURGE_DELAY: '0',
      NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'] ?? compiledIn(root),
      CARNET_REPORT: report,
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  if (child.pid !== undefined) started(child.pid);
  child.on('message', (progress) => toCommand.publish(progress));
  const chunks: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => chunks.push(chunk));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, log: Buffer.concat(chunks).toString().split('\n') }));
  });
}

/**
 * Where Node keeps what it compiled and what it made of TypeScript: a second less at each build. What a build bundles is compiled too, under a
 * name that never comes again, so the folder is emptied where it has grown.
 */
function compiledIn(root: string): string {
  const folder = path.join(root, 'node_modules/.astro/compiled');
  const count = existsSync(folder) ? readdirSync(folder, { recursive: true }).length : 0;
  if (count > MOST_COMPILED) rmSync(folder, { recursive: true, force: true });
  return folder;
}

interface AstroBuildOptions {
  root: string;
  outDir: string;
  /** File to which the loader writes its diagnostics. */
  report: string;
  /** Told of the process once it runs. */
  started: (pid: number) => void;
  /** Whether what fails is told by its place in the sources: for a build that publishes nothing. */
  places?: boolean;
  /** In MB; Node's own where there is none. */
  heap?: number | undefined;
}
