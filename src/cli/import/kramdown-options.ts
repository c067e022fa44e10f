import { kramdownSchema } from '../../schema/kramdown.ts';
import { isRecord, rubyText } from './values.ts';
import type { KramdownOptions } from '../../schema/kramdown.ts';
import type { Value } from './values.ts';

/** Options of kramdown that change what is shown, by the key of `src/site.yaml` that says the same; with Jekyll's own values. */
const KEYS: Readonly<Record<string, { key: keyof typeof kramdownSchema.shape; usual: string }>> = {
  input: { key: 'input', usual: 'GFM' },
  hard_wrap: { key: 'hardWrap', usual: 'false' },
  header_offset: { key: 'headerOffset', usual: '0' },
  auto_ids: { key: 'autoIds', usual: 'true' },
  toc_levels: { key: 'tocLevels', usual: '1..6' },
  parse_block_html: { key: 'parseBlockHtml', usual: 'false' },
  footnote_backlink: { key: 'footnoteBacklink', usual: '&#8617;' },
};

/** The options of `_config.yml` that differ from Jekyll's: those Carnet has, as keys of `src/site.yaml`, and those that are lost. */
export function kramdownOptions(values: Value | undefined): { kept: [string, string][]; lost: string[] } {
  const kept: [string, string][] = [];
  const lost: string[] = [];
  for (const [name, value] of Object.entries(isRecord(values) ? values : {})) {
    const option = KEYS[name];
    const written = name === 'toc_levels' ? rangeOf(value) : rubyText(value);
    if (!option || written === option.usual) continue;
    if (kramdownSchema.shape[option.key].safeParse(written).success) kept.push([option.key, written]);
    else lost.push(`${name}: ${written}`);
  }
  return { kept, lost };
}

/** How Jekyll reads Markdown with these options; what is lost of them is as usual. */
export function readingOf(values: Value | undefined): KramdownOptions {
  return kramdownSchema.parse(Object.fromEntries(kramdownOptions(values).kept));
}

/** Levels as a range, which kramdown takes as a list too. */
function rangeOf(value: Value): string {
  const levels = (Array.isArray(value) ? value.map(rubyText) : rubyText(value).split(/[^\d]+/)).map(Number).filter(Boolean);
  return levels.length === 0 ? rubyText(value) : `${Math.min(...levels)}..${Math.max(...levels)}`;
}
