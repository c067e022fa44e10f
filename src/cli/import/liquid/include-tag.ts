import path from 'node:path';

import { Tag, TypeGuards } from 'liquidjs';
import type { Context, Emitter, Liquid, TagToken, Template, TopLevelToken } from 'liquidjs';

import { sourceOf, tell } from './state.ts';
import type { RenderState, TagClass } from './state.ts';

// Jekyll 4, tags/include.rb, VALID_SYNTAX and VARIABLE_SYNTAX.
const PARAMETER = /([\w-]+)\s*=\s*(?:"([^"\\]*(?:\\.[^"\\]*)*)"|'([^'\\]*(?:\\.[^'\\]*)*)'|([\w.-]+))/g;
const FILE = /^((?:[^\s{]*\{\{.*?\}\}[^\s{}]*)+|\S+)\s*([\s\S]*)$/;
const DEEPEST = 50;

/**
 * Jekyll's `include` and `include_relative`: a file of the site's own, its parameters under `include`. A file that is not there leaves
 * the tag as it is written.
 */
export function includeTag(state: RenderState, relative: boolean): TagClass {
  const parsed = new Map<string, Template[]>();
  return class extends Tag {
    readonly #name: string;
    readonly #parameters: string;
    readonly #token: TagToken;

    constructor(token: TagToken, remaining: TopLevelToken[], liquid: Liquid) {
      super(token, remaining, liquid);
      [, this.#name, this.#parameters] = (FILE.exec(token.args.trim()) ?? ['', '', '']) as unknown as [string, string, string];
      this.#token = token;
    }

    *render(ctx: Context, emitter: Emitter): Generator<unknown, void, unknown> {
      const name = String(yield this.liquid.renderer.renderTemplates(this.liquid.parse(this.#name), ctx));
      const file = relative ? path.posix.join(path.posix.dirname(state.file), name) : path.posix.join(includesOf(state), name);
      const text = state.texts.get(file);
      if (text === undefined || state.depth > DEEPEST) {
        tell(state, text === undefined ? 'include-missing' : 'liquid-error', this.#token);
        return void emitter.write(sourceOf(this.#token));
      }
      const templates = parsed.get(file) ?? this.liquid.parse(text, file);
      parsed.set(file, templates);
      state.depth += 1;
      ctx.push({ include: parametersOf(this.#parameters, ctx) });
      yield this.liquid.renderer.renderTemplates(templates, ctx, emitter);
      ctx.pop();
      state.depth -= 1;
    }
  };
}

/** Whether a token is a tag; for the search of unknown ones. */
export const isTag = TypeGuards.isTagToken;

function includesOf({ settings }: RenderState): string {
  const folder = settings['includes_dir'];
  return typeof folder === 'string' ? folder : '_includes';
}

function parametersOf(markup: string, ctx: Context): Record<string, unknown> {
  const parameters = Object.create(null) as Record<string, unknown>;
  for (const [, key = '', double, single, variable] of markup.matchAll(PARAMETER)) {
    const quoted = double?.replaceAll('\\"', '"') ?? single?.replaceAll("\\'", "'");
    parameters[key] = quoted ?? literal(variable ?? '') ?? ctx.getSync((variable ?? '').split('.'));
  }
  return parameters;
}

function literal(text: string): unknown {
  if (/^-?\d+(?:\.\d+)?$/.test(text)) return Number(text);
  return text === 'true' ? true : text === 'false' ? false : undefined;
}
