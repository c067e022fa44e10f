import type { BodyCheck, FoundPart } from './checked-body.ts';

const ENTITY = /&#(?:x([0-9a-f]{1,8})|(\d{1,8}));/gi;
/** Signs of Windows-1252 where Unicode has controls: what `&#146;` was meant for (HTML, "numeric character reference end state"). */
const WINDOWS = new TextDecoder('windows-1252');

/** Characters written by numbers that stand for none one can see: controls, which no feed can hold, and marks of direction. */
export const controlEntities: BodyCheck = (checked) => {
  if (!checked.body.includes('&#')) return [];
  const found = [...checked.prose().matchAll(ENTITY)].map(({ 0: entity, 1: hex, 2: digits = '', index }) => {
    const point = hex === undefined ? Number(digits) : Number.parseInt(hex, 16);
    return { point, entity, start: index, end: index + entity.length };
  });
  return [
    ...checked.faults('control-character', found.filter(({ point }) => isControl(point)).map(told)),
    ...checked.faults('entity-unseen', found.filter(({ point }) => isUnseen(point)).map(told)),
  ];
};

/** What XML has no character for. */
function isControl(point: number): boolean {
  return (point < 0x20 && ![0x9, 0xa, 0xd].includes(point)) || point === 0xfffe || point === 0xffff;
}

function isUnseen(point: number): boolean {
  const turns = (point >= 0x202a && point <= 0x202e) || (point >= 0x2066 && point <= 0x2069);
  return (point >= 0x7f && point <= 0x9f) || turns || (point >= 0xd800 && point <= 0xdfff) || point > 0x10ffff;
}

function told({ point, entity, start, end }: { point: number; entity: string; start: number; end: number }): FoundPart {
  const meant = point >= 0x80 && point <= 0x9f ? WINDOWS.decode(Uint8Array.of(point)) : '';
  const suggestion = /^[\u0080-\u009F]?$/.test(meant) ? 'le signe lui-même' : meant;
  const code = point.toString(16).toUpperCase().padStart(4, '0');
  return { start, end, values: { entity, code, suggestion } };
}
