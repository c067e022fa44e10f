/** The known word nearest to a written one, if a slip of the hand can explain it: at most one change in three letters. */
export function nearest(written: string, known: readonly string[]): string | undefined {
  const plain = (text: string) => text.toLowerCase().replace(/-/g, '_');
  const word = plain(written);
  const ranked = known
    .map((candidate) => ({ candidate, distance: editDistance(word, plain(candidate)) }))
    .filter(({ candidate, distance }) => distance <= Math.min(2, Math.floor(Math.max(candidate.length, word.length) / 3)))
    .toSorted((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1));
  return ranked[0]?.candidate;
}

/** Insertions, deletions, substitutions and swaps of neighbours between two words (optimal string alignment). */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const cost = a[row - 1] === b[column - 1] ? 0 : 1;
      const swap = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current[column] = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + cost,
        swap ? (beforeLast[column - 2] ?? 0) + 1 : Infinity,
      );
    }
    beforeLast = last;
    last = current;
  }
  return last[b.length] ?? 0;
}
