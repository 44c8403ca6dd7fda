/**
 * Homes with a bit of everything, for properties about who is named where. Each person has a name that's in nothing
 * else, in other people's words too.
 */

import fc from 'fast-check';
import type { Change } from '../../../src/domain/changes.ts';
import { friendStates } from '../../../src/domain/friend/friend.ts';
import { dayFromNumber, dayNumber } from '../../../src/domain/time/day.ts';

export const today = '2026-11-20';
/** The names of each, and of a child of each. */
export const people = ['Anabel', 'Beatrix', 'Cleopha', 'Danuta', 'Evander', 'Filomena'].map((first) => ({
  id: `${first.toLowerCase()}-sample`,
  name: `${first} Sample`,
  first,
  child: `${first}kid`,
}));

const index = fc.nat(people.length - 1);
const person = index.map((at) => people[at] as (typeof people)[number]);
const day = fc.integer({ min: dayNumber('2025-11-01'), max: dayNumber(today) }).map(dayFromNumber);
const coming = fc.integer({ min: dayNumber(today), max: dayNumber('2027-12-31') }).map(dayFromNumber);
const yearly = coming.map((each) => `--${each.slice(5)}`);
const words = person.map(({ first }) => `about ${first} and surgery`);
const id = fc.integer({ min: 1, max: 9 }).map(String);
const group = fc.uniqueArray(
  person.map((each) => each.id),
  { minLength: 1, maxLength: 3 },
);
const of = <T>(make: (who: string) => T) => person.map((each) => make(each.id));

const change: fc.Arbitrary<Change> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(person, fc.constantFrom(...friendStates))
      .map(
        ([{ id: friend }, state]): Change => ({ type: 'friend.edited', friend, on: today, set: { state } }),
      ),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(person, yearly).map(
      ([{ id: friend }, birthday]): Change => ({
        type: 'friend.edited',
        friend,
        on: today,
        set: { birthday },
      }),
    ),
  },
  fc.tuple(person, yearly).map(
    ([{ id: friend, child }, on]): Change => ({
      type: 'friend.edited',
      friend,
      on: today,
      add: { children: [`${child} ${on}`], anniversaries: [on] },
    }),
  ),
  {
    weight: 3,
    arbitrary: fc.tuple(person, yearly, words).map(
      ([{ id: friend }, on, why]): Change => ({
        type: 'friend.edited',
        friend,
        on: today,
        add: { hardDays: [`${on} ${why}`] },
      }),
    ),
  },
  of((friend): Change => ({ type: 'friend.removed', friend, on: today })),
  fc
    .tuple(person, person)
    .map(([one, other]): Change => ({ type: 'friend.merged', friend: one.id, into: other.id, on: today })),
  {
    weight: 3,
    arbitrary: fc.tuple(id, person, words, coming).map(
      ([reminder, { id: friend }, what, on]): Change => ({
        type: 'reminder.kept',
        reminder,
        friend,
        words: what,
        on: today,
        day: on,
      }),
    ),
  },
  fc.tuple(id, group, words, coming, fc.boolean()).map(([call, friends, topic, on, isPicked]): Change => {
    const time = { at: `${on}T19:00`, zone: 'America/Chicago' };
    const picked = isPicked ? { picked: time } : {};
    return {
      type: 'call.planned',
      call,
      on: today,
      friends,
      topic,
      minutes: 60,
      options: [time],
      ...picked,
      alarm: 30,
      link: `https://meet.example.org/${topic.split(' ')[1]}`,
    };
  }),
  fc
    .tuple(
      id,
      words,
      fc.constantFrom('thu', 'other thu from 2026-11-26', 'last fri', '2026-12-05', null),
      fc.constantFrom('10:00', null),
    )
    .map(
      ([local, name, meets, time]): Change => ({
        type: 'local.added',
        local,
        on: today,
        name,
        kind: 'other',
        meets,
        time,
        place: name,
      }),
    ),
  fc.tuple(id, group, fc.constantFrom('20:30', null)).map(
    ([tradition, friends, time]): Change => ({
      type: 'tradition.started',
      tradition,
      on: today,
      theme: 'grateful',
      friends,
      time,
    }),
  ),
  {
    weight: 6,
    arbitrary: fc.tuple(fc.uuid(), group, day, words, fc.constantFrom('connected', 'attempt')).map(
      ([interaction, friends, on, note, outcome]): Change => ({
        type: 'interaction.logged',
        interaction,
        on,
        friends,
        note,
        outcome: outcome as 'connected',
      }),
    ),
  },
);

/** Everyone is added first, then anything happens. */
export const anyHistory: fc.Arbitrary<readonly (readonly Change[])[]> = fc
  .array(change, { maxLength: 30 })
  .map((changes) => [
    people.map(
      ({ id: friend, name }): Change => ({
        type: 'friend.added',
        friend,
        on: '2025-11-01',
        name,
        state: 'active',
      }),
    ),
    ...changes.map((each) => [each]),
  ]);
