import { encodePath } from '../../domain/url.ts';
import type { HeaderRule, HostPolicy } from './policy.ts';

/** What a rule is for, in the patterns of hosts that know `*` alone: any signs, slashes too. */
export function globsOf({ under, endings }: HeaderRule): string[] {
  return under.flatMap((folder) =>
    (endings ?? []).map((ending) => `${encodePath(folder)}*.${ending}`).concat(endings ? [] : `${encodePath(folder)}*`),
  );
}

/** The same as a regular expression of decoded paths, without anchors at its ends. */
export function patternOf({ under, endings }: HeaderRule): string {
  const folders = under.map(escapePattern);
  const folder = folders.length === 1 ? folders.join('') : `(?:${folders.join('|')})`;
  return endings ? `${folder}.*\\.(?:${endings.join('|')})` : `${folder}.*`;
}

/** Every header of a policy, with what each rule says of it, the first being what holds where no other does. */
export function headersOf({ rules }: HostPolicy): Map<string, { rule: HeaderRule; value: string }[]> {
  const said = rules.flatMap((rule) => Object.entries(rule.headers).map(([name, value]) => ({ name, rule, value })));
  return new Map(
    [...Map.groupBy(said, ({ name }) => name)].map(([name, values]) => [name, values.map(({ rule, value }) => ({ rule, value }))]),
  );
}

/** A text that stands for itself in a regular expression, of PCRE, RE2 and JavaScript alike. */
export function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
