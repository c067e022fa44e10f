/** Units of the drawing. */
const [WIDTH, HEIGHT] = [720, 420];
const EDGE = { left: 70, right: 170, top: 20, bottom: 50 };
/** Told apart by people who see few colours (Okabe and Ito, "Color Universal Design"), on white and on black. */
const COLOURS = ['#d55e00', '#0072b2', '#009e73', '#cc79a7', '#56b4e9', '#e69f00', '#8a8a8a', '#b07000'];
const INK = '#767676';
/** Between the names of two lines. */
const LINE = 18;

/** Draws how long builds take by the number of posts, both on logarithmic axes: what takes ten times as long for ten times as many is a slope of one. */
export function drawCurve(lines: readonly Curve[]): string {
  const all = lines.flatMap(({ points }) => points);
  const x = axis(
    all.map(({ posts }) => posts),
    [EDGE.left, WIDTH - EDGE.right],
  );
  const y = axis(
    all.map(({ seconds }) => seconds),
    [HEIGHT - EDGE.bottom, EDGE.top],
  );
  const names = apart(lines.map(({ points }) => y.place(points.at(-1)?.seconds ?? 1)));
  const title = 'Seconds of a build by number of posts';
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${title}" font-family="system-ui, sans-serif" font-size="14">`,
    ...y.marks.map(
      (mark) =>
        `<path d="M${EDGE.left} ${y.place(mark)}H${WIDTH - EDGE.right}" stroke="${INK}" stroke-opacity="0.3"/>${at(EDGE.left - 8, y.place(mark) + 5, `${mark} s`, 'end')}`,
    ),
    ...x.marks.map((mark) => at(x.place(mark), HEIGHT - EDGE.bottom + 22, `${mark.toLocaleString('en')} posts`, 'middle')),
    ...lines.flatMap(({ name, points }, index) => {
      const colour = COLOURS[index % COLOURS.length];
      const path = points.map(({ posts, seconds }, place) => `${place === 0 ? 'M' : 'L'}${x.place(posts)} ${y.place(seconds)}`).join('');
      return [
        `<path d="${path}" fill="none" stroke="${colour}" stroke-width="2"/>`,
        ...points.map(({ posts, seconds }) => `<circle cx="${x.place(posts)}" cy="${y.place(seconds)}" r="3" fill="${colour}"/>`),
        at(WIDTH - EDGE.right + 10, (names[index] ?? 0) + 5, name, 'start', colour),
      ];
    }),
    '</svg>',
    '',
  ].join('\n');
}

/** A logarithmic axis, marked at each power of ten that stands on it. */
function axis(
  values: readonly number[],
  [from, to]: readonly [number, number],
): { marks: readonly number[]; place: (value: number) => number } {
  const [least, most] = [Math.log10(Math.min(...values)), Math.log10(Math.max(...values))];
  const span = most - least || 1;
  const first = Math.ceil(least - 0.001);
  return {
    marks: Array.from({ length: Math.max(0, Math.floor(most + 0.001) - first + 1) }, (_, index) => 10 ** (first + index)),
    place: (value) => Math.round(from + ((Math.log10(value) - least) / span) * (to - from)),
  };
}

/** The same heights, moved down where two would stand on one another. */
function apart(heights: readonly number[]): number[] {
  const moved = [...heights];
  let last = Number.NEGATIVE_INFINITY;
  for (const [index, height] of [...heights.entries()].toSorted(([, a], [, b]) => a - b)) {
    last = Math.max(height, last + LINE);
    moved[index] = last;
  }
  return moved;
}

function at(x: number, y: number, text: string, anchor: 'start' | 'middle' | 'end', colour = INK): string {
  return `<text x="${x}" y="${y}" text-anchor="${anchor}" fill="${colour}">${text}</text>`;
}

/** How long one generator takes. */
export interface Curve {
  name: string;
  /** By the number of posts, growing. */
  points: readonly { posts: number; seconds: number }[];
}
