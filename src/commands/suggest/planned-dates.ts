/** Calls, places and lines of a text a day, by their day. */

import type { ListDeps } from '../../deps.ts';
import { isOpenCall } from '../../domain/call/call.ts';
import { comingLocals } from '../../domain/suggest/coming.ts';
import type { Day } from '../../domain/time/day.ts';
import { topicOf } from '../call/topics.ts';
import { clockFor, nowFor, ofCall, ofLocal, promptsToday } from './suggest-coming.ts';
import type { Coming } from './suggest-data.ts';

/** From today through a day. Of a place only the next meeting, and of a text a day only today's line. */
export async function plannedDates(deps: ListDeps, until: Day): Promise<readonly Coming[]> {
  const { content, store, today } = deps;
  return [
    ...(await callsUntil(deps, until)),
    ...meetingsUntil(deps, until),
    ...promptsToday(content, store.read(), today),
  ];
}

async function callsUntil(deps: ListDeps, until: Day): Promise<Coming[]> {
  const { calls } = deps.store.read();
  const clock = await clockFor(deps, calls);
  const now = nowFor(deps);
  return calls.filter(isOpenCall).flatMap((call) => {
    const at = call.picked === null ? '' : clock(call.picked);
    const [on, time] = [at.slice(0, 10), at.slice(11)];
    if (on < deps.today || on > until) return [];
    return [ofCall({ call, on, time }, now, topicOf(deps.content, call.topic).title)];
  });
}

function meetingsUntil(deps: ListDeps, until: Day): readonly Coming[] {
  const now = nowFor(deps);
  const { locals } = deps.store.read();
  return comingLocals(locals, deps.today, until).map((coming) => {
    const { number, time } = coming.local;
    const isOver = time !== null && `${coming.on}T${time}` < now;
    return { ...ofLocal(coming), command: `momconnect local ${number}`, isOver };
  });
}
