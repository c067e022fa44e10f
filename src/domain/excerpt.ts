/** Separator of an MDX post, where an HTML comment is a fault. */
export const MDX_SEPARATOR = '{/* more */}';

const CLOSING = '</p>';

/**
 * The source of the excerpt: what stands before the separator, followed by the link references of the rest that it may use
 * (Jekyll 4, excerpt.rb).
 *
 * @returns undefined where the separator is absent
 */
export function excerptSource(source: string, separator: string): string | undefined {
  const end = source.indexOf(separator);
  if (end < 0) return undefined;
  const references = source.slice(end).match(/^ {0,3}\[[^\]\n]+\]:.+$/gm) ?? [];
  return references.length > 0 ? `${source.slice(0, end).trimEnd()}\n\n${references.join('\n')}` : source.slice(0, end);
}

/** The first paragraph of a rendered text, or nothing. */
export function firstParagraph(html: string): string {
  const start = html.indexOf('<p>');
  const end = start === -1 ? -1 : html.indexOf(CLOSING, start);
  return end === -1 ? '' : html.slice(start, end + CLOSING.length);
}

/** The first paragraph of MDX prose: neither import, export, component, heading, nor comment. */
export function firstProse(source: string): string {
  return source.split(/\n\s*\n/).find((block) => /^\s*[^\s<{#>|`~:-]/.test(block) && !/^\s*(?:import|export)\s/.test(block)) ?? '';
}
