import temml from 'temml';

import type { RawHtml } from '../draft.ts';

/**
 * A formula as MathML, made once at build: no script, no font; its TeX is kept for copying. One that cannot be read stays as TeX.
 * Style attributes, which the content security policy refuses, are left out; a colour becomes MathML's own attribute.
 */
export function formula(tex: string, display: 'inline' | 'block'): RawHtml {
  try {
    const html = temml.renderToString(tex, { displayMode: display === 'block', annotate: true, throwOnError: true });
    const plain = html.replace(/ style="([^"]*)"/g, (_, style: string) => colourOf(style));
    // A long formula scrolls in its own box, which the keyboard must reach.
    const value = display === 'block' ? `<div class="formula" tabindex="0" role="group">${plain}</div>` : plain;
    return { type: 'raw', value, text: tex };
  } catch {
    return { type: 'raw', value: `<code class="math">${tex.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</code>`, text: tex };
  }
}

function colourOf(style: string): string {
  const colour = /(?:^|;)color:\s*([^;]+)/.exec(style)?.[1];
  return colour === undefined ? '' : ` mathcolor="${colour}"`;
}
