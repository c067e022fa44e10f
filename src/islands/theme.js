// Runs before the page is painted, as a plain script, so that a chosen scheme never flashes.
(() => {
  const key = 'carnet-theme';
  const root = document.documentElement;

  /** @param {string | null} choice */
  const apply = (choice) => {
    if (choice === 'light' || choice === 'dark') root.dataset['theme'] = choice;
    else delete root.dataset['theme'];
  };

  const stored = () => {
    try {
      return localStorage.getItem(key);
    } catch {
      return root.dataset['theme'] ?? null; // Storage is refused: what this page shows holds.
    }
  };

  /** @param {string} choice */
  const store = (choice) => {
    try {
      if (choice === 'system') localStorage.removeItem(key);
      else localStorage.setItem(key, choice);
    } catch {
      // The choice holds for this page alone.
    }
  };

  const show = () => {
    const choice = document.querySelector(`theme-switch [value="${root.dataset['theme'] ?? 'system'}"]`);
    if (choice instanceof HTMLInputElement) choice.checked = true;
  };

  const follow = () => {
    apply(stored());
    show();
  };

  apply(stored());
  document.addEventListener('DOMContentLoaded', show);
  // Another tab may choose, also while the browser keeps this page in memory behind the next one.
  addEventListener('storage', follow);
  addEventListener('pageshow', follow);

  customElements.define(
    'theme-switch',
    class extends HTMLElement {
      connectedCallback() {
        this.addEventListener('change', ({ target }) => {
          if (!(target instanceof HTMLInputElement)) return;
          store(target.value);
          apply(target.value);
        });
      }
    },
  );
})();
