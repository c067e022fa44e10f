import { nearest } from '../../domain/spelling.ts';
import { GIVEN_NAMES, MEMBERS_WITH_ARGUMENT } from './built-ins.ts';
import { impurities } from './purity.ts';
import type { MdxDocument } from './document.ts';
import type { MdxFault } from './fault.ts';

/** Code that would read the machine, the clock or chance, and names that nothing declares. */
export function codeFaults({ programs, declared }: MdxDocument): MdxFault[] {
  return programs.flatMap(({ program, code, place }) =>
    impurities(program, declared).map(({ kind, name, node }): MdxFault => {
      const at = { offset: place(node.start), found: code.slice(node.start, node.end).split('\n')[0] ?? '' };
      if (kind === 'mdx-name') {
        const suggestion = nearest(name, [...declared, ...GIVEN_NAMES]) ?? `export const ${name} = …`;
        return { kind, ...at, values: { name, suggestion, open: '{', close: '}' } };
      }
      const [, member = ''] = /^(\w+)\(\)$/.exec(name) ?? [];
      const argument = Object.hasOwn(MEMBERS_WITH_ARGUMENT, member) ? MEMBERS_WITH_ARGUMENT[member] : undefined;
      if (argument !== undefined) return { kind: 'mdx-argument', ...at, values: { name, suggestion: `${member}${argument}` } };
      return { kind, ...at, values: { name } };
    }),
  );
}
