/** How long a button says what came of it, in milliseconds. */
const SHOWN = 2000;

/** What is said of a copy, of whichever block. */
const said = document.createElement('span');
said.role = 'status';

/** A block of code with a button that copies it, and says that it did. */
class CopyCode extends HTMLElement {
  connectedCallback(): void {
    // Browsers let pages copy where their connection is safe.
    if (this.querySelector('button') || !('clipboard' in navigator)) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.append(this.dataset['label'] ?? '');
    button.addEventListener('click', () => void this.#copy(button));
    this.append(button);
    if (!said.isConnected) this.append(said);
  }

  async #copy(button: HTMLElement): Promise<void> {
    const { label = '', done = '', failed = '' } = this.dataset;
    const copying = navigator.clipboard.writeText(this.querySelector('pre')?.textContent ?? '');
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
