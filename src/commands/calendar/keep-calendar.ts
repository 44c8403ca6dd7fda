/**
 * The calendar file: everything with a day, written again after a command that changed something in it, and only then.
 * Without names, nothing in it tells who or what it is about.
 */

import type { Deps } from '../../deps.ts';
import { type GivenAlarms, oneAlarmADay } from '../../domain/calendar/one-alarm.ts';
import { hiddenWords } from '../../domain/discreet/hidden-words.ts';
import { stableHash } from '../../domain/text/stable-hash.ts';
import { minutesIn } from '../../domain/time/clock-time.ts';
import { addDays } from '../../domain/time/day.ts';
import { isWithin } from '../../domain/time/quiet-hours.ts';
import { UserError } from '../../errors.ts';
import { type CalendarEvent, calendarFile, isOurCalendar, markIn } from '../../formats/calendar.ts';
import { alreadyThere } from '../shared/read-values.ts';
import { type CalendarContext, dateEntries, type Entry } from './date-entries.ts';
import { callEntries, placeEntries, textEntries } from './planned-entries.ts';

export async function calendarText(deps: Deps, hasNames: boolean) {
  const events = calendarEvents(deps, hasNames);
  return { entries: events.length, text: await textOf(events, deps) };
}

/** The first time. Answers the absolute path. Throws UserError `exists` for somebody else's file, and `unreadable`. */
export async function startCalendar(deps: Deps, file: string): Promise<string> {
  try {
    // `config` leaves her list alone otherwise.
    await deps.store.open();
    return await writeAnew(deps, file);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const way = { text: 'To use another file:', command: 'momconnect config set calendar FILE' };
    throw new UserError(error.message, { code: error.code, ways: [way], cause: error });
  }
}

/** Says in one line when it can't be written, because what she did is saved and the rest of her answer is there. */
export async function keepCalendar(deps: Deps): Promise<void> {
  const file = deps.settings.get('calendar');
  if (file === null) return;
  try {
    await writeAnew(deps, file);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    deps.output.say(`Your calendar file wasn't updated. ${error.message}`);
  }
}

/** Writes a calendar without events, when everything else is deleted. */
export async function emptyCalendar(deps: Deps): Promise<void> {
  const file = deps.settings.get('calendar');
  if (file === null) return;
  await deps.files.rewrite(file, async (before) =>
    before !== null && isOurCalendar(before) ? await textOf([], deps) : null,
  );
}

function writeAnew(deps: Deps, file: string): Promise<string> {
  return deps.files.rewrite(file, async (before) => {
    if (before !== null && !isOurCalendar(before))
      throw alreadyThere(`That file isn't a momconnect calendar: ${file}`);
    const events = calendarEvents(deps, false);
    // What is the same isn't written again, so it doesn't sync again either, and its library isn't loaded.
    return before !== null && markIn(before) === markOf(events) ? null : await textOf(events, deps);
  });
}

function textOf(events: readonly CalendarEvent[], { now }: Pick<Deps, 'now'>): Promise<string> {
  return calendarFile(events, { stampedAt: now(), name: 'momconnect', mark: markOf(events) });
}

/** Count it up when the same entries are to be written another way. */
const version = 1;

function markOf(events: readonly CalendarEvent[]): string {
  const text = JSON.stringify([version, events]);
  return ['1', '2'].map((salt) => stableHash(salt + text).toString(36)).join('z');
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
  const alarmsOf = oneAlarmADay(entries);
  return entries.map(({ event }, index) => withAlarms(event, alarmsOf[index]));
}

/** Two hard days of one friend may be the same day. */
function eachOnce(entries: readonly Entry[]): readonly Entry[] {
  return [...new Map(entries.toReversed().map((entry) => [entry.event.uid, entry])).values()].reverse();
}

function withAlarms(event: CalendarEvent, given: GivenAlarms | undefined): CalendarEvent {
  const { alarms = [], except = [] } = given ?? {};
  return { ...event, alarms, ...(except.length === 0 ? {} : { except }) };
}

/** The first one outside her quiet hours counts. None of them moves to another day when clocks change. */
const mornings = ['09:00', '10:00', '12:00', '08:00', '15:00', '18:00'];

function morningFor(quiet: string | null): number {
  const time = mornings.find((each) => quiet === null || !isWithin(quiet, each)) ?? '09:00';
  return minutesIn(time);
}
