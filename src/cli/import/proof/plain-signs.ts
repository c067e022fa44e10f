/** A text without its typography: quotes, dashes, ellipses and spaces in their plainest form. */
export function plainSigns(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/« ?| ?»|[“”„‟]/g, '"')
    .replace(/[‘’‚‛‹›]/g, "'")
    .replace(/-{2,3}|[‐‑‒–—―]/g, '-')
    .replaceAll('…', '...');
}
