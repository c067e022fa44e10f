/** A text of several lines where a tag stood: within the list item or the quotation it stands in, apart from words on its line. */
export function placed(text: string, before: string): string {
  const line = before.slice(before.lastIndexOf('\n') + 1);
  if (line === '') return text;
  const frame = /^(?:[ \t]|>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))*$/.test(line);
  const indent = frame ? line.replace(/[^>\t]/g, ' ') : '';
  const lines = text.split('\n').map((part, index) => (index === 0 || part === '' ? part : `${indent}${part}`));
  const blank = indent.trimEnd();
  return `${frame ? '' : '\n\n'}${lines.map((part) => (part === '' ? blank : part)).join('\n')}`;
}
