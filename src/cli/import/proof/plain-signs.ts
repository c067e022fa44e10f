/** A text without its typography: quotes, dashes, ellipses and spaces in their plainest form, and none where a country writes none. */
export function plainSigns(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/« ?| ?»|[“”„‟]/g, '"')
    .replace(/[‘’‚‛‹›]/g, "'")
    .replace(/-{2,3}|[‐‑‒–—―]/g, '-')
    .replace(/…\.*|\.{3,}/g, '...')
    .replace(/ (?=[;!?])/g, '');
}
