/** Her words for a note: from flags, from what we know about the friend, or asked as sentences to finish. */

import type { Deps } from '../../deps.ts';
import { gap } from '../../domain/note/compose-note.ts';
import { type Occasion, ownLine } from '../../domain/note/occasion.ts';
import type { ProperNames } from '../../domain/note/proper-names.ts';
import {
  type Answer,
  type AnswerContext,
  type Ask,
  personIn,
  readAnswer,
} from '../../domain/note/read-answer.ts';
import { splitTail, type Tail } from '../../domain/note/split-tail.ts';
import { formFor } from '../../domain/note/text-forms.ts';
import { UserError } from '../../errors.ts';
import { readContent } from '../shared/read-content.ts';
import type { Addressee } from './note-addressee.ts';

export interface GivenWords {
  /** The answer to the first question. */
  readonly detail?: string;
  /** Each is `slot=words`. */
  readonly fact?: readonly string[];
}

interface GivenAnswer {
  /** Ready for the letter; a marked gap when her words can't finish the sentence. */
  readonly text: string;
  /** She didn't type it this time: it was saved with the friend. */
  readonly isSaved: boolean;
  /** What she should know about it: spelling we changed, a date that would be clearer, why there is a gap. */
  readonly remarks: readonly string[];
}

export type GivenAnswers = ReadonlyMap<string, GivenAnswer>;

/**
 * By slot; leaves out what she didn't answer. Throws UserError `usage` for a fact that the occasion doesn't ask for.
 */
export async function gatherAnswers(
  deps: Deps,
  occasion: Occasion,
  addressee: Addressee,
  words: GivenWords,
): Promise<GivenAnswers> {
  const flags = readGiven(occasion, words);
  const context = answerContext(deps, addressee.called);
  const open = occasion.asks.filter(({ slot }) => !flags.has(slot));
  if (deps.prompter.isInteractive && open.length > 0) introduce(deps, open.length, addressee.called);
  const answers = new Map<string, GivenAnswer>();
  for (const ask of occasion.asks) {
    const typed = flags.get(ask.slot);
    const isAlone = ask.after !== undefined && !answers.has(ask.after);
    if (isAlone && typed === undefined) continue;
    const answer =
      typed === undefined
        ? await askForAnswer(deps, ask, addressee, context)
        : isAlone
          ? meaningless(typed, ask)
          : fromFlag(typed, ask, context);
    if (answer !== null) answers.set(ask.slot, answer);
  }
  return answers;
}

/** Tells her why these words aren't in the note, so that they aren't silently lost. */
function meaningless(typed: string, { slot, after }: Ask): GivenAnswer | null {
  if (typed.trim() === '') return null;
  const remark = `Not in the note, because it goes with --fact ${after}: "${typed.trim()}" (${slot}).`;
  return { text: '', isSaved: false, remarks: [remark] };
}

/** `your little girl, Rosa` is one person. */
function withoutComma(typed: string, { takes }: Ask): string {
  const isPerson = takes.includes('who') && /^(?:your|ur|my|our|the)\b/i.test(typed);
  return isPerson ? typed.replace(/,\s*(?=\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?$)/u, ' ') : typed;
}

/** What the reading of her words has to know. @param friend as she's called */
export function answerContext({ store, content, today, dates }: Deps, friend: string): AnswerContext {
  const names = [...store.read().friends.values()].flatMap(({ name, children }) => [name, ...children]);
  const properNames = readContent<ProperNames>(content, 'proper-names');
  return { friend, names, properNames, today, dates: dates() };
}

/** What else she could say for this occasion, when nothing is asked; null when she has said everything. */
export function openAsks({ asks }: Occasion, answers: GivenAnswers): string | null {
  const open = asks.filter(({ slot }) => !answers.has(slot));
  if (open.length === 0) return null;
  const questions = open.map(
    ({ slot, sentence }) => `${slot} ("${sentence}${sentence.endsWith('?') ? '' : ' …'}")`,
  );
  return `It can say more, with --fact: ${questions.join(', ')}.`;
}

/** By slot, from the flags. Throws UserError `usage` for a slot that isn't asked for, and for one given twice. */
export function readGiven(
  { asks, title }: Occasion,
  { detail, fact = [] }: GivenWords,
): ReadonlyMap<string, string> {
  const slots = asks.map(({ slot }) => slot);
  const flags = new Map<string, string>();
  for (const typed of fact) {
    const [slot = '', ...words] = typed.split('=');
    if (!slots.includes(slot.trim()) || words.length === 0) {
      const way = `For example: ${slots.map((slot) => `--fact ${slot}="..."`).join(', ')}`;
      throw new UserError(`"${typed}" isn't one of the questions for "${title}".`, {
        code: 'usage',
        ways: [way],
      });
    }
    if (flags.has(slot.trim())) {
      const message = `--fact ${slot.trim()} is there twice.`;
      throw new UserError(message, { code: 'usage', ways: ['Leave one of them out.'] });
    }
    flags.set(slot.trim(), words.join('='));
  }
  const [first] = slots;
  if (detail === undefined || first === undefined) return flags;
  if (flags.has(first)) {
    const message = `--detail and --fact ${first} say the same thing twice.`;
    throw new UserError(message, { code: 'usage', ways: ['Leave one of them out.'] });
  }
  return flags.set(first, detail);
}

function fromFlag(typed: string, ask: Ask, context: AnswerContext): GivenAnswer | null {
  const reading = read(typed, ask, context);
  if (reading === null) return null;
  if ('text' in reading) return reading;
  if (/^(?:idk|i (?:don['’]?t|do not) know|not sure|dunno)\b/i.test(typed.trim()))
    return { text: '', isSaved: false, remarks: [`Left out: "${typed.trim()}"`] };
  return whoOnly(typed, ask, context) ?? { text: gap, isSaved: false, remarks: [reading.wrong.message] };
}

/** `baby Wesley, 6 lb 2 oz`: only the person goes here, and the rest is mentioned as left out. */
function whoOnly(typed: string, ask: Ask, context: AnswerContext): GivenAnswer | null {
  const person = ask.takes.includes('who') ? personIn(typed.trim()) : null;
  if (person?.who === '') return { text: '', isSaved: false, remarks: [] };
  const reading = person === null ? null : readAnswer(person.who, ask, context);
  if (person === null || reading === null || 'wrong' in reading) return null;
  const answer = typedAnswer(ask, reading.answer);
  return {
    ...answer,
    remarks: [...answer.remarks, `Left out, since only the name goes here: "${person.rest}"`],
  };
}

type Reading = GivenAnswer | { readonly wrong: { readonly message: string } } | null;

/**
 * What finishes a question ends there, and so does what only fits without the rest: `watch the kids friday, we need a
 * night out` goes on after the mark.
 */
function read(typed: string, ask: Ask, context: AnswerContext): Reading {
  const isQuestion = /^(?:could|can|would|want)\b/i.test(ask.sentence);
  const whole = { main: withoutComma(typed, ask), tail: null };
  const parts = splitTail(typed);
  if (isQuestion) return readParts(typed.includes('?') ? whole : parts, ask, context, formFor(ask));
  const reading = readParts(whole, ask, context);
  const isRefused =
    reading !== null && 'wrong' in reading && parts.tail !== null && !ask.takes.includes('who');
  return isRefused ? readParts(parts, ask, context) : reading;
}

function readParts(
  { main, tail }: Tail,
  ask: Ask,
  context: AnswerContext,
  form: ReturnType<typeof formFor> = (text) => text,
): Reading {
  const reading = readAnswer(form(main, context), ask, context);
  if (reading === null || 'wrong' in reading) return reading;
  const answer = typedAnswer(ask, reading.answer);
  const line = tail === null ? null : readAnswer(tail, ownLine, context);
  if (line === null || 'wrong' in line) return answer;
  const { text, changes } = line.answer;
  const mark = /^(?:could|can|would|want)\b/i.test(ask.sentence) ? '?' : '.';
  return { ...answer, text: `${answer.text}${mark} ${text}`, remarks: [...answer.remarks, ...changes] };
}

function typedAnswer({ opens }: Ask, { text, kind, changes, remarks }: Answer): GivenAnswer {
  const isBarePlan = opens !== undefined && kind !== 'line';
  return {
    text: isBarePlan ? `${opens} ${text.replace(/[.]$/, '')}.` : text,
    isSaved: false,
    remarks: [...changes, ...remarks],
  };
}

function introduce({ output }: Deps, count: number, friend: string): void {
  const what = count === 1 ? "Finish this the way you'd say it" : "Finish these the way you'd say them";
  const line = `${what} to ${friend}. Small details are best. Enter skips.`;
  output.say(`\n${output.style.wrap(line)}`);
}

/**
 * Asks on a terminal, once more if the answer clearly can't finish the sentence. Offers what is saved with the friend.
 */
async function askForAnswer(
  { prompter, output }: Deps,
  ask: Ask,
  addressee: Addressee,
  context: AnswerContext,
): Promise<GivenAnswer | null> {
  const answerSaved = savedAnswer(ask, addressee, context);
  if (!prompter.isInteractive) return answerSaved;
  if (answerSaved !== null) output.say(`  You saved: "${answerSaved.text}". Press Enter to use it.`);
  const message = `  ${ask.sentence}`;
  output.say(output.style.wrap(exampleOf(ask), '  ', '    '));
  const first = await prompter.ask({ message });
  const reading = read(first, ask, context);
  if (reading === null) return answerSaved;
  if ('text' in reading) return reading;
  output.say(output.style.wrap(reading.wrong.message, '  '));
  const second = await prompter.ask({ message });
  const again = read(second, ask, context);
  if (again === null) return answerSaved;
  if ('text' in again) return again;
  return (
    whoOnly(second, ask, context) ?? {
      text: second.trim().replace(/\s+/g, ' '),
      isSaved: false,
      remarks: [],
    }
  );
}

/** The complete sentence, so that the example shows how it continues. */
function exampleOf({ sentence, takes, example }: Ask): string {
  return takes.includes('line') ? `For example: ${example}` : `For example: ${sentence} ${example}`;
}

function savedAnswer(ask: Ask, addressee: Addressee, context: AnswerContext): GivenAnswer | null {
  const words = ask.from === undefined ? null : addressee[ask.from];
  const reading = words === null ? null : readAnswer(words, ask, context);
  return reading === null || 'wrong' in reading
    ? null
    : { ...typedAnswer(ask, reading.answer), isSaved: true };
}

/** The words to insert, by slot. */
export function wordsIn(answers: GivenAnswers): ReadonlyMap<string, string> {
  return new Map([...answers].flatMap(([slot, { text }]) => (text === '' ? [] : [[slot, text] as const])));
}

/** As we ask it, with what comes before the answer in the letter. */
export function sentenceOf({ asks }: Occasion, slot: string): string {
  return asks.find((ask) => ask.slot === slot)?.sentence ?? ownLine.sentence;
}
