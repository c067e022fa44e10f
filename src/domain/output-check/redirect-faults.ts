import { decodePath } from '../url.ts';
import type { BuiltAddresses } from './built-addresses.ts';
import type { Output, OutputFault, OutputFile } from './output.ts';

/** Old addresses that lead nowhere, round in a circle, or by more than one step. */
export function redirectFaults({ files }: Output, addresses: BuiltAddresses): OutputFault[] {
  const pages = files.flatMap((file) =>
    file.page?.refresh === undefined ? [] : [{ file, from: addresses.pathOf(file), to: file.page.refresh }],
  );
  const rules = files.flatMap((file) => (file.text?.moves ?? []).map(([from, to]) => ({ file, from: decodePath(from), to })));
  const next = new Map([...rules, ...pages].map(({ file, from, to }) => [from, addresses.resolve(to, file)?.path]));
  const known = new Set(pages.map(({ from }) => from));
  // A rule that a page says too is told once.
  return [...pages, ...rules.filter(({ from }) => !known.has(from))].flatMap(({ file, from, to }): OutputFault[] => {
    const values = { from: addresses.written(from), to };
    const fault = faultOf({ file, from, to }, next, addresses);
    return fault === undefined
      ? []
      : [{ kind: fault.kind, file: file.path, found: to, key: 'redirect_from', values: { ...values, ...fault.values } }];
  });
}

function faultOf({ file, from, to }: Move, next: ReadonlyMap<string, string | undefined>, addresses: BuiltAddresses): Fault | undefined {
  const target = addresses.resolve(to, file);
  if (!target) return undefined;
  if (!target.isInside || !addresses.at(target.path)) return { kind: 'output-redirect', values: {} };
  const way = [from];
  for (let at: string | undefined = target.path; at !== undefined; at = next.get(at)) {
    if (way.includes(at)) return { kind: 'output-redirect-loop', values: {} };
    way.push(at);
  }
  const end = way.at(-1) ?? target.path;
  return way.length > 2 ? { kind: 'output-redirect-chain', values: { end: addresses.written(end) } } : undefined;
}

interface Move {
  file: OutputFile;
  from: string;
  to: string;
}

interface Fault {
  kind: 'output-redirect' | 'output-redirect-loop' | 'output-redirect-chain';
  values: Readonly<Record<string, string>>;
}
