import type { ShikiTransformer } from 'shiki';

/** Turns the inline styles of the `css-variables` theme into classes: `c-keyword`, `c-string`… A strict policy refuses styles. */
export const codeClasses = {
  name: 'code-classes',
  span(node) {
    const token = /--astro-code-(?:token-)?([\w-]+)/.exec(String(node.properties['style'] ?? ''))?.[1];
    delete node.properties['style'];
    if (token && token !== 'foreground') this.addClassToHast(node, `c-${token}`);
  },
  pre(node) {
    delete node.properties['style'];
  },
} as const satisfies ShikiTransformer;
