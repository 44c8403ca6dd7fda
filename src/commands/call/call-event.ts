/** A call as an entry of a calendar: the same in a file of its own and in the calendar of everything. */

import type { Deps } from '../../deps.ts';
import { dayAndTimeInWords } from '../../domain/time/date-words.ts';
import type { WallTime } from '../../domain/time/wall-time.ts';
import { instantOf } from '../../domain/time/zoned-time.ts';
import type { CalendarEvent } from '../../formats/calendar.ts';
import type { CallData } from './call-data.ts';

/** null when it never had a time. */
export function callEvent(
  deps: Pick<Deps, 'dates'>,
  data: CallData,
): (CalendarEvent & { readonly start: number }) | null {
  const { id, topic, minutes, agenda, link, alarm, picked, heldOn, cancelledOn } = data;
  const time = timeOf(data);
  if (time === null) return null;
  const isOpen = picked === null && heldOn === null;
  const status = cancelledOn !== null ? 'cancelled' : isOpen ? 'tentative' : 'confirmed';
  const inWords = (at: string) => dayAndTimeInWords(at, deps.dates());
  const otherTimes = status === 'tentative' ? data.options.filter((option) => option.at !== time.at) : [];
  const description = [
    ...agenda.map((part) => `${part.minutes} min: ${part.what}`),
    ...(link === null ? [] : ['', `The link to join, and to rejoin if it ends early: ${link}`]),
    ...(otherTimes.length === 0
      ? []
      : ['', `It could also be: ${otherTimes.map((option) => inWords(option.at)).join('; ')}`]),
  ].join('\n');
  return {
    uid: `call-${id}@momconnect`,
    title: `Call: ${topic}`,
    start: instantOf(time),
    minutes,
    description,
    ...(link === null ? {} : { link }),
    ...(alarm === null || heldOn !== null || status === 'cancelled' ? {} : { alarms: [alarm] }),
    status,
  };
}

/** The same without her own words for the topic, and without a link: either may have a name in it. */
export function namelessCall(deps: Pick<Deps, 'dates'>, data: CallData): ReturnType<typeof callEvent> {
  const event = callEvent(deps, { ...data, link: null });
  return event && { ...event, title: 'A video call' };
}

/** The picked time, or the first one; after it was held, on that day. null if it never had a time. */
export function timeOf({ picked, options, heldOn }: CallData): WallTime | null {
  const time = picked ?? options[0];
  if (time === undefined) return null;
  if (heldOn === null || time.times[0]?.day === heldOn) return { at: time.at, zone: time.zone };
  return { at: `${heldOn}${time.at.slice(10)}`, zone: time.zone };
}
