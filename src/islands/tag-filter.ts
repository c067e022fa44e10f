import { countText } from './count-text.ts';
import type { CountTexts } from './count-text.ts';

/** Title, address, date in words, slugs of tags: a row of the data that outputs/tag-data.ts writes. */
type Row = [title: string, href: string, date: string, tags: string[]];

/** The tag index made a filter: posts that carry every chosen tag, counts that follow, the choice in the address. */
class TagFilter extends HTMLElement {
  #boxes: HTMLInputElement[] = [];
  #rows: Promise<Row[]> | undefined;

  connectedCallback(): void {
    if (this.#boxes.length > 0) return;
    this.#boxes = [...this.querySelectorAll<HTMLElement>('[data-tag]')].map(addBox);
    this.role = 'group';
    this.setAttribute('aria-labelledby', 'filter-hint');
    this.addEventListener('change', () => this.#choose());
    this.#button?.addEventListener('click', () => this.#clear());
    addEventListener('popstate', () => this.#restore());
    this.#restore();
  }

  #restore(): void {
    const chosen = new URLSearchParams(location.search).getAll('tag');
    for (const box of this.#boxes) box.checked = chosen.includes(box.value);
    void this.#show();
  }

  #choose(): void {
    const query = new URLSearchParams(this.#chosen().map((tag) => ['tag', tag])).toString();
    history.pushState(null, '', query ? `?${query}` : location.pathname);
    void this.#show();
  }

  /** Takes every choice back; the focus goes to the first tag, since the button that held it goes away. */
  #clear(): void {
    for (const box of this.#boxes) box.checked = false;
    this.#boxes[0]?.focus();
    this.#choose();
  }

  #chosen(): string[] {
    return this.#boxes.filter((box) => box.checked).map((box) => box.value);
  }

  async #show(): Promise<void> {
    this.#say('');
    if (this.#button) this.#button.hidden = this.#chosen().length === 0;
    if (this.#chosen().length === 0 && !this.#rows) return;
    try {
      const rows = await (this.#rows ??= this.#load());
      // The choice may have changed while the data came: the last one is shown.
      const chosen = this.#chosen();
      const found = rows.filter(([, , , tags]) => chosen.every((tag) => tags.includes(tag)));
      this.#list(chosen.length === 0 ? [] : found);
      this.#count(found);
      this.#say(chosen.length === 0 ? '' : countText(this.#texts.found, found.length));
    } catch {
      this.#rows = undefined;
      if (this.#chosen().length > 0) this.#say(this.#texts.failed);
    }
  }

  async #load(): Promise<Row[]> {
    const response = await fetch(this.dataset['source'] ?? '');
    if (!response.ok) throw new Error(String(response.status));
    return (await response.json()) as Row[];
  }

  #list(found: readonly Row[]): void {
    const items = found.map(([title, href, date]) => {
      const link = Object.assign(document.createElement('a'), { href, textContent: title });
      const item = document.createElement('li');
      item.append(link, ' ', Object.assign(document.createElement('small'), { textContent: date }));
      return item;
    });
    this.querySelector('.found')?.replaceChildren(...items);
  }

  /** Beside each tag, how many posts remain if it is chosen too; a tag that leaves none cannot be chosen. */
  #count(found: readonly Row[]): void {
    const left = new Map<string, number>();
    for (const tag of found.flatMap(([, , , tags]) => tags)) left.set(tag, (left.get(tag) ?? 0) + 1);
    for (const box of this.#boxes) {
      const count = left.get(box.value) ?? 0;
      box.disabled = count === 0 && !box.checked;
      box.parentElement?.querySelector('small')?.replaceChildren(countText(this.#texts.left, count));
    }
  }

  #say(text: string): void {
    this.querySelector('output')?.replaceChildren(text);
  }

  get #button(): HTMLButtonElement | null {
    return this.querySelector('button');
  }

  get #texts(): { found: CountTexts; left: CountTexts; failed: string } {
    return JSON.parse(this.dataset['texts'] ?? '');
  }
}

/** Puts before the link of a tag the box that chooses it. */
function addBox(item: HTMLElement): HTMLInputElement {
  const box = Object.assign(document.createElement('input'), {
    type: 'checkbox',
    name: 'tag',
    value: item.dataset['tag'],
    autocomplete: 'off',
  });
  box.setAttribute('aria-label', item.querySelector('a')?.textContent ?? '');
  item.prepend(box);
  return box;
}

customElements.define('tag-filter', TagFilter);
