import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';

/** What an earlier build kept in a file, as it was; nothing where there is none, or none that can be read. */
export async function readKeptFile<T>(folder: string, name: string): Promise<T | undefined> {
  try {
    return deserialize(await readFile(path.join(folder, name))) as T;
  } catch {
    return undefined;
  }
}

/** Keeps a value for the next build. One that is killed leaves the last whole file. */
export async function keepFile(folder: string, name: string, value: unknown): Promise<void> {
  const made = path.join(folder, `${name}.new`);
  await mkdir(folder, { recursive: true });
  await writeFile(made, serialize(value));
  await rename(made, path.join(folder, name));
}
