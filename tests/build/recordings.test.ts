import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

import { recordings } from '../support/kramdown.ts';
import { home } from '../support/project.ts';

const jekyllSite = path.join(home, 'tests/fixtures/jekyll');

/** Whether this machine has what a recording was made with. */
function has(library: string): boolean {
  return spawnSync('ruby', ['-e', `require '${library}'`]).status === 0;
}

describe('what was recorded', () => {
  if (!has('kramdown-parser-gfm')) console.warn('NOT RECORDED ANEW: kramdown is not installed (Debian: apt-get install jekyll)');
  else
    it('is what kramdown makes of the same texts today', async () => {
      const folder = await mkdtemp(path.join(tmpdir(), 'carnet-recordings-'));
      execFileSync('ruby', [path.join(recordings, 'record.rb'), folder], { stdio: 'ignore' });
      for (const name of readdirSync(folder))
        expect(readFileSync(path.join(folder, name), 'utf8'), name).toBe(readFileSync(path.join(recordings, name), 'utf8'));
      expect(readdirSync(folder).length).toBeGreaterThan(0);
      await rm(folder, { recursive: true });
    });

  if (!has('jekyll')) console.warn('NOT RECORDED ANEW: Jekyll is not installed (Debian: apt-get install jekyll)');
  else
    it('is what Jekyll makes of the same site today', () => {
      const made = execFileSync('ruby', ['record.rb'], { cwd: jekyllSite, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
      const { jekyll: version, ...recorded } = JSON.parse(readFileSync(path.join(jekyllSite, 'expected.json'), 'utf8')) as Record<
        string,
        unknown
      >;
      expect(version).toBeTypeOf('string');
      expect(JSON.parse(made)).toMatchObject(recorded);
    });
});
