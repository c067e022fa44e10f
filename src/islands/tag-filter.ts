/** Title, address, date in words, slugs of tags: a row of the data that outputs/tag-data.ts writes. */
type Row = [title: string, href: string, date: string, tags: string[]];

/** The tag index made a filter: posts that carry every chosen tag, counts that follow, the choice in the address. */
class TagFilter extends HTMLElement {
  #rows: Promise<Row[]> | undefined;

  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    form.hidden = false;
    form.addEventListener('change', () => this.#choose());
    form.addEventListener('reset', () => setTimeout(() => this.#choose()));
    form.addEventListener('submit', (event) => event.preventDefault());
    addEventListener('popstate', () => this.#restore());
    this.#restore();
  }

  get #boxes(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('input[name="tag"]')];
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

  #chosen(): string[] {
    return this.#boxes.filter((box) => box.checked).map((box) => box.value);
  }

  async #show(): Promise<void> {
    const chosen = this.#chosen();
    if (chosen.length === 0 && !this.#rows) return;
    try {
      const rows = await (this.#rows ??= this.#load());
      const found = rows.filter(([, , , tags]) => chosen.every((tag) => tags.includes(tag)));
      this.#list(chosen.length === 0 ? [] : found);
      this.#count(chosen, found);
    } catch {
      this.#rows = undefined;
      this.#say(this.#texts['failed'] ?? '');
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
  #count(chosen: readonly string[], found: readonly Row[]): void {
    const left = new Map<string, number>();
    for (const tag of found.flatMap(([, , , tags]) => tags)) left.set(tag, (left.get(tag) ?? 0) + 1);
    for (const box of this.#boxes) {
      const count = left.get(box.value) ?? 0;
      box.disabled = count === 0 && !box.checked;
      const small = box.parentElement?.querySelector('small');
      if (small) small.textContent = String(count);
    }
    const { none = '', one = '', many = '' } = this.#texts;
    this.#say(
      chosen.length === 0 ? '' : found.length === 0 ? none : found.length === 1 ? one : many.replace('{count}', String(found.length)),
    );
    const clear = this.querySelector<HTMLButtonElement>('button[type="reset"]');
    if (clear) clear.hidden = chosen.length === 0;
  }

  #say(text: string): void {
    const output = this.querySelector('output');
    if (output) output.textContent = text;
  }

  get #texts(): Record<string, string> {
    return JSON.parse(this.dataset['texts'] ?? '{}') as Record<string, string>;
  }
}

customElements.define('tag-filter', TagFilter);
