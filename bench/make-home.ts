/** A home with a long history, the same one each time: sample friends, and interactions over the last ten years. */

import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { Change } from '../src/domain/changes.ts';
import { circles } from '../src/domain/friend/friend.ts';
import { dayFromNumber } from '../src/domain/time/day.ts';

const device = 'benchdevice';
const years = 10;

export function makeHome(
  folder: string,
  { friends, interactions }: { friends: number; interactions: number },
): void {
  const today = Math.floor(Date.now() / 86_400_000);
  const random = seeded(1);
  const start = today - years * 365;
  const lines: string[] = [];
  const write = (day: number, command: string, change: Change) => {
    // A millisecond for each line keeps them in order; the last lines stand before now.
    const at = new Date((day - 1) * 86_400_000 + (lines.length % 86_400_000)).toISOString();
    const id = `b${lines.length.toString(36).padStart(9, '0')}`;
    lines.push(`\n${JSON.stringify({ v: 1, id, at, command, changes: [change] })}\n`);
  };
  for (let index = 0; index < friends; index += 1) {
    const circle = circles[index % circles.length];
    write(start, 'friend add', {
      type: 'friend.added',
      friend: `sample-${index}`,
      name: `Sample ${index}`,
      on: dayFromNumber(start),
      circle,
      phones: [`+1 555 ${String(index).padStart(4, '0')}`],
      birthday: `--0${1 + (index % 9)}-1${index % 9}`,
    });
  }
  for (let index = 0; index < interactions; index += 1) {
    const day = start + Math.floor((index * years * 365) / interactions);
    write(day, 'log', {
      type: 'interaction.logged',
      interaction: `i${index.toString(36).padStart(9, '0')}`,
      on: dayFromNumber(day),
      friends: [`sample-${Math.floor(random() * friends)}`],
      way: 'call',
      note: 'a few words about the week, as one keeps them',
    });
  }
  mkdirSync(join(folder, 'journal'), { recursive: true, mode: 0o700 });
  writeFileSync(join(folder, 'journal', `${device}.jsonl`), lines.join(''), { mode: 0o600 });
  const identity = { id: device, host: hostname(), inode: statSync(folder).ino };
  writeFileSync(join(folder, 'settings.json'), JSON.stringify({ device: identity }), { mode: 0o600 });
}

/** Numbers in [0, 1) from a linear congruential generator (Numerical Recipes' constants). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
