import { spawnSync } from 'node:child_process';

/** Memory such a process may take, in megabytes: far more than a text, far less than a machine. */
const MEMORY = 128;
/** Time such a process may take to start and to answer, in milliseconds, beyond that of its code. */
const START = 9_000;

/** Reads a script, runs it in an empty context, and says in JSON the text it gave; fails where its time or its memory runs out. */
const RUNNER = `
const { createContext, runInContext } = require('node:vm');
const { script, timeout } = JSON.parse(require('node:fs').readFileSync(0, 'utf8'));
const context = createContext(Object.create(null), { codeGeneration: { strings: false, wasm: false } });
process.stdout.write(JSON.stringify(String(runInContext(script, context, { timeout }))));
`;

/**
 * Runs a script in a process of its own, which may run out of memory without harm: V8 ends the whole process then, and no thread of it
 * can be saved.
 *
 * @returns what the script gave; nothing where its time or its memory ran out
 */
export function runApart(script: string, timeout: number): string | undefined {
  const { status, stdout } = spawnSync(process.execPath, [`--max-old-space-size=${MEMORY}`, '--input-type=commonjs', '-e', RUNNER], {
    input: JSON.stringify({ script, timeout }),
    encoding: 'utf8',
    env: {},
    timeout: timeout + START,
    killSignal: 'SIGKILL',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  return status === 0 ? (JSON.parse(stdout) as string) : undefined;
}
