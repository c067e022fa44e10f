import { Tag } from 'liquidjs';
import type { Context, Emitter, Liquid, Parser, TagToken, Template, TopLevelToken } from 'liquidjs';

import type { TagClass } from './state.ts';

/** Jekyll's `highlight` as a fence of Markdown, whose code Carnet colours; in HTML as `pre`. */
export function highlightTag(isHtml: () => boolean): TagClass {
  return class extends Tag {
    readonly #templates: Template[] = [];
    readonly #language: string;

    constructor(token: TagToken, remaining: TopLevelToken[], liquid: Liquid, parser: Parser) {
      super(token, remaining, liquid);
      this.#language = /^\s*([\w.+#-]+)/.exec(token.args)?.[1]?.toLowerCase() ?? '';
      const stream = parser
        .parseStream(remaining)
        .on('tag:endhighlight', () => stream.stop())
        .on('template', (template: Template) => this.#templates.push(template))
        .on('end', () => {
          throw new SyntaxError(`${token.getText()} not closed`);
        });
      stream.start();
    }

    *render(ctx: Context, emitter: Emitter): Generator<unknown, void, unknown> {
      const code = String(yield this.liquid.renderer.renderTemplates(this.#templates, ctx));
      emitter.write(isHtml() ? preformatted(code, this.#language) : fenced(code, this.#language));
    }
  };
}

/** A fence longer than any in the code, its end indented as the tag's. */
export function fenced(code: string, language: string): string {
  const indent = /\n([ \t]*)$/.exec(code)?.[1] ?? '';
  const inside = code.replace(/^[\r\n]+/, '').replace(/\s+$/, '');
  const longest = Math.max(2, ...[...inside.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${inside}\n${indent}${fence}`;
}

/** Code in HTML, its signs as text. */
export function preformatted(code: string, language: string): string {
  const escaped = code
    .replace(/^[\r\n]+|\s+$/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
  return `<pre><code class="language-${language}">${escaped}</code></pre>`;
}
