/** The tags that were chosen on other pages of a long index: each a box of its own, beside what is found. Of an index of one page there are none. */
export class OtherChoices {
  /** Those whose labels are not known yet. */
  #awaited: string[] = [];
  readonly #place: HTMLElement | undefined;

  /** @param beside where the boxes stand at the beginning; none on an index of one page */
  constructor(beside: Element | null) {
    if (!beside) return;
    this.#place = Object.assign(document.createElement('span'), { className: 'elsewhere' });
    beside.prepend(this.#place);
  }

  /** Forgets what was chosen, and takes these slugs in its place: their boxes come with their labels. */
  take(tags: string[]): void {
    this.#place?.replaceChildren();
    this.#awaited = this.#place ? tags : [];
  }

  /** Gives each its box; one that is no tag is passed over. */
  name(tags: readonly string[], labels: readonly string[] = []): void {
    for (const tag of this.#awaited.splice(0)) {
      const label = labels[tags.indexOf(tag)];
      if (label !== undefined) this.#place?.append(choice(tag, label));
    }
  }

  get boxes(): HTMLInputElement[] {
    return [...(this.#place?.querySelectorAll('input') ?? [])];
  }

  get awaited(): readonly string[] {
    return this.#awaited;
  }
}

/** A box that is ticked, with its words. */
function choice(value: string, text: string): HTMLElement {
  const box = Object.assign(document.createElement('input'), { type: 'checkbox', name: 'tag', value, checked: true, autocomplete: 'off' });
  const label = document.createElement('label');
  label.append(box, text);
  return label;
}
