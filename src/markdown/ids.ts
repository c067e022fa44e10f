import { decodeHTML } from 'entities';

const NAMED = /<[a-z][^<>]*?\s(?:id\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>=`]+))|name\s*=\s*"([^"]*)")[^<>]*>/gi;

/** The ids of HTML and the names of its old anchors, in order. */
export function idsIn(html: string): string[] {
  return [...html.matchAll(NAMED)].map(([, ...forms]) => decodeHTML(forms.find((form) => form !== undefined) ?? ''));
}
