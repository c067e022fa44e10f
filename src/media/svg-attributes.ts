import { carriedPicture } from './svg-address.ts';
import { cleanCss, isPlainCss } from './svg-css.ts';
import { FOREIGN, MOVING, PREFIXED } from './svg-names.ts';

const LINK = /^(?:xlink:)?href$/;

/** The attributes of an element of a drawing that may be published, and whether one that could do something was left out. */
export function cleanAttributes(element: string, written: Readonly<Record<string, string>>): CleanAttributes {
  const kept: [string, string][] = [];
  let harmful = false;
  for (const [name, value] of Object.entries(written)) {
    const clean = cleanAttribute(element, name, value);
    if (clean === undefined) harmful ||= /^on/i.test(name) || LINK.test(name);
    else kept.push([name, clean]);
  }
  return { attributes: kept, harmful };
}

/** Whether an animation may run: one of an address or of a handler may not. */
export function mayMove(element: string, { attributeName = '' }: Readonly<Record<string, string>>): boolean {
  return !MOVING.has(element) || (/^[a-z][\w-]*$/i.test(attributeName) && !/^(?:on|href$|style$|src$)/i.test(attributeName));
}

function cleanAttribute(element: string, name: string, value: string): string | undefined {
  if (LINK.test(name)) return cleanLink(element, value.trim());
  if (name.includes(':') ? !PREFIXED.has(name) : !/^[a-z][\w-]*$/i.test(name)) return undefined;
  if (/^(?:on|xmlns)/i.test(name) || FOREIGN.has(name)) return undefined;
  if (name === 'style') return cleanCss(value);
  return isPlainCss(value) ? value : undefined;
}

function cleanLink(element: string, address: string): string | undefined {
  if (element === 'a') return undefined;
  if (/^#[^\s<>"']*$/.test(address)) return address;
  return element === 'image' || element === 'feImage' ? carriedPicture(address) : undefined;
}

interface CleanAttributes {
  attributes: readonly (readonly [name: string, value: string])[];
  harmful: boolean;
}
