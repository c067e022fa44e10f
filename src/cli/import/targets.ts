import path from 'node:path';

import { outputFile } from '../../domain/collisions.ts';

/** Gives each name once, whatever its case: the second of a name stands in a folder of its own, so that its own name stays. */
export function uniqueTargets(): (wanted: string) => string {
  const taken = new Set<string>();
  return (wanted) => {
    const { dir, base } = path.posix.parse(wanted);
    let target = wanted;
    for (let number = 2; taken.has(target.toLowerCase()); number += 1) target = path.posix.join(dir, String(number), base);
    taken.add(target.toLowerCase());
    return target;
  };
}

/** Gives each address once, as files hold them: the second of one ends in `-2`, before its extension or slash. */
export function uniqueAddresses(reserved: Iterable<string>): (wanted: string) => string {
  const taken = new Set([...reserved].map(outputFile));
  return (wanted) => {
    let address = wanted;
    for (let number = 2; taken.has(outputFile(address)); number += 1) address = wanted.replace(/(\.html|\/)?$/, `-${number}$1`);
    taken.add(outputFile(address));
    return address;
  };
}
