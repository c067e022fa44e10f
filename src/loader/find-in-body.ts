import path from 'node:path';

import { findings, findingsOf, naming } from './body-findings.ts';
import type { Renderer } from '../markdown/render.ts';
import type { BodyFindings, BodySource, FaultyBody } from './body.ts';

/** Checks a body and makes nothing of it that is for pages alone. */
export async function findInBody(source: BodySource, renderer: Renderer, root: string): Promise<BodyFindings | FaultyBody> {
  if (source.file.endsWith('.mdx')) {
    const { compileBody } = await import('./compile-body.ts');
    const made = await compileBody(source, renderer, root);
    return 'diagnostics' in made ? made : findingsOf(made);
  }
  const { html, facts } = await renderer.bare(source.body, path.join(root, source.file), source.lang).catch(naming(source));
  return findings(source, html, facts);
}
