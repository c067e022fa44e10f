import { isAddress, isInline, NOT_PROSE } from './elements.ts';
import { entityRuns } from './entities.ts';
import { attributeOf, htmlTokens } from './html-tokens.ts';
import { rulesFor } from './language.ts';
import { ordinalParts } from './ordinals.ts';
import { setRuns } from './set.ts';
import { TypographyWalk } from './walk.ts';
import type { Rules, TypographyFacts } from './language.ts';
import type { Token } from './html-tokens.ts';

/** Elements that another of their name ends. */
const SELF_ENDING: ReadonlySet<string> = new Set('p li dt dd td th tr option'.split(' '));
const VOID: ReadonlySet<string> = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/**
 * Sets the text of HTML by the rules of its language, across inline tags, and raises the ordinals of French. Code, formulas, passages
 * marked `translate="no"` or `class="notypo"`, links that show their address, and every attribute stay, but `alt` and `title` of pictures.
 *
 * @param lang of the text, where it is not the site's
 */
export function setHtml(html: string, site: TypographyFacts, lang?: string): string {
  const rules = rulesFor(site, lang);
  if (!rules) return html;
  const walk = new TypographyWalk(site, rules);
  const tokens = [...htmlTokens(html)];
  const written: (string | string[])[] = tokens.map(({ value }) => value);
  const ending = new Set(tokens.flatMap(({ kind, name }) => (kind === 'close' && name !== undefined ? [name] : [])));
  const open: Opened[] = [];
  tokens.forEach((token, index) => {
    if (token.kind === 'text') written[index] = addText(token.value, { walk, before: index > 0 ? tokens[index - 1] : undefined });
    else if (token.kind === 'close') close(token.name ?? '', { walk, open });
    else if (token.kind === 'open') written[index] = enter(token, { walk, open, ending });
  });
  walk.end();
  return written.flat().join('');
}

/** The value of an attribute, set. */
export function setAttribute(value: string, rules: Rules): string {
  const runs = entityRuns(value);
  return setRuns(runs, rules)
    .map((set, index) => (set === runs[index]?.text ? runs[index].written : set))
    .join('');
}

/** Adds a text; its parts, which are set when its block ends. */
function addText(text: string, { walk, before }: { walk: TypographyWalk; before: Token | undefined }): string | string[] {
  if (!walk.rules) return text;
  const href = before?.name === 'a' && before.kind === 'open' ? attributeOf(before.value, 'href') : undefined;
  if (href !== undefined && isAddress(text, href)) {
    walk.hold();
    return text;
  }
  const french = walk.rules.language === 'fr';
  const runs = entityRuns(text);
  const parts = runs.map(({ written }) => written);
  runs.forEach(({ written, ...run }, index) => {
    const place = (set: string) => {
      const told = set === run.text ? written : set;
      parts[index] = french && run.fixed === undefined ? raised(told) : told;
    };
    walk.add({ ...run, place });
  });
  return parts;
}

function raised(text: string): string {
  return ordinalParts(text)
    .map((part, index) => (index % 2 === 1 ? `<sup>${part}</sup>` : part))
    .join('');
}

/** Enters an element; its tag as it is to be written. */
function enter({ value, name = '' }: Token, { walk, open, ending }: Way & { ending: ReadonlySet<string> }): string {
  const last = open.at(-1);
  if (last && SELF_ENDING.has(last.name) && last.depth === 1 && (name === last.name || (last.name === 'p' && !isInline(name))))
    leave({ walk, open });
  if (VOID.has(name)) return enterVoid(value, name, walk);
  const own = open.at(-1);
  if (own?.name === name) own.depth += 1;
  const endless = NOT_PROSE.has(name) && !ending.has(name);
  const facts = { lang: attributeOf(value, 'lang'), translate: attributeOf(value, 'translate'), classes: attributeOf(value, 'class') };
  if (value.endsWith('/>') && NOT_PROSE.has(name)) walk.hold();
  else if (endless) walk.endBlock();
  else if (walk.enter({ name, ...facts })) open.push({ name, depth: 1 });
  return value;
}

function enterVoid(tag: string, name: string, walk: TypographyWalk): string {
  if (isInline(name)) walk.hold(name === 'br' ? '\n' : undefined);
  else walk.endBlock();
  const { rules } = walk;
  if (name !== 'img' || !rules) return tag;
  return tag.replace(/(\s(?:alt|title)=)(?:"([^"]*)"|'([^']*)')/gi, (_, key: string, double?: string, single?: string) =>
    double === undefined ? `${key}'${setAttribute(single ?? '', rules)}'` : `${key}"${setAttribute(double, rules)}"`,
  );
}

function close(name: string, { walk, open }: Way): void {
  const own = open.at(-1);
  if (own?.name === name && (own.depth -= 1) === 0) return leave({ walk, open });
  if (!isInline(name)) walk.endBlock();
}

function leave({ walk, open }: Way): void {
  open.pop();
  walk.leave();
}

interface Opened {
  name: string;
  /** Elements of its name that are open in it, itself counted. */
  depth: number;
}

interface Way {
  walk: TypographyWalk;
  open: Opened[];
}
