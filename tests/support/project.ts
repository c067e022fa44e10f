import { cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The folder of Carnet itself. */
export const home = path.resolve(import.meta.dirname, '../..');

// Node keeps what it compiled there: all projects run the same packages.
const COMPILED = path.join(home, 'node_modules/.astro/compiled');

/** A site that suffices where a test says nothing of it. */
export const plainSite = 'title: Essai\nurl: https://essai.example\nauthor:\n  name: Camille Dupont\n';

/**
 * Makes a miniature site in a folder of its own: Carnet's source with another author's files.
 *
 * @param files what the author owns, by path from the project's folder: text or bytes
 */
export async function makeProject(files: Readonly<Record<string, string | Uint8Array>>, parent = tmpdir()): Promise<Project> {
  const root = await mkdtemp(path.join(parent, 'carnet-'));
  const mine = (source: string) => !/src\/(?:content(?:\/|$)|site\.yaml$)/.test(source);
  await cp(path.join(home, 'src'), path.join(root, 'src'), { recursive: true, filter: mine });
  for (const file of ['astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'])
    await cp(path.join(home, file), path.join(root, file));
  await linkPackages(root);
  for (const [file, content] of Object.entries({ 'src/site.yaml': plainSite, ...files })) await writeIn(root, file, content);
  return {
    root,
    dist: path.join(root, 'dist'),
    write: (file, content) => writeIn(root, file, content),
    build: (env = {}, options = []) => run(root, ['src/cli/build.ts', ...options], env),
    remove: () => rm(root, { recursive: true, force: true }),
  };
}

/** Runs a script of a project with the Node of the tests and keeps what it prints. */
export function run(root: string, args: readonly string[], env: Readonly<Record<string, string>>): Promise<Run> {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, NODE_COMPILE_CACHE: COMPILED, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const chunks: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString() }));
  });
}

async function writeIn(root: string, file: string, content: string | Uint8Array): Promise<void> {
  const target = path.join(root, file);
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, content);
}

/** Links each package rather than their folder, so that the project's cache, which stands among them, is its own. */
export async function linkPackages(root: string): Promise<void> {
  const packages = path.join(home, 'node_modules');
  await mkdir(path.join(root, 'node_modules'));
  const names = (await readdir(packages)).filter((name) => !name.startsWith('.'));
  await Promise.all(names.map((name) => symlink(path.join(packages, name), path.join(root, 'node_modules', name))));
}

export interface Project {
  root: string;
  dist: string;
  write(file: string, content: string | Uint8Array): Promise<void>;
  /** Runs `npm run build` as a user does, with these variables and options. */
  build(env?: Readonly<Record<string, string>>, options?: readonly string[]): Promise<Run>;
  remove(): Promise<void>;
}

export interface Run {
  code: number;
  /** Standard output and error, in the order they came. */
  output: string;
}
