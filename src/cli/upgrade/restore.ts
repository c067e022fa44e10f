import path from 'node:path';

import type { Versions } from './plan.ts';
import type { Prepared } from './prepare.ts';

const CODE = /^src\/.+\.(?:astro|css|mjs|ts)$/;

/** Brings back what an author took away where a file that will stand imports it: without it nothing would be built. */
export async function restoreNeeded(prepared: readonly Prepared[], versions: Versions): Promise<readonly Prepared[]> {
  const absent = prepared.filter(({ file, fate }) => fate === 'left-out' && CODE.test(file));
  if (absent.length === 0) return prepared;
  const texts = await textsToStand(prepared, versions);
  const needed = absent.filter(({ file }) => texts.some((text) => text.includes(`/${path.posix.basename(file)}'`)));
  if (needed.length === 0) return prepared;
  const back = new Map<string, Prepared>();
  for (const { file } of needed) back.set(file, { file, fate: 'restored', content: await versions.next.read(file) });
  // What comes back may itself import something.
  return restoreNeeded(
    prepared.map((one) => back.get(one.file) ?? one),
    versions,
  );
}

/** The code of the site as it will be. */
async function textsToStand(prepared: readonly Prepared[], { site }: Versions): Promise<string[]> {
  const changes = new Map(prepared.map((one) => [one.file, one]));
  const same = [...site.ids.keys()].filter((file) => (changes.get(file)?.fate ?? 'kept') === 'kept' && CODE.test(file));
  const written = prepared.filter(({ file, content }) => content !== undefined && CODE.test(file));
  return [
    ...written.map(({ content }) => String(content)),
    ...(await Promise.all(same.map(async (file) => String(await site.read(file))))),
  ];
}
