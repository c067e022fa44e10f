import { mdxToJs } from 'satteri';
import { createContext, runInContext } from 'node:vm';

import { runApart } from './own-process.ts';
import { UNSAFE } from './unsafe-stage.ts';

/** Longest a text's own code may take, in milliseconds. */
const TIME = 1000;
/** Longest a list or a text may be to be shown: more than any page holds. */
const LENGTH = 1_000_000;

/**
 * What stands in for the page: tags become plain marks, a component of the text's own is called, and what is shown is looked at as a page
 * would show it. All of it lives in the context, so that the code meets no object of this process.
 */
const STAGE = `'use strict';
class Unshowable extends Error {}
class TooLong extends Error {}
${UNSAFE}const mark = Symbol();
let step = -1, kept;
const carnet$at = (number) => { step = number; };
const carnet$keep = (values) => (kept = values);
const look = (value, depth = 0) => {
  if ((Array.isArray(value) || typeof value === 'string') && value.length > ${LENGTH}) throw new TooLong();
  if (Array.isArray(value) && depth < 9) return value.forEach((one) => look(one, depth + 1));
  const kind = Object.prototype.toString.call(value).slice(8, -1);
  if (kind === 'Object' && mark in value) return;
  if (['Object', 'Date', 'RegExp', 'Function', 'Symbol', 'Error'].includes(kind)) throw new Unshowable(kind);
};
const jsx = (type, props) => {
  if (props.children === kept) return {};
  if (typeof type === 'function') look(type(props));
  else carnet$given(type, props), look(props.children);
  return { [mark]: true };
};
const runtime = { jsx, jsxs: jsx, Fragment: '' };
const told = (run) => {
  try {
    return run();
  } catch (error) {
    if (error instanceof Unshowable) return { fault: 'mdx-value', reason: error.message };
    if (error instanceof TooLong) return { fault: 'mdx-endless', reason: '' };
    if (error instanceof Unsafe) return { fault: error.name, reason: error.message };
    if (error instanceof EvalError) return { fault: 'mdx-global', reason: 'Function' };
    return { fault: 'mdx-throws', reason: error instanceof Error ? error.message : String(error) };
  }
};
const tellValue = (value, shown) => {
  if (shown !== 'no') look(value);
  return shown === 'always' && value === undefined ? { fault: 'mdx-nothing', reason: '' } : undefined;
};
`;

/** Runs what \`make\` gives, then each value, and says what went wrong. */
const TELL = `
const start = told(() => { make({ components }); });
const outcomes = start ? [{ ...start, statement: step }] : [];
if (!start) shown.forEach((how, value) => {
  const fault = (only === undefined || only === value) && told(() => tellValue(kept[value](), how));
  if (fault) outcomes.push({ ...fault, value });
});
JSON.stringify(outcomes);
`;

/**
 * Runs the statements of a text and each of its expressions.
 *
 * @param code known to be pure: see `purity.ts`
 * @returns what went wrong
 */
export function runCode(code: StagedCode): Outcome[] {
  if (code.statements.length + code.values.length === 0) return [];
  const script = stage(code);
  const { greedy } = code;
  const all = run(script, { greedy });
  if (all) return all;
  // Without end: one by one, that the guilty one be named.
  for (const index of code.statements.keys()) {
    const some = stage({ ...code, statements: code.statements.slice(0, index + 1), values: [] });
    if (!run(some, { greedy })) return [{ fault: 'mdx-endless', reason: '', statement: index }];
  }
  return code.values.flatMap((_, value) => run(script, { greedy, only: value }) ?? [{ fault: 'mdx-endless' as const, reason: '', value }]);
}

/** All of the code as one expression of MDX, whose compiler alone reads tags; it keeps a list of functions, one a value. */
function stage({ statements, values, components }: StagedCode): string {
  const lines = statements.flatMap((statement, index) => [`carnet$at(${index});`, statement]);
  const calls = values.map(({ code }) => `() => (${code}\n)`);
  const source = `{(() => {\n${lines.join('\n')}\nreturn carnet$keep([\n${calls.join(',\n')}\n]);\n})()}\n`;
  const { code } = mdxToJs(source, { outputFormat: 'function-body', features: { frontmatter: false } });
  const names = JSON.stringify(Object.fromEntries(components.map((name) => [name, name])));
  return [
    STAGE,
    `const components = ${names};`,
    `const shown = ${JSON.stringify(values.map(({ shown }) => shown))};`,
    `const make = (function () { ${code} })(runtime).default;`,
  ].join('\n');
}

/** What went wrong; nothing where time or memory ran out. */
function run(script: string, { only, greedy }: { only?: number; greedy: boolean }): Outcome[] | undefined {
  const whole = `${script}\nconst only = ${only};\n${TELL}`;
  const text = greedy ? runApart(whole, TIME) : runHere(whole);
  return text === undefined ? undefined : (JSON.parse(text) as Outcome[]);
}

function runHere(script: string): string | undefined {
  const context = createContext(Object.create(null), { codeGeneration: { strings: false, wasm: false } });
  try {
    return String(runInContext(script, context, { timeout: TIME }));
  } catch (error) {
    if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return undefined;
    throw error;
  }
}

export interface StagedCode {
  statements: readonly string[];
  values: readonly StagedValue[];
  /** Names of the components the code may use and does not declare. */
  components: readonly string[];
  /** Whether it may fill the memory: it is run apart. */
  greedy: boolean;
}

export interface StagedValue {
  code: string;
  /** Whether the value is shown; `maybe` where nothing may be what is meant, as in `done && <Note />`. */
  shown: 'always' | 'maybe' | 'no';
}

/** A fault of a statement or of a value, by its number. */
export type Outcome = {
  fault: 'mdx-throws' | 'mdx-global' | 'mdx-endless' | 'mdx-value' | 'mdx-nothing' | 'mdx-unsafe' | 'media-remote';
  reason: string;
} & ({ statement: number; value?: never } | { value: number; statement?: never });
