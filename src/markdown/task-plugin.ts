import type { HastPluginDefinition } from 'satteri';

import type { PipelineOptions } from './pipeline.ts';

/** Names the boxes of a task list, which have no label of their own (WCAG 4.1.2). */
export function taskPlugin({ wordsOf }: Pick<PipelineOptions, 'wordsOf'>): HastPluginDefinition {
  return {
    name: 'tasks',
    element: {
      filter: ['input'],
      visit(node, ctx) {
        const { type, checked } = node.properties;
        if (type !== 'checkbox') return;
        const { taskDone, taskToDo } = wordsOf(ctx.fileURL);
        ctx.setProperty(node, 'ariaLabel', checked ? taskDone : taskToDo);
      },
    },
  };
}
