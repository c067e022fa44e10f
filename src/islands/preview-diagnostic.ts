import { element } from './preview-element.ts';
import type { Preview, PreviewDiagnostic, PreviewLine } from '../domain/preview.ts';

/**
 * A diagnostic as an article: its place, which opens the editor, its lines, why, what to write.
 *
 * @param root the project's folder
 */
export function previewDiagnostic(diagnostic: PreviewDiagnostic, words: Preview['words'], root: string): HTMLElement {
  const { file, line, column, kind, lines, found, why, write } = diagnostic;
  const place = element('button', { type: 'button', title: words.edit }, `${file}:${line}:${column}`);
  // Vite asks the editor it knows of, in the process of the preview.
  const address = `${import.meta.env.BASE_URL.replace(/\/$/, '')}/__open-in-editor?file=${encodeURIComponent(`${root}${file}:${line}:${column}`)}`;
  place.addEventListener('click', () => void fetch(address));
  return element(
    'article',
    {},
    element('h3', {}, place, ' ', element('span', { class: 'kind' }, kind)),
    lines.length === 0 ? '' : element('pre', { tabindex: '0' }, element('code', {}, ...lines.flatMap(lineOf))),
    found === '' ? '' : said('found', words.found, found),
    said('why', words.why, why),
    said('write', words.write, write),
  );
}

function lineOf({ number, before, marked, after }: PreviewLine): (Node | string)[] {
  return [element('span', { class: 'number' }, `${number} | `), before, marked === '' ? '' : element('mark', {}, marked), after, '\n'];
}

function said(name: string, label: string, text: string): HTMLElement {
  const told = name === 'why' ? text : element('code', {}, text);
  return element('p', { class: name }, element('span', { class: 'label' }, `${label} : `), told);
}
