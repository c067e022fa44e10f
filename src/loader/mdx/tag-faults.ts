import { nearest } from '../../domain/spelling.ts';
import { mdxComponents } from '../../schema/mdx-components.ts';
import { isKnownElement } from '../body-checks/html-elements.ts';
import type { MdxDocument } from './document.ts';
import type { MdxFault } from './fault.ts';
import type { MdxTag } from './pieces.ts';

/** The components an author may use without importing them. */
const PROVIDED = Object.keys(mdxComponents);

/** React's names of attributes that have another one in HTML. */
const RENAMED: Readonly<Record<string, string>> = { className: 'class', htmlFor: 'for', tabIndex: 'tabindex', srcSet: 'srcset' };

/** Components that nobody provides, and attributes that are twice there or have no meaning in HTML. */
export function tagFaults(document: MdxDocument): MdxFault[] {
  return document.tags.flatMap((tag) => [...componentFault(tag, document), ...attributeFaults(tag)]);
}

function componentFault({ name, offset, local }: MdxTag, { declared }: MdxDocument): MdxFault[] {
  const [root = '', ...members] = name.split('.');
  if (local === true) return [];
  if (/^[a-z]/.test(root) && members.length === 0) return caseFault(root, offset, [...PROVIDED, ...declared]);
  if (declared.has(root) || (!/^[A-Z]/.test(root) && members.length === 0)) return [];
  if (members.length === 0 && (PROVIDED.includes(root) || root === 'Fragment')) return [];
  const near = nearest(root, PROVIDED);
  const suggestion = near ? `<${near}` : `import ${root} from './${root}.astro';`;
  return [{ kind: 'mdx-component', offset, found: `<${name}`, values: { name, known: PROVIDED.join(', '), suggestion } }];
}

/** A component called in lower case, which HTML has no element for: what it makes would be missing. */
function caseFault(name: string, offset: number, components: readonly string[]): MdxFault[] {
  const meant = isKnownElement(name) ? undefined : components.find((one) => one.toLowerCase() === name.toLowerCase());
  if (meant === undefined) return [];
  const suggestion = meant.charAt(0).toUpperCase() + meant.slice(1);
  return [{ kind: 'mdx-component-case', offset, found: `<${name}`, values: { name, suggestion } }];
}

function attributeFaults({ name, attributes }: MdxTag): MdxFault[] {
  const own = attributes.filter((attribute) => attribute.name !== '');
  const twice = own.filter((one, index) => own.findIndex((other) => other.name === one.name) < index);
  const isHtml = /^[a-z]/.test(name) && !name.includes('.');
  const renamed = isHtml ? own.filter((one) => Object.hasOwn(RENAMED, one.name)) : [];
  return [
    ...twice.map(({ name: attribute, offset }) => fault('mdx-attribute-twice', offset, attribute, '')),
    ...renamed.map(({ name: attribute, offset }) => fault('mdx-attribute-name', offset, attribute, RENAMED[attribute] ?? '')),
  ];
}

function fault(kind: 'mdx-attribute-twice' | 'mdx-attribute-name', offset: number, name: string, suggestion: string): MdxFault {
  return { kind, offset, found: name, values: { name, suggestion } };
}
