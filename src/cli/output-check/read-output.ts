import { hash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { tellProgress } from '../../loader/channel.ts';
import { filesUnder } from '../../loader/files-under.ts';
import { hostMoves } from './host-moves.ts';
import { pageFacts } from './page-facts.ts';
import { textFacts } from './text-facts.ts';
import type { HostRules, OutputFile } from '../../domain/output-check/output.ts';

const READ = /\.(?:html?|css|js|xml|json|txt)$/i;
/** What the facts of a file hang on besides its bytes. */
const SOURCES = ['read-output.ts', 'page-facts.ts', 'linked-data.ts', 'text-facts.ts'].map((name) => new URL(name, import.meta.url));
const KEPT = 'output.json';
/** At the top of a site, and beside it in a folder for each host. */
const RULES = '{,*/}{_redirects,vercel.json,.htaccess,http.conf,*.caddy}';

/**
 * The files of a built site with what they say. Each is read once: one that stands as an earlier build left it is not read at all, and what
 * is known of the same bytes is taken from there.
 *
 * @param root the project's folder, whose `public/` is the author's own
 * @param cache folder where facts are kept
 */
export function readOutput(dist: string, { root, cache }: ReadOptions): OutputFile[] {
  const under = SOURCES.reduce((sum, source) => hash('sha256', sum + readFileSync(source, 'utf8')), '');
  const known = readKept(path.join(cache, KEPT), under);
  const kept: Kept = { under, facts: {}, stamps: {} };
  const files = filesUnder(dist);
  const found = files.map((file, done): OutputFile => {
    tellProgress('check', done, files.length);
    const isOwn = existsSync(path.join(root, 'public', file));
    if (!READ.test(file)) return { path: file, isOwn };
    const place = path.join(dist, file);
    const { size, mtimeMs } = statSync(place);
    const stamp = known.stamps[file];
    let bytes: Buffer | undefined;
    const read = () => (bytes ??= readFileSync(place));
    // A page of the last build is the same file, under another name for a while.
    const digest = stamp?.[0] === size && stamp[1] === mtimeMs ? stamp[2] : hash('sha256', read(), 'base64url');
    kept.stamps[file] = [size, mtimeMs, digest];
    // A part of a string holds on to the whole of it: what is known of a page must not keep the page in memory.
    const facts = (kept.facts[digest] ??= known.facts[digest] ?? structuredClone(factsOf(file, read().toString())));
    return { path: file, isOwn, ...facts };
  });
  writeKept(cache, kept);
  return found;
}

/**
 * What hosts are told to redirect, in the site and beside it.
 *
 * @param beside folder of the rules that are no part of the site, next to it
 */
export function readHostRules(dist: string, beside: string): HostRules[] {
  const folders = [dist, beside].filter((folder) => existsSync(folder));
  return folders.flatMap((folder) =>
    globSync(RULES, { cwd: folder })
      .toSorted()
      .flatMap((file) => {
        const moves = hostMoves(file.split(path.sep).join('/'), readFileSync(path.join(folder, file), 'utf8'));
        return moves ? [{ path: path.relative(dist, path.join(folder, file)).split(path.sep).join('/'), moves }] : [];
      }),
  );
}

function factsOf(file: string, text: string): Facts {
  if (/\.html?$/i.test(file)) return { page: pageFacts(text) };
  const facts = textFacts(file, text);
  return facts ? { text: facts } : {};
}

function readKept(file: string, under: string): Kept {
  const nothing = { under, facts: {}, stamps: {} };
  try {
    const kept = JSON.parse(readFileSync(file, 'utf8')) as Kept;
    return kept.under === under ? kept : nothing;
  } catch {
    return nothing;
  }
}

/** Keeps what was learnt; a disk that has no place for it is told where the site itself is written. */
function writeKept(cache: string, kept: Kept): void {
  const file = path.join(cache, KEPT);
  const beside = `${file}.${process.pid}`;
  mkdirSync(cache, { recursive: true });
  writeFileSync(beside, JSON.stringify(kept));
  renameSync(beside, file);
}

interface ReadOptions {
  root: string;
  cache: string;
}

type Facts = Pick<OutputFile, 'page' | 'text'>;

interface Kept {
  /** Digest of the code that learnt it. */
  under: string;
  /** By the digest of the bytes. */
  facts: Record<string, Facts | undefined>;
  /** Of the files, by their paths: bytes, when they were last written (milliseconds since 1970 UTC), and their digest. */
  stamps: Record<string, readonly [size: number, time: number, digest: string] | undefined>;
}
