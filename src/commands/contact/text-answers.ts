/** Her words for a text message: from flags, or asked as sentences to finish. */

import type { Deps } from '../../deps.ts';
import { neededSlots } from '../../domain/note/fill-letter.ts';
import { type Occasion, ownLine } from '../../domain/note/occasion.ts';
import type { Answer, Ask } from '../../domain/note/read-answer.ts';
import { readHurriedText } from '../../domain/note/text-answer.ts';
import type { AnswerContext } from '../../domain/note/tidy-answer.ts';
import { answerContext, type GivenWords, readGiven } from '../note/note-answers.ts';
import { usage } from '../shared/read-values.ts';

export type TextAnswer = Pick<Answer, 'text' | 'changes' | 'remarks'>;

/**
 * By slot; leaves out what she didn't answer.
 *
 * @param friend as she's called
 * @throws UserError `usage` for a flag that doesn't finish a sentence that no text can do without: a text is sent as it is,
 * so it can't have a gap. Any other is left out, with a remark that says so
 */
export async function gatherTextAnswers(
  deps: Deps,
  occasion: Occasion,
  friend: string,
  words: GivenWords,
): Promise<ReadonlyMap<string, TextAnswer>> {
  const flags = readGiven(occasion, words);
  const context = answerContext(deps, friend);
  const open = occasion.asks.filter(({ slot }) => !flags.has(slot));
  const requiredSlots = neededIn(occasion);
  if (deps.prompter.isInteractive) introduce(deps, open, requiredSlots, friend);
  const answers = new Map<string, TextAnswer>();
  const lines: TextAnswer[] = [];
  for (const ask of occasion.asks) {
    const input = flags.get(ask.slot);
    const reading =
      input === undefined
        ? await askForAnswer(deps, ask, context)
        : fromFlag(input, ask, context, requiredSlots.has(ask.slot));
    if (reading?.answer != null) answers.set(ask.slot, reading.answer);
    else if (requiredSlots.has(ask.slot)) throw missingAnswer(occasion, ask);
    if (reading?.line != null) lines.push(reading.line);
  }
  return withLines(answers, lines, occasion);
}

/** What she says after the answer goes where her own sentence belongs: with the reason, if there is one. */
function withLines(
  answers: ReadonlyMap<string, TextAnswer>,
  lines: readonly TextAnswer[],
  { asks }: Occasion,
): ReadonlyMap<string, TextAnswer> {
  if (lines.length === 0) return answers;
  const slot = asks.find(({ takes }) => takes.includes('line'))?.slot ?? ownLine.slot;
  const all = [...lines, ...[answers.get(slot) ?? []].flat()];
  return new Map([
    ...answers,
    [
      slot,
      {
        text: all.map(({ text }) => text).join(' '),
        changes: all.flatMap(({ changes }) => changes),
        remarks: all.flatMap(({ remarks }) => remarks),
      },
    ],
  ]);
}

/** Slots that every text of the occasion needs. */
function neededIn({ letters, asks }: Occasion): ReadonlySet<string> {
  return new Set(
    asks
      .map(({ slot }) => slot)
      .filter((slot) => letters.every((letter) => neededSlots(letter).includes(slot))),
  );
}

function missingAnswer({ title }: Occasion, { sentence, example }: Ask) {
  return usage(`A text for ${title} needs to finish "${sentence} ...", for example: --detail "${example}"`);
}

function introduce(
  { output }: Deps,
  open: readonly Ask[],
  requiredSlots: ReadonlySet<string>,
  friend: string,
): void {
  if (open.length === 0) return;
  const what = open.length === 1 ? "Finish this the way you'd say it" : "Finish these the way you'd say them";
  const skips = open.some(({ slot }) => requiredSlots.has(slot)) ? '' : ' Enter skips.';
  output.say(`\n${what} to ${friend}.${skips}`);
}

interface ReadText {
  readonly answer: TextAnswer | null;
  readonly line: TextAnswer | null;
}

function fromFlag(input: string, ask: Ask, context: AnswerContext, isRequired: boolean): ReadText | null {
  const reading = readHurriedText(input, ask, context);
  if (reading === null || !('wrong' in reading)) return reading;
  if (isRequired) throw usage(reading.wrong.message);
  const remark = `Not in the text: ${reading.wrong.message}`;
  return { answer: { text: '', changes: [], remarks: [remark] }, line: null };
}

/** Asks once more if the answer clearly can't finish the sentence; then it stays as typed. */
async function askForAnswer(
  { prompter, output }: Deps,
  ask: Ask,
  context: AnswerContext,
): Promise<ReadText | null> {
  if (!prompter.isInteractive) return null;
  const message = `  ${ask.sentence}  (${ask.example})`;
  const first = readHurriedText(await prompter.ask({ message }), ask, context);
  if (first === null || !('wrong' in first)) return first;
  output.say(`  ${first.wrong.message}`);
  const input = await prompter.ask({ message });
  const second = readHurriedText(input, ask, context);
  if (second === null || !('wrong' in second)) return second;
  return { answer: { text: input.trim().replace(/\s+/g, ' '), changes: [], remarks: [] }, line: null };
}
