import type { DiagnosticKind } from '../diagnostics.ts';
import type { Place } from '../url.ts';
import type { PageFacts, TextFacts } from './facts.ts';

/** A built site: where it stands, and its files. */
export interface Output extends Place {
  files: readonly OutputFile[];
  /** What hosts are told to redirect. */
  rules?: readonly HostRules[];
}

/** The redirects of a file that a host reads. */
export interface HostRules {
  /** From the folder of the site. */
  path: string;
  /** Decoded paths, from the host's root or, without slash, from the site's; addresses as links are written. */
  moves: readonly (readonly [from: string, to: string])[];
}

export interface OutputFile {
  /** From the folder of the site, with `/`. */
  path: string;
  /** Whether it is the author's own, of `public/`. */
  isOwn: boolean;
  /** Of a page. */
  page?: PageFacts;
  /** Of another file that names addresses. */
  text?: TextFacts;
}

/** A page of Carnet's, for those of `public/` are the author's own affair. */
export interface OutputPage extends OutputFile {
  page: PageFacts;
}

/** What is wrong in a built file. */
export interface OutputFault {
  kind: DiagnosticKind;
  /** The file. */
  file: string;
  /** What stands there, as written in it: where the same stands in a source, the fault is told there. */
  found: string;
  values: Readonly<Record<string, string>>;
  /** Where an address leads, however it is written: what leads to the same place is told once. */
  target?: string;
  /** The old address it is of, from the site's root: the text that stood there is told. */
  from?: string;
  /** The key of the front matter that speaks of it. */
  key?: 'title' | 'redirect_from';
}

/** The pages a reader comes to: not those that lead elsewhere at once. */
export function ownPages({ files }: Output): OutputPage[] {
  return files.filter((file): file is OutputPage => file.page !== undefined && !file.isOwn && file.page.refresh === undefined);
}
