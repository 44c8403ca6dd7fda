/** `call rsvp`: what a guest answered. */

import type { Deps } from '../../deps.ts';
import { type Answer, answers } from '../../domain/call/call.ts';
import { isSameTime, numbersInWords } from '../../domain/call/times.ts';
import { lookUp } from '../../domain/text/look-up.ts';
import type { WallTime } from '../../domain/time/wall-time.ts';
import { wayIf } from '../../ui/screen.ts';
import { answeringLines } from '../shared/answer-lines.ts';
import { askNeeded } from '../shared/ask.ts';
import { findFriend } from '../shared/find-friend.ts';
import { forExample, usage } from '../shared/read-values.ts';
import { namesSentence, stepCommand } from './call-lines.ts';
import { findOpenCall, guestOf, optionNumbered, type PlannedCall, soonestWith } from './find-call.ts';

const asIn = {
  text: 'An answer is yes, no, maybe, or the numbers of times. For example:',
  command: 'momconnect call 1 --rsvp ana yes',
};
const shortAnswers: Readonly<Record<string, Answer>> = { y: 'yes', n: 'no', none: 'no' };

type RsvpOptions = { readonly call?: string };

export function callRsvpCommand(deps: Deps) {
  const about = 'what a guest answered: a name, then yes, no or maybe, or the numbers of times that work';
  return stepCommand('rsvp', about, '[words...]', 'momconnect call 2 --rsvp ana 1 3')
    .option('--call <call>', 'which call; the soonest one with that guest if you leave it out')
    .action(answeringLines(deps, runCallRsvp));
}

/** `times` are the numbers of the times that work; `yes` names everyone who said yes so far. */
async function runCallRsvp(deps: Deps, words: readonly string[], options: RsvpOptions) {
  const [which, rest] = options.call === undefined ? splitWords(words) : [options.call, words];
  const asks = deps.prompter.isInteractive && rest.length === 0;
  const message = 'Who said what?  For example: ana yes, or: ana 1 3';
  const input = asks ? [await askNeeded(deps.prompter, { message })] : rest;
  const { typedName, answer, numbers, wordsAfter } = readAnswer(input);
  const callTyped = which === null ? null : findOpenCall(deps, which);
  const command = callTyped === null ? 'call rsvp' : `call ${callTyped.number} --rsvp`;
  const again = (other: string) => ({ text: '', command: `momconnect ${command} ${other} ${wordsAfter}` });
  const friend = await findFriend(deps, typedName, { again });
  const call = callTyped ?? soonestWith(deps, friend);
  const { label } = call;
  const { id, name } = friend;
  const guest = guestOf(deps, call, friend);
  const times = timesNumbered(call, numbers);
  const isSaved =
    guest.answer === answer &&
    guest.suits.length === times.length &&
    times.every((time) => guest.suits.some((other) => isSameTime(other, time)));
  const change = { type: 'call.answered', call: call.id, friend: id, answer } as const;
  const changes = [times.length === 0 ? change : { ...change, times }];
  const undo = isSaved ? null : await deps.store.append('call rsvp', changes);
  const suiting = times.map((time) => call.options.indexOf(time) + 1);
  const saidYes = call.invited.filter((each) => (each === guest ? answer : each.answer) === 'yes');
  const yes = saidYes.map((each) => each.name);
  const to = suiting.length === 0 ? '' : ` to ${numbersInWords('time', suiting)}`;
  const lines = [
    `${name}: ${answer}${to}, for call ${label.number} (${label.topic}).`,
    yes.length > 0 && namesSentence('Yes so far:', yes),
  ];
  const ways = wayIf(to !== '', 'To see who can come when:', `momconnect call ${label.number}`);
  return { ...label, friend: { id, name }, answer, times: suiting, yes, lines, ways, undo };
}

/** In `1 ana yes` the number is the call; in `1 yes` it's the first friend on the last list. */
function splitWords(words: readonly string[]): readonly [which: string | null, rest: readonly string[]] {
  const [first = '', second = ''] = words;
  const isAnswer = words.length === 2 && (answerOf(second) !== null || /^\d/.test(second));
  if (/^#?\d+$/.test(first) && !isAnswer) return [first, words.slice(1)];
  return [null, words.filter((word) => word !== '')];
}

/** After a name: `yes`, `no, sorry`, `1 3`, `yes 2`. Throws UserError `usage`. */
function readAnswer(input: readonly string[]) {
  const words = input.flatMap((word) => word.split(/\s+/)).filter((word) => word !== '');
  // The first word always belongs to the name.
  const isNumber = (word: string) => /^(?:#?\d+(?:[,;]\d+)*[,;.]?|and|&)$/i.test(word);
  const from = Math.max(1, words.findLastIndex((word) => !isNumber(word)) + 1);
  const numbers = words.slice(from).flatMap((word) => (word.match(/\d+/g) ?? []).map(Number));
  const rest = words.slice(0, from);
  // Look at the last word first: a name can contain a word that looks like an answer.
  const isLast = answerOf(rest.at(-1)) !== null;
  const at = isLast ? rest.length - 1 : rest.findIndex((word, index) => index > 0 && answerOf(word) !== null);
  const answer = at === -1 ? (numbers.length > 0 ? 'yes' : null) : answerOf(rest[at]);
  const typedName = (at === -1 ? rest : rest.slice(0, at)).join(' ');
  if (words.length === 0) throw usage('You left out the name and the answer.', asIn);
  if (typedName === '') throw usage('You left out the name.', asIn);
  if (words.length === 1) throw usage(`You left out the answer after "${words[0]}".`, asIn);
  if (answer === null) throw usage(`"${words.at(-1)}" isn't an answer.`, asIn);
  const withTimes = forExample('momconnect call 1 --rsvp ana 1 3');
  if (answer === 'no' && numbers.length > 0)
    throw usage('You can only pick times with a yes or a maybe.', withTimes);
  const wordsAfter = words.slice(typedName.split(' ').length).join(' ');
  return { typedName, answer, numbers, wordsAfter };
}

function answerOf(word = ''): Answer | null {
  const plain = word.toLowerCase().replace(/[,.;:]+$/, '');
  return answers.find((answer) => answer === plain) ?? lookUp(shortAnswers, plain) ?? null;
}

/** In the order of the call. Throws UserError `usage` once a time is picked, `not_found` for a number it doesn't have. */
function timesNumbered(call: PlannedCall, numbers: readonly number[]): readonly WallTime[] {
  const way = { text: 'Its time:', command: `momconnect call ${call.number}` };
  if (numbers.length > 0 && call.picked !== null)
    throw usage(`Call ${call.number} already has a time, so just say yes, no or maybe.`, way);
  const times = numbers.map((each) => optionNumbered(call, each));
  return call.options.filter((time) => times.includes(time));
}
