import { createHash } from 'node:crypto';
import { copyFile, glob, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

import { tellProgress } from '../loader/channel.ts';
import { inLanes } from '../loader/in-lanes.ts';

/** Files that are text, by their names. */
const TEXT = /\.(?:html?|css|m?js|json|xml|svg|txt|vtt|webmanifest)$/i;
/** Bytes; a file of less fits in one packet as it is. */
const LEAST = 1024;
/** Files at work at a time: Node compresses four at once, and others are read meanwhile. */
const AT_ONCE = 8;
/**
 * Brotli's quality (0 to 11) for pages and for what all pages share. On 1.8 MB of pages 5 makes 30.4 % of them at 25 MB a second, 9 makes
 * 30.0 % at 1.3, 11 makes 28.1 % at 0.4: a large site would wait for minutes.
 */
const QUALITY = { pages: 5, shared: 11 };
const GZIP_LEVEL = 6;
/** Of what else the bytes hang on: another number takes what was kept for another. */
const FORM = `1-${QUALITY.pages}-${QUALITY.shared}-${GZIP_LEVEL}-${process.versions.brotli}-${process.versions.zlib}`;

/**
 * Writes `.br` and `.gz` beside every text file of a built site that is larger than 1 kB: the same bytes for the same file. What was
 * compressed is kept under the digest of its source, and what no file of the site needs any more is cleared.
 *
 * @param cache folder of what is kept
 */
export async function compressDist(outDir: string, cache: string): Promise<void> {
  await mkdir(cache, { recursive: true });
  const kept = new Map((await readdir(cache)).map((name) => [name, Promise.resolve()]));
  const files = (await Array.fromAsync(glob('**/*', { cwd: outDir, withFileTypes: true })))
    .filter((entry) => entry.isFile() && TEXT.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name));
  const used = new Set<string>();
  let done = 0;
  await inLanes(files, AT_ONCE, async (file) => {
    for (const name of await compressFile(file, { outDir, cache, kept })) used.add(name);
    tellProgress('compress', (done += 1), files.length);
  });
  await Promise.all([...kept.keys()].filter((name) => !used.has(name)).map((name) => rm(path.join(cache, name))));
}

/** @returns the names under which the two are kept */
async function compressFile(file: string, { outDir, cache, kept }: Place): Promise<string[]> {
  const bytes = await readFile(file);
  if (bytes.length <= LEAST) return [];
  const shared = path.relative(outDir, file).startsWith('_astro');
  const digest = createHash('sha256')
    .update(`${FORM}${shared ? ' shared' : ''}\0`)
    .update(bytes)
    .digest('hex')
    .slice(0, 32);
  const makers = { br: () => brotli(bytes, shared ? QUALITY.shared : QUALITY.pages), gz: () => gzipped(bytes) };
  const names: string[] = [];
  for (const [ending, make] of Object.entries(makers)) {
    const name = `${digest}.${ending}`;
    names.push(name);
    const place = path.join(cache, name);
    // Files of the same bytes are compressed once, though two are at work on them.
    const made = kept.get(name) ?? make().then((compressed) => keep(compressed, place));
    kept.set(name, made);
    await made;
    await copyFile(place, `${file}.${ending}`);
  }
  return names;
}

/** A build that is killed leaves no half of a file under a digest. */
async function keep(bytes: Buffer, kept: string): Promise<void> {
  const part = `${kept}.${process.pid}.part`;
  await writeFile(part, bytes);
  await rename(part, kept);
}

function brotli(bytes: Buffer, quality: number): Promise<Buffer> {
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_MODE, BROTLI_MODE_TEXT, BROTLI_PARAM_SIZE_HINT } = constants;
  return brotliBytes(bytes, {
    params: { [BROTLI_PARAM_QUALITY]: quality, [BROTLI_PARAM_MODE]: BROTLI_MODE_TEXT, [BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });
}

/** The ninth byte names the machine's system (RFC 1952, 2.3): here none, for the bytes are those of any. */
async function gzipped(bytes: Buffer): Promise<Buffer> {
  const made = await gzipBytes(bytes, { level: GZIP_LEVEL });
  made[9] = 255;
  return made;
}

const brotliBytes = promisify(brotliCompress);
const gzipBytes = promisify(gzip);

interface Place {
  outDir: string;
  cache: string;
  /** What is kept, or is being made, by name. */
  kept: Map<string, Promise<void>>;
}
