/** What only real processes show of taking things back. */

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../store/temporary-home.ts';
import { times } from '../support/long-run.ts';
import { longTime, momconnect, readJournal } from './program.ts';

const rounds = times(3, 12);
test(
  `three undos at once, ${rounds} times, take back three entries`,
  async () => {
    const home = temporaryFolder();
    await momconnect(home, 'friend', 'add', 'Ana Sample');
    for (let round = 0; round < rounds; round += 1) {
      for (const via of ['text', 'call', 'visit']) await momconnect(home, 'log', 'ana', '--via', via);
      const undo = () => momconnect(home, 'undo', '--json');
      const answers = await Promise.all([undo(), undo(), undo()]);
      expect(answers.map(({ code, err }) => [code, err])).toEqual(Array(3).fill([0, '']));
      const ids = readJournal(home)
        .lines.filter(({ command }) => command === 'log')
        .slice(-3)
        .map(({ id }) => id);
      expect(answers.map(({ out }) => JSON.parse(out).undone).sort()).toEqual(ids.sort());
    }
  },
  longTime,
);

test(
  'right after forgetting and after a setting, undo says why it does nothing; typed again it goes on',
  async () => {
    const home = temporaryFolder();
    const undo = async () => (await momconnect(home, 'undo')).out.replace(/\s+/g, ' ');
    const next = 'To take back the entry before it: momconnect undo';
    for (const name of ['Ana Sample', 'Bea Example', 'Cleo Example'])
      await momconnect(home, 'friend', 'add', name);
    await momconnect(home, 'forget', 'bea', '--yes');
    expect(await undo()).toBe(
      `The last thing you did was delete something for good. That can't be undone, so nothing was changed. ${next}`,
    );
    expect(await undo()).toContain('Taken back: adding Cleo Example.');
    await momconnect(home, 'config', 'set', 'name', 'Sam');
    expect(await undo()).toBe(
      `You changed a setting last, and undo doesn't change those back, so nothing was changed. To see them: momconnect config ${next}`,
    );
    expect(await undo()).toContain('Taken back: adding Ana Sample.');
    expect((await momconnect(home, 'config', 'get', 'name')).out).toBe('Sam');
  },
  longTime,
);

test(
  'what doctor --accept said is fine, and what restore brought back, are taken back like any entry',
  async () => {
    const home = temporaryFolder();
    const undo = async () => (await momconnect(home, 'undo')).out;
    for (const name of ['Ana Sample', 'Bea Example']) await momconnect(home, 'friend', 'add', name);
    rmSync(join(home, 'journal'), { recursive: true });
    await momconnect(home, 'doctor', '--accept');
    expect(await undo()).toContain("Taken back: the okay for what's missing.");
    await momconnect(home, 'restore');
    await momconnect(home, 'log', 'ana');
    expect(await undo()).toContain('Taken back: time with Ana Sample');
    expect(await undo()).toContain('Taken back: what restore brought back.');
    expect((await momconnect(home, 'friend', 'list')).out).toContain("There's nobody here");
    expect((await momconnect(home, 'undo', '--redo')).out).toContain(
      'Brought back: what restore brought back.',
    );
    expect((await momconnect(home, 'friend', 'list')).out).toContain('Bea Example');
  },
  longTime,
);
