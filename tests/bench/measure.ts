import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * Runs a command to its end: seconds on the wall, and the peak memory in MB of its largest process (Linux only).
 *
 * @param patience seconds after which it is ended, and nothing is known of it
 */
export function measure(command: string, args: readonly string[], cwd: string): Promise<Measure>;
export function measure(command: string, args: readonly string[], cwd: string, patience: number): Promise<Measure | undefined>;
export function measure(command: string, args: readonly string[], cwd: string, patience?: number): Promise<Measure | undefined> {
  const start = performance.now();
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  let peak = 0;
  let isLate = false;
  const late = patience === undefined ? undefined : setTimeout(() => (isLate = child.kill('SIGKILL')), patience * 1000);
  const watch = setInterval(() => {
    for (const pid of family(child.pid ?? 0)) peak = Math.max(peak, peakOf(pid));
  }, 100);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(watch);
      clearTimeout(late);
      if (isLate) resolve(undefined);
      else if (code === 0) resolve({ seconds: (performance.now() - start) / 1000, megabytes: peak });
      else reject(new Error(`${command} ${args.join(' ')}: ${code}`));
    });
  });
}

function family(pid: number): number[] {
  const children = text(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean).map(Number);
  return [pid, ...children.flatMap(family)];
}

/** The peak memory of a process so far, in MB (Linux only). */
export function peakOf(pid: number): number {
  return Math.round(Number(/VmHWM:\s+(\d+)/.exec(text(`/proc/${pid}/status`))?.[1] ?? 0) / 1024);
}

function text(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

export interface Measure {
  seconds: number;
  megabytes: number;
}
