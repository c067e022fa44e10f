import { rename, rm, writeFile } from 'node:fs/promises';

/** Writes a file of a cache beside its place, then puts it there: killed halfway, or on a full disk, no half of it is ever taken for the whole. */
export async function writeWhole(file: string, bytes: string | Uint8Array): Promise<void> {
  const beside = `${file}.${process.pid}-${process.hrtime.bigint()}`;
  try {
    await writeFile(beside, bytes);
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
