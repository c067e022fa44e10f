import { Block } from './block.ts';
import { isInline, rulesInside } from './elements.ts';
import type { ElementFacts } from './elements.ts';
import type { PlacedRun } from './block.ts';
import type { Rules, TypographyFacts } from './language.ts';

/** The way through the elements and texts of a document, in reading order: what stands in which block, and by which rules it is set. */
export class TypographyWalk {
  readonly #site: TypographyFacts;
  readonly #around: (Place | undefined)[] = [];
  #place: Place | undefined;

  constructor(site: TypographyFacts, rules: Rules) {
    this.#site = site;
    this.#place = { rules, block: new Block(rules) };
  }

  /** The rules by which text is set here, if it is. */
  get rules(): Rules | undefined {
    return this.#place?.rules;
  }

  /** Enters an element; whether it is a place of its own, which is to be left. */
  enter(element: ElementFacts): boolean {
    const inside = this.#place ? rulesInside(element, this.#place.rules, this.#site) : 'same';
    if (!isInline(element.name)) this.#place?.block.end();
    if (inside === 'same') return false;
    if (isInline(element.name)) this.#place?.block.hold();
    this.#around.push(this.#place);
    this.#place = inside === 'none' ? undefined : { rules: inside, block: new Block(inside) };
    return true;
  }

  /** Leaves the place entered last. */
  leave(): void {
    this.#place?.block.end();
    this.#place = this.#around.pop();
  }

  /** Ends a block, where an element that is none of a line begins or ends. */
  endBlock(): void {
    this.#place?.block.end();
  }

  add(...runs: readonly PlacedRun[]): void {
    this.#place?.block.add(...runs);
  }

  hold(fixed?: string): void {
    this.#place?.block.hold(fixed);
  }

  /** Ends the document. */
  end(): void {
    while (this.#around.length > 0) this.leave();
    this.#place?.block.end();
  }
}

interface Place {
  rules: Rules;
  block: Block;
}
