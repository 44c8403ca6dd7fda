/** `call rsvp`: what a guest answered. */

import { Command } from 'commander';
import type { Deps, Style } from '../../deps.ts';
import { type Answer, answers, type Call, isOpenCall } from '../../domain/call/call.ts';
import type { Friend } from '../../domain/friend.ts';
import { namesInWords } from '../../domain/names.ts';
import { instantOf } from '../../domain/zoned-time.ts';
import { UserError } from '../../errors.ts';
import { examples } from '../../ui/examples.ts';
import { present } from '../../ui/present.ts';
import { findFriend } from '../find-friend.ts';
import { usage } from '../read-values.ts';
import { notAGuest } from './call-invite.ts';
import { endedByName, savedLine } from './call-lines.ts';
import { findOpenCall } from './find-call.ts';
import { calledBriefly, guestsOf } from './guests.ts';
import { readTopics, titleOf } from './topics.ts';

export interface Rsvp {
  /** Of the call. */
  readonly id: string;
  readonly number: number;
  readonly topic: string;
  readonly friend: { readonly id: string; readonly name: string };
  readonly answer: Answer;
  /** Names of everybody who said yes so far. */
  readonly yes: readonly string[];
  readonly undo: string;
}

export function callRsvpCommand(deps: Deps): Command {
  return new Command('rsvp')
    .description('what a guest answered: yes, no or maybe')
    .argument('<words...>', 'the name, then yes, no or maybe')
    .option('--call <call>', 'which call; the soonest one with that guest when left out')
    .addHelpText(
      'after',
      examples(['momconnect call rsvp ana yes', 'momconnect call rsvp bea maybe --call 2']),
    )
    .action(async (words: string[], { call }: { call?: string }) =>
      present(deps, await runCallRsvp(deps, words, call ?? null), renderCallRsvp),
    );
}

/** @param which of her calls; null for the soonest */
export async function runCallRsvp(deps: Deps, words: readonly string[], which: string | null): Promise<Rsvp> {
  const answer = answerIn(words);
  const given = which === null ? null : findOpenCall(deps, which);
  const friend = await findFriend(deps, words.slice(0, -1).join(' '), { command: 'call rsvp' });
  const call = given ?? soonestWith(deps, friend);
  const isGuest = guestsOf(call, deps.store.read()).some((guest) => guest.friend.id === friend.id);
  if (!isGuest) throw notAGuest(deps, call.number, friend);
  const undo = deps.store.append('call rsvp', [
    { type: 'call.answered', call: call.id, friend: friend.id, answer },
  ]);
  const state = deps.store.read();
  const now = state.calls.find(({ id }) => id === call.id) ?? call;
  const yes = guestsOf(now, state).filter((guest) => guest.answer === 'yes');
  return {
    id: call.id,
    number: call.number,
    topic: titleOf(call.topic, readTopics(deps.content)),
    friend: { id: friend.id, name: friend.name },
    answer,
    yes: yes.map((guest) => guest.friend.name),
    undo,
  };
}

function answerIn(words: readonly string[]): Answer {
  const last = words.at(-1)?.trim().toLowerCase() ?? '';
  const found = answers.find((answer) => answer === last);
  if (found !== undefined && words.length > 1) return found;
  const what = found === undefined ? `"${words.at(-1)}" is no answer to a call.` : 'A name is missing.';
  throw usage(what, 'As in: momconnect call rsvp ana yes (or no, or maybe)');
}

/** @throws UserError `not_found` where the friend is in no open call */
function soonestWith(deps: Deps, friend: Friend): Call {
  const state = deps.store.read();
  const open = state.calls.filter(isOpenCall).toSorted((a, b) => beginOf(a) - beginOf(b));
  const [soonest] = open;
  if (soonest === undefined)
    throw new UserError('No call is open.', { code: 'not_found', hint: 'To plan one: momconnect call plan' });
  const withFriend = open.find((call) =>
    guestsOf(call, state).some((guest) => guest.friend.id === friend.id),
  );
  if (withFriend === undefined) throw notAGuest(deps, soonest.number, friend);
  return withFriend;
}

/** Calls without any time come last. */
function beginOf({ picked, options }: Call): number {
  const times = picked === null ? options : [picked];
  return Math.min(...times.map(instantOf), Number.MAX_SAFE_INTEGER);
}

export function renderCallRsvp({ friend, answer, number, topic, yes }: Rsvp, style: Style): string {
  const line = `${friend.name}: ${answer}, for call ${number} (${topic}).`;
  const coming = yes.length === 0 ? [] : [`Yes so far: ${endedByName(namesInWords(calledBriefly(yes)))}`];
  return [line, ...coming, savedLine].map((each) => style.wrap(each)).join('\n');
}
