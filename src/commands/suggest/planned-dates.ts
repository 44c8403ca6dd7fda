/** Calls, places and lines of a text a day, by their day. */

import type { Deps } from '../../deps.ts';
import { isOpenCall } from '../../domain/call/call.ts';
import { nextMeetings } from '../../domain/place/meets.ts';
import type { Day } from '../../domain/time/day.ts';
import { topicOf } from '../call/topics.ts';
import type { PlannedDate } from './coming-dates.ts';
import { clockFor, nowFor, promptsToday } from './suggest-coming.ts';

/** From today through a day. Of a place only the next meeting, and of a text a day only today's line. */
export async function plannedDates(deps: Deps, until: Day): Promise<readonly PlannedDate[]> {
  const { content, store, today } = deps;
  return [
    ...(await callsUntil(deps, until)),
    ...meetingsUntil(deps, until),
    ...promptsToday(content, store.read(), today).map(({ on, what, friends, command }) => ({
      ...whole,
      kind: 'tradition' as const,
      on,
      what,
      friends,
      command,
    })),
  ];
}

const whole = { time: null, friends: [], isOver: false } as const;

async function callsUntil(deps: Deps, until: Day): Promise<PlannedDate[]> {
  const { calls } = deps.store.read();
  const clock = await clockFor(deps, calls);
  const now = nowFor(deps);
  return calls.filter(isOpenCall).flatMap(({ picked, topic, number }) => {
    const at = picked === null ? '' : clock(picked);
    const [on, time] = [at.slice(0, 10), at.slice(11)];
    if (on < deps.today || on > until) return [];
    const isOver = at < now;
    const command = `momconnect call ${number}${isOver ? ' --held' : ''}`;
    return [
      {
        ...whole,
        kind: 'call' as const,
        on,
        time,
        what: topicOf(deps.content, topic).title,
        command,
        isOver,
      },
    ];
  });
}

function meetingsUntil(deps: Deps, until: Day): PlannedDate[] {
  const { store, today } = deps;
  const now = nowFor(deps);
  return store
    .read()
    .locals.filter(({ isRemoved }) => !isRemoved)
    .flatMap(({ meets, name, time, number }) =>
      nextMeetings(meets, today, until)
        .slice(0, 1)
        .map((on) => ({
          ...whole,
          kind: 'local' as const,
          on,
          time,
          isOver: time !== null && `${on}T${time}` < now,
          what: name,
          command: `momconnect local ${number}`,
        })),
    );
}
