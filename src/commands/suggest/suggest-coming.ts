/** Which of the four ways is coming up today or soon: for the end of `suggest`, and for invitations. */

import type { Content, ListDeps } from '../../deps.ts';
import { type Call, isOpenCall } from '../../domain/call/call.ts';
import { firstNameOf } from '../../domain/friend/friend.ts';
import { friendsAmong } from '../../domain/friend/friends-among.ts';
import type { State } from '../../domain/state.ts';
import {
  type ComingCall,
  type ComingLocal,
  callToPick,
  callToTell,
  type HerClock,
  nextCall,
  nextLocal,
} from '../../domain/suggest/coming.ts';
import type { Day } from '../../domain/time/day.ts';
import type { WallTime } from '../../domain/time/wall-time.ts';
import { isZone } from '../../domain/time/zone-name.ts';
import { type PromptWords, todaysPrompts } from '../../domain/tradition/prompt.ts';
import { clockInZone, timeOn } from '../../ui/clock-in-zone.ts';
import { topicOf } from '../call/topics.ts';
import type { Along } from './suggest-acts.ts';
import type { Coming } from './suggest-data.ts';

export interface AtHand extends Along {
  readonly coming: readonly Coming[];
}

/** Reads only the content it needs. */
export async function atHand(deps: ListDeps, state: State): Promise<AtHand> {
  const { content, today } = deps;
  const { traditions } = state;
  const idsNow = (ids: readonly string[]) => friendsAmong(state, ids).map(({ id }) => id);
  const calls = state.calls.map((call) => ({ ...call, guests: idsNow(call.guests) }));
  const locals = state.locals.map((local) => ({ ...local, met: idsNow(local.met) }));
  const now = nowFor(deps);
  const clock = await clockFor(deps, calls);
  const call = nextCall(calls, now, clock);
  const local = nextLocal(locals, today);
  const callsToMention = [callToTell(calls, now, clock), call ?? callToPick(calls, now, clock)];
  const titleFor = ({ call: { topic } }: ComingCall) => topicOf(content, topic).title;
  return {
    call,
    local,
    traditions,
    topic: call === null ? '' : titleFor(call),
    coming: [
      ...promptsToday(content, state, today),
      ...callsToMention.flatMap((each) => (each === null ? [] : [ofCall(each, now, titleFor(each))])),
      ...(local === null ? [] : [ofLocal(local)]),
    ],
  };
}

/** `2026-12-03T18:40`: the day she acts as if it were, at her clock's hour. */
export function nowFor({ now, today, settings }: ListDeps): string {
  return `${today}T${timeOn(clockInZone(now(), settings.get('zone')))}`;
}

/**
 * Zones are slow, so ask only when there is an open call, and load the code only when it was planned by another clock.
 */
export async function clockFor({ zone }: ListDeps, calls: readonly Call[]): Promise<HerClock> {
  const times = calls.filter(isOpenCall).flatMap(({ picked, options }) => picked ?? options);
  if (times.length === 0) return ({ at }) => at;
  const here = zone();
  if (times.every((time) => time.zone === here)) return ({ at }) => at;
  const { shownIn } = await import('../../domain/time/zoned-time.ts');
  const isHers = ({ zone }: WallTime) => zone === here || !isZone(zone);
  return (time) => (isHers(time) ? time.at : shownIn(here, time));
}

export function promptsToday(content: Content, state: State, today: Day): readonly Coming[] {
  const words = state.traditions.some((each) => each.state === 'active')
    ? content.json<PromptWords>('traditions/prompts')
    : null;
  if (words === null) return [];
  const waiting = todaysPrompts(state, words, today).filter(({ isSent }) => !isSent);
  return waiting.map(({ id, friends, prompt }) => ({
    kind: 'tradition',
    id,
    on: today,
    time: null,
    what: prompt,
    friends: friends.map(firstNameOf),
    command: 'momconnect daily today',
    isOver: false,
  }));
}

export function ofCall({ call, on, time }: ComingCall, now: string, what: string): Coming {
  const isOver = time !== null && `${on}T${time}` < now;
  return {
    kind: 'call',
    id: call.id,
    on,
    time,
    what,
    friends: [],
    command: `momconnect call ${call.number}${isOver ? ' --held' : ''}`,
    isOver,
  };
}

export function ofLocal({ local, on }: ComingLocal): Coming {
  const { id, name, time } = local;
  return { kind: 'local', id, on, time, what: name, friends: [], command: 'momconnect local', isOver: false };
}
