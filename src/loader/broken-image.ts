import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { pathFaults } from './body-faults.ts';
import { pathFault } from './path-fault.ts';
import type { BuildReport } from './index.ts';

/**
 * Adds to the report of a build an image whose pixels could not be decoded, at its place in each text: whether all of a file is sound is
 * known only when it is encoded.
 *
 * @param source path of the image from the project's folder, where the build runs; `texts` likewise
 */
export function tellBrokenImage(source: string, texts: readonly string[]): void {
  const report = process.env['CARNET_REPORT'];
  if (report === undefined) return;
  const told = JSON.parse(readFileSync(report, 'utf8')) as BuildReport;
  const name = path.posix.basename(source);
  const faults = texts.flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    const written = [name, encodeURI(name)].find((form) => text.includes(form)) ?? name;
    return pathFaults([{ kind: 'image-unreadable' as const, path: written }], pathFault, { file, text, bodyLine: 1 });
  });
  const known = new Set(told.diagnostics.map(({ kind, file, line }) => `${kind} ${file} ${line}`));
  const fresh = faults.filter(({ kind, file, line }) => !known.has(`${kind} ${file} ${line}`));
  writeFileSync(report, JSON.stringify({ ...told, diagnostics: [...told.diagnostics, ...fresh] }));
}
