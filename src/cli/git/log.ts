import { runGit } from './git.ts';

const LOG = [
  'log',
  '--reverse',
  '--raw',
  '-z',
  '--no-abbrev',
  '--find-renames',
  '-l3000',
  '--root',
  '--first-parent',
  '--diff-merges=first-parent',
  '--no-ext-diff',
  '--no-textconv',
  '--no-relative',
  '--no-color',
  '--no-notes',
  '--format=commit %H',
];

const CHANGE = /^\n?:\d{6} (\d{6}) [\da-f]+ ([\da-f]+) ([A-Z])\d*$/;
const COMMIT = /^\n?commit [\da-f]+$/;

/**
 * What each commit changed, oldest first, in one pass. Only first parents are followed: what the branch held is what was published, and
 * such a history is a line, in which each commit says wholly what came of the one before.
 *
 * @param head the commit it ends with
 * @param matters whether a path is worth a place; renames always are, since a post may come through any name
 */
export async function readLog(folder: string, matters: (path: string) => boolean, head = 'HEAD'): Promise<Change[][]> {
  const commits: Change[][] = [];
  let open: Open | undefined;
  for await (const token of tokens(runGit(folder, [...LOG, head, '--']))) {
    if (open) {
      open.paths.push(token);
      if (open.paths.length < (isMove(open.letter) ? 2 : 1)) continue;
      const change = changeOf(open);
      if (isMove(open.letter) || matters(change.to)) commits.at(-1)?.push(change);
      open = undefined;
    } else if (COMMIT.test(token)) commits.push([]);
    else {
      const [, mode = '', blob = '', letter = ''] = CHANGE.exec(token) ?? [];
      if (letter !== '') open = { mode, blob, letter, paths: [] };
    }
  }
  return commits;
}

/** A file that is none any more, a link or a module, is gone. */
function changeOf({ mode, blob, letter, paths }: Open): Change {
  const [from = '', to = from] = paths;
  const moved = letter === 'R' ? { from } : {};
  return { ...moved, to, blob: letter === 'D' || !mode.startsWith('100') ? undefined : blob };
}

function isMove(letter: string): boolean {
  return letter === 'R' || letter === 'C';
}

async function* tokens(pieces: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let rest = Buffer.alloc(0);
  for await (const piece of pieces) {
    rest = Buffer.concat([rest, piece]);
    for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
      yield rest.toString('utf8', 0, end);
      rest = rest.subarray(end + 1);
    }
  }
}

interface Open {
  mode: string;
  blob: string;
  letter: string;
  paths: string[];
}

/** A file that a commit wrote, moved or took away. */
export interface Change {
  /** Its name before, where it was moved. */
  from?: string;
  to: string;
  /** Its content; undefined where it is gone. */
  blob: string | undefined;
}
