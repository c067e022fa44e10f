/** Built-ins of JavaScript whose every use gives the same value on every machine, on every day. */
const PURE = new Set(
  (
    'Array BigInt Boolean Infinity JSON Map NaN Number RegExp Set String decodeURI decodeURIComponent encodeURI encodeURIComponent ' +
    'isFinite isNaN parseFloat parseInt undefined'
  ).split(' '),
);

/** Built-ins of which some members alone are pure: they are used by those, and by `new` where it is among them. */
const PARTLY: Readonly<Record<string, ReadonlySet<string>>> = {
  Date: new Set(['UTC', 'parse', 'new']),
  Intl: new Set('Collator DateTimeFormat DisplayNames ListFormat NumberFormat PluralRules RelativeTimeFormat Segmenter'.split(' ')),
  Math: new Set(Object.getOwnPropertyNames(Math).filter((name) => name !== 'random')),
  Object: new Set(['entries', 'fromEntries', 'groupBy', 'hasOwn', 'is', 'keys', 'values']),
};

/** Members that lead from any value to the program that runs, or to the settings of its machine. */
export const FORBIDDEN_MEMBERS: ReadonlySet<unknown> = new Set(
  (
    'constructor prototype __proto__ __defineGetter__ __defineSetter__ __lookupGetter__ __lookupSetter__ caller callee ' +
    'resolvedOptions getTimezoneOffset'
  ).split(' '),
);

/** Members that read the clock, or the language of the machine, where they are called without argument. */
export const MEMBERS_WITH_ARGUMENT: Readonly<Record<string, string>> = {
  format: '(date)',
  formatToParts: '(date)',
  toLocaleString: "('fr-FR')",
  toLocaleDateString: "('fr-FR', { timeZone: 'Europe/Paris' })",
  toLocaleTimeString: "('fr-FR', { timeZone: 'Europe/Paris' })",
};

/** Names that MDX itself gives a text. */
export const GIVEN_NAMES: readonly string[] = ['props', 'frontmatter'];

/** What a host gives a program: names that are there, and that a text has no business with. */
const HOST = new Set([
  ...Object.getOwnPropertyNames(globalThis),
  ...'require module exports __dirname __filename window document self parent top location localStorage sessionStorage arguments'.split(
    ' ',
  ),
]);

export function isPure(name: string): boolean {
  return PURE.has(name) || GIVEN_NAMES.includes(name);
}

/** The members of a built-in a text may use, where it may not use it as a whole. */
export function pureMembers(name: string): ReadonlySet<string> | undefined {
  return Object.hasOwn(PARTLY, name) ? PARTLY[name] : undefined;
}

/** Whether a name is one of the machine's, rather than a slip of the hand. */
export function isOfHost(name: string): boolean {
  return HOST.has(name);
}
