/** `call rsvp`: what a guest answered. */

import type { Deps, Style } from '../../deps.ts';
import { type Answer, type Call, isOpenCall } from '../../domain/call/call.ts';
import type { Friend } from '../../domain/friend.ts';
import { namesInWords } from '../../domain/names.ts';
import type { WallTime } from '../../domain/wall-time.ts';
import { instantOf } from '../../domain/zoned-time.ts';
import { UserError } from '../../errors.ts';
import { examples } from '../../ui/examples.ts';
import { present } from '../../ui/present.ts';
import { shellQuote } from '../../ui/shell-quote.ts';
import { Command } from '../command.ts';
import { findFriend } from '../find-friend.ts';
import { usage } from '../read-values.ts';
import { notAGuest } from './call-invite.ts';
import { endedByName, savedLine } from './call-lines.ts';
import { findOpenCall } from './find-call.ts';
import { calledBriefly, guestsOf, onLines } from './guests.ts';
import { answerIn } from './read-answer.ts';
import { readTopics, titleOf } from './topics.ts';

export interface Rsvp {
  /** Of the call. */
  readonly id: string;
  readonly number: number;
  readonly topic: string;
  readonly friend: { readonly id: string; readonly name: string };
  readonly answer: Answer;
  /** Numbers of the times that suit; none where none were named. */
  readonly times: readonly number[];
  /** Names of everybody who said yes so far. */
  readonly yes: readonly string[];
  /** null where it was so already. */
  readonly undo: string | null;
}

export function callRsvpCommand(deps: Deps): Command {
  return new Command('rsvp')
    .description('what a guest answered: yes, no or maybe, or which times suit')
    .argument('[words...]', 'the name, then yes, no, maybe, or numbers of times')
    .option('--call <call>', 'which call; the soonest one with that guest when left out')
    .addHelpText(
      'after',
      examples([
        'momconnect call rsvp ana yes',
        'momconnect call rsvp ana 1 3',
        'momconnect call rsvp bea maybe --call 2',
      ]),
    )
    .action(async (words: string[], { call }: { call?: string }) =>
      present(deps, await runCallRsvp(deps, words, call ?? null), renderCallRsvp),
    );
}

/** @param which of her calls; null for the soonest */
export async function runCallRsvp(deps: Deps, words: readonly string[], which: string | null): Promise<Rsvp> {
  const { name, answer, numbers } = answerIn(words);
  const given = which === null ? null : findOpenCall(deps, which);
  const friend = await findAnswering(deps, words, name, which);
  const call = given ?? soonestWith(deps, friend);
  const guest = guestsOf(call, deps.store.read()).find((each) => each.friend.id === friend.id);
  if (guest === undefined) throw notAGuest(deps, call.number, friend);
  const times = timesNumbered(call, numbers);
  const isSo = guest.answer === answer && isSame(call.suits[friend.id] ?? [], times);
  const undo = isSo ? null : keepAnswer(deps, call, friend, answer, times);
  const state = deps.store.read();
  const now = state.calls.find(({ id }) => id === call.id) ?? call;
  const yes = guestsOf(now, state).filter((each) => each.answer === 'yes');
  return {
    id: call.id,
    number: call.number,
    topic: titleOf(call.topic, readTopics(deps.content)),
    friend: { id: friend.id, name: friend.name },
    answer,
    times: call.options.flatMap((time, index) => (times.includes(time) ? [index + 1] : [])),
    yes: yes.map((each) => each.friend.name),
    undo,
  };
}

/** The way out has the answer in it as she typed it, behind the name. */
async function findAnswering(
  deps: Deps,
  words: readonly string[],
  name: string,
  which: string | null,
): Promise<Friend> {
  try {
    return await findFriend(deps, name, { command: 'call rsvp' });
  } catch (error) {
    if (!(error instanceof UserError) || error.hint === null) throw error;
    const answer = words.join(' ').split(/\s+/).slice(name.split(' ').length).join(' ');
    const rest = which === null ? answer : `${answer} --call ${shellQuote(which)}`;
    const hint = error.hint.replace(/momconnect call rsvp (?:"[^"]*"|'[^']*'|\S+)/, `$& ${rest}`);
    throw new UserError(error.message, { code: error.code, hint: onLines(hint), cause: error });
  }
}

function keepAnswer(
  { store }: Deps,
  { id }: Call,
  friend: Friend,
  answer: Answer,
  times: readonly WallTime[],
): string {
  return store.append('call rsvp', [
    {
      type: 'call.answered',
      call: id,
      friend: friend.id,
      answer,
      ...(times.length === 0 ? {} : { times }),
    },
  ]);
}

/** @throws UserError `usage` where there is nothing to choose from any more, `not_found` for a number there is not */
function timesNumbered({ number, options, picked }: Call, numbers: readonly number[]): readonly WallTime[] {
  if (numbers.length > 0 && picked !== null)
    throw usage(
      `Call ${number} has its time already, so yes, no or maybe is enough.`,
      `Its time: momconnect call show ${number}`,
    );
  const unknown = numbers.find((each) => options[each - 1] === undefined);
  if (unknown !== undefined)
    throw new UserError(`Call ${number} has no time ${unknown}.`, {
      code: 'not_found',
      hint: `Its times: momconnect call show ${number}`,
    });
  return options.filter((_, index) => numbers.includes(index + 1));
}

function isSame(before: readonly WallTime[], times: readonly WallTime[]): boolean {
  return (
    before.length === times.length &&
    times.every((time) => before.some((other) => instantOf(other) === instantOf(time)))
  );
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

export function renderCallRsvp(
  { friend, answer, times, number, topic, yes, undo }: Rsvp,
  style: Style,
): string {
  const which =
    times.length === 0
      ? ''
      : ` to ${times.length === 1 ? 'time' : 'times'} ${namesInWords(times.map(String))}`;
  const line = `${friend.name}: ${answer}${which}, for call ${number} (${topic}).`;
  const coming = yes.length === 0 ? [] : [`Yes so far: ${endedByName(namesInWords(calledBriefly(yes)))}`];
  const several = times.length === 0 ? [] : [`Who can when: momconnect call show ${number}`];
  const last = undo === null ? 'It is so already.' : savedLine;
  return [line, ...coming, ...several, last].map((each) => style.wrap(each)).join('\n');
}
