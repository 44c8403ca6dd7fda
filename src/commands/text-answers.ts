/** What she has to say in a text message: from flags, or asked as sentences to finish. */

import type { Deps } from '../deps.ts';
import { neededSlots } from '../domain/note/fill-letter.ts';
import type { Occasion } from '../domain/note/occasion.ts';
import type { Answer, AnswerContext, Ask } from '../domain/note/read-answer.ts';
import { readTextAnswer } from '../domain/note/text-answer.ts';
import { sanitiseText } from '../ui/sanitise.ts';
import { type GivenWords, readGiven } from './note/note-answers.ts';
import { usage } from './read-values.ts';

export type TextAnswer = Pick<Answer, 'text' | 'changes' | 'remarks'>;

/**
 * By slot; what nobody said is not in it.
 *
 * @param friend as she is called
 * @throws UserError `usage` for a flag that does not finish its sentence: a text goes out as it is, with no gap in it
 */
export async function gatherTextAnswers(
  deps: Deps,
  occasion: Occasion,
  friend: string,
  words: GivenWords,
): Promise<ReadonlyMap<string, TextAnswer>> {
  const given = readGiven(occasion, words);
  const names = [...deps.store.read().friends.values()].map(({ name }) => name);
  const context = { friend, names, today: deps.today, dates: deps.dates() };
  const open = occasion.asks.filter(({ slot }) => !given.has(slot));
  const needed = neededIn(occasion);
  if (deps.prompter.isInteractive) introduce(deps, open, needed, friend);
  const answers = new Map<string, TextAnswer>();
  for (const ask of occasion.asks) {
    const typed = given.get(ask.slot);
    const answer =
      typed === undefined ? await typedAnswer(deps, ask, context) : fromFlag(typed, ask, context);
    if (answer !== null) answers.set(ask.slot, answer);
    else if (needed.has(ask.slot)) throw missing(occasion, ask);
  }
  return answers;
}

/** Slots that no text of the occasion can do without. */
function neededIn({ letters, asks }: Occasion): ReadonlySet<string> {
  return new Set(
    asks
      .map(({ slot }) => slot)
      .filter((slot) => letters.every((letter) => neededSlots(letter).includes(slot))),
  );
}

function missing({ title }: Occasion, { sentence, example }: Ask) {
  return usage(`A text for ${title} needs to finish "${sentence} ...", as in: --detail "${example}"`);
}

function introduce(
  { output }: Deps,
  open: readonly Ask[],
  needed: ReadonlySet<string>,
  friend: string,
): void {
  if (open.length === 0) return;
  const what = open.length === 1 ? "Finish this the way you'd say it" : "Finish these the way you'd say them";
  const skips = open.some(({ slot }) => needed.has(slot)) ? '' : ' Enter skips.';
  output.say(sanitiseText(`\n${what} to ${friend}.${skips}`));
}

function fromFlag(typed: string, ask: Ask, context: AnswerContext): TextAnswer | null {
  const reading = readTextAnswer(typed, ask, context);
  if (reading === null) return null;
  if ('wrong' in reading) throw usage(reading.wrong.message);
  return reading.answer;
}

/** Asked once more when it clearly cannot finish the sentence; then it stands as typed. */
async function typedAnswer(
  { prompter, output }: Deps,
  ask: Ask,
  context: AnswerContext,
): Promise<TextAnswer | null> {
  if (!prompter.isInteractive) return null;
  const message = `  ${ask.sentence}  (${ask.example})`;
  const first = readTextAnswer(await prompter.ask({ message }), ask, context);
  if (first === null) return null;
  if ('answer' in first) return first.answer;
  output.say(sanitiseText(`  ${first.wrong.message}`));
  const typed = await prompter.ask({ message });
  const second = readTextAnswer(typed, ask, context);
  if (second === null) return null;
  return 'answer' in second
    ? second.answer
    : { text: typed.trim().replace(/\s+/g, ' '), changes: [], remarks: [] };
}
