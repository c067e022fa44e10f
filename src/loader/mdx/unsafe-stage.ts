/**
 * What the sandbox knows of attributes of HTML: those that run a script, or fetch a file from another site, throw. An address is read as
 * `unsafeAddress` reads it.
 */
export const UNSAFE = String.raw`
class Unsafe extends Error {
  constructor(name, value) {
    super(value);
    this.name = name;
  }
}
const ADDRESS = /^(?:xlink:)?href$|^(?:src|action|formaction|data|to|from|values)$/;
const FETCHED = { img: ['src', 'srcset'], video: ['src', 'poster'], audio: ['src'], source: ['src', 'srcset'] };
const carnet$given = (element, props) => {
  if (!/^[a-z]/.test(element)) return props;
  for (const [name, value] of Object.entries(props)) {
    if (/^on[a-z]+$/i.test(name) && value !== undefined && value !== null) throw new Unsafe('mdx-unsafe', name);
    if (/^(?:set:html|dangerouslySetInnerHTML)$/.test(name)) throw new Unsafe('mdx-unsafe', name);
    if (typeof value !== 'string') continue;
    const plain = value.replace(/^[\u0000-\u0020]+|[\t\n\r]/g, '');
    const runs = /^(?:(?:javascript|vbscript):|data:(?!image\/(?!svg)|audio\/|video\/|font\/))/i.test(plain);
    if (ADDRESS.test(name) && runs) throw new Unsafe('mdx-unsafe', plain);
    if (FETCHED[element]?.includes(name) && /^(?:https?:)?\/\//i.test(plain)) throw new Unsafe('media-remote', plain);
  }
  return props;
};
`;
