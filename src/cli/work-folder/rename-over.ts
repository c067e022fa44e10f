import { existsSync, renameSync } from 'node:fs';

/** This file, to be run with the folder that was made, the place it takes, and where what stands there goes. */
export const RENAMED_BY = import.meta.filename;

if (process.argv[1] === RENAMED_BY) {
  const [made = '', target = '', old = ''] = process.argv.slice(2);
  renameSync(target, old);
  try {
    renameSync(made, target);
    // What begins to be taken away must not be taken for a whole site.
    renameSync(old, made);
  } catch (error) {
    if (!existsSync(target)) renameSync(old, target);
    process.stdout.write(error instanceof Error && 'code' in error ? String(error.code) : '');
    process.exitCode = 1;
  }
}
