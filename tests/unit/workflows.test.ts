import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

import { files } from '../support/dist.ts';
import { home } from '../support/project.ts';

const workflows = files('.github/workflows/*.yml', home).map((file) => ({
  file,
  text: readFileSync(path.join(home, file), 'utf8'),
  jobs: (parse(readFileSync(path.join(home, file), 'utf8')) as { jobs: Record<string, Job> }).jobs,
}));
const steps = workflows.flatMap(({ file, jobs }) => Object.values(jobs).flatMap((job) => job.steps.map((step) => ({ file, step }))));

describe('The workflows', () => {
  test('are there', () => {
    expect(workflows.map(({ file }) => path.basename(file)).toSorted()).toEqual(['publish.yml', 'test.yml']);
    expect(steps.length).toBeGreaterThan(15);
  });

  test('pin every action by the commit it was read at, and say its version', () => {
    const lines = workflows.flatMap(({ text }) => text.split('\n').filter((line) => /\buses:/.test(line)));
    expect(lines.filter((line) => !/uses: [\w-]+\/[\w-]+@[\da-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([]);
  });

  test('pin what they run from the registry', () => {
    const run = steps.flatMap(({ step }) => step.run?.match(/npx --yes \S+/g) ?? []);
    expect(run.filter((command) => !/@\d+\.\d+\.\d+$/.test(command))).toEqual([]);
  });

  test('put nothing that others write into a command', () => {
    expect(steps.filter(({ step }) => step.run?.includes('${{'))).toEqual([]);
  });

  test('hold no right they do not need, keep no credential, and end', () => {
    for (const { text, jobs } of workflows) {
      expect(text).toMatch(/^permissions:\n {2}contents: read\n/m);
      for (const job of Object.values(jobs)) expect(job['timeout-minutes']).toBeLessThanOrEqual(60);
    }
    const checkouts = steps.filter(({ step }) => step.uses?.startsWith('actions/checkout@'));
    expect(checkouts.every(({ step }) => step.with?.['persist-credentials'] === false)).toBe(true);
  });

  test('publish what begins with a dot too, such as .well-known', () => {
    const uploads = steps.filter(({ step }) => step.with?.['path'] === 'dist' && step.uses?.includes('upload'));
    expect(uploads).toHaveLength(2);
    expect(uploads.every(({ step }) => step.with?.['include-hidden-files'] === true)).toBe(true);
  });
});

test('every package is of one exact version, and those that run a script when installed are named', () => {
  const { dependencies, devDependencies, allowScripts } = JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8')) as Manifest;
  const versions = Object.entries({ ...dependencies, ...devDependencies });
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  const { packages } = JSON.parse(readFileSync(path.join(home, 'package-lock.json'), 'utf8')) as Lock;
  const running = Object.entries(packages).flatMap(([place, { hasInstallScript }]) =>
    hasInstallScript ? [place.split('node_modules/').at(-1)] : [],
  );
  const untold = running.filter((name) => name !== undefined && !(name in allowScripts));
  expect([...new Set(untold)]).toEqual([]);
});

interface Job {
  'timeout-minutes': number;
  steps: { uses?: string; run?: string; with?: Record<string, unknown> }[];
}

interface Manifest {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  allowScripts: Record<string, boolean>;
}

interface Lock {
  packages: Record<string, { hasInstallScript?: boolean }>;
}
