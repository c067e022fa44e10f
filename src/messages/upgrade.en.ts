import { optionsEn } from './options.en.ts';
import type { UpgradeMessages } from './upgrade.fr.ts';

/** What `npm run upgrade` says in English. */
export const upgradeEn: UpgradeMessages = {
  usage: 'npm run upgrade -- FOLDER_OR_VERSION [--write] [--files] [--site FOLDER], or npm run upgrade -- --undo',
  labels: { why: 'why', write: 'write' },
  versions: (from, to) => (from === to ? `Carnet ${to}` : `Carnet ${from} → ${to}`),
  fates: {
    added: 'new',
    replaced: 'replaced',
    removed: 'removed',
    restored: 'brought back',
    merged: 'merged',
    conflict: 'to mend',
    'set-aside': 'set aside',
    kept: 'kept',
    'left-out': 'left out',
  },
  notes: {
    added: 'Carnet did not have it yet',
    replaced: 'Carnet changed it, and you did not',
    removed: 'Carnet has it no more',
    restored: 'you had taken it away, but a file of that version needs it',
    merged: 'you changed it, and so did Carnet; both changes are in it',
    conflict: 'you and Carnet changed the same lines; Carnet’s are in it, yours are set aside',
    'set-aside': 'it differs, and nothing tells whether you did it; Carnet’s is in its place, yours is set aside',
    kept: 'you changed it; it stays yours',
    'left-out': 'you had taken it away; it does not come back',
  },
  nothing: 'This journal already has all of that version.',
  strangers: 'No known version of Carnet resembles this folder: each file that differs is set aside before it is replaced.',
  aside: (folder) => `The files of Carnet that you had changed are first copied to “${folder}”, as you have them.`,
  steps: {
    '0.2.0': '“tags:” moves from “src/site.yaml” to “src/content/tags.yaml”, each tag under the name it shows.',
  },
  toStep: 'Of your own files, these are rewritten, for Carnet reads them otherwise:',
  stepped: 'Of your own files, these were rewritten, for Carnet reads them otherwise:',
  dry: (command) =>
    `Nothing was written. Your texts, “src/site.yaml” and “public” stay yours. With --files, each file is named. To do it all: ${command}`,
  installing: 'Installing the packages of that version…',
  done: 'The journal is up to date, and the site is built.',
  mend: (folder) =>
    `Of these files, Carnet’s is in place. Bring your changes into it if they still matter, then “npm run build”: yours is in “${folder}”; “.merge”, beside it, shows the lines that clash.`,
  unbuilt:
    'The files are in place, but the site is not built: mend what is told above, then “npm run build”; or “npm run upgrade -- --undo” puts all back as it was, then “npm ci”.',
  uninstalled: (command) =>
    `The files are in place, but their packages could not be installed: see above what npm says, then run “${command}” again; or “npm run upgrade -- --undo” puts all back as it was.`,
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
