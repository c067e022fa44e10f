import { availableParallelism, totalmem } from 'node:os';
import { defineConfig } from 'vitest/config';

const GIB = 2 ** 30;
// Vitest leaves a core idle, which on two is half of the machine. A build with the worker that waits for it takes a gibibyte at most.
const maxWorkers = Math.max(1, Math.min(availableParallelism(), Math.floor(totalmem() / (1.5 * GIB))));

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          maxWorkers,
          // A worker reads the modules of Carnet once, not once a file: what they keep stands under its whole text or path.
          isolate: false,
          // A busy machine is no fault: what never ends is, after half a minute.
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'build',
          include: ['tests/build/**/*.test.ts'],
          globalSetup: ['tests/support/built-site.ts', 'tests/support/shared-folder.ts'],
          maxWorkers,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/support/built-site.ts', 'tests/support/browser-setup.ts'],
          maxWorkers,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
