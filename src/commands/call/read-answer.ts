/** What a guest answered, out of the words behind the name: `yes`, `no, sorry`, `1 3`, `yes 2`. */

import { type Answer, answers } from '../../domain/call/call.ts';
import { usage } from '../read-values.ts';

export interface TypedAnswer {
  readonly name: string;
  readonly answer: Answer;
  /** Numbers of times that suit; none where none were named. */
  readonly numbers: readonly number[];
}

const asIn = 'As in: momconnect call rsvp ana yes (or no, or maybe, or 1 3)';
/** What the poll offers beside numbers means a no. */
const shortAnswers: Readonly<Record<string, Answer>> = { y: 'yes', n: 'no', none: 'no' };

/** @throws UserError `usage` */
export function answerIn(words: readonly string[]): TypedAnswer {
  const all = words.flatMap((word) => word.split(/\s+/)).filter((word) => word !== '');
  const from = numbersFrom(all);
  const numbers = all.slice(from).flatMap((word) => (word.match(/\d+/g) ?? []).map(Number));
  const rest = all.slice(0, from);
  const last = answerOf(rest.at(-1));
  // The last word counts first: a name can hold a word that reads like an answer.
  const at = last === null ? rest.findIndex((word, index) => index > 0 && answerOf(word)) : rest.length - 1;
  const answer = at === -1 ? (numbers.length > 0 ? 'yes' : null) : answerOf(rest[at]);
  const name = (at === -1 ? rest : rest.slice(0, at)).join(' ');
  if (all.length === 0) throw usage('A name and an answer are missing.', asIn);
  if (all.length === 1 && answerOf(all[0]) !== null) throw usage('A name is missing.', asIn);
  if (all.length === 1) throw usage(`An answer is missing behind "${all[0]}".`, asIn);
  if (answer === null) throw usage(`"${all.at(-1)}" is no answer to a call.`, asIn);
  if (name === '') throw usage('A name is missing.', asIn);
  if (answer === 'no' && numbers.length > 0)
    throw usage('Numbers go with a yes or a maybe.', 'As in: momconnect call rsvp ana 1 3');
  return { name, answer, numbers };
}

/** Where the numbers at the end begin; the first word is always of the name. */
function numbersFrom(words: readonly string[]): number {
  let from = words.length;
  while (from > 1 && /^(?:#?\d+(?:[,;]\d+)*[,;.]?|and|&)$/i.test(words[from - 1] ?? '')) from -= 1;
  return from;
}

function answerOf(word = ''): Answer | null {
  const plain = word.toLowerCase().replace(/[,.;:]+$/, '');
  return answers.find((answer) => answer === plain) ?? shortAnswers[plain] ?? null;
}
