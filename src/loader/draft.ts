import { flag } from '../schema/values.ts';

/** Whether front matter says its entry is a draft, as Carnet or as Jekyll does, whatever else is wrong with it. */
export function isDraft({ draft, published }: Readonly<Record<string, unknown>>): boolean {
  return flag.safeParse(draft).data === true || flag.safeParse(published).data === false;
}

/** Whether a text that cannot be read still has a line that makes it a draft. */
export function looksDraft(text: string): boolean {
  const head = text.split(/^---[ \t]*$/m, 2).join('');
  return /^(?:draft:[ \t]*["']?(?:true|yes|on)|published:[ \t]*["']?(?:false|no|off))["']?[ \t]*$/im.test(head);
}
