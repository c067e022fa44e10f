import { rawTags } from './raw-tags.ts';
import type { BodyCheck, CheckedBody, FoundPart } from './checked-body.ts';

/** Headings that skip a level, that hold nothing, or that two of which were given one id. */
export const oddHeadings: BodyCheck = (checked) => {
  const { headings } = checked.facts;
  const skips = headings.some(({ depth }, index) => depth - (headings[index - 1]?.depth ?? depth) > 1);
  const empty = /^ {0,3}#{1,6}[ \t]*#*[ \t]*$/m.test(checked.body);
  return [
    ...(skips ? checked.faults('heading-skip', skipped(checked)) : []),
    ...(empty ? checked.faults('heading-empty', hollow(checked)) : []),
    ...sameIds(checked),
  ];
};

function skipped({ outline, body }: CheckedBody): FoundPart[] {
  // The page has the only first level: `#` is shown as `##`.
  const shown = (outline().get('heading') ?? []).map((part) => ({ ...part, depth: Math.max(2, part.depth) }));
  return shown.flatMap(({ start, end, depth }, index) => {
    const before = shown[index - 1]?.depth ?? depth;
    const written = body.slice(start, end);
    const suggestion = written.replace(/^#+/, '#'.repeat(before + 1));
    return depth - before > 1 ? [{ start, end, values: { depth: String(depth), before: String(before), suggestion } }] : [];
  });
}

function hollow({ outline }: CheckedBody): FoundPart[] {
  return (outline().get('heading') ?? []).filter(({ empty }) => empty);
}

/** Ids an author gave twice, in HTML or in kramdown's braces. */
function sameIds(checked: CheckedBody): ReturnType<BodyCheck> {
  if (new Set(checked.facts.ids).size === checked.facts.ids.length) return [];
  const twice = new Set(checked.facts.ids.filter((id, index, all) => all.indexOf(id) !== index));
  const html = rawTags(checked).flatMap(({ attributes }) =>
    attributes.filter(({ name }) => name === 'id').map(({ value, start, end }) => ({ id: value, start, end })),
  );
  const braces = [...checked.prose().matchAll(/\{:?[^{}\n]*?#([\w:.-]+)[^{}\n]*\}/g)].map(({ 0: { length }, 1: id = '', index }) => ({
    id,
    start: index,
    end: index + length,
  }));
  const given = [...html, ...braces].filter(({ id }) => twice.has(id)).toSorted((a, b) => a.start - b.start);
  const again = given.filter(({ id }, index) => given.findIndex((other) => other.id === id) < index);
  return checked.faults(
    'id-twice',
    again.map((part) => ({ ...part, values: { id: part.id } })),
  );
}
