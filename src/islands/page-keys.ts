// Newer and older pages by ← and → with Ctrl, or with Option on a Mac, where Ctrl and an arrow are the system's. Never by a key alone:
// arrows scroll and move the caret, letters are words to those who speak to their machine (WCAG 2.1.4), and Alt with an arrow goes back.
addEventListener('keydown', ({ key, ctrlKey, altKey, shiftKey, metaKey }) => {
  const [held, other] = navigator.platform.startsWith('Mac') ? [altKey, ctrlKey] : [ctrlKey, altKey];
  const rel = { ArrowLeft: 'prev', ArrowRight: 'next' }[key];
  if (!rel || !held || other || shiftKey || metaKey || document.querySelector('input:focus')) return;
  document.querySelector<HTMLAnchorElement>(`.pagination [rel=${rel}]`)?.click();
});
