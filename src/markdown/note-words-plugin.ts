import type { HastPluginDefinition } from 'satteri';

import type { Messages } from '../messages/index.ts';
import type { PipelineOptions } from './pipeline.ts';

/**
 * Has the notes of MDX speak the language of its text: the engine that compiles it is told once, for all files.
 *
 * @param told what the engine says
 */
export function noteWordsPlugin(told: Messages, { wordsOf }: Pick<PipelineOptions, 'wordsOf'>): HastPluginDefinition {
  return {
    name: 'note-words',
    element: [
      {
        filter: ['h2'],
        visit(node, ctx) {
          const { footnotes } = wordsOf(ctx.fileURL);
          if (node.properties['id'] !== 'footnote-label' || footnotes === told.footnotes) return;
          return { ...node, children: [{ type: 'text', value: footnotes }] };
        },
      },
      {
        filter: ['a'],
        visit(node, ctx) {
          const label = node.properties['ariaLabel'];
          if (node.properties['dataFootnoteBackref'] === undefined || typeof label !== 'string') return;
          const { backToReference } = wordsOf(ctx.fileURL);
          if (backToReference !== told.backToReference)
            ctx.setProperty(node, 'ariaLabel', backToReference.replace('{reference}', referenceIn(label, told.backToReference)));
        },
      },
    ],
  };
}

/** The number of a call, in a label made of a pattern. */
function referenceIn(label: string, pattern: string): string {
  const [before = '', after = ''] = pattern.split('{reference}');
  return label.slice(before.length, label.length - after.length);
}
