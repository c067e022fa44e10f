import type { Element, ElementContent } from 'hast';
import type { ShikiTransformer } from 'shiki';

/** Leaves in coloured code the elements that show something: one a run of one colour, and none around plain words and plain lines. */
export const codeSpans = {
  name: 'code-spans',
  line(node) {
    node.children = node.children.reduce(withRun, []);
  },
  code(node) {
    node.children = node.children.flatMap((line) => (line.type === 'element' && !isMarked(line) ? line.children : [line]));
  },
} as const satisfies ShikiTransformer;

function withRun(runs: ElementContent[], span: ElementContent): ElementContent[] {
  if (span.type !== 'element') return [...runs, span];
  const last = runs.at(-1);
  if (classOf(span) === '') return [...runs, ...span.children];
  if (last?.type !== 'element' || classOf(last) !== classOf(span)) return [...runs, span];
  return [...runs.slice(0, -1), { ...last, children: [...last.children, ...span.children] }];
}

function isMarked(line: Element): boolean {
  return classOf(line).split(' ').includes('marked');
}

function classOf({ properties }: Element): string {
  return [properties['class'] ?? properties['className'] ?? []].flat().join(' ');
}
