/** Her calls, at the moment they are, wherever she looks at the calendar. */

import { wallIn } from '../../domain/time/zoned-time.ts';
import { callData } from '../call/call-data.ts';
import { callEvent, namelessCall } from '../call/call-files.ts';
import { callsOf } from '../call/find-call.ts';
import type { CalendarContext, Entry } from './calendar-events.ts';

/** One with nobody left on her list is left out. */
export function callEntries({ deps, hasNames, isHidden, from }: CalendarContext): readonly Entry[] {
  const calls = callsOf(deps).filter(({ guests, invited }) => guests.length === 0 || invited.length > 0);
  if (calls.length === 0) return [];
  const zone = deps.zone();
  return calls.flatMap((call) => {
    const data = callData(deps, call);
    const event = hasNames && !isHidden(data.topic) ? callEvent(deps, data) : namelessCall(deps, data);
    if (event === null) return [];
    const at = wallIn(event.start, zone);
    if (at.slice(0, 10) < from) return [];
    const time = Date.parse(`${at}:00Z`) / 60_000;
    // Only what is settled may take the day's alarm.
    const alarms = event.status === 'confirmed' ? (event.alarms ?? []) : [];
    const before = alarms.map((alarm) => [alarm]);
    return [{ event, times: [time], before }];
  });
}
