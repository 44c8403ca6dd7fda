/** Her words for a note: from flags, from what we know about the friend, or asked as sentences to finish. */

import type { Deps } from '../../deps.ts';
import { gap } from '../../domain/note/compose-note.ts';
import { type LetterAnswer, personOnly, readLetterAnswer } from '../../domain/note/letter-answer.ts';
import { type Occasion, ownLine } from '../../domain/note/occasion.ts';
import type { Ask } from '../../domain/note/read-answer.ts';
import type { AnswerContext } from '../../domain/note/tidy-answer.ts';
import { isTooLongForNote } from '../../domain/text/limits.ts';
import { usage } from '../shared/read-values.ts';
import { readTypedWords } from '../shared/typed-words.ts';
import type { Addressee } from './note-addressee.ts';

export interface GivenWords {
  /** The answer to the first question. */
  readonly detail?: string;
  /** Each is `slot=words`. */
  readonly fact?: readonly string[];
}

interface GivenAnswer extends LetterAnswer {
  /** She didn't type it this time: it was saved with the friend. */
  readonly isSaved: boolean;
}

const given = (answer: LetterAnswer): GivenAnswer => ({ ...answer, isSaved: false });

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
    const input = flags.get(ask.slot);
    const isAlone = ask.after !== undefined && !answers.has(ask.after);
    if (isAlone && input === undefined) continue;
    const answer =
      input === undefined
        ? await askForAnswer(deps, ask, addressee, context)
        : isAlone
          ? meaningless(input, ask)
          : fromFlag(input, ask, context);
    if (answer !== null) answers.set(ask.slot, answer);
  }
  return answers;
}

/** Tells her why these words aren't in the note, so that they aren't silently lost. */
function meaningless(input: string, { slot, after }: Ask): GivenAnswer | null {
  if (input.trim() === '') return null;
  const remark = `Not in the note, because it goes with --fact ${after}: "${input.trim()}" (${slot}).`;
  return given({ text: '', remarks: [remark] });
}

/** What the reading of her words has to know. @param friend as she's called */
export function answerContext({ store, content, today, dates }: Deps, friend: string): AnswerContext {
  const names = [...store.read().friends.values()].flatMap(({ name, children }) => [name, ...children]);
  return { friend, names, ...readTypedWords(content), today, dates: dates() };
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
  for (const input of fact) {
    const [slot = '', ...words] = input.split('=');
    if (!slots.includes(slot.trim()) || words.length === 0) {
      const way = `For example: ${slots.map((slot) => `--fact ${slot}="..."`).join(', ')}`;
      throw usage(`"${input}" isn't one of the questions for "${title}".`, way);
    }
    if (flags.has(slot.trim())) {
      const message = `--fact ${slot.trim()} is there twice.`;
      throw usage(message, 'Leave one of them out.');
    }
    flags.set(slot.trim(), words.join('='));
  }
  const [first] = slots;
  if (detail === undefined || first === undefined) return flags;
  if (flags.has(first)) {
    const message = `--detail and --fact ${first} say the same thing twice.`;
    throw usage(message, 'Leave one of them out.');
  }
  return flags.set(first, detail);
}

function fromFlag(input: string, ask: Ask, context: AnswerContext): GivenAnswer | null {
  refuseEndless(input);
  const reading = readLetterAnswer(input, ask, context);
  if (reading === null) return null;
  if ('answer' in reading) return given(reading.answer);
  if (/^(?:idk|i (?:don['’]?t|do not) know|not sure|dunno)\b/i.test(input.trim()))
    return given({ text: '', remarks: [`Left out: "${input.trim()}"`] });
  return given(personOnly(input, ask, context) ?? { text: gap, remarks: [reading.wrong.message] });
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
  const reading = readLetterAnswer(first, ask, context);
  if (reading === null) return answerSaved;
  if ('answer' in reading) return given(reading.answer);
  output.say(output.style.wrap(reading.wrong.message, '  '));
  const second = await prompter.ask({ message });
  const again = readLetterAnswer(second, ask, context);
  if (again === null) return answerSaved;
  if ('answer' in again) return given(again.answer);
  const asTyped = { text: second.trim().replace(/\s+/g, ' '), remarks: [] };
  return given(personOnly(second, ask, context) ?? asTyped);
}

/** The complete sentence, so that the example shows how it continues. */
function exampleOf({ sentence, takes, example }: Ask): string {
  return takes.includes('line') ? `For example: ${example}` : `For example: ${sentence} ${example}`;
}

function savedAnswer(ask: Ask, addressee: Addressee, context: AnswerContext): GivenAnswer | null {
  const words = ask.from === undefined ? null : addressee[ask.from];
  const reading = words === null ? null : readLetterAnswer(words, ask, context);
  return reading === null || 'wrong' in reading ? null : { ...reading.answer, isSaved: true };
}

/** The words to insert, by slot. */
export function wordsIn(
  answers: ReadonlyMap<string, Pick<GivenAnswer, 'text'>>,
): ReadonlyMap<string, string> {
  return new Map([...answers].flatMap(([slot, { text }]) => (text === '' ? [] : [[slot, text] as const])));
}

/** As we ask it, with what comes before the answer in the letter. */
export function sentenceOf({ asks }: Occasion, slot: string): string {
  return asks.find((ask) => ask.slot === slot)?.sentence ?? ownLine.sentence;
}

/** @throws UserError `usage` */
export function refuseEndless(text: string): void {
  if (!isTooLongForNote(text)) return;
  const way = 'A card holds about 80 words, so make the detail shorter.';
  throw usage("That's too long for a note.", way);
}
