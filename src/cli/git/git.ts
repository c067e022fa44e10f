import { spawn } from 'node:child_process';

const PATIENCE_MS = 180_000;

/** Nothing that a repository's own settings name is run: monitors, hooks, pagers, drivers of diffs, checkers of signatures, remotes. */
const SETTINGS = [
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'core.pager=cat',
  'core.quotePath=false',
  'diff.external=',
  'log.showSignature=false',
  'protocol.allow=never',
].flatMap((setting) => ['-c', setting]);

/**
 * What git prints, piece by piece. It only reads, takes no lock, and fetches nothing.
 *
 * @param input what it is asked, line by line
 * @throws where git is not there, or says no: the message is its first line
 */
export async function* runGit(folder: string, options: readonly string[], input = ''): AsyncGenerator<Buffer> {
  const child = spawn('git', ['--no-pager', '--no-optional-locks', '--no-replace-objects', ...SETTINGS, ...options], {
    cwd: folder,
    env: environment(),
    timeout: PATIENCE_MS,
    stdio: 'pipe',
  });
  let complaint = '';
  child.stderr.on('data', (piece: Buffer) => (complaint = `${complaint}${piece.toString()}`.slice(0, 2000)));
  // A child that is gone takes no question; that it went ill, its end says.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const ended = new Promise<string | undefined>((resolve) => {
    child.on('error', ({ message }) => resolve(message));
    child.on('close', (code, signal) => resolve(code === 0 ? undefined : complaint.trim().split('\n')[0] || `git: ${code ?? signal}`));
  });
  try {
    for await (const piece of child.stdout) yield piece as Buffer;
  } finally {
    child.kill();
  }
  const fault = await ended;
  if (fault !== undefined) throw new Error(fault);
}

/** What git prints, whole. */
export async function askGit(folder: string, options: readonly string[]): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of runGit(folder, options)) pieces.push(piece);
  return Buffer.concat(pieces).toString();
}

/** The environment without git's own variables, which could lead to another repository, and with its answers in one language. */
function environment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'));
  const fixed = { LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0', GIT_NO_LAZY_FETCH: '1', GIT_ALLOW_PROTOCOL: '' };
  return { ...Object.fromEntries(kept), ...fixed };
}
