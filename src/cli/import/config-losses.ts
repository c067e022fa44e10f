import { kramdownOptions } from './kramdown-options.ts';
import { NO_ADDRESS } from './site-yaml.ts';
import { rubyText } from './values.ts';
import type { Loss } from './ledger.ts';
import type { JekyllSite } from './read-site.ts';

/** Plugins whose work Carnet does. */
const KNOWN =
  /^jekyll-(?:feed|sitemap|seo-tag|redirect-from|paginate(?:-v2)?|archives|include-cache|gist|mentions|titles-from-headings|optional-front-matter|readme-index|default-layout|relative-links|github-metadata|last-modified-at|toc)$/;

/** What of `_config.yml` does not live on: a missing address or zone, options of kramdown, plugins. */
export function configLosses({ config, configFile: file }: JekyllSite): Loss[] {
  const { values, reading } = config;
  const line = (key: string) => reading.lineOf(key);
  return [
    ...(reading.fault ? [{ kind: 'config-fault' as const, file, line: reading.fault.line, detail: reading.fault.reason }] : []),
    ...(config.url === NO_ADDRESS ? [{ kind: 'no-address' as const, file, line: line('url'), detail: rubyText(values['url']) }] : []),
    ...(config.zoneKnown ? [] : [{ kind: 'no-zone' as const, file, line: line('timezone'), detail: rubyText(values['timezone']) }]),
    ...kramdownOptions(values['kramdown']).lost.map((detail) => ({ kind: 'kramdown' as const, file, line: line('kramdown'), detail })),
    ...config.plugins
      .filter((name) => !KNOWN.test(name))
      .map((name) => ({ kind: 'config-plugin' as const, file, line: line('plugins'), detail: name })),
  ];
}
