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
      return null; // Storage is refused: the system's scheme holds.
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

  apply(stored());
  addEventListener('storage', (event) => event.key === key && apply(event.newValue));

  customElements.define(
    'theme-switch',
    class extends HTMLElement {
      connectedCallback() {
        this.addEventListener('change', ({ target }) => {
          if (!(target instanceof HTMLInputElement)) return;
          store(target.value);
          apply(target.value);
        });
        document.addEventListener('DOMContentLoaded', () => {
          const choice = this.querySelector(`[value="${root.dataset['theme'] ?? 'system'}"]`);
          if (choice instanceof HTMLInputElement) choice.checked = true;
        });
      }
    },
  );
})();
