import { RubyFloat, RubyTime } from './values.ts';
import type { Value } from './values.ts';

const BOOLEANS: Readonly<Record<string, boolean>> = { true: true, yes: true, on: true, false: false, no: false, off: false };
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const TIME = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[Tt]|\s+)(\d{1,2}):(\d\d):(\d\d)(?:\.\d*)?\s*(Z|[-+]\d{1,2}(?::?\d{2})?)?$/;

/** What a plain scalar means to Jekyll (SafeYAML 1.0.5, transform/*.rb: YAML 1.1, octal `010`, `1,000`, `12:30`). */
export function plainScalar(text: string, symbols: 'kept' | 'dropped' = 'kept'): Value {
  if (/^(?:~|null|)$/i.test(text)) return null;
  const boolean = text.length <= 5 ? BOOLEANS[text.toLowerCase()] : undefined;
  if (boolean !== undefined) return boolean;
  if (symbols === 'dropped' && /^:[^:\s]/.test(text)) return text.slice(1);
  return numberOf(text) ?? timeOf(text) ?? text;
}

function numberOf(text: string): number | RubyFloat | undefined {
  if (!/^[-+.\d]/.test(text) || !/\d/.test(text)) return undefined;
  const bare = text.replace(/[_,]/g, '');
  const sign = bare.startsWith('-') ? -1 : 1;
  const digits = bare.replace(/^[-+]/, '');
  if (/^[-+]?(?:0|[1-9][\d_,]*)$/.test(text)) return Number(bare);
  if (/^[-+]?0[0-7_,]+$/.test(text)) return sign * Number.parseInt(digits, 8);
  if (/^[-+]?0x[\da-fA-F_,]+$/.test(text)) return sign * Number.parseInt(digits.slice(2), 16);
  if (/^[-+]?0b[01_,]+$/.test(text)) return sign * Number.parseInt(digits.slice(2), 2);
  if (/^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?$/.test(text)) return new RubyFloat(sign * sexagesimal(digits));
  if (/^[-+]?(?:\d[\d_]*)?\.\d[\d_]*(?:e[-+]?\d+)?$/i.test(text)) return new RubyFloat(Number(text.replace(/_/g, '')));
  return undefined;
}

function sexagesimal(digits: string): number {
  return digits.split(':').reduce((total, part) => total * 60 + Number(part), 0);
}

function timeOf(text: string): RubyTime | undefined {
  if (DATE.test(text)) return possible(text) ? new RubyTime(text) : undefined;
  const match = TIME.exec(text);
  if (!match) return undefined;
  const [, year = '', month = '', day = '', hour = '', minute = '', second = '', zone = 'UTC'] = match;
  const two = (part: string) => part.padStart(2, '0');
  const date = `${year}-${two(month)}-${two(day)}`;
  return possible(date) ? new RubyTime(`${date} ${two(hour)}:${minute}:${second} ${offset(zone)}`) : undefined;
}

function offset(zone: string): string {
  if (!/^[-+]/.test(zone)) return 'UTC';
  const digits = zone.slice(1).replace(':', '');
  return `${zone.slice(0, 1)}${(digits.length < 3 ? `${digits.padStart(2, '0')}00` : digits).padStart(4, '0')}`;
}

function possible(date: string): boolean {
  const made = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(made.getTime()) && made.toISOString().startsWith(date);
}
