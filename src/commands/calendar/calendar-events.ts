/** Everything with a day, as entries of one calendar file. Without names, nothing in it tells who or what it is about. */

import type { Deps } from '../../deps.ts';
import { type AlarmWish, type GivenAlarms, oneAlarmADay } from '../../domain/calendar/one-alarm.ts';
import { hiddenWords } from '../../domain/discreet/hidden-words.ts';
import { minutesIn } from '../../domain/time/clock-time.ts';
import { addDays, type Day } from '../../domain/time/day.ts';
import { isWithin } from '../../domain/time/quiet-hours.ts';
import type { CalendarEvent } from '../../formats/calendar.ts';
import { dateEntries } from './date-entries.ts';
import { callEntries, placeEntries, textEntries } from './planned-entries.ts';

/** An entry, and the alarms it would like. */
export interface Entry extends AlarmWish {
  readonly event: CalendarEvent;
}

export interface CalendarContext {
  readonly deps: Deps;
  readonly hasNames: boolean;
  /** What names somebody hidden is said without names. */
  readonly isHidden: (text: string) => boolean;
  /** From the first of this month to the end of the eleventh after it: it stays the same within a month. */
  readonly from: Day;
  readonly until: Day;
  /** When the alarms of whole days come, in minutes after midnight. */
  readonly morning: number;
}

/** In the order of who gets a day's alarm. */
export function calendarEvents(deps: Deps, hasNames: boolean): readonly CalendarEvent[] {
  const from = `${deps.today.slice(0, 8)}01`;
  const nextYear = `${+from.slice(0, 4) + 1}${from.slice(4)}`;
  const context: CalendarContext = {
    deps,
    hasNames,
    isHidden: hasNames ? hiddenWords(deps.store.read().friends.values()) : () => false,
    from,
    until: addDays(nextYear, -1),
    morning: morningFor(deps.settings.get('quiet')),
  };
  const entries = eachOnce(
    [callEntries, dateEntries, placeEntries, textEntries].flatMap((of) => of(context)),
  );
  const given = oneAlarmADay(entries);
  return entries.map(({ event }, index) => withAlarms(event, given[index]));
}

/** Two hard days of one friend may be the same day. */
function eachOnce(entries: readonly Entry[]): readonly Entry[] {
  return [...new Map(entries.toReversed().map((entry) => [entry.event.uid, entry])).values()].reverse();
}

function withAlarms(event: CalendarEvent, given: GivenAlarms | undefined): CalendarEvent {
  const { alarms = [], except = [] } = given ?? {};
  return { ...event, alarms, ...(except.length === 0 ? {} : { except }) };
}

/** Whatever she set, a time that stays on its day when clocks change. */
const mornings = ['09:00', '10:00', '12:00', '08:00', '15:00', '18:00'];

function morningFor(quiet: string | null): number {
  const time = mornings.find((each) => quiet === null || !isWithin(quiet, each)) ?? '09:00';
  return minutesIn(time);
}
