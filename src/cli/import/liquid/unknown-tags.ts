import { Tag, Tokenizer } from 'liquidjs';
import type { Context, Emitter, Liquid, TagToken, TopLevelToken } from 'liquidjs';

import { isTag } from './include-tag.ts';
import { mapHint } from './map-hint.ts';
import { sourceOf, tell } from './state.ts';
import { readArguments } from './tag-call.ts';
import { hasEnd } from './tag-ends.ts';
import type { RenderState, TagClass } from './state.ts';

/** Tags that belong to blocks. */
const PARTS = /^(?:end(?:if|for|unless|case|capture|comment|raw|tablerow|highlight)|else|elsif|when)$/;

/** Tags nobody knows are told and stay visible. A text whose tags cannot be told apart is left to the parser to refuse. */
export function keepUnknownTags(liquid: Liquid, text: string, state: RenderState): void {
  try {
    for (const token of new Tokenizer(text).readTopLevelTokens())
      if (isTag(token) && !Object.hasOwn(liquid.tags, token.name) && !PARTS.test(token.name))
        liquid.registerTag(token.name, unknownTag(state));
  } catch {
    // The parser says what is wrong, and where.
  }
}

/** The tags nobody knows. */
const strangers = new WeakSet<object>();

/** Whether a tag ends one that was told already. */
function isEndOfStranger({ tags }: Liquid, name: string): boolean {
  const opener = name.slice('end'.length);
  return name.startsWith('end') && Object.hasOwn(tags, opener) && strangers.has(tags[opener] as object);
}

/** A tag of a plugin: it stays as it is written, and is told; its end is not told apart. */
function unknownTag(state: RenderState): TagClass {
  const made: TagClass = class extends Tag {
    readonly #token: TagToken;
    readonly #block: boolean;

    constructor(token: TagToken, remaining: TopLevelToken[], liquid: Liquid) {
      super(token, remaining, liquid);
      this.#token = token;
      this.#block = hasEnd(token, remaining);
    }

    render(_: Context, emitter: Emitter): void {
      const { name, args } = this.#token;
      if (!isEndOfStranger(this.liquid, name)) {
        const given = readArguments(args, () => undefined);
        tell(state, 'plugin-tag', this.#token, { hint: mapHint(this.#token, given, this.#block) });
      }
      emitter.write(sourceOf(this.#token));
    }
  };
  strangers.add(made);
  return made;
}
