/** A text as a key, a value or an item of YAML: plain where any reader of YAML takes it for that text, else between quotes. */
export function yamlText(text: string): string {
  const plain = /^[\p{L}_][\p{L}\p{M}\p{N}_+.#/-]*(?: [\p{L}\p{N}_+./-][\p{L}\p{M}\p{N}_+.#/-]*)*$/u.test(text);
  return plain && !/^(?:true|false|yes|no|on|off|y|n|null)$/i.test(text) ? text : JSON.stringify(text);
}
