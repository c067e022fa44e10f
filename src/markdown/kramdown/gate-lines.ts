/**
 * Whether the blocks of a text are others in kramdown than in CommonMark, or may be. Both read alike headings, paragraphs, quotations
 * of plain lines and tight lists of one line an item, each after a blank line; anything else is for kramdown.
 */
export function readsOtherwise(text: string): boolean {
  const seen: Seen = { before: 'blank', block: 'blank', bullets: new Set(), links: new Set() };
  for (let from = 0; from <= text.length;) {
    const end = text.indexOf('\n', from);
    const line = text.slice(from, end === -1 ? text.length : end);
    const kind = kindOf(line);
    if (kind === 'other' || breaks(line, kind, seen)) return true;
    seen.before = kind;
    if (kind !== 'blank') seen.block = kind;
    from = end === -1 ? text.length + 1 : end + 1;
  }
  return false;
}

/** What a line is by its first character, `other` where the two differ whatever stands around. */
function kindOf(line: string): Kind {
  const first = line.charCodeAt(0);
  if (Number.isNaN(first)) return 'blank';
  // A letter, as nearly all lines begin.
  if (first > 96 || (first > 64 && first < 91)) return 'text';
  if (first === 32 || first === 9) return 'other';
  if (/^(?:[-+*]|\d+\.)[ \t]/.test(line)) return /^(?:[-+*]|\d+\.) (?![ \t]|(?:[-+*]|\d+\.)(?:[ \t]|$))[^\n]/.test(line) ? 'item' : 'other';
  if (line.startsWith('>')) return /^>(?: {2}| ?\t| ?(?:[>#+*=-]|\d+\.|$))/.test(line) ? 'other' : 'quote';
  if (line.startsWith('[') && /^\[[^\]]+\]:/.test(line))
    return / [^\s()<>]+$/.test(line) && /^\[[^\]]+\]: \S+$/.test(line) ? 'link' : 'other';
  if (/^(?:#+[ \t#]*$|:[ \t]|\^[ \t]*$|\*\[|\d+[.)]$|\d+\)|[-+*]$)/.test(line)) return 'other';
  if (/^(?:=+|-+|\*{3,}|(?:_[ \t]*){3,})[ \t]*$/.test(line)) return 'rule';
  return /^#{1,6}[ \t]/.test(line) ? 'heading' : 'text';
}

/** Whether a line is read by what stands before it. */
function breaks(line: string, kind: Kind, { before, block, bullets, links }: Seen): boolean {
  if (kind === 'rule') return before !== 'blank';
  if (kind === 'quote') return before !== 'blank' && before !== 'quote';
  if (kind === 'link') return (before !== 'blank' && before !== 'link') || twice(links, line.slice(0, line.indexOf(']')).toLowerCase());
  if (kind !== 'item') return before !== 'blank' && (before === 'item' || before === 'quote') && kind !== 'blank';
  const bullet = /^\d/.test(line) ? '1' : line.charAt(0);
  const other = before === 'item' && !bullets.has(bullet);
  if (before === 'blank') bullets.clear();
  bullets.add(bullet);
  // Two lists, or one with blank lines between its items.
  return other || bullets.size > 1 || (before === 'blank' ? block === 'item' : before !== 'item' && before !== 'heading');
}

function twice(known: Set<string>, name: string): boolean {
  if (known.has(name)) return true;
  known.add(name);
  return false;
}

interface Seen {
  before: Kind;
  /** The last line that is not blank. */
  block: Kind;
  /** Markers of the list being read. */
  bullets: Set<string>;
  /** Names of links defined. */
  links: Set<string>;
}

type Kind = 'blank' | 'text' | 'heading' | 'item' | 'quote' | 'link' | 'rule' | 'other';
