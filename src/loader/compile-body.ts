import path from 'node:path';

import { excerptSource, firstProse, MDX_SEPARATOR } from '../domain/excerpt.ts';
import { countWords } from '../domain/reading-time.ts';
import { tellingWords } from '../domain/telling-words.ts';
import { bodyFaults } from './body-checks/index.ts';
import { pathFaults } from './body-faults.ts';
import { cleanExcerpt } from './excerpt-html.ts';
import { adviceOf, findingsOf, isError } from './body-findings.ts';
import { checkMdx } from './mdx/check.ts';
import { importedFiles } from './mdx/imported-files.ts';
import { mdxFault, placed } from './mdx/syntax-fault.ts';
import { pageFacts } from './page-facts.ts';
import { pathFault } from './path-fault.ts';
import { proseOf } from './prose.ts';
import type { Diagnostic } from '../domain/diagnostics.ts';
import type { Renderer } from '../markdown/render.ts';
import type { BodySource, FaultyBody, RenderedBody } from './body.ts';

/** Compiles and checks a body of MDX, whose HTML its page makes. */
export async function compileBody(source: BodySource, renderer: Renderer, root: string): Promise<RenderedBody | FaultyBody> {
  const absolute = path.join(root, source.file);
  try {
    const facts = await renderer.mdx(source.text, absolute, source.lang);
    const { diagnostics, imports } = checkMdx({ ...source, root });
    const faults = [...pathFaults(facts.faults, pathFault, source), ...diagnostics, ...bodyFaults(source, '', facts).map(asError)];
    if (faults.some(isError)) return { diagnostics: faults, leads: { ...facts, advice: adviceOf(source) } };
    const head = excerptSource(source.body, MDX_SEPARATOR) ?? firstProse(source.body);
    const prose = head.replace(/^(?:import|export)\s.*$/gm, '').replace(/\{\/\*[\s\S]*?\*\/\}/g, '');
    const { html } = await renderer.markdown(prose, absolute, source.lang);
    const plain = proseOf(source.body.replace(/!\[[^\]]*\]/g, '!'));
    const found = findingsOf({ ...facts, told: faults, advice: adviceOf(source), imports: importedFiles(imports, root) });
    return { ...found, ...pageFacts(facts), html: '', excerpt: cleanExcerpt(html), words: countWords(plain), terms: tellingWords(plain) };
  } catch (error) {
    return { diagnostics: [mdxFault(placed(error, { ...source, root }), source)] };
  }
}

/** What runs is taken out of other pages; the page of MDX is made by its own code, so that it stops the build. */
function asError(fault: Diagnostic): Diagnostic {
  return ['html-script', 'html-handler', 'link-script'].includes(fault.kind) ? { ...fault, kind: 'mdx-unsafe' } : fault;
}
