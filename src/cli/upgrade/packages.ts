import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** Whether `node_modules` holds what the lock file names, version by version; packages for other machines may lack. */
export async function areInstalled(root: string): Promise<boolean> {
  const { packages } = JSON.parse(await readFile(path.join(root, 'package-lock.json'), 'utf8')) as Lock;
  const all = Object.entries(packages).filter(([place]) => place !== '');
  const held = all.map(async ([place, { version, optional }]) => {
    const text = await readFile(path.join(root, place, 'package.json'), 'utf8').catch(() => undefined);
    return text === undefined ? optional === true : (JSON.parse(text) as { version?: string }).version === version;
  });
  return (await Promise.all(held)).every(Boolean);
}

/**
 * Runs npm in a project, what it says shown as it comes.
 *
 * @returns its exit code
 */
export function npm(root: string, args: readonly string[]): Promise<number> {
  const script = process.env['npm_execpath'];
  const [command, first] = script === undefined ? ['npm', []] : [process.env['npm_node_execpath'] ?? process.execPath, [script]];
  return runIn(root, command, [...first, ...args]);
}

/** Runs a command in a folder, what it says shown as it comes; returns its exit code. */
export function runIn(folder: string, command: string, args: readonly string[]): Promise<number> {
  const child = spawn(command, args, { cwd: folder, stdio: 'inherit' });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}

interface Lock {
  packages: Readonly<Record<string, { version?: string; optional?: boolean }>>;
}
