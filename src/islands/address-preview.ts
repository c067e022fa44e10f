import { slugOf } from '../domain/slug.ts';

/** Shows, while a title is typed, the file and the address a post of that title would have. */
class AddressPreview extends HTMLElement {
  connectedCallback(): void {
    const input = this.querySelector('input');
    if (!input) return;
    input.disabled = false;
    input.addEventListener('input', () => this.#show(slugOf(input.value.trim()) || '…'));
  }

  #show(slug: string): void {
    const { address = '', date = '' } = this.dataset;
    const write = (part: string, text: string) => this.querySelector(`[data-part="${part}"]`)?.replaceChildren(text);
    write('file', `${date}-${slug}.md`);
    write('address', address.replace('SLUG', slug));
  }
}

customElements.define('address-preview', AddressPreview);
