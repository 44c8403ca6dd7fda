/** `call rsvp`: what a guest answered. */

import type { Deps } from '../../deps.ts';
import { type Answer, answers, type Call, isOpenCall } from '../../domain/call/call.ts';
import { numbered } from '../../domain/call/clock-remarks.ts';
import { isSameTime } from '../../domain/call/times.ts';
import type { Friend } from '../../domain/friend/friend.ts';
import { lookUp } from '../../domain/text/look-up.ts';
import type { WallTime } from '../../domain/time/wall-time.ts';
import { instantOf } from '../../domain/time/zoned-time.ts';
import { askNeeded } from '../shared/ask-needed.ts';
import { findFriend } from '../shared/find-friend.ts';
import { notFound, usage } from '../shared/read-values.ts';
import { answering, type CallAct } from './call-act.ts';
import { briefly, ended, findOpenCall, guestsOf, notAGuest, suitsOf } from './find-call.ts';
import { readTopics, titleOf } from './topics.ts';

export const rsvpAct: CallAct = {
  name: 'rsvp',
  about: 'what a guest answered: a name, then yes, no or maybe, or the numbers of times that work',
  words: '[words...]',
  example: 'momconnect call 2 --rsvp ana 1 3',
  withOptions: (command) =>
    command.option('--call <call>', "which call; the soonest one with that guest if you don't say"),
  act: answering(runCallRsvp),
};

const asIn = 'As in: momconnect call 1 --rsvp ana yes (or no, maybe, or 1 3)';
/** What the poll offers beside numbers means a no. */
const shortAnswers: Readonly<Record<string, Answer>> = { y: 'yes', n: 'no', none: 'no' };

/** `times` are numbers of those that suit, `yes` names all who said so; `undo` is null where it was so already. */
export async function runCallRsvp(deps: Deps, words: readonly string[], options: { readonly call?: string }) {
  const [which, said] = options.call === undefined ? callIn(words) : [options.call, words];
  const isAsked = deps.prompter.isInteractive && said.length === 0;
  const message = 'Who said what?  As in: ana yes, or: ana 1 3';
  const { name, answer, numbers, typed } = answerIn(
    isAsked ? [await askNeeded(deps.prompter, { message })] : said,
  );
  const given = which === null ? null : findOpenCall(deps, which);
  const rsvp = given === null ? 'call rsvp' : `call ${given.number} --rsvp`;
  const again = (other: string) => `momconnect ${rsvp} ${other} ${typed}`;
  const friend = await findFriend(deps, name, { again });
  const call = given ?? soonestWith(deps, friend);
  const guest = guestsOf(call, deps.store.read()).find((each) => each.friend.id === friend.id);
  if (guest === undefined) throw notAGuest(deps, call.number, friend);
  const times = timesNumbered(call, numbers);
  const before = suitsOf(call, friend.id);
  const isSo =
    guest.answer === answer &&
    before.length === times.length &&
    times.every((time) => before.some((other) => isSameTime(other, time)));
  const suits = times.length === 0 ? {} : { times };
  const change = { type: 'call.answered', call: call.id, friend: friend.id, answer, ...suits } as const;
  const undo = isSo ? null : deps.store.append('call rsvp', [change]);
  const state = deps.store.read();
  const now = guestsOf(state.calls.find(({ id }) => id === call.id) ?? call, state);
  const { id, number } = call;
  const topic = titleOf(call.topic, readTopics(deps.content));
  const suiting = call.options.flatMap((time, index) => (times.includes(time) ? [index + 1] : []));
  const yes = now.filter((each) => each.answer === 'yes').map((each) => each.friend.name);
  const to = suiting.length === 0 ? '' : ` to ${numbered('time', suiting.map(String))}`;
  const lines = [
    `${friend.name}: ${answer}${to}, for call ${number} (${topic}).`,
    ...(yes.length === 0 ? [] : [ended(`Yes so far: ${briefly(yes)}`)]),
  ];
  const ways = to === '' ? [] : [{ text: 'To see who can come when:', command: `momconnect call ${number}` }];
  const who = { id: friend.id, name: friend.name };
  return { id, number, topic, friend: who, answer, times: suiting, yes, lines, ways, undo };
}

/** `1 ana yes` begins with the call; `1 yes` with the first of the last list. */
function callIn([first = '', ...rest]: readonly string[]): readonly [
  which: string | null,
  said: readonly string[],
] {
  const [second = ''] = rest;
  const isAnswer = rest.length === 1 && (answerOf(second) !== null || /^\d/.test(second));
  const isCall = /^#?\d+$/.test(first) && !isAnswer;
  return isCall ? [first, rest] : [null, first === '' ? rest : [first, ...rest]];
}

/** Out of the words behind the name: `yes`, `no, sorry`, `1 3`, `yes 2`. Throws UserError `usage`. */
function answerIn(words: readonly string[]) {
  const all = words.flatMap((word) => word.split(/\s+/)).filter((word) => word !== '');
  // The first word is always of the name.
  const isNumber = (word: string) => /^(?:#?\d+(?:[,;]\d+)*[,;.]?|and|&)$/i.test(word);
  const from = Math.max(1, all.findLastIndex((word) => !isNumber(word)) + 1);
  const numbers = all.slice(from).flatMap((word) => (word.match(/\d+/g) ?? []).map(Number));
  const rest = all.slice(0, from);
  // The last word counts first: a name can hold a word that reads like an answer.
  const isLast = answerOf(rest.at(-1)) !== null;
  const at = isLast ? rest.length - 1 : rest.findIndex((word, index) => index > 0 && answerOf(word) !== null);
  const answer = at === -1 ? (numbers.length > 0 ? 'yes' : null) : answerOf(rest[at]);
  const name = (at === -1 ? rest : rest.slice(0, at)).join(' ');
  if (all.length === 0) throw usage("There's no name and no answer.", asIn);
  if (name === '') throw usage("There's no name.", asIn);
  if (all.length === 1) throw usage(`There's no answer after "${all[0]}".`, asIn);
  if (answer === null) throw usage(`"${all.at(-1)}" isn't an answer.`, asIn);
  if (answer === 'no' && numbers.length > 0)
    throw usage('You can only pick times with a yes or a maybe.', 'As in: momconnect call 1 --rsvp ana 1 3');
  return { name, answer, numbers, typed: all.slice(name.split(' ').length).join(' ') };
}

function answerOf(word = ''): Answer | null {
  const plain = word.toLowerCase().replace(/[,.;:]+$/, '');
  return answers.find((answer) => answer === plain) ?? lookUp(shortAnswers, plain) ?? null;
}

/** @throws UserError `usage` where there is nothing to choose from any more, `not_found` for a number there is not */
function timesNumbered({ number, options, picked }: Call, numbers: readonly number[]): readonly WallTime[] {
  if (numbers.length > 0 && picked !== null)
    throw usage(
      `Call ${number} already has a time, so just say yes, no or maybe.`,
      `Its time: momconnect call ${number}`,
    );
  const unknown = numbers.find((each) => options[each - 1] === undefined);
  if (unknown === undefined) return options.filter((_, index) => numbers.includes(index + 1));
  throw notFound(`Call ${number} doesn't have a time ${unknown}.`, `Its times: momconnect call ${number}`);
}

/** @throws UserError `not_found` where the friend is in no open call */
function soonestWith(deps: Deps, friend: Friend): Call {
  const state = deps.store.read();
  // Calls without any time come last.
  const beginOf = ({ picked, options }: Call) =>
    Math.min(...(picked === null ? options : [picked]).map(instantOf), Number.MAX_SAFE_INTEGER);
  const open = state.calls.filter(isOpenCall).toSorted((a, b) => beginOf(a) - beginOf(b));
  const isWith = (call: Call) => guestsOf(call, state).some((guest) => guest.friend.id === friend.id);
  const [soonest] = open;
  if (soonest === undefined)
    throw notFound("You don't have any calls coming up.", 'To plan one: momconnect call plan');
  const found = open.find(isWith);
  if (found === undefined) throw notAGuest(deps, soonest.number, friend);
  return found;
}
