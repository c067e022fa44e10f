import type { Diagnostic } from '../domain/diagnostics.ts';
import type { PathFault } from '../markdown/facts.ts';

/** What a faulty image or link is told as. */
export function pathFault({ kind, path, near, name = '', values }: PathFault): Pick<Diagnostic, 'kind' | 'values'> {
  const own = { 'link-missing': '2026-05-01-mon-billet.md', 'component-file': 'film.mp4', 'file-missing': 'compte-rendu.pdf' }[
    kind as string
  ];
  const example = own ?? (kind.startsWith('public-') ? '/images/plan.png' : 'images/plan.png');
  return {
    kind,
    values: {
      path,
      name,
      attribute: path.replace(/=$/, ''),
      suggestion: near ?? (example.endsWith(path) ? 'images/lac.jpg' : example),
      ...values,
    },
  };
}
