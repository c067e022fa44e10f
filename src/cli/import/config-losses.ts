import { kramdownOptions } from './kramdown-options.ts';
import { NO_ADDRESS } from './site-yaml.ts';
import { rubyText } from './values.ts';
import type { Loss } from './ledger.ts';
import type { JekyllSite } from './read-site.ts';

/** Plugins whose work Carnet does. */
const KNOWN = /^jekyll-(?:feed|sitemap|seo-tag|redirect-from|paginate(?:-v2)?|archives|include-cache|gist|default-layout|relative-links)$/;

/** Settings that the import reads, or that say how Jekyll itself runs: nothing of the site is in them. */
const READ = new Set(
  (
    'archives author autopages baseurl collections collections_dir data_dir defaults description detach destination encoding exclude ' +
    'excerpt_separator feed future gems highlighter host ignore_theme_config include includes_dir incremental jekyll-archives kramdown ' +
    'keep_files lang language layouts_dir liquid livereload locale lsi markdown_ext name open_url paginate paginate_path pagination ' +
    'permalink plugins plugins_dir port profile quiet redirect_from remote_theme repository safe sass serving show_drafts source ' +
    'strict_front_matter theme timezone title trace unpublished url verbose version watch whitelist'
  ).split(' '),
);

/** What of `_config.yml` does not live on: a missing address or zone, options of kramdown, plugins. */
export function configLosses({ config, configFile: file }: JekyllSite): Loss[] {
  const { values, reading } = config;
  const line = (key: string) => reading.lineOf(key);
  return [
    ...(reading.fault ? [{ kind: 'config-fault' as const, file, line: reading.fault.line, detail: reading.fault.reason }] : []),
    ...(config.url === NO_ADDRESS ? [{ kind: 'no-address' as const, file, line: line('url'), detail: rubyText(values['url']) }] : []),
    ...(config.zoneKnown ? [] : [{ kind: 'no-zone' as const, file, line: line('timezone'), detail: rubyText(values['timezone']) }]),
    ...kramdownOptions(values['kramdown']).lost.map((detail) => ({ kind: 'kramdown' as const, file, line: line('kramdown'), detail })),
    ...Object.keys(values)
      .filter((key) => !READ.has(key) && !(key === 'markdown' && /^(?:kramdown|GFM)$/i.test(rubyText(values[key]))))
      .map((key) => ({ kind: 'config-key' as const, file, line: line(key), detail: key })),
    ...config.plugins
      .filter((name) => !KNOWN.test(name))
      .map((name) => ({ kind: 'config-plugin' as const, file, line: line('plugins'), detail: name })),
  ];
}
