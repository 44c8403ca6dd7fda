/** A folder in memory for the homes of tests: the program waits until the disk has each line, and a test needn't. */

import { accessSync, constants, readFileSync, statfsSync } from 'node:fs';

const folder = '/dev/shm';
/** In a container it's often small, and then nothing can be run in it either. */
const leastBytes = 1_000_000_000;

/** null where there's none that has room and may hold programs: then the usual folder is right. */
export function folderInMemory(): string | null {
  try {
    accessSync(folder, constants.W_OK);
    const { bavail, bsize } = statfsSync(folder);
    const mount = readFileSync('/proc/mounts', 'utf8')
      .split('\n')
      .find((line) => line.startsWith(`tmpfs ${folder} `));
    const holdsPrograms = mount !== undefined && !/\bnoexec\b/.test(mount);
    return holdsPrograms && bavail * bsize >= leastBytes ? folder : null;
  } catch {
    return null;
  }
}
