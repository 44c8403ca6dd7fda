/** Who is named in the calendar, over any history. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calendarEvents } from '../../../src/commands/calendar/keep-calendar.ts';
import { resolveId } from '../../../src/domain/journal/resolve-id.ts';
import { fakeDeps } from '../../support/fake-deps.ts';
import { times } from '../../support/long-run.ts';
import { anyHistory, people, today } from './any-history.ts';

const names = (text: string, { first, child }: (typeof people)[number]) =>
  text.toLowerCase().includes(first.toLowerCase()) || text.includes(child);

test('hidden people are in no calendar, the dead only on their own hard day, and nobody without --names', () => {
  fc.assert(
    fc.property(anyHistory, (journal) => {
      const deps = fakeDeps({ today, journal });
      const unnamed = JSON.stringify(calendarEvents(deps, false));
      expect(people.filter((person) => names(unnamed, person))).toEqual([]);
      const events = calendarEvents(deps, true);
      const state = deps.store.read();
      for (const person of people) {
        const friend = state.friends.get(resolveId(state, person.id));
        const found = events.filter((event) => names(JSON.stringify(event), person));
        if (friend === undefined || friend.isRemoved || friend.state === 'hidden') expect(found).toEqual([]);
        if (friend?.state === 'died' && !friend.isRemoved)
          expect(found.filter(({ title }) => title !== `Thinking of ${person.name}`)).toEqual([]);
      }
      const uids = [...events.map(({ uid }) => uid)];
      expect(new Set(uids).size).toBe(uids.length);
    }),
    { numRuns: times(50, 2000) },
  );
});
