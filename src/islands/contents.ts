/** How far down the window a section begins to be the one that is read, in parts of its height. */
const LINE = 0.3;

/** Marks in a table of contents the section that is read: each gets its turn, also where the page ends before its heading has come up. */
function follow(contents: Element): void {
  const links = [...contents.querySelectorAll('a')];
  const headings = links.map(({ hash }) => document.getElementById(decodeURIComponent(hash.slice(1))));
  let waiting = false;
  const mark = () => {
    waiting = false;
    const left = document.documentElement.scrollHeight - innerHeight - scrollY;
    const line = innerHeight - Math.min(left, innerHeight * (1 - LINE));
    const current = headings.findLastIndex((heading) => heading && heading.getBoundingClientRect().top <= line);
    for (const [index, link] of links.entries())
      if (index !== current) link.removeAttribute('aria-current');
      else if (!link.hasAttribute('aria-current')) show(link, contents);
  };
  const wait = () => {
    if (!waiting) requestAnimationFrame(mark);
    waiting = true;
  };
  addEventListener('scroll', wait, { passive: true });
  addEventListener('resize', wait, { passive: true });
  mark();
}

/** Marks a link, and brings it into sight of a table that scrolls; the page stays where it is. */
function show(link: HTMLElement, contents: Element): void {
  link.setAttribute('aria-current', 'location');
  const [own, table] = [link.getBoundingClientRect(), contents.getBoundingClientRect()];
  if (own.top < table.top || own.bottom > table.bottom) contents.scrollTop += own.top - table.top - table.height / 2;
}

for (const contents of document.querySelectorAll('.contents')) follow(contents);
