import path from 'node:path';
import type { Reporter, TestModule } from 'vitest/node';

import { home } from './project.ts';

const SHOWN = 10;

/** A reporter that ends with the files that took longest, hooks and imports included: where time is to be won. */
export default class SlowestFiles implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const files = modules.map((module) => ({ file: path.relative(home, module.moduleId), seconds: secondsOf(module) }));
    const lines = files
      .toSorted((a, b) => b.seconds - a.seconds)
      .slice(0, SHOWN)
      .map(({ file, seconds }) => `${seconds.toFixed(1).padStart(7)} s  ${file}`);
    process.stdout.write(`Slowest files:\n${lines.join('\n')}\n`);
  }
}

function secondsOf(module: TestModule): number {
  const { collectDuration, duration } = module.diagnostic();
  return (collectDuration + duration) / 1000;
}
