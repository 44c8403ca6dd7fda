import { describe, expect, test } from 'vitest';
import { datesCommand } from '../../../src/commands/suggest/dates.ts';
import type { FakeOptions } from '../../support/fake-deps.ts';
import { dataOf, json, linesOf, runWords } from '../run-words.ts';

const today = '2026-11-20';
const friend = (name: string, more: object) =>
  [
    { type: 'friend.added', friend: name.toLowerCase().replace(' ', '-'), on: '2026-01-01', name, ...more },
  ] as const;
const journal = [
  friend('Ana Sample', { birthday: '--12-24', children: ['Mia --12-01'] }),
  friend('Bea Example', { birthday: '--11-23', anniversaries: ['--06-01'] }),
  friend('Cleo Example', { hardDays: ['--12-03 the day her mother died'], state: 'active' }),
  friend('Dana Example', { birthday: '--12-02', state: 'hidden' }),
  friend('Ed Example', { birthday: '--12-02', state: 'died' }),
  [
    {
      type: 'reminder.kept',
      reminder: 'r1',
      number: 1,
      on: today,
      friend: 'ana-sample',
      words: 'how the move went',
      day: '2026-11-27',
    },
  ] as const,
  [
    {
      type: 'local.added',
      local: 'l1',
      number: 1,
      on: today,
      name: 'Story time',
      kind: 'story-time',
      meets: 'thu',
      time: '10:00',
    },
  ] as const,
] as const;
const dates = (words: readonly string[], options: FakeOptions = {}) =>
  runWords(datesCommand, words, { today, journal, ...options });

describe('dates', () => {
  test('lists what has a day, in order; nobody hidden, and of those who died their own hard day alone', async () => {
    expect(linesOf(await dates([]))).toEqual([
      'Monday: Bea Example has a birthday.',
      'Thursday at 10 am, Story time: momconnect local 1',
      'Friday, November 27: how the move went (Ana Sample)',
      "Tuesday, December 1: Ana Sample's Mia has a birthday. A card mailed by",
      '  Thursday should make it.',
      'Thursday, December 3 may be a hard day for Cleo Example: the day her mother',
      '  died.',
      'Thursday, December 24: Ana Sample has a birthday. A card mailed by Saturday,',
      '  December 19 should make it.',
    ]);
  });

  test.each([[['--in', '3d']], [['3d']], [['3', 'days']]])('looks as far as she says: %j', async (words) => {
    expect(dataOf(await dates(words, json)).dates).toMatchObject([{ on: '2026-11-23', kind: 'birthday' }]);
  });

  test('with none says how to add one', async () => {
    expect(linesOf(await dates([], { journal: [] })).join(' ')).toContain(
      'momconnect friend edit NAME --birthday',
    );
  });

  test.each([[['--in', 'ages']], [['--in', '']], [['december']]])(
    'refuses %j, which is no span',
    async (words) => {
      await expect(dates(words)).rejects.toMatchObject({
        code: 'usage',
        message: expect.stringContaining('It can be: 2w, 30d, 1m'),
      });
    },
  );
});
