import { mdxComponents } from '../../schema/mdx-components.ts';
import { positionAt } from '../position.ts';
import { clientFaults } from './client-faults.ts';
import { codeFaults } from './code-faults.ts';
import { decimalFaults } from './decimal-faults.ts';
import { readMdx } from './document.ts';
import { importFaults } from './import-faults.ts';
import { pageFaults } from './page-faults.ts';
import { propFaults } from './prop-faults.ts';
import { tagFaults } from './tag-faults.ts';
import { trialFaults } from './trial-faults.ts';
import type { Diagnostic } from '../../domain/diagnostics.ts';

/**
 * Everything wrong in an MDX text that compiles: in its imports, its tags, its code, and in what the code does when it runs.
 *
 * @returns also the files it imports, absolute, for a text is checked anew where one of them has changed
 * @throws a `CodeFault` where a piece of code cannot be read
 */
export function checkMdx(source: MdxSource): { diagnostics: Diagnostic[]; imports: string[] } {
  const document = readMdx(source.text, source);
  const still = [
    ...importFaults(document),
    ...pageFaults(document),
    ...tagFaults(document),
    ...propFaults(document),
    ...clientFaults(document),
    ...codeFaults(document),
    ...decimalFaults(document),
  ];
  // Code is run only once nothing is wrong with it as it stands.
  const found = still.length > 0 ? still : trialFaults(document, Object.keys(mdxComponents));
  const { file, text } = source;
  return {
    diagnostics: found.map(({ offset, ...fault }) => ({ ...fault, file, ...positionAt(text, offset) })),
    imports: document.imports.flatMap(({ target }) => target ?? []),
  };
}

export interface MdxSource {
  /** Path from the project's folder, with `/`. */
  file: string;
  /** The whole text of the file. */
  text: string;
  /** The project's folder. */
  root: string;
}
