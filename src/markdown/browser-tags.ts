import { Tokenizer, TokenizerMode } from 'parse5';
import type { Token, TokenHandler } from 'parse5';

/** Elements whose content is text, however it looks (HTML, "parsing HTML fragments"). */
const TEXT_MODES: Readonly<Record<string, number>> = {
  script: TokenizerMode.SCRIPT_DATA,
  style: TokenizerMode.RAWTEXT,
  xmp: TokenizerMode.RAWTEXT,
  iframe: TokenizerMode.RAWTEXT,
  noembed: TokenizerMode.RAWTEXT,
  noframes: TokenizerMode.RAWTEXT,
  textarea: TokenizerMode.RCDATA,
  title: TokenizerMode.RCDATA,
  plaintext: TokenizerMode.PLAINTEXT,
};

/** The tags of HTML as browsers read them, comments and scripts left alone, with the place of each and of its attributes. */
export function tagsOf(html: string): HtmlTag[] {
  const tags: HtmlTag[] = [];
  const add = (token: Token.TagToken, closing: boolean) => {
    const { startOffset: start = 0, endOffset: end = 0, attrs: places } = token.location ?? {};
    const attributes = token.attrs.map(({ name, value }) => {
      const { startOffset = start, endOffset = end } = places?.[name] ?? {};
      return { name, value, start: startOffset, end: endOffset };
    });
    tags.push({ name: token.tagName, closing, selfClosing: token.selfClosing, start, end, attributes });
  };
  const handler: TokenHandler = {
    ...SILENT,
    onStartTag(token) {
      add(token, false);
      const mode = Object.hasOwn(TEXT_MODES, token.tagName) ? TEXT_MODES[token.tagName] : undefined;
      if (mode !== undefined) tokenizer.state = mode;
    },
    onEndTag: (token) => add(token, true),
  };
  const tokenizer = new Tokenizer({ sourceCodeLocationInfo: true }, handler);
  tokenizer.write(html, true);
  return tags;
}

const nothing = () => undefined;
const SILENT = {
  onComment: nothing,
  onDoctype: nothing,
  onEof: nothing,
  onCharacter: nothing,
  onNullCharacter: nothing,
  onWhitespaceCharacter: nothing,
  onParseError: null,
} as const;

export interface HtmlTag {
  /** In lower case. */
  name: string;
  closing: boolean;
  selfClosing: boolean;
  start: number;
  end: number;
  attributes: readonly HtmlAttribute[];
}

export interface HtmlAttribute {
  /** In lower case. */
  name: string;
  /** Its entities decoded. */
  value: string;
  start: number;
  end: number;
}
