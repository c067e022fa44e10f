import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Makes a folder for what all files of tests of a run share, and takes it away after the last. */
export default async function setup(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'carnet-shared-'));
  process.env['CARNET_SHARED'] = folder;
  return () => rm(folder, { recursive: true });
}
