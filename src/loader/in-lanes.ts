import { setImmediate as turn } from 'node:timers/promises';

/** Milliseconds after which others have their turn: what native code has done with is freed between turns alone (Node-API finalizers). */
const BREATH = 50;

/**
 * What is made of each item, in their order: so many at a time, for what each needs meanwhile stands in memory, or is a file that is open.
 *
 * @throws what making any of them throws
 */
export async function inLanes<Item, Made>(items: readonly Item[], atOnce: number, make: (item: Item) => Promise<Made>): Promise<Made[]> {
  const made: Made[] = [];
  const work = items.entries();
  let last = performance.now();
  const lane = async () => {
    for (const [place, item] of work) {
      made[place] = await make(item);
      if (performance.now() - last < BREATH) continue;
      await turn();
      last = performance.now();
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return made;
}
