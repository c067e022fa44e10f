/** The words of a page that are outside of it, cut off by a box, or covered by other words: for `page.evaluate`. */
export function lost(): string[] {
  const faults: string[] = [];
  const seen: { rect: DOMRect; node: Node; words: string }[] = [];
  if (document.documentElement.scrollWidth > innerWidth) faults.push(`the page is ${document.documentElement.scrollWidth} px wide`);
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const words = (node.textContent ?? '').trim();
    const parent = node.parentElement;
    // Where a table of contents cannot be folded, its name is drawn by the style.
    if (words === '' || !parent || parent.closest('script, .skip, [hidden], annotation, dialog:not([open]), .contents summary')) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const rects = [...range.getClientRects()];
    if (rects.length === 0) faults.push(`not shown: ${words}`);
    // What scrolls on its own is not lost.
    const scrolls = parent.closest('pre, .table, .contents, .formula');
    for (const rect of rects) {
      if (!scrolls && (rect.left < 0 || rect.right > innerWidth + 1)) faults.push(`outside: ${words}`);
      if (!scrolls) seen.push({ rect, node, words });
    }
    for (let box: HTMLElement | null = parent; box; box = box.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(box);
      const cut =
        (overflowX === 'hidden' && box.scrollWidth > box.clientWidth) || (overflowY === 'hidden' && box.scrollHeight > box.clientHeight);
      if (cut) faults.push(`cut off: ${words}`);
    }
  }
  for (const [index, one] of seen.entries()) {
    for (const other of seen.slice(index + 1)) {
      const wide = Math.min(one.rect.right, other.rect.right) - Math.max(one.rect.left, other.rect.left);
      const high = Math.min(one.rect.bottom, other.rect.bottom) - Math.max(one.rect.top, other.rect.top);
      const small = Math.min(one.rect.height, other.rect.height);
      if (one.node !== other.node && wide > 2 && high > small / 2) faults.push(`covered: ${one.words} / ${other.words}`);
    }
  }
  return faults;
}
