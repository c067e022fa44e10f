import { countText } from './count-text.ts';
import { OtherChoices } from './other-choices.ts';
import type { CountTexts } from './count-text.ts';

/** Posts shown at once. */
const SHOWN = 50;

/** Title, address, date in words: a row of the data that outputs/tag-data.ts writes. */
type Row = [title: string, href: string, date: string];

interface Data {
  /** Slugs. */
  tags: string[];
  /** Of each, where the index has several pages. */
  labels?: string[];
  /** For each post, newest first, the numbers of its tags. */
  carried: number[][];
  /** The first posts; the others stand in parts of as many. */
  rows: Row[];
  /** Addresses of those. */
  parts: string[];
}

/**
 * The tag index made a filter: posts that carry every chosen tag, counts that follow, the choice in the address. Where the index has several
 * pages, the choice goes along from one to the other.
 */
class TagFilter extends HTMLElement {
  /** Of the tags of the page. */
  #own: HTMLInputElement[] = [];
  readonly #others = new OtherChoices(this.querySelector('[data-cut] > .result'));
  #data: Promise<Data> | undefined;
  readonly #parts = new Map<string, Promise<Row[]>>();
  /** Counts choices: only what the last one finds is shown. */
  #asked = 0;
  #more: (() => Promise<void>) | undefined;

  connectedCallback(): void {
    if (this.#own.length > 0) return;
    this.#own = [...this.querySelectorAll<HTMLElement>('[data-tag]')].map(addBox);
    this.role = 'group';
    this.setAttribute('aria-labelledby', 'filter-hint');
    this.addEventListener('change', () => this.#choose());
    this.#button?.addEventListener('click', () => this.#clear());
    this.#moreButton?.addEventListener('click', () => void this.#more?.());
    addEventListener('popstate', () => this.#restore());
    this.#restore();
  }

  #restore(): void {
    const chosen = new URLSearchParams(location.search).getAll('tag');
    for (const box of this.#own) box.checked = chosen.includes(box.value);
    this.#others.take(chosen.filter((tag) => !this.#own.some(({ value }) => value === tag)));
    void this.#show();
  }

  #choose(): void {
    history.pushState(null, '', this.#query() || location.pathname);
    void this.#show();
  }

  /** Takes every choice back; the focus goes to the first tag, since the button that held it goes away. */
  #clear(): void {
    for (const box of this.#own) box.checked = false;
    this.#others.take([]);
    this.#own[0]?.focus();
    this.#choose();
  }

  #chosen(): string[] {
    return [...this.#boxes.filter((box) => box.checked).map((box) => box.value), ...this.#others.awaited];
  }

  #query(): string {
    const query = new URLSearchParams(this.#chosen().map((tag) => ['tag', tag])).toString();
    return query && `?${query}`;
  }

  /** Has what stands around agree with the choice: the button that takes it back, the links to other pages of the index. */
  #agree(): void {
    if (this.#button) this.#button.hidden = this.#chosen().length === 0;
    for (const link of this.querySelectorAll<HTMLAnchorElement>('nav a')) link.search = this.#query();
  }

  async #show(): Promise<void> {
    const asked = ++this.#asked;
    this.#say('');
    this.#agree();
    if (this.#chosen().length === 0 && !this.#data) return;
    try {
      const data = await (this.#data ??= load<Data>(this.dataset['source'] ?? ''));
      this.#others.name(data.tags, data.labels);
      this.#agree();
      const chosen = this.#chosen();
      const numbers = chosen.map((slug) => data.tags.indexOf(slug));
      const found = data.carried.flatMap((tags, post) => (numbers.every((tag) => tags.includes(tag)) ? post : []));
      const listed = chosen.length === 0 ? [] : found;
      const items = await this.#items(data, listed.slice(0, SHOWN));
      // The choice may have changed while the data came: the last one is shown.
      if (asked !== this.#asked) return;
      this.querySelector('.found')?.replaceChildren(...items);
      this.#offer(data, listed, SHOWN);
      this.#count(data, found);
      this.#say(chosen.length === 0 ? '' : countText(this.#texts.found, found.length));
    } catch {
      this.#data = undefined;
      this.#parts.clear();
      if (this.#chosen().length > 0) this.#say(this.#texts.failed);
    }
  }

  /** Offers what is found and not shown yet; the focus goes to the first of what comes. */
  #offer(data: Data, found: readonly number[], from: number): void {
    const button = this.#moreButton;
    if (button) button.hidden = found.length <= from;
    const asked = this.#asked;
    this.#more = async () => {
      const items = await this.#items(data, found.slice(from, from + SHOWN)).catch(() => undefined);
      if (asked !== this.#asked) return;
      if (!items) return this.#say(this.#texts.failed);
      this.querySelector('.found')?.append(...items);
      items[0]?.querySelector('a')?.focus();
      this.#offer(data, found, from + SHOWN);
    };
  }

  #items(data: Data, posts: readonly number[]): Promise<HTMLElement[]> {
    return Promise.all(posts.map(async (post) => itemOf(await this.#row(data, post))));
  }

  /** A post, of the first ones or of a part that is loaded when one of its posts is shown. */
  async #row({ rows, parts }: Data, post: number): Promise<Row> {
    const part = Math.floor(post / Math.max(1, rows.length));
    const address = parts[part - 1];
    const held = address === undefined ? rows : await (this.#parts.get(address) ?? this.#loadPart(address));
    return held[post - part * rows.length] ?? ['', '', ''];
  }

  #loadPart(address: string): Promise<Row[]> {
    const loading = load<Row[]>(address);
    this.#parts.set(address, loading);
    loading.catch(() => this.#parts.delete(address));
    return loading;
  }

  /** Beside each tag, how many posts remain if it is chosen too; a tag that leaves none cannot be chosen. */
  #count({ tags, carried }: Data, found: readonly number[]): void {
    const left = new Map<string, number>();
    for (const tag of found.flatMap((post) => carried[post] ?? [])) left.set(tags[tag] ?? '', (left.get(tags[tag] ?? '') ?? 0) + 1);
    for (const box of this.#boxes) {
      const count = left.get(box.value) ?? 0;
      box.disabled = count === 0 && !box.checked;
      box.parentElement?.querySelector('small')?.replaceChildren(countText(this.#texts.left, count));
    }
  }

  #say(text: string): void {
    this.querySelector('output')?.replaceChildren(text);
  }

  get #boxes(): HTMLInputElement[] {
    return [...this.#own, ...this.#others.boxes];
  }

  get #button(): HTMLButtonElement | null {
    return this.querySelector('button:not(.more)');
  }

  get #moreButton(): HTMLButtonElement | null {
    return this.querySelector('.more');
  }

  get #texts(): { found: CountTexts; left: CountTexts; failed: string } {
    return JSON.parse(this.dataset['texts'] ?? '');
  }
}

async function load<Held>(address: string): Promise<Held> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(String(response.status));
  return (await response.json()) as Held;
}

function itemOf([title, href, date]: Row): HTMLElement {
  const link = Object.assign(document.createElement('a'), { href, textContent: title });
  const item = document.createElement('li');
  item.append(link, ' ', Object.assign(document.createElement('small'), { textContent: date }));
  return item;
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
