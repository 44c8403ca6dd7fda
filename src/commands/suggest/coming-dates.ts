/** What comes up from today on, in order: for `dates`, for today's screen and for its line. */

import type { ListDeps } from '../../deps.ts';
import { duringPause, pauseOn } from '../../domain/pause/pause.ts';
import { openReminders } from '../../domain/reminder/reminder.ts';
import { datesNear } from '../../domain/suggest/dates.ts';
import { addDays, type Day } from '../../domain/time/day.ts';
import { isDiscreet } from '../../ui/discreet.ts';
import { typedName } from '../shared/typed-name.ts';
import type { Coming, ShownDate } from './suggest-data.ts';
import { shownDate } from './suggest-promised.ts';

/** How many days a card takes within the country. */
const daysInTheMail = 5;

interface DateOfFriend extends ShownDate {
  /** The last day to mail a card; null once that has passed, and for a hard day. */
  readonly mailBy: Day | null;
}

interface DatedReminder {
  readonly kind: 'reminder';
  /** Today if its own day has passed. */
  readonly on: Day;
  /** Its own day. */
  readonly day: Day;
  readonly number: number;
  readonly friend: { readonly id: string; readonly name: string };
  readonly words: string;
  readonly command: string;
}

export type ComingDate = DateOfFriend | DatedReminder | Coming;

/** @param days how far ahead to look; 0 is today alone */
export async function comingDates(deps: ListDeps, days: number): Promise<readonly ComingDate[]> {
  const { store, today } = deps;
  const { calls, locals, traditions } = store.read();
  const isPlanned = [calls, locals, traditions].some((each) => each.length > 0);
  const planned = isPlanned
    ? await (await import('./planned-dates.ts')).plannedDates(deps, addDays(today, days))
    : [];
  const dates = [...datesOfFriends(deps, days), ...datedReminders(deps, days), ...planned];
  // What has no time of its own comes first on its day.
  const placeOf = (date: ComingDate) => `${date.on} ${'time' in date ? (date.time ?? '') : ''}`;
  return dates.sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : placeOf(a) > placeOf(b) ? 1 : 0));
}

/** What matters most first. */
const kinds: readonly ComingDate['kind'][] = [
  'birthday',
  'reminder',
  'call',
  'local',
  'child-birthday',
  'anniversary',
  'tradition',
  'hard-day',
];

/** What is promised for today, what matters most first. In a pause that's at most her line of a text a day. */
export async function promisedToday(deps: ListDeps): Promise<readonly ComingDate[]> {
  const dates = duringPause(pauseOn(deps.store.read(), deps.today), await comingDates(deps, 0));
  return dates
    .filter((date) => date.kind !== 'local' || !date.isOver)
    .sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
}

function datesOfFriends(deps: ListDeps, days: number): DateOfFriend[] {
  const { store, today } = deps;
  return datesNear(store.read().friends.values(), today, { ahead: days, after: 0 }).map((date) => {
    const mailBy = addDays(date.on, -daysInTheMail);
    const isMailed = date.kind !== 'hard-day' && mailBy >= today;
    return { ...shownDate(date, isDiscreet(deps)), mailBy: isMailed ? mailBy : null };
  });
}

function datedReminders({ store, today }: ListDeps, days: number): DatedReminder[] {
  const state = store.read();
  const until = addDays(today, days);
  return openReminders(state).flatMap(({ reminder: { day, words, number }, friend }) => {
    if (day === null || day > until) return [];
    const { id, name } = friend;
    const command = `momconnect log ${typedName(friend, state.friends.values())}`;
    const on = day > today ? day : today;
    return [{ kind: 'reminder' as const, on, day, number, friend: { id, name }, words, command }];
  });
}
