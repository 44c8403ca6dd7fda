/** What of the four ways is on today or soon, for the end of `suggest` and for whom to ask along. */

import type { Content, Deps } from '../../deps.ts';
import type { Day } from '../../domain/day.ts';
import { firstNameOf } from '../../domain/friend.ts';
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
import { type PromptWords, todaysPrompts } from '../../domain/tradition/prompt.ts';
import { instantOf, wallIn } from '../../domain/zoned-time.ts';
import { readTopics, titleOf } from '../call/topics.ts';
import type { Along } from './suggest-acts.ts';
import type { Coming } from './suggest-data.ts';

export interface AtHand extends Along {
  readonly coming: readonly Coming[];
}

/** For the sample circle. */
export const nothingAtHand: AtHand = { call: null, local: null, traditions: [], topic: '', coming: [] };

/** Content is read only for what there is. */
export function atHand(
  { content, today, zone }: Pick<Deps, 'content' | 'today' | 'zone'>,
  state: State,
): AtHand {
  const { calls, locals, traditions } = state;
  const clock = clockIn(zone);
  const call = nextCall(calls, today, clock);
  const local = nextLocal(locals, today);
  const topic = call === null ? '' : titleOf(call.call.topic, readTopics(content));
  return {
    call,
    local,
    traditions,
    topic,
    coming: [
      ...promptsToday(content, state, today),
      ...[callToTell(calls, today, clock), call ?? callToPick(calls, today, clock)].flatMap((each) =>
        each === null ? [] : [ofCall(each, today, titleOf(each.call.topic, readTopics(content)))],
      ),
      ...(local === null ? [] : [ofLocal(local)]),
    ],
  };
}

function promptsToday(content: Content, state: State, today: Day): readonly Coming[] {
  const words = state.traditions.some((each) => each.state === 'active')
    ? content.json<PromptWords>('traditions/prompts')
    : null;
  if (words === null) return [];
  const shared = new Set(
    state.traditions.filter(({ sharedOn }) => sharedOn.includes(today)).map(({ id }) => id),
  );
  const waiting = todaysPrompts(state, words, today).filter(({ id }) => !shared.has(id));
  return waiting.map(({ id, friends, prompt }) => ({
    kind: 'tradition',
    id,
    on: today,
    time: null,
    what: prompt,
    friends: friends.map(firstNameOf),
    command: 'momconnect tradition today',
  }));
}

/** Zones are slow to ask about, so they are where a call is planned by another clock than hers is now. */
function clockIn(zone: Deps['zone']): HerClock {
  return (time) => (time.zone === zone() ? time.at : wallIn(instantOf(time), zone()));
}

function ofCall({ call, on, time }: ComingCall, today: Day, what: string): Coming {
  return {
    kind: 'call',
    id: call.id,
    on,
    time,
    what,
    friends: [],
    command: `momconnect call ${on < today ? 'held' : 'show'} ${call.number}`,
  };
}

function ofLocal({ local, on }: ComingLocal): Coming {
  const { id, name, time } = local;
  return { kind: 'local', id, on, time, what: name, friends: [], command: 'momconnect local next' };
}
