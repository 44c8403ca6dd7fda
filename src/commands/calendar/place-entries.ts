/** Where she goes to meet people: on a single day, or again and again. */

import type { LocalPlace } from '../../domain/place/local.ts';
import { nextMeetings, ruleOf } from '../../domain/place/meets.ts';
import { minutesIn } from '../../domain/time/clock-time.ts';
import { type Day, dayNumber } from '../../domain/time/day.ts';
import type { CalendarEvent } from '../../formats/calendar.ts';
import { recurrenceOf } from '../../formats/recurrence.ts';
import type { CalendarContext, Entry } from './calendar-events.ts';

const length = 60;
const alarmBefore = 60;

/** Single days first: what comes every week has an alarm only if all its days are free. */
export function placeEntries(context: CalendarContext): readonly Entry[] {
  const { deps, from, until, morning } = context;
  const places = deps.store.read().locals.filter(({ isRemoved }) => !isRemoved);
  const entries = places.flatMap((place): Entry[] => {
    const [, start = from] = [place.on, from].sort();
    const days = nextMeetings(place.meets, start, until);
    const [first] = days;
    if (first === undefined || place.meets === null) return [];
    const rule = ruleOf(place.meets);
    const event = placeEvent(place, first, context);
    return [
      {
        event: rule === null ? event : { ...event, repeats: recurrenceOf(rule), until },
        times: days.map(
          (day) => dayNumber(day) * 24 * 60 + (place.time === null ? 0 : minutesIn(place.time)),
        ),
        before: [[place.time === null ? -morning : alarmBefore]],
      },
    ];
  });
  return entries.sort((a, b) => a.times.length - b.times.length);
}

function placeEvent(place: LocalPlace, first: Day, { hasNames, isHidden }: CalendarContext): CalendarEvent {
  const { id, number, name, time, link } = place;
  const isNamed = hasNames && !isHidden(`${name} ${place.place ?? ''}`);
  return {
    uid: `local-${id}@momconnect`,
    title: isNamed ? name : 'Something local',
    start: time === null ? first : `${first}T${time}`,
    minutes: length,
    description: `More: momconnect local ${number}`,
    ...(isNamed && place.place !== null ? { place: place.place } : {}),
    ...(isNamed && link !== null ? { link } : {}),
    status: 'confirmed',
  };
}
