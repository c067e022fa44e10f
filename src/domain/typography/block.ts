import { OBJECT } from './runs.ts';
import { setRuns } from './set.ts';
import type { Rules } from './language.ts';
import type { Run } from './runs.ts';

/** The texts of a block as they come, set once it ends. */
export class Block {
  readonly #rules: Rules;
  #runs: PlacedRun[] = [];

  constructor(rules: Rules) {
    this.#rules = rules;
  }

  /** Adds texts, each of which is told how it is set once the block ends. */
  add(...runs: readonly PlacedRun[]): void {
    this.#runs.push(...runs);
  }

  /** Adds what stays as it is, read as an object, a line break or a letter. */
  hold(fixed: string = OBJECT): void {
    this.#runs.push({ text: fixed, fixed });
  }

  /** Ends the block. */
  end(): void {
    const runs = this.#runs;
    if (runs.length === 0) return;
    this.#runs = [];
    setRuns(runs, this.#rules).forEach((set, index) => runs[index]?.place?.(set));
  }
}

/** A text of a block, and what is told how it is set. */
export type PlacedRun = Run & { place?: (set: string) => void };
