/** What she planned with others: her calls, where she goes to meet people, and texts a day. */

import { minutesInDay, minutesSince1970 } from '../../domain/calendar/one-alarm.ts';
import { nextMeetings, readRule } from '../../domain/place/meets.ts';
import { daysBetween } from '../../domain/time/day.ts';
import { wallIn } from '../../domain/time/zoned-time.ts';
import { dailyTexts, goingOn } from '../../domain/tradition/prompt.ts';
import { recurrenceOf } from '../../formats/recurrence.ts';
import { callData } from '../call/call-data.ts';
import { callEvent } from '../call/call-files.ts';
import { callsOf } from '../call/find-call.ts';
import { placesOnList } from '../local/local-data.ts';
import { textEvent, usualTime } from '../tradition/tradition-ics.ts';
import type { CalendarContext, Entry } from './date-entries.ts';

/** At the moment they are, wherever she looks at the calendar. One with nobody left on her list is left out. */
export function callEntries({ deps, hasNames, isHidden, from }: CalendarContext): readonly Entry[] {
  const calls = callsOf(deps).filter(({ guests, invited }) => guests.length === 0 || invited.length > 0);
  if (calls.length === 0) return [];
  const zone = deps.zone();
  return calls.flatMap((call) => {
    const data = callData(deps, call);
    const event = callEvent(deps, data, hasNames && !isHidden(data.topic));
    if (event === null) return [];
    const at = wallIn(event.start, zone);
    if (at.slice(0, 10) < from) return [];
    // Only what is settled may take the day's alarm.
    const alarms = event.status === 'confirmed' ? (event.alarms ?? []) : [];
    const times = [minutesSince1970(at.slice(0, 10), at.slice(11))];
    return [{ event, times, before: alarms.map((alarm) => [alarm]) }];
  });
}

/** On a single day, or again and again. Single days first: what comes every week has an alarm only if all its days are free. */
export function placeEntries(context: CalendarContext): readonly Entry[] {
  const { deps, hasNames, isHidden, from, until, morning } = context;
  const entries = placesOnList(deps).flatMap((local): Entry[] => {
    const { id, number, name, meets, time, place, link } = local;
    const [, start = from] = [local.on, from].sort();
    const days = nextMeetings(meets, start, until);
    const [first] = days;
    if (first === undefined || meets === null) return [];
    const isNamed = hasNames && !isHidden(`${name} ${place ?? ''}`);
    const rule = readRule(meets);
    const event = {
      uid: `local-${id}@momconnect`,
      title: isNamed ? name : 'Something local',
      start: time === null ? first : `${first}T${time}`,
      minutes: 60,
      description: `More: momconnect local ${number}`,
      ...(isNamed && place !== null ? { place } : {}),
      ...(isNamed && link !== null ? { link } : {}),
      status: 'confirmed',
      ...(rule === null ? {} : { repeats: recurrenceOf(rule), until }),
    } as const;
    const times = days.map((day) => minutesSince1970(day, time ?? undefined));
    return [{ event, times, before: [[time === null ? -morning : 60]] }];
  });
  return entries.sort((a, b) => a.times.length - b.times.length);
}

/** A daily text has no alarm on days on which something else has one. */
export function textEntries({ deps, hasNames, from, until }: CalendarContext): readonly Entry[] {
  return dailyTexts(deps.store.read()).flatMap((daily): Entry[] => {
    const friends = goingOn(daily.friends);
    if (daily.state !== 'active' || friends.length === 0) return [];
    const [, on = from] = [daily.on, from].sort();
    if (on > until) return [];
    const time = daily.time ?? usualTime;
    const event = textEvent({ ...daily, friends, on }, time);
    const first = minutesSince1970(on, time);
    return [
      {
        event: { ...event, ...(hasNames ? {} : { title: 'A text a day' }), until },
        times: Array.from({ length: daysBetween(on, until) + 1 }, (_, day) => first + day * minutesInDay),
        before: [[0]],
        givesWay: true,
      },
    ];
  });
}
