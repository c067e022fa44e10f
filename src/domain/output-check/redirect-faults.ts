import { decodePath } from '../url.ts';
import type { BuiltAddresses } from './built-addresses.ts';
import type { Output, OutputFault, OutputFile } from './output.ts';

/** Old addresses that lead nowhere, round in a circle, or by more than one step, and rules of a host by which a file is never seen. */
export function redirectFaults(output: Output, addresses: BuiltAddresses): OutputFault[] {
  const { files } = output;
  const pages = files.flatMap((file) =>
    file.page?.refresh === undefined ? [] : [{ file, from: addresses.pathOf(file), to: file.page.refresh }],
  );
  const listed = files.flatMap((file) => (file.text?.moves ?? []).map(([from, to]) => ({ file, from: decodePath(from), to })));
  const hosted = hostRules(output);
  const rules = [...listed, ...hosted];
  const next = new Map([...rules, ...pages].map(({ file, from, to }) => [from, addresses.resolve(to, file)?.path]));
  // What pages and several hosts say alike is told once.
  const moves = new Map([...pages, ...rules].toReversed().map((move) => [move.from, move]));
  return [
    ...[...moves.values()].toReversed().flatMap((move) => tell(move, faultOf(move, next, addresses), addresses)),
    ...[...new Map(hosted.toReversed().map((move) => [move.from, move])).values()].flatMap((move) =>
      isSeen(move.from, addresses) ? tell(move, { kind: 'output-redirect-hides', values: {} }, addresses) : [],
    ),
  ];
}

function tell({ file, from, to }: Move, fault: Fault | undefined, addresses: BuiltAddresses): OutputFault[] {
  if (fault === undefined) return [];
  const values = { from: addresses.written(from), to, ...fault.values };
  const found = fault.kind === 'output-redirect-hides' ? values.from : to;
  return [{ kind: fault.kind, file: file.path, found, from, key: 'redirect_from', values }];
}

/** What hosts are told, from the site's root; what they are told of addresses outside is no matter of the site. */
function hostRules({ base, rules = [] }: Output): Move[] {
  return rules.flatMap(({ path, moves }) =>
    moves.flatMap(([from, to]) => {
      const inSite = from.startsWith(base) ? `/${from.slice(base.length)}` : from.startsWith('/') ? undefined : `/${from}`;
      return inSite === undefined ? [] : [{ file: { path, isOwn: false }, from: inSite, to }];
    }),
  );
}

/** Whether a file answers there that leads nowhere else. */
function isSeen(path: string, addresses: BuiltAddresses): boolean {
  const file = addresses.at(path);
  return file !== undefined && file.page?.refresh === undefined && file.text?.moves === undefined;
}

function faultOf({ file, from, to }: Move, next: ReadonlyMap<string, string | undefined>, addresses: BuiltAddresses): Fault | undefined {
  const target = addresses.resolve(to, file);
  if (!target) return undefined;
  if (!target.isInside || !(addresses.at(target.path) || next.has(target.path))) return { kind: 'output-redirect', values: {} };
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
  kind: 'output-redirect' | 'output-redirect-loop' | 'output-redirect-chain' | 'output-redirect-hides';
  values: Readonly<Record<string, string>>;
}
