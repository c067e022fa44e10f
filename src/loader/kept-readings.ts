import { hash } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import type { BodyFindings, KeptBody } from './body.ts';
import type { KeptHead } from './kept-head.ts';

const FILE = 'readings.json';

let last: Held | undefined;

/**
 * What earlier readings of a project learnt of its texts, in one file of a folder: a check that finds a text as it was reads no more of it.
 *
 * @param under a digest of all that every reading hangs on besides the texts: the pipeline and the facts of the site
 * @param now what was learnt at a later instant is not taken (milliseconds since 1970 UTC)
 */
export function keptReadings(folder: string, { under, now }: { under: string; now: number }): KeptReadings {
  const file = path.join(folder, FILE);
  const held = last?.file === file && isFit(last, under, now) ? last : { file, ...readKept(file, under, now) };
  last = held;
  held.now = Math.max(held.now, now);
  const asked = new Set<string>();
  return {
    of(source, text) {
      asked.add(source);
      const known = held.texts.get(source);
      const digest = hash('sha256', text);
      const reading = known?.digest === digest ? known : { digest };
      held.texts.set(source, reading);
      return reading;
    },
    at(source) {
      asked.add(source);
      return held.texts.get(source);
    },
    keep(reading, learnt) {
      Object.assign(reading, learnt);
      held.isChanged = true;
    },
    save() {
      if (!held.isChanged && asked.size === held.texts.size) return;
      for (const source of held.texts.keys()) if (!asked.has(source)) held.texts.delete(source);
      writeKept(held);
    },
  };
}

/** Has a preview keep for its next start what its readings learnt, once; without it, that takes longer, and that is all. */
export function saveForNextStart(): void {
  if (!last?.isChanged || last.isSaved) return;
  last.isSaved = true;
  try {
    writeKept(last);
  } catch {
    // The folder has gone, or the disk is full.
  }
}

/** Forgets what only another reading by the same process would ask for. */
export function forgetReadings(): void {
  last = undefined;
}

function isFit({ under, now }: Pick<Held, 'under' | 'now'>, wanted: string, at: number): boolean {
  return under === wanted && now <= at;
}

function readKept(file: string, under: string, now: number): Omit<Held, 'file'> {
  try {
    const read = JSON.parse(readFileSync(file, 'utf8')) as Pick<Held, 'under' | 'now'> & { texts: [string, KeptReading][] };
    if (isFit(read, under, now)) return { ...read, texts: new Map(read.texts), isChanged: false, isSaved: false };
  } catch {
    // None is there yet, or no whole one.
  }
  return { under, now, texts: new Map(), isChanged: false, isSaved: false };
}

/** Writes all of it beside, then in its place: another run may be reading it. */
function writeKept({ file, under, now, texts }: Held): void {
  const beside = `${file}.${process.pid}`;
  writeFileSync(beside, JSON.stringify({ under, now, texts: [...texts] }));
  renameSync(beside, file);
}

export interface KeptReadings {
  /** What is known of the text of a file: nothing yet where that text has changed. */
  of(source: string, text: string): KeptReading;
  /** What is known of the text of a file as it was last asked for. */
  at(source: string): KeptReading | undefined;
  /** Adds what was learnt of a text. */
  keep(reading: KeptReading, learnt: Partial<Pick<KeptReading, 'head' | 'body' | 'rendered'>>): void;
  /** Writes what is known of the texts that were asked for, where there is anything new. */
  save(): void;
}

export interface KeptReading {
  /** Of the text. */
  digest: string;
  head?: KeptHead;
  /** Where a check alone has read it. */
  body?: BodyFindings;
  /** Where pages were made of it. */
  rendered?: KeptBody | undefined;
}

interface Held {
  file: string;
  under: string;
  now: number;
  /** By the path of their files from the project's folder. */
  texts: Map<string, KeptReading>;
  isChanged: boolean;
  /** Whether a preview has kept it for its next start. */
  isSaved: boolean;
}
