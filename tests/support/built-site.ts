import { home, run } from './project.ts';

/** Builds the repository's own site into `dist/`, once for all tests that read it, of whatever project. */
export default async function setup(): Promise<void> {
  if (process.env['CARNET_BUILT'] === home) return;
  const { code, output } = await run(home, ['src/cli/build.ts'], {});
  if (code !== 0) throw new Error(output);
  process.env['CARNET_BUILT'] = home;
}
