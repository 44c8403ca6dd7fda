/** A video call from the first name to the last contact, as real processes in a home of their own. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../store/temporary-home.ts';
import { longTime, momconnect, readJournal } from './program.ts';

test(
  'five people talk about asking for help, and are remembered',
  async () => {
    const home = temporaryFolder();
    const files = temporaryFolder();
    const run = async (...words: readonly string[]) => {
      const { code, out, err } = await momconnect(home, ...words);
      expect([code, err], words.join(' ')).toEqual([0, expect.not.stringContaining('rror')]);
      return out;
    };
    await run('config', 'set', 'zone', 'America/Chicago');
    for (const name of ['Ana Sample', 'Bea Example', 'Cleo Example', 'Dana Example'])
      await run('friend', 'add', name, '--today', '2026-11-20');
    const day = ['--today', '2026-11-20'];
    const times = ['--option', '2026-12-03 19:00', '--option', '2026-12-05 10:00'];
    const guests = ['--with', 'ana', 'bea', 'cleo', 'dana'];
    const planned = JSON.parse(
      await run('call', 'plan', '--topic', 'asking for help', ...guests, ...times, ...day, '--json'),
    );
    expect(planned).toMatchObject({ number: 1, topic: 'asking for help', picked: null });
    expect(await run('call', 'invite', '1', ...day)).toContain('asking for help');
    await run('call', 'rsvp', 'ana', 'yes', ...day);
    await run('call', 'pick', '1', '1', ...day);
    const out = join(files, 'call.ics');
    await run('call', 'ics', '1', '--out', out, ...day);
    const ics = readFileSync(out, 'utf8');
    expect(ics).toContain('DTSTART:20261204T010000Z');
    expect(ics).not.toContain('Ana');
    const again = await momconnect(home, 'call', 'ics', '1', '--out', out, ...day);
    expect(again.code).toBe(1);
    expect(again.err).toContain('--force');
    await run('call', 'host', '1', '--out', join(files, 'call.html'), ...day);

    const later = ['--today', '2026-12-04'];
    await run('call', 'held', '1', '--came', 'ana', 'bea', ...later);
    const ana = JSON.parse(await run('friend', 'show', 'ana', '--json', ...later));
    expect(ana).toMatchObject({ lastContact: '2026-12-03', history: [{ way: 'video', on: '2026-12-03' }] });
    expect(readJournal(home).lines.filter(({ command }) => command.startsWith('call'))).toHaveLength(4);
    await run('undo', ...later);
    expect(JSON.parse(await run('friend', 'show', 'ana', '--json', ...later)).lastContact).toBeNull();
  },
  longTime,
);
