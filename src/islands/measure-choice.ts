import { audience, chooseAudience } from './audience.ts';
import type { Audience } from './audience.ts';

/** The switch by which a reader refuses to be counted. Without JavaScript nothing is counted, and nothing is shown. */
class MeasureChoice extends HTMLElement {
  connectedCallback(): void {
    this.hidden = false;
    this.addEventListener('change', () => {
      chooseAudience(this.#box?.checked === true);
      this.#show();
    });
    this.#show();
  }

  #show(): void {
    const state = audience();
    const box = this.#box;
    const said = this.querySelector('output');
    if (!box || !said) return;
    box.checked = state === 'counted';
    box.disabled = state === 'asked' || state === 'unkept';
    said.textContent = (JSON.parse(this.dataset['texts'] ?? '{}') as Record<Audience, string>)[state];
  }

  get #box(): HTMLInputElement | null {
    return this.querySelector('input');
  }
}

customElements.define('measure-choice', MeasureChoice);
