const AROUND = 30;
const LONGEST = 120;

/** Two texts as one line, `old → new`, each cut to what stands around the first sign that differs. */
export function shortPair(old: string, made: string, longest = LONGEST): { old: string; made: string } {
  let start = 0;
  while (start < old.length && old[start] === made[start]) start += 1;
  const from = old.length > longest || made.length > longest ? Math.max(0, start - AROUND) : 0;
  return { old: cut(old, from, longest), made: cut(made, from, longest) };
}

function cut(text: string, from: number, longest: number): string {
  const signs = Array.from(text.slice(from));
  const end = signs.length > longest ? `${signs.slice(0, longest - 1).join('')}…` : signs.join('');
  return `${from > 0 && text.length > from ? '…' : ''}${end}`;
}
