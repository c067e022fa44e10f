/** A number with a fraction, as Ruby writes it: `2.0` stays `2.0`. */
export class RubyFloat {
  readonly value: number;

  constructor(value: number) {
    this.value = value;
  }

  toString(): string {
    return Number.isInteger(this.value) ? `${this.value}.0` : String(this.value);
  }
}

/** A date or a time of YAML, as Ruby's `to_s` writes it; a time without zone is UTC (SafeYAML 1.0.5, parse/date.rb). */
export class RubyTime {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  toString(): string {
    return this.text;
  }
}

/** Whether a value is a map. */
export function isRecord(value: unknown): value is ValueMap {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof RubyFloat) && !(value instanceof RubyTime)
  );
}

/** Ruby's `to_s` of a value. */
export function rubyText(value: Value | undefined): string {
  if (value === null || value === undefined) return '';
  return Array.isArray(value) || isRecord(value) ? JSON.stringify(value) : String(value);
}

/** A map without a prototype: no key of a site's can reach anything of ours. */
export function emptyMap(): ValueMap {
  return Object.create(null) as ValueMap;
}

/** Ruby's truth: all but `nil` and `false`. */
export function truthy(value: Value | undefined): boolean {
  return value !== undefined && value !== null && value !== false;
}

export type Value = string | number | boolean | null | RubyFloat | RubyTime | Value[] | ValueMap;

export interface ValueMap {
  [key: string]: Value;
}
