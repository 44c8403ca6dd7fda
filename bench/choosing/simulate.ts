/** Two years under one rule. She asks while she has energy, acts on the names she does not pass over, and logs it. */

import { type Change, registry } from '../../src/domain/changes.ts';
import { emptyFoldState, type FoldState, trimDays } from '../../src/domain/fold-state.ts';
import { applyChange } from '../../src/domain/journal/fold-appended.ts';
import { seededNumbers } from '../../src/domain/text/seeded-numbers.ts';
import { addDays, type Day } from '../../src/domain/time/day.ts';
import type { Known, Rule } from './rules.ts';
import { days } from './scenarios.ts';
import type { Person, Trace } from './trace.ts';

/** What happened, for the measures. Days are counted from the start. */
export interface Course {
  /** For each person the days of contact, ascending; the first is where the count starts. */
  readonly contacts: readonly (readonly number[])[];
  /** Each time a name was on the screen. */
  readonly shown: readonly Shown[];
}

interface Shown {
  /** In the trace's list of people. */
  readonly place: number;
  readonly day: number;
  /** Where her count of days started. */
  readonly since: number;
}

/** How often in an evening she looks at names before she lets it be: once, and twice more after a `skip`. */
const mostLooks = 3;
const firstDay: Day = '2023-01-02';
const dayOf = (day: number): Day => addDays(firstDay, day);

export function simulate(rule: Rule, trace: Trace, seed: number): Course {
  const { people } = trace;
  const places = new Map(people.map(({ id }, place) => [id, place]));
  const contacts = people.map(({ from, lastBefore }) => [from - (lastBefore ?? 0)]);
  const shown: Shown[] = [];
  const remindersDone = new Map<string, number>();
  const foldState = emptyFoldState();
  const next = seededNumbers(seed + 1_000_003);
  const meet = (place: number, day: number) => {
    contacts[place]?.push(day);
    applyChange(foldState, logged(people[place] as Person, day), registry);
  };
  for (let day = 0; day < days; day += 1) {
    for (const person of people) if (person.from === day) applyChange(foldState, added(person), registry);
    let energy = trace.energy[day] as number;
    const passedOver = new Set<number>();
    for (let look = 0; look < mostLooks && energy > 0; ) {
      const list = listOn(people, contacts, day).filter(({ place }) => !passedOver.has(place));
      const morning = {
        day,
        today: dayOf(day),
        list,
        friends: foldState.friends.values(),
        remindersDone,
        next,
      };
      const named = rule.choose(morning).map((id) => places.get(id) as number);
      for (const place of named) shown.push({ place, day, since: contacts[place]?.at(-1) as number });
      const isWanted = (place: number) => !trace.isSkipped(day, people[place] as Person);
      const wanted = named.filter(isWanted).slice(0, energy);
      for (const place of wanted) {
        meet(place, day);
        remindersDone.set((people[place] as Person).id, day);
      }
      for (const place of named.filter((each) => !isWanted(each))) {
        passedOver.add(place);
        applyChange(foldState, skipped(people[place] as Person, day), registry);
      }
      energy -= wanted.length;
      if (named.length === 0) break;
      if (wanted.length === 0) look += 1;
    }
    for (const place of trace.meetings[day] ?? []) if (contacts[place]?.at(-1) !== day) meet(place, day);
    trim(foldState, day);
  }
  return { contacts, shown };
}

/** As the snapshot does it; once a month is often enough. */
function trim(foldState: FoldState, day: number): void {
  if (day % 30 === 0) trimDays(foldState, dayOf(day));
}

function listOn(people: readonly Person[], contacts: readonly (readonly number[])[], day: number): Known[] {
  return people.flatMap((person, place) => {
    const all = contacts[place] as readonly number[];
    return person.from > day
      ? []
      : [{ person, place, since: all.at(-1) as number, contacts: all.length - 1 }];
  });
}

function added({ id, circle, cadence, from, lastBefore }: Person): Change {
  const lastTold = lastBefore === null ? null : dayOf(from - lastBefore);
  return {
    type: 'friend.added',
    friend: id,
    name: id,
    on: dayOf(from),
    circle,
    everyDays: cadence,
    lastTold,
  };
}

/** As `skip` writes it: not today. */
function skipped({ id }: Person, day: number): Change {
  return { type: 'friend.snoozed', friend: id, on: dayOf(day), until: dayOf(day + 1) };
}

function logged({ id }: Person, day: number): Change {
  return {
    type: 'interaction.logged',
    interaction: `${id} ${day}`,
    on: dayOf(day),
    friends: [id],
    way: 'text',
  };
}
