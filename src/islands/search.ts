import { SHOWN } from '../domain/search-index.ts';
import { countText } from './count-text.ts';
import type { CountTexts } from './count-text.ts';
import type { Choice, Found, Search } from './search/find.ts';

/** Milliseconds after the last key before a search. */
const PAUSE = 120;
/** Letters of which the words that begin so are worth loading. */
const TELLING = 3;

/** The search page: words and choices stand in its address, texts are listed as the reader types, all by keyboard. */
class SiteSearch extends HTMLElement {
  #search: Promise<Search> | undefined;
  /** Counts searches: only what the last one found is shown. */
  #asked = 0;
  #pause: ReturnType<typeof setTimeout> | undefined;
  /** What results are narrowed to. */
  #chosen: readonly Choice[] = [];
  #more: (() => Promise<void>) | undefined;

  connectedCallback(): void {
    const asked = new URLSearchParams(location.search);
    this.#field.value = asked.get('q') ?? '';
    this.#chosen = [...asked].filter(([name, value]) => value !== '' && this.#selects.some((select) => select.name === name));
    this.addEventListener('input', (event) => this.#change(event));
    this.addEventListener('keydown', (event) => this.#press(event));
    this.addEventListener('submit', (event) => this.#submit(event));
    if (import.meta.hot) void import('./search/preview-notice.ts').then(({ tellIndex }) => tellIndex(this));
    this.#part('.more').addEventListener('click', () => void this.#more?.());
    if (asked.size > 0) void this.#show();
    // A phone would cover the page with its keyboard.
    else if (matchMedia('(hover: hover)').matches) this.#field.focus({ preventScroll: true });
    // What comes now is the reader's doing: the index is there when the word is.
    for (const use of ['focusin', 'pointerdown', 'keydown']) this.addEventListener(use, () => this.#prepare(), { once: true });
  }

  #change(event: Event): void {
    const isTyped = event.target === this.#field && !cameWhole(event);
    if (event.target !== this.#field) this.#chosen = this.#selects.flatMap(({ name, value }) => (value === '' ? [] : [[name, value]]));
    this.#wait(isTyped ? PAUSE : 0);
  }

  #wait(pause: number): void {
    clearTimeout(this.#pause);
    // The index comes while the reader types.
    this.#prepare(this.#field.value.trim());
    this.#pause = setTimeout(() => void this.#show(), pause);
  }

  #prepare(typed = ''): void {
    const ready = this.#load().then((search) => (typed.length < TELLING ? undefined : search.prepare(typed)));
    // The search itself tells what fails.
    ready.catch(() => undefined);
  }

  #submit(event: Event): void {
    event.preventDefault();
    this.#wait(0);
    if (matchMedia('(hover: none)').matches) this.#field.blur();
  }

  async #show(): Promise<void> {
    const [asked, typed, chosen] = [++this.#asked, this.#field.value.trim(), this.#chosen];
    const pairs = [...(typed === '' ? [] : [['q', typed] as const]), ...chosen];
    history.replaceState(
      null,
      '',
      pairs.length > 0 ? `?${new URLSearchParams(pairs.map(([...pair]) => pair)).toString()}` : location.pathname,
    );
    if (pairs.length === 0) return this.#list();
    try {
      const found = await (await this.#load()).search(typed, chosen);
      const hits = await this.#hits(found, 0);
      if (asked !== this.#asked) return;
      this.#list(hits, this.#told(found));
      this.#narrow(found, chosen);
      this.#offer(found);
    } catch {
      this.#search = undefined;
      if (asked === this.#asked) this.#list([], this.#texts.failed);
    }
  }

  /** A reader who does not search loads nothing of it. */
  #load(): Promise<Search> {
    const { index = '', base = '' } = this.dataset;
    return (this.#search ??= import('./search/find.ts').then(({ loadSearch }) => loadSearch(index, base)));
  }

  #hits({ texts, show }: Found, from: number): Promise<HTMLElement[]> {
    return Promise.all(texts.slice(from, from + SHOWN).map((text) => show(text, this.#texts.labels)));
  }

  /** Shows what is found and what is said of it; without either, what the page shows before any search. */
  #list(hits: readonly HTMLElement[] = [], told = ''): void {
    this.#part('ol').replaceChildren(...hits);
    this.#part('output').replaceChildren(told);
    this.#part('.more').hidden = true;
    if (told === '') this.#part('.narrow').hidden = true;
    const rest = document.getElementById(this.dataset['rest'] ?? '');
    if (rest) rest.hidden = hits.length > 0;
  }

  #told({ texts, without }: Found): string {
    const { found, hints, without: none, quoted } = this.#texts;
    const lost =
      without.length > 0 && texts.length > 0
        ? none.replace('{words}', without.map((word) => quoted.replace('{word}', word)).join(', '))
        : '';
    return [countText(found, texts.length), lost, texts.length === 0 ? hints : ''].filter(Boolean).join(' ');
  }

  /** Offers what results can be narrowed to, with how many each would leave. */
  #narrow({ counts }: Found, chosen: readonly Choice[]): void {
    for (const select of this.#selects) {
      const values = counts.find(([facet]) => facet === select.name)?.[1] ?? [];
      const now = chosen.find(([facet]) => facet === select.name)?.[1] ?? '';
      const offered = values.filter(([value, count]) => count > 0 || value === now);
      const options = offered.map(([value, count]) => new Option(`${value} (${count})`, value, false, value === now));
      select.replaceChildren(...[...select.options].slice(0, 1), ...options);
      select.hidden = values.length < 2;
    }
    this.#part('.narrow').hidden = false;
  }

  /** Offers the texts that are not shown yet; the focus goes to the first of them. */
  #offer(found: Found): void {
    const button = this.#part('.more');
    const more = async () => {
      const hits = await this.#hits(found, this.#links.length);
      this.#part('ol').append(...hits);
      button.hidden = found.texts.length <= this.#links.length;
      hits[0]?.querySelector('a')?.focus();
    };
    button.hidden = found.texts.length <= SHOWN;
    this.#more = more;
  }

  /** Escape clears; the arrows go from the field to the titles found, and among them. */
  #press(event: KeyboardEvent): void {
    const { key, target } = event;
    const stops: readonly (EventTarget | null)[] = [this.#field, ...this.#links];
    const at = stops.indexOf(target);
    const next = at < 0 ? undefined : stops[at + (key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : stops.length)];
    if (key === 'Escape' && !(target instanceof HTMLSelectElement)) this.#clear();
    else if (!(next instanceof HTMLElement)) return;
    else next.focus();
    event.preventDefault();
  }

  #clear(): void {
    this.#field.value = '';
    this.#field.focus();
    clearTimeout(this.#pause);
    this.#chosen = [];
    void this.#show();
  }

  get #field(): HTMLInputElement {
    return this.#part('input');
  }

  get #selects(): HTMLSelectElement[] {
    return [...this.querySelectorAll('select')];
  }

  get #links(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('h2 a')];
  }

  get #texts(): Texts {
    return JSON.parse(this.dataset['texts'] ?? '');
  }

  #part<Name extends keyof Parts>(name: Name): Parts[Name] {
    const part = this.querySelector<Parts[Name]>(name);
    if (!part) throw new TypeError(name);
    return part;
  }
}

/** Whether words were pasted, chosen or dictated: nothing more of them is to come. What a keyboard composes comes anew at each key. */
function cameWhole(event: Event): boolean {
  if (!(event instanceof InputEvent)) return false;
  return /^insert(?:From|Replacement)/.test(event.inputType) || (event.inputType === 'insertText' && (event.data?.length ?? 0) > 1);
}

interface Parts {
  input: HTMLInputElement;
  '.narrow': HTMLElement;
  output: HTMLOutputElement;
  ol: HTMLOListElement;
  '.more': HTMLButtonElement;
}

interface Texts {
  found: CountTexts;
  without: string;
  quoted: string;
  hints: string;
  failed: string;
  /** Names of the fields beside a text that are told where they hold a word. */
  labels: Readonly<Record<string, string>>;
}

customElements.define('site-search', SiteSearch);
