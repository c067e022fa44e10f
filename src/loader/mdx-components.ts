import { nearest } from '../domain/spelling.ts';
import { positionAt } from './position.ts';
import type { Diagnostic } from '../domain/diagnostics.ts';
import type { BodySource } from './body.ts';

/** The components an author may use without importing them: the files of `src/components/mdx`. */
const PROVIDED = ['AddressPreview', 'Note'] as const;

/** Components that a body uses and nobody provides. */
export function providedComponents({ file, text }: BodySource): Diagnostic[] {
  const code = blankCode(text);
  const declared = [...code.matchAll(/^(?:import\s+([\s\S]+?)\s+from|export\s+(?:const|function|class)\s+(\w+))/gm)];
  const names = new Set(declared.flatMap(([, imported = '', exported = '']) => `${imported} ${exported}`.match(/\w+/g) ?? []));
  return [...code.matchAll(/<([A-Z]\w*)/g)].flatMap(({ 1: name = '', index }) => {
    if (names.has(name) || PROVIDED.some((provided) => provided === name)) return [];
    const known = PROVIDED.join(', ');
    const near = nearest(name, PROVIDED);
    const suggestion = near ? `<${near}` : `import ${name} from './${name}.astro';`;
    return [{ kind: 'mdx-component' as const, file, ...positionAt(text, index), found: `<${name}`, values: { name, known, suggestion } }];
  });
}

/** The text with code and comments blanked, its places kept. */
function blankCode(text: string): string {
  return text.replace(/^(`{3,}|~{3,})[\s\S]*?^\1|(`+)[^`][\s\S]*?\2|\{\/\*[\s\S]*?\*\/\}/gm, (code) => code.replace(/[^\n]/g, ' '));
}
