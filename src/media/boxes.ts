/** The boxes of an ISO base media file between two offsets (ISO/IEC 14496-12, 4.2); one that goes past the end is cut there. */
export function boxesIn(bytes: Buffer, from: number, end: number): Box[] {
  const boxes: Box[] = [];
  for (let at = from; at + 8 <= end;) {
    const size = bytes.readUInt32BE(at);
    const wide = size === 1;
    const stated = size === 0 ? end - at : wide ? Number(bytes.readBigUInt64BE(at + 8)) : size;
    const header = wide ? 16 : 8;
    if (stated < header) throw new RangeError('box');
    boxes.push({
      type: bytes.toString('latin1', at + 4, at + 8),
      from: at + header,
      end: Math.min(at + stated, end),
      cut: at + stated > end,
    });
    at += stated;
  }
  return boxes;
}

/** The items that a `meta` box describes (14496-12, 8.11.6): what each is, by its number. */
export function itemTypes(bytes: Buffer, { from, end }: Box): Map<number, string> {
  const first = from + (bytes[from] === 0 ? 6 : 8);
  const entries = boxesIn(bytes, first, end).filter(({ type }) => type === 'infe');
  return new Map(
    entries.map((entry): [number, string] => {
      const wide = bytes[entry.from] === 3;
      const id = wide ? bytes.readUInt32BE(entry.from + 4) : bytes.readUInt16BE(entry.from + 4);
      const at = entry.from + (wide ? 10 : 8);
      return [id, bytes.toString('latin1', at, at + 4)];
    }),
  );
}

/** Where the items stand (14496-12, 8.11.3); those in an `idat` box count from its content. */
export function itemExtents(bytes: Buffer, iloc: Box, idat: Box | undefined): Extent[] {
  const version = bytes[iloc.from] ?? 0;
  let at = iloc.from + 4;
  const number = (size: number) => {
    if (at + size > iloc.end) throw new RangeError('iloc');
    at += size;
    return size === 0 ? 0 : size === 8 ? Number(bytes.readBigUInt64BE(at - 8)) : bytes.readUIntBE(at - size, size);
  };
  const [sizes, more] = [number(1), number(1)];
  const [offsetSize, lengthSize, baseSize, indexSize] = [sizes >> 4, sizes & 15, more >> 4, version > 0 ? more & 15 : 0];
  const extents: Extent[] = [];
  for (let left = number(version < 2 ? 2 : 4); left > 0; left -= 1) {
    const id = number(version < 2 ? 2 : 4);
    const inIdat = version > 0 && (number(2) & 15) === 1;
    number(2);
    const base = number(baseSize) + (inIdat ? (idat?.from ?? 0) : 0);
    for (let parts = number(2); parts > 0; parts -= 1) {
      number(indexSize);
      const from = base + number(offsetSize);
      extents.push({ id, from, end: from + number(lengthSize) });
    }
  }
  return extents;
}

export interface Box {
  type: string;
  /** Of its content. */
  from: number;
  end: number;
  /** Whether the file ends in it. */
  cut: boolean;
}

interface Extent {
  /** Number of the item. */
  id: number;
  from: number;
  end: number;
}
