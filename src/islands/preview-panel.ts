import { previewDiagnostic } from './preview-diagnostic.ts';
import { element } from './preview-element.ts';
import css from './preview-panel.css?inline';
import type { Preview } from '../domain/preview.ts';

/** What the integration of the preview sends. */
type Sent = Preview & { root: string };

/** What is wrong in the author's files, at the foot of every page of the preview: errors open, warnings as a count. */
class PreviewPanel extends HTMLElement {
  readonly #root = this.attachShadow({ mode: 'open' });
  readonly #status = element('p', { role: 'status' });
  #details: HTMLDetailsElement | undefined;
  #shown = '';

  connectedCallback(): void {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    this.#root.adoptedStyleSheets = [sheet];
    this.#root.replaceChildren(this.#status);
    this.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') this.#close();
    });
  }

  /** Shows a reading. One that says the same changes nothing: what the author opened stays open. */
  show(sent: Sent): void {
    const told = JSON.stringify(sent);
    if (told === this.#shown) return;
    const had = this.#details !== undefined;
    this.#shown = told;
    this.lang = sent.language;
    this.#details?.remove();
    this.#details = sent.count === '' ? undefined : this.#build(sent);
    if (this.#details) this.#root.append(this.#details);
    this.#status.textContent = sent.count === '' && had ? sent.words.mended : sent.count;
    this.#clear();
  }

  #build({ words, count, errors, warnings, root }: Sent): HTMLDetailsElement {
    const details = element('details', {}, element('summary', {}, `${words.title} : ${count}`));
    const list = element('div', { class: 'list', role: 'region', 'aria-label': words.title, tabindex: '0' });
    const part = (title: string, told: Preview['errors'], note = '') => {
      if (told.length === 0) return;
      list.append(element('h2', {}, title), note === '' ? '' : element('p', {}, note));
      list.append(...told.map((diagnostic) => previewDiagnostic(diagnostic, words, root)));
    };
    part(words.errors, errors, words.kept);
    part(words.warnings, warnings);
    details.append(list);
    details.toggleAttribute('data-errors', errors.length > 0);
    details.open = errors.length > 0;
    details.addEventListener('toggle', () => this.#clear());
    return details;
  }

  #close(): void {
    if (!this.#details?.open) return;
    this.#details.open = false;
    this.#details.querySelector('summary')?.focus();
  }

  /** Leaves room below the page, so that its last lines can be read. */
  #clear(): void {
    this.toggleAttribute('data-open', this.#details?.open === true);
    document.body.style.paddingBlockEnd = this.#details ? `${this.offsetHeight}px` : '';
  }
}

customElements.define('carnet-preview', PreviewPanel);

if (import.meta.hot) {
  const panel = document.createElement('carnet-preview') as PreviewPanel;
  document.body.append(panel);
  import.meta.hot.on('carnet:preview', (sent: Sent) => panel.show(sent));
  import.meta.hot.send('carnet:ask');
}
