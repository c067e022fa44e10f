import type { ShikiTransformer } from 'shiki';

const TITLE = /(?:^|\s)(?:title|file)=(?:"([^"]*)"|'([^']*)'|(\S+))/;
const LINES = /(?:^|\s)\{([\d,\s-]+)\}/;

/** What an author writes after the language of a block of code: `title="src/site.yaml"` (or `file=`) names it, `{2,5-7}` marks lines. */
export const codeMeta = {
  name: 'code-meta',
  pre(node) {
    const [, ...forms] = TITLE.exec(this.options.meta?.['__raw'] ?? '') ?? [];
    const title = forms.find((form) => form !== undefined)?.trim();
    if (title) node.properties['data-title'] = title;
  },
  line(node, number) {
    const ranges = LINES.exec(this.options.meta?.['__raw'] ?? '')?.[1]?.split(',') ?? [];
    const isMarked = ranges.some((range) => {
      const [first = NaN, last = first] = range.split('-').map(Number);
      return first <= number && number <= last;
    });
    if (isMarked) this.addClassToHast(node, 'marked');
  },
} as const satisfies ShikiTransformer;
