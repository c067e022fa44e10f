import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** A port of loopback that nothing listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address ? address.port : 0;
}

/**
 * Starts a server that stays in the foreground, and waits until it answers.
 *
 * @throws what it printed, where it ends or does not answer in time
 */
export async function started(
  command: string,
  args: readonly string[],
  { port, env = {}, seconds = 10 }: StartOptions,
): Promise<StartedServer> {
  const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const chunks: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve) => {
    child.on('error', () => resolve());
    child.on('close', () => resolve());
  });
  const url = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < seconds * 10; tries += 1) {
    const answers = await fetch(url, { redirect: 'manual' }).then(
      () => true,
      () => false,
    );
    if (answers) return { url, close: () => (child.kill('SIGTERM'), ended) };
    if (child.exitCode !== null) break;
    await wait(100);
  }
  child.kill('SIGKILL');
  throw new Error(`${command}: ${Buffer.concat(chunks).toString()}`);
}

export interface StartedServer {
  /** Scheme, host and port. */
  url: string;
  close(): Promise<void>;
}

interface StartOptions {
  port: number;
  env?: Readonly<Record<string, string>>;
  /** How long it may take to answer. */
  seconds?: number;
}
