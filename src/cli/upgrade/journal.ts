import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, rmdir } from 'node:fs/promises';
import path from 'node:path';

import { replaceFile } from '../write-file.ts';

/** Holds the version a site was, while its upgrade lasts. */
const FROM = 'from';

/**
 * Remembers what an upgrade changes, so that it can be undone, also where it was killed: each file is copied before it is touched, and
 * named before it is made.
 */
export class Journal {
  readonly #root: string;
  readonly #folder: string;
  readonly #added: string[] = [];

  private constructor(root: string) {
    this.#root = root;
    this.#folder = path.join(root, '.carnet/upgrade');
  }

  /** Opens a new journal; the one of an earlier upgrade is forgotten. */
  static async open(root: string): Promise<Journal> {
    const journal = new Journal(root);
    await rm(journal.#folder, { recursive: true, force: true });
    await mkdir(path.join(journal.#folder, 'before'), { recursive: true });
    return journal;
  }

  /** The version a site was before an upgrade that has not come to its end; undefined where there is none. */
  static async unfinished(root: string): Promise<string | undefined> {
    return readFile(path.join(new Journal(root).#folder, FROM), 'utf8').catch(() => undefined);
  }

  /** Goes on with the journal of the last upgrade. */
  static async resume(root: string): Promise<Journal> {
    const journal = new Journal(root);
    await mkdir(path.join(journal.#folder, 'before'), { recursive: true });
    journal.#added.push(...(await journal.#readAdded()));
    return journal;
  }

  /** Notes that an upgrade has begun, and the version the site was. */
  begin(from: string): Promise<void> {
    return replaceFile(path.join(this.#folder, FROM), from);
  }

  /** Notes that all files of the upgrade are written; it can still be undone. */
  close(): Promise<void> {
    return rm(path.join(this.#folder, FROM), { force: true });
  }

  /** Writes a file of the site whole; what stood there is kept. */
  async write(file: string, content: string | Uint8Array): Promise<void> {
    await this.#keep(file);
    await mkdir(path.dirname(path.join(this.#root, file)), { recursive: true });
    await replaceFile(path.join(this.#root, file), content);
  }

  async remove(file: string): Promise<void> {
    await this.#keep(file);
    await rm(path.join(this.#root, file), { force: true });
  }

  /** Puts back all that was there, and takes away what was not; returns the number of files, nothing where there is no journal. */
  static async undo(root: string): Promise<number | undefined> {
    const journal = new Journal(root);
    const before = path.join(journal.#folder, 'before');
    const entries = await readdir(before, { recursive: true, withFileTypes: true }).catch(() => undefined);
    if (!entries) return undefined;
    const files = entries.filter((entry) => entry.isFile()).map((entry) => path.relative(before, path.join(entry.parentPath, entry.name)));
    for (const file of files) {
      await mkdir(path.dirname(path.join(root, file)), { recursive: true });
      await replaceFile(path.join(root, file), await readFile(path.join(before, file)));
    }
    const added = await journal.#readAdded();
    for (const file of added) await rm(path.join(root, file), { force: true });
    for (const file of added) await removeEmpty(root, path.dirname(file));
    await rm(journal.#folder, { recursive: true, force: true });
    return files.length + added.length;
  }

  async #keep(file: string): Promise<void> {
    const copy = path.join(this.#folder, 'before', file);
    if (this.#added.includes(file) || existsSync(copy)) return;
    const bytes = await readFile(path.join(this.#root, file)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw error;
    });
    if (bytes) {
      await mkdir(path.dirname(copy), { recursive: true });
      await replaceFile(copy, bytes);
    } else {
      this.#added.push(file);
      await replaceFile(path.join(this.#folder, 'added.json'), JSON.stringify(this.#added));
    }
  }

  async #readAdded(): Promise<string[]> {
    return JSON.parse(await readFile(path.join(this.#folder, 'added.json'), 'utf8').catch(() => '[]')) as string[];
  }
}

/** Takes away a folder that holds nothing, and those that then hold nothing. */
async function removeEmpty(root: string, folder: string): Promise<void> {
  if (folder === '.') return;
  const isGone = await rmdir(path.join(root, folder)).then(
    () => true,
    (error: NodeJS.ErrnoException) => error.code === 'ENOENT',
  );
  if (isGone) await removeEmpty(root, path.dirname(folder));
}
