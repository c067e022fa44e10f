const BOXES = '.prose :is(pre, .table, .formula)';

/**
 * Takes from the keyboard the stops at code, tables and formulas that do not scroll: nothing of them is out of view. They come back where
 * a narrower window makes them scroll. Without scripts each is a stop, so that none is out of reach.
 */
const sizes = new ResizeObserver((entries) => {
  for (const { target } of entries) update(target.closest(BOXES) ?? target);
});

for (const box of document.querySelectorAll(`${BOXES}[tabindex='0']`)) {
  update(box);
  // What is inside grows when a font comes.
  for (const observed of [box, ...box.children]) sizes.observe(observed);
}

function update(box: Element): void {
  if (box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight) box.setAttribute('tabindex', '0');
  else box.removeAttribute('tabindex');
}
