/** A text without its typography: quotes, dashes, ellipses and spaces in their plainest form. */
export function plainSigns(text: string): string {
  return text
    .replace(/«\s*|\s*»|[“”„‟]/g, '"')
    .replace(/[‘’‚‛‹›]/g, "'")
    .replace(/-{2,3}|[‐‑‒–—―]/g, '-')
    .replaceAll('…', '...')
    .replace(/\s+/g, ' ');
}
