/** How long a button says what came of it, in milliseconds. */
const SHOWN = 2000;

/** A button that copies the code before it, and says that it did. */
class CopyCode extends HTMLElement {
  connectedCallback(): void {
    // Browsers let pages copy where their connection is safe.
    if (this.firstChild || !('clipboard' in navigator)) return;
    const button = document.createElement('button');
    button.type = 'button';
    const said = document.createElement('span');
    said.role = 'status';
    button.append(this.dataset['label'] ?? '');
    button.addEventListener('click', () => void this.#copy(button, said));
    this.append(button, said);
  }

  async #copy(button: HTMLElement, said: HTMLElement): Promise<void> {
    const { label = '', done = '', failed = '' } = this.dataset;
    const copying = navigator.clipboard.writeText(this.previousElementSibling?.textContent ?? '');
    const outcome = await copying.then(
      () => done,
      () => failed,
    );
    button.textContent = said.textContent = outcome;
    setTimeout(() => {
      button.textContent = label;
      said.textContent = '';
    }, SHOWN);
  }
}

customElements.define('copy-code', CopyCode);
