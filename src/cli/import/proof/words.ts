import { plainSigns } from './plain-signs.ts';
import { isLeftOut } from './set-aside.ts';
import { textOf } from './tree.ts';
import type { Parent } from './tree.ts';

/** How often each word stands under a node. */
export function wordsUnder(root: Parent): Words {
  const words: Words = new Map();
  for (const [word] of plainSigns(textOf(root, isLeftOut))
    .toLowerCase()
    .matchAll(/[\p{L}\p{N}]+/gu))
    words.set(word, (words.get(word) ?? 0) + 1);
  return words;
}

/** How many words two texts share, each as often as both have it. */
export function sharedWords(a: Words, b: Words): number {
  let shared = 0;
  for (const [word, count] of a) shared += Math.min(count, b.get(word) ?? 0);
  return shared;
}

/** How many words there are. */
export function countOf(words: Words): number {
  return [...words.values()].reduce((sum, count) => sum + count, 0);
}

export type Words = Map<string, number>;
