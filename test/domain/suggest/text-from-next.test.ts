import { describe, expect, test } from 'vitest';
import type { Change } from '../../../src/domain/changes.ts';
import { withWanted, withWantedNow } from '../../../src/domain/suggest/text-from-next.ts';
import { fakeDeps } from '../../support/fake-deps.ts';

const today = '2026-11-20';

const add = (more: object = {}): Change => ({
  type: 'friend.added',
  friend: 'ana-sample',
  name: 'Ana Sample',
  on: '2026-11-01',
  ...more,
});
const next = (words: string | null, on = '2026-11-10'): Change => ({
  type: 'friend.edited',
  friend: 'ana-sample',
  on,
  set: { next: words },
});
const remind = (words: string, more: object = {}): Change => ({
  type: 'reminder.kept',
  reminder: words,
  on: '2026-11-10',
  friend: 'ana-sample',
  words,
  ...more,
});

function wanted(changes: readonly Change[], on = today): string | null | undefined {
  const state = fakeDeps({ today: on, journal: changes.map((change) => [change]) }).store.read();
  const ana = state.friends.get('ana-sample');
  if (ana === undefined) throw new Error('nobody is there');
  const one = withWantedNow(ana, state, on).next;
  expect(withWanted([ana], state, on)[0]?.next).toBe(one);
  return one;
}

describe('the newest of next and reminders', () => {
  test.each<[string, readonly Change[], string | null]>([
    ['nothing', [add()], null],
    ['next alone', [add({ next: 'the job' })], 'the job'],
    ['a reminder alone', [add(), remind('the scan')], 'the scan'],
    ['a reminder after next', [add({ next: 'the job' }), remind('the scan')], 'the scan'],
    ['next after a reminder, on one day', [add(), remind('the scan'), next('the job')], 'the job'],
    ['a reminder after that again', [add(), remind('a'), next('b'), remind('c')], 'c'],
    ['next that was cleared', [add(), remind('a'), next('b'), next(null)], 'a'],
    ['two reminders', [add(), remind('a'), remind('b')], 'b'],
    ['one for later', [add({ next: 'the job' }), remind('later', { day: '2026-11-21' })], 'the job'],
    ['one whose day has come', [add(), next('the job'), remind('now', { day: today })], 'now'],
    [
      'one whose day came after next was set',
      [add(), remind('now', { day: '2026-11-15' }), next('the job')],
      'now',
    ],
    [
      'one whose day came before next was set',
      [add(), remind('then', { day: '2026-11-12' }), next('the job', '2026-11-14')],
      'the job',
    ],
    [
      'one of somebody else',
      [add(), add({ friend: 'bea', name: 'Bea' }), remind('hers', { friend: 'bea' })],
      null,
    ],
  ])('%s', (_, changes, words) => {
    expect(wanted(changes)).toBe(words);
  });

  test('of two entries that became one person', () => {
    const changes: readonly Change[] = [
      add(),
      add({ friend: 'anna', name: 'Anna', next: 'the job' }),
      remind('the scan', { friend: 'anna' }),
      { type: 'friend.merged', friend: 'anna', into: 'ana-sample', on: today },
    ];
    expect(wanted(changes)).toBe('the scan');
  });
});
