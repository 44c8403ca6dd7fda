/** What of the four ways is on today or soon, for the end of `suggest` and for whom to ask along. */

import type { Content } from '../../deps.ts';
import type { Day } from '../../domain/day.ts';
import { firstNameOf } from '../../domain/friend.ts';
import type { State } from '../../domain/state.ts';
import { type ComingCall, type ComingLocal, nextCall, nextLocal } from '../../domain/suggest/coming.ts';
import { type PromptWords, todaysPrompts } from '../../domain/tradition/prompt.ts';
import { readTopics, titleOf } from '../call/topics.ts';
import type { Along } from './suggest-acts.ts';
import type { Coming } from './suggest-data.ts';

export interface AtHand extends Along {
  readonly coming: readonly Coming[];
}

/** For the sample circle. */
export const nothingAtHand: AtHand = { call: null, local: null, traditions: [], topic: '', coming: [] };

/** Content is read only for what there is. */
export function atHand(content: Content, state: State, today: Day): AtHand {
  const { calls, locals, traditions } = state;
  const call = nextCall(calls, today);
  const local = nextLocal(locals, today);
  const topic = call === null ? '' : titleOf(call.call.topic, readTopics(content));
  return {
    call,
    local,
    traditions,
    topic,
    coming: [
      ...promptsToday(content, state, today),
      ...(call === null ? [] : [ofCall(call, topic)]),
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

function ofCall({ call, on, time }: ComingCall, what: string): Coming {
  return {
    kind: 'call',
    id: call.id,
    on,
    time,
    what,
    friends: [],
    command: `momconnect call show ${call.number}`,
  };
}

function ofLocal({ local, on }: ComingLocal): Coming {
  const { id, name, time } = local;
  return { kind: 'local', id, on, time, what: name, friends: [], command: 'momconnect local next' };
}
