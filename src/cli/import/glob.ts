import path from 'node:path';

/** Ruby's `File.fnmatch?` without flags: `*` crosses slashes. */
export function fnmatch(pattern: string, text: string): boolean {
  const source = pattern.replace(/\\(.)|\*+|\?|\[([^\]/]+)\]|[.+^${}()|[\]\\]/g, (sign, escaped?: string, set?: string) => {
    if (escaped !== undefined) return escaped.replace(/[^\w]/g, '\\$&');
    if (set !== undefined) return `[${set.replace(/^!/, '^').replace(/\\/g, '\\\\')}]`;
    if (sign.startsWith('*')) return '[\\s\\S]*';
    return sign === '?' ? '[\\s\\S]' : `\\${sign}`;
  });
  try {
    return new RegExp(`^${source}$`, 'u').test(text);
  } catch {
    return pattern === text;
  }
}

/**
 * Whether Jekyll reads an entry of a folder (Jekyll 4, entry_filter.rb): neither excluded nor special, unless included.
 *
 * @param folder path of the folder from the site's root, empty for the root
 * @param entry path from the folder
 */
export function isRead(folder: string, entry: string, { include, exclude, isFolder }: EntryRules): boolean {
  const name = path.posix.basename(entry);
  if (entry.endsWith('.')) return false;
  const included = matches(include, entry, isFolder) || matches(include, name, isFolder);
  if (included) return true;
  const excluded = exclude.filter((pattern) => !include.includes(pattern));
  if (matches(excluded, path.posix.join(folder, entry), isFolder)) return false;
  return !/^[._#~]/.test(entry) && !/^[._#~]/.test(name) && !entry.endsWith('~');
}

function matches(patterns: readonly string[], entry: string, isFolder: boolean): boolean {
  return patterns.some((written) => {
    const pattern = written.replace(/^\//, '');
    return pattern !== '' && (fnmatch(pattern, entry) || entry.startsWith(pattern) || (isFolder && pattern === `${entry}/`));
  });
}

export interface EntryRules {
  include: readonly string[];
  exclude: readonly string[];
  isFolder: boolean;
}
