import { withoutCode } from './shown-in.ts';
import type { BodyCheck, FoundPart } from './checked-body.ts';

const GATE = /\[\[|\|\d+(?:x\d+)?\]\(|\[\/?[a-z]|\{\{<|:::|^!!!|\[!|<[?%]|\)\{/im;

/** What other tools understand and Carnet shows as it is written: whose it is, and what to write. */
const FOREIGN: readonly { tool: string; pattern: RegExp; write: (found: string) => string }[] = [
  { tool: 'Hugo', pattern: /\{\{<\s*\/?[\w/-]+[^\n]*?>\}\}/g, write: () => '![…](…)' },
  {
    tool: 'WordPress',
    pattern:
      /\[(caption|gallery|embed|audio|video|playlist|sourcecode|youtube|vimeo|wp_caption)(?:\s[^\]\n]*=[^\]\n]*\]|\](?=[^]{0,2000}?\[\/\1\])|\s+[\w-]+\](?![[(:]))/g,
    write: () => '![…](…)',
  },
  { tool: 'PHP, ERB', pattern: /<\?(?:php\b|=)|<%[=-]?\s/g, write: () => '[…](…)' },
  { tool: 'Markdown TOC', pattern: /^[ \t]*\[{1,2}_?toc_?\]{1,2}[ \t]*$/gim, write: () => 'toc: true' },
  { tool: 'Obsidian', pattern: /(?<![\\\w])!?\[\[(?!_?toc_?\]|_?TOC_?\])[^[\]\s][^[\]\n]*\]\]/g, write: linkOf },
  { tool: 'Obsidian', pattern: /(?<!\\)!\[[^[\]\n|]*\|\d+(?:x\d+)?\]\([^()\n]*\)/g, write: sizedImage },
  { tool: 'Docusaurus, Pandoc', pattern: /^:{3,}[ \t]*(?:\{[^}\n]*\}|[a-z][\w-]*)/gim, write: () => '> **Note.** …' },
  { tool: 'MkDocs', pattern: /^(?:!!!|\?\?\?)[ \t]+\w+/gm, write: () => '> **Note.** …' },
  { tool: 'GitHub', pattern: /^[ \t]*>[ \t]*\[!(?:note|tip|important|warning|caution)\]/gim, write: () => '> **Note.** …' },
  { tool: 'Pandoc', pattern: /(?<=\]\([^()\s]*\))\{(?!:)[.#\w][^{}\n]*\}/g, write: (found) => found.replace('{', '{: ') },
];

/** Marks of other tools in the text, each tool's once. MDX tells braces and tags itself. */
export const foreignMarkup: BodyCheck = (checked) => {
  if (!GATE.test(checked.body) || checked.file.endsWith('.html')) return [];
  const isMdx = checked.file.endsWith('.mdx');
  const html = withoutCode(checked.html);
  // Brackets within brackets may be a link in brackets.
  const isShown = (found: string) =>
    html.includes(
      found
        .replace(/^[\s>]+/, '')
        .slice(0, 4)
        .replaceAll('<', '&lt;'),
    );
  const found = FOREIGN.filter(({ tool }) => !isMdx || !['Hugo', 'PHP, ERB', 'Pandoc'].includes(tool)).flatMap(
    ({ tool, pattern, write }): FoundPart[] => {
      const first = [...checked.prose().matchAll(pattern)].find(([written]) => isMdx || isShown(written));
      if (!first) return [];
      const end = first.index + first[0].length;
      return [{ start: first.index, end, values: { tool, suggestion: write(first[0].trim()) } }];
    },
  );
  return checked.faults('foreign-markup', found);
};

/** An image whose size stands in its words, as kramdown says a size. */
function sizedImage(found: string): string {
  return found.replace(/\|(\d+)(?:x\d+)?(\]\(.*)$/, '$2{: width="$1"}');
}

function linkOf(found: string): string {
  const [, bang = '', target = '', text = target] = /^(!?)\[\[([^|\]]+)(?:\|([^\]]*))?\]\]$/.exec(found) ?? [];
  return bang === '' ? `[${text}](…)` : `![…](${target})`;
}
