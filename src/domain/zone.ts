const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * The ISO 8601 text, with offset, of a wall-clock time in a zone. In the hour a clock change skips, the offset before it
 * holds; in the hour it repeats, the first of the two.
 *
 * @param wall milliseconds of the wall-clock time, read as if it were UTC
 */
export function zonedFromWall(wall: number, timeZone: string): string {
  const before = offsetAt(wall - 86_400_000, timeZone);
  const after = offsetAt(wall + 86_400_000, timeZone);
  const isHeld = (minutes: number) => offsetAt(wall - minutes * 60_000, timeZone) === minutes;
  const offset = before === after ? before : ([before, after].find(isHeld) ?? before);
  return write(wall, offset);
}

/** The ISO 8601 text, with offset, of an instant (milliseconds since 1970 UTC) in a zone. */
export function zonedFromInstant(instant: number, timeZone: string): string {
  const offset = offsetAt(instant, timeZone);
  return write(instant + offset * 60_000, offset);
}

function write(wall: number, offset: number): string {
  const sign = offset < 0 ? '-' : '+';
  const minutes = Math.abs(offset);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${new Date(wall).toISOString().slice(0, 19)}${sign}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** Minutes to add to UTC for the wall-clock time of the zone at an instant. */
function offsetAt(instant: number, timeZone: string): number {
  const parts = Object.fromEntries(
    formatFor(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Math.round((Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000) / 60_000);
}

function formatFor(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(timeZone, made);
  return made;
}
