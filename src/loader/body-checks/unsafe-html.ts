import { unsafeAddress } from '../../domain/unsafe-address.ts';
import { rawTags } from './raw-tags.ts';
import { shownIn } from './shown-in.ts';
import type { DiagnosticKind } from '../../domain/diagnostics.ts';
import type { HtmlAttribute, HtmlTag } from '../../markdown/browser-tags.ts';
import type { BodyCheck, FoundPart } from './checked-body.ts';

const GATE =
  /<(?:script|base|meta|link|object|embed|applet|iframe|frame|form|style)\b|[\s/"']on[a-z]+\s*=|[\s/"'](?:style|srcdoc)\s*=|(?:script|data|file)\s*:|&/i;

const ELEMENTS: Readonly<Record<string, DiagnosticKind>> = {
  script: 'html-script',
  base: 'html-head',
  meta: 'html-head',
  link: 'html-head',
  object: 'html-plugin',
  embed: 'html-plugin',
  applet: 'html-plugin',
  iframe: 'html-frame',
  frame: 'html-frame',
  style: 'html-style',
};
const ADDRESSES = new Set(['href', 'src', 'action', 'formaction', 'xlink:href', 'poster', 'data', 'background', 'cite', 'ping']);

/** HTML that would run, lead away, embed or restyle: what the site's policy refuses, and is taken out of its pages (`safe-html.ts`). */
export const unsafeHtml: BodyCheck = (checked) => {
  if (!checked.body.includes('<') || !GATE.test(checked.body)) return [];
  const found = new Map<DiagnosticKind, FoundPart[]>();
  const shown = shownIn(checked.html);
  const tell = (kind: DiagnosticKind, part: FoundPart) => found.set(kind, [...(found.get(kind) ?? []), part]);
  for (const tag of rawTags(checked)) {
    if (tag.closing || !shown(tag.name)) continue;
    const kind = Object.hasOwn(ELEMENTS, tag.name) ? ELEMENTS[tag.name] : undefined;
    if (kind !== undefined && isTold(tag)) tell(kind, { ...tag, values: { name: tag.name, address: valueOf(tag, 'src') } });
    for (const attribute of tag.attributes) {
      const fault = attributeFault(tag, attribute);
      if (fault !== undefined && shown(`${tag.name} ${attribute.name}`))
        tell(fault, { ...attribute, values: { name: attribute.name, address: attribute.value, element: tag.name } });
    }
  }
  // A style is seen at once, and one is written as all are: the first says enough.
  return [...found].flatMap(([kind, parts]) => checked.faults(kind, kind === 'html-style' ? parts.slice(0, 1) : parts));
};

function isTold({ name, attributes }: HtmlTag): boolean {
  // Data that no browser runs: structured data, a template.
  const type =
    attributes
      .find((attribute) => attribute.name === 'type')
      ?.value.trim()
      .toLowerCase() ?? '';
  return name !== 'script' || type === '' || type === 'module' || /(?:java|ecma|live)script/.test(type);
}

function attributeFault({ name: element }: HtmlTag, { name, value }: HtmlAttribute): DiagnosticKind | undefined {
  if (/^on[a-z]+$/.test(name)) return 'html-handler';
  if (name === 'style') return 'html-style';
  if (name === 'srcdoc') return 'html-frame';
  if (element === 'form' && name === 'action') return 'html-form';
  // The addresses of links are told with those of Markdown, those of images with what is known of the image.
  if (!ADDRESSES.has(name) || element === 'img' || (element === 'a' && name === 'href')) return undefined;
  const unsafe = unsafeAddress(value);
  return unsafe === undefined ? undefined : unsafe === 'file' ? 'link-machine' : 'link-script';
}

function valueOf({ attributes }: HtmlTag, name: string): string {
  return attributes.find((attribute) => attribute.name === name)?.value ?? '';
}
