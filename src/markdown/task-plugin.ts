import type { HastPluginDefinition } from 'satteri';

import type { Messages } from '../messages/index.ts';

/** Names the boxes of a task list, which have no label of their own (WCAG 4.1.2). */
export function taskPlugin({ taskDone, taskToDo }: Messages): HastPluginDefinition {
  return {
    name: 'tasks',
    element: {
      filter: ['input'],
      visit(node, ctx) {
        const { type, checked } = node.properties;
        if (type === 'checkbox') ctx.setProperty(node, 'ariaLabel', checked ? taskDone : taskToDo);
      },
    },
  };
}
