/** A text a day from nothing to logged, through the real program. */

import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../store/temporary-home.ts';
import { longTime, momconnect } from './program.ts';

describe('a text a day', () => {
  test(
    'from the first name to a day in the history, and a reminder for the next',
    async () => {
      const home = temporaryFolder();
      const on = (day: string, ...words: string[]) => momconnect(home, ...words, '--today', day);
      await on('2026-11-18', 'friend', 'add', 'Ana Sample');
      const { id } = JSON.parse(
        (await on('2026-11-18', 'tradition', 'start', 'ana', '--theme', 'grateful', '--json')).out,
      );
      const today = JSON.parse((await on('2026-11-19', 'tradition', 'today', '--json')).out);
      expect(today).toMatchObject({ id, on: '2026-11-19', prompt: expect.stringMatching(/[.?]$/) });
      expect((await on('2026-11-19', 'tradition', 'today')).out).toContain(
        `To Ana Sample: "${today.prompt}"`,
      );
      const done = await on('2026-11-19', 'tradition', 'done', '--answer', 'The soup.');
      expect(done).toMatchObject({ code: 0, err: expect.not.stringContaining('saved') });
      expect(done.out).toContain('One day shared so far.');
      const ana = JSON.parse((await on('2026-11-20', 'friend', 'show', 'ana', '--json')).out);
      expect(ana).toMatchObject({
        lastContact: '2026-11-19',
        history: [{ on: '2026-11-19', way: 'text', outcome: 'connected' }],
      });
      expect((await on('2026-11-20', 'tradition', 'recap')).out).toContain('Thursday: The soup.');
      const file = `${home}/day.ics`;
      expect(await on('2026-11-20', 'tradition', 'ics', '--at', '8pm', '--out', file)).toMatchObject({
        code: 0,
      });
    },
    longTime,
  );
});
