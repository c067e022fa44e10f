import path from 'node:path';

import { emptyMap, isRecord } from '../values.ts';
import { readYaml } from '../yaml.ts';
import type { JekyllSite } from '../read-site.ts';
import type { Value, ValueMap } from '../values.ts';

/** `site.data` (Jekyll 4, readers/data_reader.rb): one key a file, one map a folder. A file that cannot be read is left out. */
export function siteData({ files, config }: JekyllSite): ValueMap {
  const data = emptyMap();
  for (const { path: file, place, text } of files) {
    if (place.kind !== 'machine' || text === undefined || !/\.(?:ya?ml|json|csv|tsv)$/i.test(file)) continue;
    const inside = path.posix.relative(place.folder, file);
    if (place.folder !== (typeof config.values['data_dir'] === 'string' ? config.values['data_dir'] : '_data')) continue;
    const { dir, name, ext } = path.posix.parse(inside);
    let map = data;
    for (const part of dir.split('/').filter(Boolean)) {
      const held = map[sanitize(part)];
      const next = isRecord(held) ? held : emptyMap();
      map[sanitize(part)] = next;
      map = next;
    }
    map[sanitize(name)] = valueOf(text.replace(/^\uFEFF/, ''), ext.toLowerCase());
  }
  return data;
}

function valueOf(text: string, extension: string): Value {
  if (extension === '.csv') return rows(text, ',');
  if (extension === '.tsv') return rows(text, '\t');
  return readYaml(text.replace(/\r\n?/g, '\n')).value;
}

/** Rows as maps by the names of the first line (RFC 4180). */
function rows(text: string, separator: string): Value[] {
  const [header = [], ...lines] = cells(text, separator);
  return lines.map((line) => Object.assign(emptyMap(), Object.fromEntries(header.map((name, index) => [name, line[index] ?? null]))));
}

function cells(text: string, separator: string): string[][] {
  const pattern = new RegExp(`("(?:[^"]|"")*"|[^${separator}\\n\\r"]*)(${separator}|\\r?\\n|$)`, 'gy');
  const lines: string[][] = [[]];
  for (const [whole, cell = '', end] of text.matchAll(pattern)) {
    if (whole === '') break;
    lines.at(-1)?.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end !== separator) lines.push([]);
  }
  return lines.filter((line) => line.some((cell) => cell !== ''));
}

function sanitize(name: string): string {
  return name.replace(/[^\p{L}\p{N}_\s-]+/gu, '').replace(/\s+/g, '_');
}
