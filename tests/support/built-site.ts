import { home, run } from './project.ts';

/** Builds the repository's own site into `dist/`, once for all tests that read it. */
export default async function setup(): Promise<void> {
  const { code, output } = await run(home, ['src/cli/build.ts'], {});
  if (code !== 0) throw new Error(output);
}
