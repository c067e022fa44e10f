import { Tag } from 'liquidjs';
import type { Context, Emitter, Liquid, Parser, TagToken, Template, TopLevelToken } from 'liquidjs';

import { readArguments } from './tag-call.ts';
import { hasEnd } from './tag-ends.ts';
import { placed } from './placed.ts';
import { mapHint } from './map-hint.ts';
import { sourceOf, tell } from './state.ts';
import type { RenderState, TagClass } from './state.ts';
import type { TagCall } from './tag-call.ts';

/** How a plugin's tag is written anew. */
export type TagMapping =
  /** Undefined where the tag cannot be read. */
  { ready: (call: TagCall) => string | undefined; template?: never } | { template: string; block: boolean; ready?: never };

/** Templates within one another after which a tag is left. */
const DEEPEST = 50;

/** A tag of a plugin as its map has it. Where its arguments cannot be read, it stays as it is written, and is told. */
export function mappedTag(state: RenderState, mapping: TagMapping): TagClass {
  let parsed: Template[] | undefined;
  return class extends Tag {
    readonly #token: TagToken;
    readonly #inside: Template[] | undefined;
    #end = '';

    constructor(token: TagToken, remaining: TopLevelToken[], liquid: Liquid, parser: Parser) {
      super(token, remaining, liquid);
      this.#token = token;
      if (mapping.ready || mapping.block) this.#inside = hasEnd(token, remaining) ? this.#readInside(remaining, parser) : undefined;
    }

    *render(ctx: Context, emitter: Emitter): Generator<unknown, void, unknown> {
      const content = this.#inside && String(yield this.liquid.renderer.renderTemplates(this.#inside, ctx));
      const { args } = this.#token;
      const markup = args.includes('{{') ? String(yield this.liquid.renderer.renderTemplates(this.liquid.parse(args), ctx)) : args;
      const call = this.#read(markup.trim(), content, ctx);
      const made = mapping.ready
        ? call && mapping.ready(call)
        : yield* this.#fill(mapping, call ?? { markup: markup.trim(), content }, { ctx, readable: call !== undefined });
      if (made !== undefined)
        return void emitter.write(made.includes('\n') && 'buffer' in emitter ? placed(made, String(emitter.buffer)) : made);
      tell(state, 'plugin-tag', this.#token, { hint: mapHint(this.#token, call, this.#inside !== undefined) });
      emitter.write(`${sourceOf(this.#token)}${content ?? ''}${this.#end}`);
    }

    #readInside(remaining: TopLevelToken[], parser: Parser): Template[] {
      const templates: Template[] = [];
      const stream = parser
        .parseStream(remaining)
        .on(`tag:end${this.#token.name}`, (end: TagToken) => {
          this.#end = sourceOf(end);
          stream.stop();
        })
        .on('template', (template: Template) => templates.push(template))
        .on('end', () => {
          throw new SyntaxError(`${this.#token.getText()} not closed`);
        });
      stream.start();
      return templates;
    }

    #read(markup: string, content: string | undefined, ctx: Context): TagCall | undefined {
      const given = readArguments(markup, (name) => textOf(ctx.getSync(name.split('.'))));
      const { input, begin } = this.#token;
      return given && { ...given, markup, content, html: /\.html?$/i.test(state.file), level: () => levelAt(input, begin) };
    }

    *#fill(
      { template, block }: { template: string; block: boolean },
      call: Pick<TagCall, 'markup' | 'content'> & Partial<TagCall>,
      { ctx, readable }: { ctx: Context; readable: boolean },
    ): Generator<unknown, string | undefined, unknown> {
      const lacking = (block && !this.#inside) || (!readable && !/\bmarkup\b/.test(template));
      if (lacking || state.depth > DEEPEST) return undefined;
      parsed ??= this.liquid.parse(template);
      const { words = [], named = new Map<string, string>(), markup, content } = call;
      const values = Object.assign(Object.create(null) as Record<string, unknown>, Object.fromEntries(named));
      state.depth += 1;
      ctx.push(Object.assign(values, { args: words.map(({ text }) => text), markup, content: content ?? '' }));
      const made = String(yield this.liquid.renderer.renderTemplates(parsed, ctx));
      ctx.pop();
      state.depth -= 1;
      return made.replace(/\n$/, '');
    }
  };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

/** One level below the last heading above a place; the page has the only first one. */
function levelAt(text: string, offset: number): number {
  const start = text.lastIndexOf('\n#', offset) + 1;
  const signs = /^#{1,6}(?= )/.exec(text.slice(start, start + 7))?.[0].length;
  return signs === undefined ? 2 : Math.min(6, Math.max(2, signs) + 1);
}
