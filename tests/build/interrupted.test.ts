import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { digests } from '../support/digests.ts';
import { photograph } from '../support/photographs.ts';
import { makeProject, plainSite } from '../support/project.ts';
import { smallDisk } from '../support/small-disk.ts';
import type { Project } from '../support/project.ts';

/** How many builds are killed: `CARNET_KILLS=50` asks for more. */
const KILLS = Number(process.env['CARNET_KILLS'] ?? 4);
const POST = 'src/content/posts/2026-01-01-un.md';

const VERSIONS = ['Le premier.', 'Le même, relu.'] as const;

let project: Project;
/** The digests of both sites, each built whole. */
const whole: Record<string, string>[] = [];
let seconds = 0;

beforeAll(async () => {
  project = await makeProject({ 'src/content/posts/lac.png': await photograph('png', { width: 400, height: 300 }) });
  for (const version of VERSIONS) {
    await write(version);
    const start = performance.now();
    const { code, output } = await project.build();
    expect(code, output).toBe(0);
    seconds = (performance.now() - start) / 1000;
    whole.push(digests(project.dist));
  }
});

afterAll(() => project.remove());

test(
  `a build killed at any of ${KILLS} moments leaves one whole site, and what it kept harms no later one`,
  { timeout: (KILLS + 4) * 60_000 },
  async () => {
    for (let kill = 0; kill < KILLS; kill += 1) {
      await write(VERSIONS[kill % 2] ?? '');
      await rm(path.join(project.root, 'node_modules/.astro/carnet/images'), { recursive: true, force: true });
      // The last moments, in which one site takes the place of another, count as much as all before.
      const share = kill % 2 === 0 ? Math.random() : 0.8 + 0.3 * Math.random();
      await killedBuild(share * seconds * 1000, kill % 3 === 0 ? 'alone' : 'with its group');
      expect(whole, `killed after ${share.toFixed(3)} of ${seconds.toFixed(1)} s`).toContainEqual(digests(project.dist));
    }
    const { code, output } = await project.build();
    expect(code, output).toBe(0);
    expect(digests(project.dist)).toEqual(whole[(KILLS - 1) % 2]);
  },
);

describe('A full disk', () => {
  test('is told as such, leaves the last good site, and harms no later build', async () => {
    const disk = await smallDisk();
    const own = await makeProject({ 'src/site.yaml': plainSite, [POST]: text(VERSIONS[0]) }, disk.folder);
    try {
      const first = await own.build();
      expect(first.code, first.output).toBe(0);
      const last = digests(own.dist);

      await own.write(POST, text(VERSIONS[1]));
      const release = await disk.fill(own.root);
      const { code, output } = await own.build(disk.env);
      expect(code).toBe(1);
      expect(output).toContain('dist:1:1 erreur (disk-full)');
      expect(output).toContain('Le disque est plein');
      expect(output).not.toContain('ENOSPC');
      expect(digests(own.dist)).toEqual(last);

      await release();
      const again = await own.build();
      expect(again.code, again.output).toBe(0);
      expect(digests(own.dist)).not.toEqual(last);
    } finally {
      await own.remove();
      await disk.remove();
    }
  });
});

async function killedBuild(after: number, how: 'alone' | 'with its group'): Promise<void> {
  const child = spawn(process.execPath, ['src/cli/build.ts'], { cwd: project.root, detached: true, stdio: 'ignore' });
  const ended = new Promise((resolve) => child.on('close', resolve));
  await Promise.race([wait(after), ended]);
  if (child.exitCode === null) process.kill(how === 'alone' ? (child.pid ?? 0) : -(child.pid ?? 0), 'SIGKILL');
  await ended;
}

function text(version: string): string {
  return `---\ntitle: Un\n---\n\n${version}\n`;
}

function write(version: string): Promise<void> {
  return project.write(POST, `${text(version)}\n![Le lac](lac.png)\n`);
}
