/** The first line offered: from what she wanted to ask next time, or else a plain hello. Never from a note. */

import { capitalised } from '../capitalised.ts';
import type { Day } from '../day.ts';
import { type Friend, firstNameOf } from '../friend.ts';
import { turnToYou } from '../note/turn-to-you.ts';

import { type ActWay, type ActWords, fill, SaidSentences } from './act-words.ts';

import { isToBeWished } from './dates.ts';

import { type NextReading, readNext } from './next.ts';
import { isAmong, thirdPersons } from './next-words.ts';
import { stableHash } from './stable-hash.ts';

/** Her words; null where there are none. */
export function nextOf({ next }: Pick<Friend, 'next'>): string | null {
  return next?.trim() ? next : null;
}

/** Words for her to send or say; the same all day. No sentence of them was offered for someone before. */
export function openerFor(
  friend: Friend,
  way: ActWay,
  today: Day,
  words: ActWords,
  said = new SaidSentences(),
): string {
  const names = [firstNameOf(friend), friend.name];
  const greeted = (template: string) => names.map((name) => named(template, name));
  const wishes = wishesFor(friend, way, today, words);
  if (wishes.length > 0) return said.fresh(wishes.flatMap(greeted));
  const question = questionFor(friend, way, words);
  if (question === null) {
    const hellos = hellosFor(friend, way, today, words).map((hello) => named(hello, firstNameOf(friend)));
    return said.fresh([...hellos, ...greeted(words.greeting)]);
  }
  const bare = question.slice(0, question.length - words.noAnswer[way].length).trim();
  return said.fresh([question, bare, ...greeted(`Hi {friend}, ${inSentence(bare)}`)]);
}

/** A question word loses its capital after a greeting; a name or `I` keeps it. */
function inSentence(question: string): string {
  return /^(?:How|What|When|Where|Who|Which|Why|Is|Are|Did|Do|Does|Was|Were|Has|Have|Can|Could)\b/.test(
    question,
  )
    ? question.charAt(0).toLowerCase() + question.slice(1)
    : question;
}

/** From `next`, where that can be said to the friend as it stands or safely turned from her to you; null otherwise. */
export function questionFor(friend: Friend, way: ActWay, words: ActWords): string | null {
  const next = nextOf(friend);
  if (next === null) return null;
  const reading = readNext(next, words.plurals);
  if (reading.kind === 'other' || speaksOfAThird(reading.text)) return null;
  const { text, isSafe } = turnToYou(reading.text, firstNameOf(friend));
  if (!isSafe) return null;
  return `${asked({ ...reading, text }, words)} ${words.noAnswer[way]}`.trim();
}

/** Nobody is greeted as `my sister`. */
function named(template: string, name: string): string {
  if (/^(?:my|our|the|a|an)\s/i.test(name)) return template.replace(/,? \{friend\}/, '');
  return template.replace('{friend}', () => name);
}

function speaksOfAThird(text: string): boolean {
  return text
    .toLowerCase()
    .split(/[^\p{L}'’]+/u)
    .some((word) => isAmong(thirdPersons, word.replace('’', "'")));
}

function asked({ kind, text }: NextReading, { ask, goes }: ActWords): string {
  if (kind === 'question') return capitalised(text);
  if (kind === 'clause') return fill(ask.clause, { clause: text });
  const isGoing = /^(the|your|that) /.test(text) && goes.includes(text.slice(text.lastIndexOf(' ') + 1));
  return fill(isGoing ? ask.going : ask.about, { thing: text });
}

/** None but on their own birthday, before she was in touch, in a way that a wish can go. */
function wishesFor(friend: Friend, way: ActWay, today: Day, { birthday }: ActWords): readonly string[] {
  return isToBeWished(friend, today) ? turned(birthday[way] ?? [], `${friend.id} ${today}`) : [];
}

function hellosFor({ id }: Friend, way: ActWay, today: Day, { hellos }: ActWords): readonly string[] {
  return turned(hellos[way], `${id} ${today}`);
}

/** Each day another one first. */
function turned(choices: readonly string[], key: string): readonly string[] {
  const from = stableHash(key) % Math.max(1, choices.length);
  return [...choices.slice(from), ...choices.slice(0, from)];
}
