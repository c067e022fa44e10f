(() => {
  const key = 'carnet-theme';
  const root = document.documentElement;

  /** @param {string | null} choice */
  const apply = (choice) => {
    if (choice === 'light' || choice === 'dark') root.dataset['theme'] = choice;
    else delete root.dataset['theme'];
  };

  /** @param {string} choice */
  const store = (choice) => {
    try {
      if (choice === 'system') localStorage.removeItem(key);
      else localStorage.setItem(key, choice);
    } catch {
      // Refused.
    }
  };

  const show = () => {
    const choice = document.querySelector(`theme-switch [value="${root.dataset['theme'] ?? 'system'}"]`);
    if (choice instanceof HTMLInputElement) choice.checked = true;
  };

  const follow = () => {
    try {
      apply(localStorage.getItem(key));
    } catch {
      // Refused.
    }
    show();
  };

  follow();
  document.addEventListener('DOMContentLoaded', show);
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
