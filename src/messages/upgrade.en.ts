import { optionsEn } from './options.en.ts';
import type { UpgradeMessages } from './upgrade.fr.ts';

/** What `npm run upgrade` says in English. */
export const upgradeEn: UpgradeMessages = {
  usage: 'npm run upgrade -- FOLDER_OR_VERSION [--write] [--site FOLDER], or npm run upgrade -- --undo',
  labels: { why: 'why', write: 'write' },
  versions: (from, to) => (from === to ? `Carnet ${to}` : `Carnet ${from} → ${to}`),
  fates: {
    added: 'new',
    replaced: 'replaced',
    removed: 'removed',
    merged: 'merged',
    conflict: 'to mend',
    'set-aside': 'set aside',
    kept: 'kept',
    'left-out': 'left out',
  },
  notes: {
    merged: 'you changed it, and so did Carnet; both changes are in it',
    conflict: 'you and Carnet changed the same lines; Carnet’s are in it, yours are set aside',
    'set-aside': 'it differs, and nothing tells whether you did it; Carnet’s is in its place, yours is set aside',
    kept: 'you changed it; it stays yours',
    'left-out': 'you had taken it away; it does not come back',
  },
  nothing: 'This journal already has all of that version.',
  strangers: 'No known version of Carnet resembles this folder: each file that differs is set aside before it is replaced.',
  aside: (folder) => `The files you changed are in “${folder}”; “.merge” shows the lines that clash.`,
  dry: (command) => `Nothing was written. Your texts, “src/site.yaml” and “public” will stay yours. To do it: ${command}`,
  installing: 'Installing the packages of that version…',
  stepped: (file, versions) => `${file}: rewritten for version ${versions.join(', then ')}`,
  done: 'The journal is up to date, and the site is built.',
  unbuilt:
    'The files are in place, but the site is not built: mend what is told above, then “npm run build”; or “npm run upgrade -- --undo” puts all back as it was, then “npm ci”.',
  failed: (why) => `The upgrade stopped (${why}). “npm run upgrade -- --undo” puts all back as it was, then “npm ci”.`,
  undone: (files) => `${files} files put back as they were. Run “npm ci” to have their packages again.`,
  faults: {
    ...optionsEn,
    'no-source': { why: 'The version to take is missing: a folder of Carnet, or a name of git’s.', write: '{suggestion}' },
    'unknown-source': {
      why: 'Neither a folder of Carnet nor a version that git knows here: “{source}”.',
      write: 'the path of a newer Carnet or, after “git fetch”, a name such as “FETCH_HEAD”.',
    },
    'no-site': { why: 'There is no journal in “{site}”.', write: 'the folder where “src/site.yaml” is.' },
    'no-journal': { why: 'There is no upgrade to undo.', write: '{suggestion}' },
  },
};
