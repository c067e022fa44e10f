const PICTURE = /\.(?:avif|gif|jpe?g|png|svg|webp)$/i;

/** The pictures of a text that lead to the whole of them, each shown over the page; the keyboard leads from one to the next. */
class LightBox extends HTMLElement {
  #links: HTMLAnchorElement[] = [];
  #shown = 0;

  connectedCallback(): void {
    this.#links = [...document.querySelectorAll<HTMLAnchorElement>('.prose a:has(img)')].filter(({ pathname }) => PICTURE.test(pathname));
    for (const [index, link] of this.#links.entries())
      link.addEventListener('click', (event) => {
        // A reader who asks for another tab gets one.
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        this.#show(index);
        this.#dialog?.showModal();
      });
    this.addEventListener('click', ({ target }) => {
      const step = target instanceof HTMLButtonElement ? Number(target.value) : NaN;
      if (step === 0) this.#dialog?.close();
      else if (step) this.#show(this.#shown + step);
    });
    this.addEventListener('keydown', ({ key }) => {
      if (key === 'ArrowLeft' || key === 'ArrowRight') this.#show(this.#shown + (key === 'ArrowLeft' ? -1 : 1));
    });
    // The focus comes back to the picture that was seen last.
    this.#dialog?.addEventListener('close', () => this.#links[this.#shown]?.focus());
    for (const element of this.querySelectorAll<HTMLElement>('[data-many]')) element.hidden = this.#links.length < 2;
  }

  get #dialog(): HTMLDialogElement | null {
    return this.querySelector('dialog');
  }

  #show(index: number): void {
    const { length } = this.#links;
    this.#shown = (index + length) % length;
    const link = this.#links[this.#shown];
    const small = link?.querySelector('img');
    if (!link || !small) return;
    const picture = new Image();
    picture.src = link.href;
    picture.alt = small.alt;
    const caption = link.closest('figure')?.querySelector('figcaption')?.textContent.trim() ?? '';
    const place = (this.dataset['place'] ?? '').replace('{number}', `${this.#shown + 1}`).replace('{total}', `${length}`);
    this.querySelector('.shown')?.replaceChildren(picture, caption);
    this.querySelector('output')?.replaceChildren(place);
  }
}

customElements.define('light-box', LightBox);
