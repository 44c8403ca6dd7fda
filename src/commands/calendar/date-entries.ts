/** The dates of her friends, and reminders with a day: each takes a whole day. */

import type { Deps } from '../../deps.ts';
import { type AlarmWish, minutesInDay, minutesSince1970 } from '../../domain/calendar/one-alarm.ts';
import type { Friend } from '../../domain/friend/friend.ts';
import { openReminders } from '../../domain/reminder/reminder.ts';
import { datesOf, type FriendDate } from '../../domain/suggest/dates.ts';
import { withoutMarks } from '../../domain/text/name-marks.ts';
import { stableHash } from '../../domain/text/stable-hash.ts';
import { birthdayIn } from '../../domain/time/birthday-in.ts';
import type { Day } from '../../domain/time/day.ts';
import type { CalendarEvent } from '../../formats/calendar.ts';
import { everyYear } from '../../formats/recurrence.ts';

/** An entry, and the alarms it would like. */
export interface Entry extends AlarmWish {
  readonly event: CalendarEvent;
}

export interface CalendarContext {
  readonly deps: Deps;
  readonly hasNames: boolean;
  /** True for a text that names somebody hidden: write that entry without names. */
  readonly isHidden: (text: string) => boolean;
  /** From the first of this month to the end of the eleventh after it: it stays the same within a month. */
  readonly from: Day;
  readonly until: Day;
  /** When the alarms of whole days come, in minutes after midnight. */
  readonly morning: number;
}

const years = 10;
/**
 * How many days before a date its alarm comes, so that she can write a card and mail it. A day takes one alarm: if the
 * first one has another alarm already, we try the next.
 */
const leads = [7, 6, 8, 5, 9, 10];

/** Reminders first: she asked for that day. */
export function dateEntries(context: CalendarContext): readonly Entry[] {
  const friends = [...context.deps.store.read().friends.values()];
  const dates = friends.flatMap((friend) => datesOf(friend).map((date) => dateEntry(friend, date, context)));
  return [...reminderEntries(context), ...dates];
}

function reminderEntries({ deps, hasNames, isHidden, morning }: CalendarContext): readonly Entry[] {
  return openReminders(deps.store.read()).flatMap(({ reminder: { id, day, words }, friend: { name } }) =>
    day === null
      ? []
      : [
          {
            event: {
              uid: `reminder-${id}@momconnect`,
              title: hasNames && !isHidden(words) ? `${name}: ${words}` : 'Something to remember',
              start: day,
              minutes: 0,
              description: 'To see it: momconnect remember',
              status: 'confirmed',
            },
            times: [minutesSince1970(day)],
            before: [[-morning]],
          },
        ],
  );
}

function dateEntry(friend: Friend, date: FriendDate, { hasNames, from, morning }: CalendarContext): Entry {
  const { kind, day } = date;
  const first = firstFrom(from, day);
  const times = Array.from({ length: years }, (_, more) =>
    minutesSince1970(birthdayIn(+first.slice(0, 4) + more, day)),
  );
  const lead = leads.map((days) => days * minutesInDay - morning);
  const isForCard = kind !== 'hard-day';
  return {
    event: {
      uid: `date-${idOf(friend, date)}@momconnect`,
      title: hasNames ? nameOf(friend, date) : unnamed[kind],
      start: first,
      minutes: 0,
      description: `${isForCard ? 'A card mailed five days before should make it.\n' : ''}More: momconnect dates`,
      status: 'confirmed',
      repeats: everyYear(day, years),
    },
    times,
    before: [...(kind === 'birthday' ? [[-morning]] : []), ...(isForCard ? [lead] : [])],
  };
}

function firstFrom(from: Day, day: string): Day {
  const year = +from.slice(0, 4);
  const thisYear = birthdayIn(year, day);
  return thisYear >= from ? thisYear : birthdayIn(year + 1, day);
}

/** A friend's id is made from the name, so it's not in the file. */
function idOf({ id }: Friend, { kind, day, child }: FriendDate): string {
  // She may change a birthday. Of the other days there can be several.
  const which = kind === 'birthday' ? '' : withoutMarks(child ?? day.slice(-5));
  const hashes = ['1', '2'].map((salt) => stableHash(`${salt}/${id}/${kind}/${which}`));
  return hashes.map((hash) => hash.toString(16).padStart(8, '0')).join('');
}

const unnamed: Readonly<Record<FriendDate['kind'], string>> = {
  birthday: 'A birthday',
  'child-birthday': "A child's birthday",
  anniversary: 'An anniversary',
  'hard-day': 'Thinking of someone',
};

/** Never her words for why a day is hard. */
function nameOf({ name }: Friend, { kind, child }: FriendDate): string {
  if (kind === 'hard-day') return `Thinking of ${name}`;
  if (kind === 'child-birthday') return `${child ?? 'A child'}'s birthday (${name})`;
  return `${name}'s ${kind}`;
}
