/** The whole way from an idea to a group that has met, through the built program. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../store/temporary-home.ts';
import { longTime, momconnect, readJournal } from './program.ts';

test(
  'a group is begun, every step settled, a flyer made, and the meeting planned',
  async () => {
    const home = temporaryFolder();
    const json = async (...words: string[]) =>
      JSON.parse((await momconnect(home, 'local', ...words, '--json')).out);
    await momconnect(home, 'friend', 'add', 'Ana Sample');
    await momconnect(home, 'config', 'set', 'name', 'Sam Sample');

    const begun = await json('start', 'Tuesday Tots');
    expect(begun).toMatchObject({ number: 1, step: { name: 'families' }, settled: [] });
    const invited = await json('invite', 'ana');
    expect(invited.text).toContain('Tuesday Tots');

    // Each command that a step names is one there is.
    const seen: string[] = [];
    for (let group = begun; group.step !== null; ) {
      const { name, command } = group.step;
      seen.push(name);
      const words = command?.split(' ').slice(2, 3) ?? [];
      if (command !== null)
        expect(await momconnect(home, 'local', ...words, '--help')).toMatchObject({ code: 0 });
      const meetingOptions = name === 'time' ? ['--every', 'tue', '--at', '10:00'] : [];
      const where = name === 'place' ? ['--place', 'Hill Park'] : [];
      group = await json('start', ...meetingOptions, ...where, name === 'permit' ? '--skip' : '--done');
      expect(group.settled).toContain(name);
    }
    expect(new Set(seen).size).toBe(19);

    const out = join(home, 'flyer.html');
    const flyer = await json('flyer', '--contact', 'tots@example.org', '--ages', '0 to 4', '--out', out);
    expect(flyer).toMatchObject({ blanks: [], path: out });
    expect(existsSync(out) && readFileSync(out, 'utf8')).toContain('Sam, tots@example.org');
    expect(await json('first-meeting')).toMatchObject({ at: '10:00', until: '11:30' });
    expect(await json('review')).toMatchObject({ hasMet: false });

    // One line for each command that saved something, and none for looking.
    expect(readJournal(home).lines.filter(({ command }) => command === 'local start')).toHaveLength(20);
    expect(await momconnect(home, 'undo')).toMatchObject({ code: 0 });
    expect((await json('start')).step.name).toBe('review');
  },
  longTime,
);
