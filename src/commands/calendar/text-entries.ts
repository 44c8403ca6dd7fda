/** Texts a day. On days with another alarm, they leave the calendar to it. */

import { friendsAmong } from '../../domain/friend/friends-among.ts';
import { namesInWords } from '../../domain/friend/names.ts';
import { firstNameOf } from '../../domain/friend/person-name.ts';
import { minutesIn } from '../../domain/time/clock-time.ts';
import { dayNumber, daysBetween } from '../../domain/time/day.ts';
import { goingOn } from '../../domain/tradition/prompt.ts';
import { textEvent, usualTime } from '../tradition/tradition-ics.ts';
import type { CalendarContext, Entry } from './calendar-events.ts';

export function textEntries({ deps, hasNames, from, until }: CalendarContext): readonly Entry[] {
  const state = deps.store.read();
  return state.traditions.flatMap((tradition): Entry[] => {
    const friends = goingOn(friendsAmong(state, tradition.friends));
    if (tradition.state !== 'active' || friends.length === 0) return [];
    const [, on = from] = [tradition.on, from].sort();
    if (on > until) return [];
    const time = tradition.time ?? usualTime;
    const event = textEvent({ ...tradition, on }, namesInWords(friends.map(firstNameOf)), time);
    const first = dayNumber(on) * 24 * 60 + minutesIn(time);
    return [
      {
        event: { ...event, ...(hasNames ? {} : { title: 'A text a day' }), until },
        times: Array.from({ length: daysBetween(on, until) + 1 }, (_, day) => first + day * 24 * 60),
        before: [[0]],
        givesWay: true,
      },
    ];
  });
}
