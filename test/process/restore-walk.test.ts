/** A journal that is gone, from what is said to what restore brings back, through the built program; the steps are tested in test/store/restore.test.ts and test/commands/home/restore-and-doctor.test.ts. */

import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder, temporaryHome } from '../store/temporary-home.ts';
import { longTime, momconnect } from './program.ts';

test(
  'a journal that is gone is said, nothing takes its place, and restore brings it back',
  async () => {
    const home = temporaryFolder();
    const history = async () => (await temporaryHome(home).run()).store.history('ana-sample');
    await momconnect(home, 'friend', 'add', 'Ana Sample');
    await momconnect(home, 'log', 'ana', '--note', 'her new job');
    await momconnect(home, 'friend', 'add', 'Bea Example');
    rmSync(join(home, 'journal'), { recursive: true });
    const journalGone = `Your journal isn't in ${join(home, 'journal')} anymore`;
    expect(await momconnect(home, 'suggest')).toMatchObject({
      code: 0,
      err: expect.stringContaining(journalGone),
    });
    const add = await momconnect(home, 'friend', 'add', 'Dana Example');
    expect([add.code, add.out, add.err.includes('Nothing was saved.')]).toEqual([1, '', true]);
    const doctor = await momconnect(home, 'doctor');
    expect([doctor.code, doctor.out]).toEqual([0, expect.not.stringContaining('Everything looks good')]);
    expect(doctor.out).toContain('momconnect restore');
    expect(existsSync(join(home, 'journal'))).toBe(false);
    expect((await momconnect(home, 'restore', '--dry-run')).out).toContain('3 entries');
    expect((await momconnect(home, 'restore')).out).toContain('Brought back: 3 entries');
    expect(await momconnect(home, 'doctor')).toMatchObject({
      out: expect.stringContaining('Everything looks good'),
      err: '',
    });
    expect(await history()).toMatchObject([{ note: 'her new job' }]);
    expect((await momconnect(home, 'restore')).out).toContain('Nothing to bring back');
    expect((await momconnect(home, 'undo')).out).toContain('Taken back: what restore brought back.');
    expect((await momconnect(home, 'friend', 'list')).out).toContain("There's nobody here");
    await momconnect(home, 'undo', '--redo');
    expect(await history()).toHaveLength(1);
  },
  longTime,
);
