/** Whatever happened before: the hidden show nowhere, who died only on a hard day of their own, and nothing blames. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Change } from '../../../src/domain/changes.ts';
import { fakeDeps } from '../../support/fake-deps.ts';
import { times } from '../../support/long-run.ts';
import { runMain } from '../../support/run-main.ts';
import { ago, today } from './suggest-journal.ts';

const names = {
  ana: 'Ana Sample',
  bea: 'Bea Example',
  hid: 'Hidda Secretly',
  die: 'Dieda Departed',
} as const;
const ids = Object.keys(names) as (keyof typeof names)[];

const friend = fc.constantFrom(...ids);
const friends = fc.uniqueArray(friend, { minLength: 1, maxLength: 3 });
const near = fc.constantFrom('--11-19', '--11-20', '--11-24', '--12-10');
const past = fc.integer({ min: 0, max: 200 }).map(ago);
const soon = fc.integer({ min: -40, max: 3 }).map(ago);
const id = fc.constantFrom('1', '2', '3');
const word = fc.constantFrom('the scan', 'the move', 'lunch');
const time = soon.map((day) => ({ at: `${day}T19:00`, zone: 'America/Chicago' }));

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    type: fc.constant('friend.edited' as const),
    friend,
    on: past,
    set: fc.record(
      {
        birthday: near,
        circle: fc.constantFrom('inner', 'close', 'wider'),
        everyDays: fc.constantFrom(3, 14, 90),
        next: word,
      },
      { requiredKeys: [] },
    ),
    add: fc.record(
      {
        anniversaries: near.map((day) => [day]),
        hardDays: near.map((day) => [`${day} the day`]),
        children: near.map((day) => [`Kiddo ${day}`]),
      },
      { requiredKeys: [] },
    ),
  }),
  fc.record({
    type: fc.constant('interaction.logged' as const),
    interaction: id,
    on: past,
    friends,
    way: fc.constant('text' as const),
  }),
  fc.record({ type: fc.constant('friend.snoozed' as const), friend, on: past, until: soon }),
  fc.record({
    type: fc.constant('reminder.kept' as const),
    reminder: id,
    on: past,
    friend,
    words: word,
    day: soon,
  }),
  fc.record({ type: fc.constant('reminder.kept' as const), reminder: id, on: past, friend, words: word }),
  fc.record({ draft: id, on: past, friend }).map(
    (each) =>
      ({
        type: 'draft.kept',
        occasion: 'birthday',
        tone: 'warm',
        card: 'a2',
        seed: 1,
        text: 'x',
        phrases: [],
        ...each,
      }) as Change,
  ),
  fc.record({ call: id, on: past, friends, picked: time }).map(
    (each) =>
      ({
        type: 'call.planned',
        topic: 'guilt',
        minutes: 60,
        kind: 'known',
        plusOne: false,
        options: [],
        ...each,
      }) as Change,
  ),
  fc.record({
    type: fc.constant('tradition.started' as const),
    tradition: id,
    on: past,
    friends,
    theme: fc.constant('grateful' as const),
  }),
  fc
    .record({ local: id, on: past, meets: fc.constantFrom('fri', 'day', 'thu') })
    .map(
      (each) =>
        ({ type: 'local.added', name: 'Story time', kind: 'story-time', time: '10:00', ...each }) as Change,
    ),
  fc.record({
    type: fc.constant('local.visited' as const),
    local: id,
    on: past,
    met: friends,
  }) as fc.Arbitrary<Change>,
  fc.record({ type: fc.constant('pause.started' as const), on: past, until: soon, keepsDaily: fc.boolean() }),
  fc.record({ type: fc.constant('pause.ended' as const), on: past }),
);

const start: readonly Change[] = ids.map((each) => ({
  type: 'friend.added',
  friend: each,
  on: ago(300),
  name: names[each],
}));
const end: readonly Change[] = [
  { type: 'friend.edited', friend: 'hid', on: ago(1), set: { state: 'hidden' } },
  { type: 'friend.edited', friend: 'die', on: ago(1), set: { state: 'died' } },
];
const screens = [
  ['today'],
  ['today', '--brief'],
  ['today', '--brief', '--discreet'],
  ['today', '--json'],
  ['suggest'],
  ['suggest', '--json'],
  ['dates'],
  ['dates', '--json'],
  ['fresh-start'],
  ['fresh-start', '--json'],
] as const;
const blame = /\b(?:late|missed|missing|overdue|behind|failed|streak|should have|forgot)\b/i;
const ofHardDay = /hard day[^\n]*(?:\n {2}[^\n]*)?/g;

test('on no screen of the day', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(change, { maxLength: 25 }),
      fc.constantFrom(...screens),
      async (changes, words) => {
        const deps = fakeDeps({ today, journal: [start, ...changes.map((each) => [each]), end] });
        deps.store.rememberVisit({ used: ago(20) });
        const { out, err } = await runMain(words, deps);
        const text = `${out}\n${err}`;
        expect(text).not.toMatch(/hidda|secretly|"hid"/i);
        expect(text).not.toMatch(blame);
        if (words.includes('--discreet' as never)) expect(text).not.toMatch(/ana|bea|dieda|kiddo/i);
        else if (words.includes('--json' as never)) {
          const all = JSON.stringify(JSON.parse(out), (_, value) =>
            value?.hasDied === true && value.kind === 'hard-day' ? null : value,
          );
          expect(all).not.toMatch(/dieda|departed|"die"/i);
        } else expect(text.replace(ofHardDay, '')).not.toMatch(/dieda|departed/i);
      },
    ),
    { numRuns: times(200, 2000) },
  );
});
