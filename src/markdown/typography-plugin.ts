import { fileURLToPath } from 'node:url';
import type { HastNode, HastPluginDefinition, HastVisitorContext } from 'satteri';

import { isAddress, isInline } from '../domain/typography/elements.ts';
import { rulesFor } from '../domain/typography/language.ts';
import { ordinalParts } from '../domain/typography/ordinals.ts';
import { setText } from '../domain/typography/set.ts';
import { TypographyWalk } from '../domain/typography/walk.ts';
import type { TypographyFacts } from '../domain/typography/language.ts';

/**
 * Sets the texts of a tree as `setHtml` sets those of HTML. It comes after the ids of headings, which it would change.
 *
 * @param langOf the language of the text in a file, where it is not the site's
 */
export function typographyPlugin(site: TypographyFacts, langOf: (file: string) => string | undefined): HastPluginDefinition {
  return {
    name: 'typography',
    before(root, ctx) {
      const rules = rulesFor(site, ctx.fileURL && langOf(fileURLToPath(ctx.fileURL)));
      if (!rules) return;
      const walk = new TypographyWalk(site, rules);
      for (const child of root.children) visit(child, { walk, ctx });
      walk.end();
    },
  };
}

function visit(node: Readonly<HastNode>, { walk, ctx }: Way): void {
  if (node.type === 'text') addText(node, { walk, ctx });
  else if (node.type === 'element' && node.tagName === 'br') walk.hold('\n');
  else if (node.type === 'element' && node.tagName === 'img') setPicture(node, { walk, ctx });
  else if ('children' in node) visitElement(node, { walk, ctx });
  else if (node.type === 'mdxTextExpression') walk.hold();
}

function visitElement(node: Readonly<Parent>, way: Way): void {
  const { walk } = way;
  const facts = factsOf(node);
  const [only, ...others] = node.children;
  const own = walk.enter(facts);
  if (facts.name === 'a' && facts.href !== undefined && only?.type === 'text' && others.length === 0 && isAddress(only.value, facts.href))
    walk.hold();
  else for (const child of node.children) visit(child as HastNode, way);
  if (own) walk.leave();
  else if (!isInline(facts.name)) walk.endBlock();
}

function addText(node: Readonly<Text>, { walk, ctx }: Way): void {
  const french = walk.rules?.language === 'fr';
  walk.add({
    text: node.value,
    place: (set) => {
      const parts = french ? ordinalParts(set) : [set];
      if (parts.length === 1 && set === node.value) return;
      const nodes = parts.map((value, index) => (index % 2 === 1 ? raised(value) : { type: 'text' as const, value }));
      ctx.replaceNode(
        node,
        nodes.filter((made) => made.type !== 'text' || made.value !== ''),
      );
    },
  });
}

function raised(value: string): HastNode & { type: 'element' } {
  return { type: 'element', tagName: 'sup', properties: {}, children: [{ type: 'text', value }] };
}

function setPicture(node: Readonly<Element>, { walk, ctx }: Way): void {
  walk.hold();
  for (const name of ['alt', 'title']) {
    const written = node.properties[name];
    if (typeof written !== 'string' || !walk.rules) continue;
    const set = setText(written, walk.rules);
    if (set !== written) ctx.setProperty(node, name, set);
  }
}

/** What an element or a component says of its text. */
function factsOf(node: Readonly<Parent>): Facts {
  const read = (name: string, property = name) => {
    const value = node.type === 'element' ? node.properties[property] : attributeOf(node, name);
    return typeof value === 'string' ? value : Array.isArray(value) ? value.join(' ') : undefined;
  };
  const name = node.type === 'element' ? node.tagName : 'name' in node ? (node.name ?? '') : '';
  return {
    name,
    lang: read('lang'),
    translate: read('translate'),
    classes: read('class', 'className') ?? read('className'),
    href: read('href'),
  };
}

function attributeOf(node: Readonly<Parent>, name: string): unknown {
  if (!('attributes' in node)) return undefined;
  return node.attributes.find((held) => held.type === 'mdxJsxAttribute' && held.name === name)?.value;
}

interface Way {
  walk: TypographyWalk;
  ctx: HastVisitorContext;
}

interface Facts {
  name: string;
  lang?: string | undefined;
  translate?: string | undefined;
  classes?: string | undefined;
  href?: string | undefined;
}

type Parent = Extract<HastNode, { children: unknown[] }>;
type Element = Extract<HastNode, { type: 'element' }>;
type Text = Extract<HastNode, { type: 'text' }>;
