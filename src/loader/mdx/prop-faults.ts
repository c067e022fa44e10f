import { z } from 'zod';

import { nearest } from '../../domain/spelling.ts';
import { mdxComponents } from '../../schema/mdx-components.ts';
import { constantOf, nodeIn, nodesIn, parseCode } from './syntax.ts';
import type { MdxDocument } from './document.ts';
import type { MdxFault } from './fault.ts';
import type { MdxAttribute, MdxTag } from './pieces.ts';

/** Attributes any component takes, in a slot of another. */
const COMMON: ReadonlySet<string> = new Set(['slot']);

/** What says of what a component is made, each enough by itself: what a schema of attributes cannot ask for. */
const EITHER: Readonly<Record<string, readonly [string, ...string[]]>> = {
  Post: ['file', 'address'],
  Video: ['src', 'href', 'youtube', 'vimeo'],
};

const schemas: ReadonlyMap<string, z.ZodObject> = new Map(Object.entries(mdxComponents));

/** What a provided component is given and does not take, and what it needs and is not given. */
export function propFaults({ tags, declared }: MdxDocument): MdxFault[] {
  return tags.flatMap((tag) => {
    const schema = declared.has(tag.name) || tag.local === true ? undefined : schemas.get(tag.name);
    if (!schema) return [];
    const props = new Map<string, Prop>(Object.entries(schema.shape));
    const given = tag.attributes.flatMap((attribute) => attributeFault(tag, attribute, props));
    return [...given, ...missing(tag, props)];
  });
}

function attributeFault(tag: MdxTag, attribute: MdxAttribute, props: ReadonlyMap<string, Prop>): MdxFault[] {
  const { name, offset } = attribute;
  const prop = props.get(name);
  if (!prop) {
    if (name === '' || COMMON.has(name) || name.includes(':')) return [];
    const known = [...props.keys()];
    const values = { component: tag.name, name, known: known.join(', '), suggestion: nearest(name, known) ?? known.join(', ') };
    return [{ kind: 'mdx-prop-unknown', offset, found: name, values }];
  }
  const constant = attribute.constant ?? valueOf(attribute);
  if (!constant || z.safeParse(prop, constant.value).success) return [];
  const choices = choicesOf(prop);
  const text = typeof constant.value === 'string' ? constant.value : '';
  const suggestion = choices.length > 0 ? `${name}="${nearest(text, choices) ?? choices[0] ?? ''}"` : `${name}="…"`;
  const expected = choices.length > 0 ? choices.map((choice) => `« ${choice} »`).join(', ') : descriptionOf(prop);
  return [
    { kind: 'mdx-prop-value', offset, found: shown(name, constant.value), values: { component: tag.name, name, expected, suggestion } },
  ];
}

/** What a component needs; where it is given `{...props}`, that is not known. */
function missing({ name: component, offset, attributes }: MdxTag, props: ReadonlyMap<string, Prop>): MdxFault[] {
  const names = new Set(attributes.map(({ name }) => name));
  if (names.has('')) return [];
  const either = Object.hasOwn(EITHER, component) ? EITHER[component] : undefined;
  const lacking = either?.some((name) => names.has(name)) === false ? either[0] : undefined;
  return [...props]
    .filter(([name, prop]) => name === lacking || (!names.has(name) && !z.safeParse(prop, undefined).success))
    .map(([name, prop]) => {
      const values = { component, name, expected: descriptionOf(prop), suggestion: `<${component} ${name}="…"` };
      return { kind: 'mdx-prop-missing', offset, found: `<${component}`, values };
    });
}

/** The value of an attribute written as code, where it says itself. */
function valueOf({ code }: MdxAttribute): { value: unknown } | undefined {
  const program = code && code.kind === 'value' ? parseCode(code.code, 'value') : undefined;
  return program && constantOf(nodeIn(nodesIn(program['body'])[0]?.['expression']));
}

/** The values a choice is made from. */
function choicesOf(prop: Prop): string[] {
  const inner = prop instanceof z.ZodOptional || prop instanceof z.ZodDefault ? prop.unwrap() : prop;
  return inner instanceof z.ZodEnum ? inner.options.map(String) : [];
}

function descriptionOf(prop: Prop): string {
  return (prop instanceof z.ZodType ? prop.description : undefined) ?? '';
}

function shown(name: string, value: unknown): string {
  return value === true ? name : `${name}=${typeof value === 'string' ? JSON.stringify(value) : `{${String(value)}}`}`;
}

type Prop = z.core.$ZodType;
