import stringWidth from 'fast-string-width';
import { describe, expect, test } from 'vitest';
import { todayCommand } from '../../../src/commands/suggest/today.ts';
import type { Change } from '../../../src/domain/changes.ts';
import { afterUse } from '../../../src/domain/suggest/visits.ts';
import { type FakeOptions, fakeDeps } from '../../support/fake-deps.ts';
import { isLong, times } from '../../support/long-run.ts';
import { runMain } from '../../support/run-main.ts';
import { runWords } from '../run-words.ts';
import { added, ago, storyTime, today } from './suggest-journal.ts';

const ana = added('ana', 'Ana Sample', { children: ['Mia --11-20'] });
const reminder = (words: string, day: string): Change => ({
  type: 'reminder.kept',
  reminder: words,
  number: 1,
  on: ago(9),
  friend: 'ana',
  words,
  day,
});
const call: Change = {
  type: 'call.planned',
  call: 'c1',
  number: 1,
  on: ago(3),
  friends: ['ana'],
  topic: 'grief we carry',
  minutes: 60,
  kind: 'known',
  plusOne: false,
  options: [],
  picked: { at: `${today}T19:00`, zone: 'America/Chicago' },
};
const daily: Change = {
  type: 'tradition.started',
  tradition: 't1',
  number: 1,
  on: ago(9),
  friends: ['ana'],
  theme: 'grateful',
};
const died = added('edda', 'Edda Sample', {
  state: 'died',
  birthday: '--11-20',
  hardDays: ['--11-20 the accident'],
});
const plain = added('ana', 'Ana Sample');

const briefWith = async (changes: readonly Change[], options: FakeOptions = {}, words = ['--brief']) => {
  const deps = await runWords(todayCommand, words, { today, journal: [changes], ...options });
  return deps.answered;
};

describe('the line of a day', () => {
  const lines: readonly (readonly [string, readonly Change[], string, string, string])[] = [
    [
      'a birthday',
      [added('ana', 'Ana Sample', { birthday: '--11-20' })],
      'Ana Sample has a birthday',
      'Ana Sample has a birthday',
      'a birthday',
    ],
    [
      "a child's birthday",
      [ana],
      "Ana Sample's Mia has a birthday",
      "Ana Sample's Mia has a birthday",
      'a birthday',
    ],
    [
      'an anniversary',
      [added('ana', 'Ana Sample', { anniversaries: ['--11-20'] })],
      'Ana Sample has an anniversary',
      'Ana Sample has an anniversary',
      'an anniversary',
    ],
    [
      'a reminder',
      [plain, reminder('the scan', today)],
      'the scan (Ana Sample)',
      'something to remember about Ana Sample',
      'something to remember',
    ],
    ['a call', [plain, call], 'a call at 7 pm, about grief we carry', 'a call at 7 pm', 'a call at 7 pm'],
    ['a place', [plain, storyTime], 'Story time at 10 am', 'Story time at 10 am', 'a place to be at 10 am'],
    ['a text a day', [plain, daily], 'a text to Ana', 'a text to Ana', 'a text to send'],
    [
      'a hard day',
      [added('ana', 'Ana Sample', { hardDays: ['--11-20 the accident'] })],
      'maybe a hard day for Ana Sample',
      'maybe a hard day for Ana Sample',
      'maybe a hard day for someone',
    ],
    [
      'a hard day of someone who died',
      [died],
      'maybe a hard day (Edda Sample)',
      'maybe a hard day (Edda Sample)',
      'maybe a hard day for someone',
    ],
  ];

  test.each(lines)('%s', async (_, changes, said) => {
    expect(await briefWith(changes)).toEqual([`Today: ${said}. To see it: momconnect`]);
  });

  test.each(lines)('%s, as a notification without her own words', async (_, changes, __, shown) => {
    const deps = fakeDeps({ today, journal: [changes], notifies: 'shown' });
    await runMain(['today', '--notify'], deps);
    expect([deps.notified, deps.answered]).toEqual([[`Today: ${shown}. To see it: momconnect`], []]);
  });

  test.each(lines)('%s, discreet: no name and nothing of hers', async (_, changes, __, ___, said) => {
    const line = [`Today: ${said}. To see it: momconnect`];
    expect(await briefWith(changes, { globals: { discreet: true } })).toEqual(line);
    expect(await briefWith(changes, { settings: { discreet: 'yes' } })).toEqual(line);
  });

  test('names the first of several, and says that there is more', async () => {
    const all = [ana, reminder('the scan', today), storyTime, call, daily];
    expect(await briefWith(all)).toEqual(['Today: the scan (Ana Sample). And more: momconnect']);
  });

  test.each([
    [80, 'word '],
    [40, 'word '],
    [40, '學校'],
    [41, '👩‍👧 '],
  ])('is one line at %i columns, however long her words are: %s', async (width, word) => {
    const [line = '', ...others] = await briefWith([plain, reminder(word.repeat(60), today)], { width });
    expect(others).toEqual([]);
    expect(line.split('\n')).toHaveLength(1);
    expect(stringWidth(line)).toBeLessThanOrEqual(width);
    expect(stringWidth(line)).toBeGreaterThan(width / 2);
  });

  test('nothing promised is no line', async () => {
    expect(await briefWith([plain])).toEqual([]);
    expect(await briefWith([])).toEqual([]);
  });

  test('what is over today is no line', async () => {
    expect(await briefWith([plain, call, storyTime], { now: `${today}T20:00` })).toEqual([]);
  });

  test.each([
    ['21:00-8:00', '23:00', false],
    ['21:00-8:00', '00:30', false],
    ['21:00-8:00', '07:59', false],
    ['21:00-8:00', '08:00', true],
    ['21:00-8:00', '20:59', true],
    ['13:00-15:00', '13:00', false],
    ['13:00-15:00', '12:59', true],
  ])('with quiet %s, a line at %s comes: %s', async (quiet, time, comes) => {
    const deps = fakeDeps({
      today,
      now: `${today}T${time}`,
      journal: [[ana]],
      settings: { quiet },
    });
    expect((await runMain(['today', '--brief'], deps)).out !== '').toBe(comes);
    expect((await runMain(['today', '--notify'], deps)).err).toBe('');
    // What was held back may come after those hours.
    expect(deps.store.visits().line).toBe(comes ? today : null);
  });

  test('for scripts', async () => {
    const json = { globals: { json: true } };
    expect(JSON.parse((await briefWith([plain], json))[0] as string)).toEqual({ on: today, line: null });
    expect(JSON.parse((await briefWith([plain, storyTime], json))[0] as string)).toEqual({
      on: today,
      line: 'Today: Story time at 10 am. To see it: momconnect',
    });
  });

  test('a reminder whose day has passed comes once', async () => {
    const journal = [[plain, reminder('the scan', ago(2))]];
    const deps = fakeDeps({ today, journal });
    expect((await runMain(['today', '--brief'], deps)).out).toContain('the scan');
    deps.store.rememberVisit({ line: ago(1), isLineFollowed: true });
    expect((await runMain(['today', '--brief'], deps)).out).toBe('');
  });

  test.each([
    ['no-program', "There's no program here to show a notification"],
    ['failed', "The notification couldn't be shown on this desktop"],
  ] as const)('%s is an error, and the line may still come', async (notifies, message) => {
    const deps = fakeDeps({ today, journal: [[plain, storyTime]], notifies });
    const { code, out, err } = await runMain(['today', '--notify'], deps);
    expect([code, out, deps.store.visits().line]).toEqual([1, '', null]);
    expect(err).toContain(message);
  });
});

describe('in a pause', () => {
  const pause = (keepsDaily: boolean): Change => ({
    type: 'pause.started',
    on: ago(1),
    until: '2026-12-01',
    keepsDaily,
  });

  test('only her text a day comes, if she wants it', async () => {
    expect(await briefWith([ana, call, storyTime, daily, pause(false)])).toEqual([]);
    expect(await briefWith([ana, call, storyTime, daily, pause(true)])).toEqual([
      'Today: a text to Ana. To see it: momconnect',
    ]);
  });

  test.each([
    ['before the end of the pause', ago(2), 'Today: the scan (Ana Sample). To see it: momconnect'],
    ['after it', ago(1), ''],
  ])('a reminder of those days comes once after it: the last line came %s', async (_, line, expected) => {
    const paused: Change = { type: 'pause.started', on: ago(5), until: ago(1), keepsDaily: true };
    const deps = fakeDeps({ today, journal: [[plain, reminder('the scan', ago(3)), paused]] });
    deps.store.rememberVisit({ line, isLineFollowed: true });
    expect((await runMain(['today', '--brief'], deps)).out).toBe(expected);
  });
});

test('in a seeded two years no day has two lines, and after one that nothing followed none comes until she is back', async () => {
  const journal: Change[][] = [
    [plain, daily, storyTime, added('bea', 'Bea Example', { birthday: '--03-04' })],
  ];
  const store = fakeDeps({ journal }).store;
  let isWaiting = false;
  const days = times(120, 730);
  const counts = { lines: 0, silentDays: 0, uses: 0 };
  // The same numbers each time.
  let seed = 7;
  const next = (below: number) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  for (let at = 0; at < days; at += 1) {
    const day = new Date(Date.UTC(2027, 0, 1 + at)).toISOString().slice(0, 10);
    let lines = 0;
    for (let hour = 0; hour < 1 + next(6); hour += 1) {
      if (next(5) === 0) {
        store.rememberVisit(afterUse(store.visits(), day, day));
        isWaiting = false;
        counts.uses += 1;
        continue;
      }
      const { out } = await runMain(['today', '--brief'], { ...fakeDeps({ today: day }), store });
      if (out === '') continue;
      expect([out.split('\n').length, isWaiting]).toEqual([1, false]);
      isWaiting = true;
      lines += 1;
    }
    expect(lines).toBeLessThanOrEqual(1);
    counts.lines += lines;
    if (lines === 0) counts.silentDays += 1;
  }
  expect(counts.lines).toBeGreaterThan(days / 3);
  if (isLong) expect(counts).toEqual({ lines: 324, silentDays: 406, uses: 433 });
});
