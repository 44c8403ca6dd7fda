/** What she wants to ask or remember now: the newest of a friend's `next` and reminders, except reminders for a later day. */

import { resolveId } from '../fold-state.ts';
import type { Friend } from '../friend/friend.ts';
import type { Reminder } from '../reminder/reminder.ts';
import type { State } from '../state.ts';
import type { Day } from '../time/day.ts';

type StateWithReminders = Pick<State, 'reminders' | 'merged'>;

/** The friends, each with the newest words as `next`. Those without reminders stay the same objects. */
export function withWanted(
  friends: Iterable<Friend>,
  state: StateWithReminders,
  today: Day,
): readonly Friend[] {
  const newest = newestReminders(state, today);
  return newest.size === 0 ? [...friends] : Array.from(friends, (friend) => wantedFor(friend, newest));
}

/** The same for one friend. */
export function withWantedNow(friend: Friend, state: StateWithReminders, today: Day): Friend {
  return wantedFor(friend, newestReminders(state, today));
}

/** By the friend's id. */
function newestReminders(
  { reminders, merged }: StateWithReminders,
  today: Day,
): ReadonlyMap<string, Reminder> {
  const newest = new Map<string, Reminder>();
  for (const reminder of reminders) {
    if (reminder.day !== null && reminder.day > today) continue;
    const friend = resolveId({ merged }, reminder.friend);
    const other = newest.get(friend);
    if (other === undefined || isNewer(reminder, other)) newest.set(friend, reminder);
  }
  return newest;
}

const startOf = ({ day, on }: Reminder): Day => day ?? on;

function isNewer(reminder: Reminder, other: Reminder): boolean {
  const [start, otherStart] = [startOf(reminder), startOf(other)];
  return start > otherStart || (start === otherStart && reminder.number > other.number);
}

function wantedFor(friend: Friend, newest: ReadonlyMap<string, Reminder>): Friend {
  const reminder = newest.get(friend.id);
  if (reminder === undefined || isNextNewer(friend, reminder)) return friend;
  return { ...friend, next: reminder.words };
}

/** A reminder counts from its day on. */
function isNextNewer({ next, nextSet }: Friend, { day, number }: Reminder): boolean {
  if (!next?.trim() || nextSet === undefined) return false;
  return (day === null || day <= nextSet.on) && number <= nextSet.after;
}
