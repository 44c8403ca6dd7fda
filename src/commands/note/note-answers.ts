/** What she has to say in a note: from flags, from what is kept of the friend, or asked as sentences to finish. */

import type { Deps } from '../../deps.ts';
import { type Answer, readAnswer, readAnswerAbout } from '../../domain/note/answer.ts';
import type { Ask, Occasion } from '../../domain/note/occasion.ts';
import { UserError } from '../../errors.ts';
import { sanitiseText } from '../../ui/sanitise.ts';
import type { Addressee } from './note-addressee.ts';

export interface GivenWords {
  /** Answers the question named detail, or else the first. */
  readonly detail?: string;
  /** Each `slot=words`. */
  readonly fact?: readonly string[];
}

interface GivenAnswer extends Answer {
  /** Not said this time: it was kept of the friend. */
  readonly isKept?: boolean;
}

export type GivenAnswers = ReadonlyMap<string, GivenAnswer>;

/** By slot; what nobody said is not in it. Throws UserError `usage` for a fact that the occasion does not ask for. */
export async function gatherAnswers(
  deps: Deps,
  occasion: Occasion,
  whom: Addressee,
  words: GivenWords,
): Promise<GivenAnswers> {
  const given = readGiven(occasion, words);
  const name = whom.called;
  const answers = new Map<string, GivenAnswer>();
  if (deps.prompter.isInteractive)
    introduce(
      deps,
      occasion.asks.filter(({ slot }) => !given.has(slot)),
      name,
    );
  for (const ask of occasion.asks) {
    const typed = given.get(ask.slot);
    const answer = typed === undefined ? await otherwise(deps, ask, whom) : readAnswerAbout(typed, ask, name);
    if (answer !== null) answers.set(ask.slot, answer);
  }
  return answers;
}

/** One sentence for each answer that may speak of her instead of to her. */
export function flagsOf(answers: GivenAnswers, called: string): string[] {
  return [...answers.values()]
    .filter(({ isUnclear }) => isUnclear)
    .map(({ text }) => `Left as typed, for you to check: "${text}". Where that is ${called}, make it "you".`);
}

/** What else the occasion can say, for her who is not asked; null when all is said. */
export function unsaid({ asks }: Occasion, answers: GivenAnswers): string | null {
  const open = asks.filter(({ slot }) => !answers.has(slot));
  if (open.length === 0) return null;
  const each = open.map(({ slot, sentence }) => `${slot} ("${sentence} …")`);
  return `It can say more, with --fact: ${each.join(', ')}.`;
}

function readGiven(
  { asks, title }: Occasion,
  { detail, fact = [] }: GivenWords,
): ReadonlyMap<string, string> {
  const slots = asks.map(({ slot }) => slot);
  const given = new Map<string, string>();
  for (const each of fact) {
    const [slot = '', ...words] = each.split('=');
    if (!slots.includes(slot.trim()) || words.length === 0) {
      const hint = `As in: ${slots.map((known) => `--fact ${known}="..."`).join(', ')}`;
      throw new UserError(`"${each}" is nothing that "${title}" asks for.`, { code: 'usage', hint });
    }
    given.set(slot.trim(), words.join('='));
  }
  const main = slots.includes('detail') ? 'detail' : slots[0];
  if (detail === undefined || main === undefined) return given;
  if (given.has(main)) {
    const message = `--detail and --fact ${main} say the same thing twice.`;
    throw new UserError(message, { code: 'usage', hint: 'Leave one of them out.' });
  }
  return given.set(main, detail);
}

function introduce({ output }: Deps, asks: readonly Ask[], name: string): void {
  if (asks.length === 0) return;
  const finish =
    asks.length === 1 ? 'Finish this the way you would say it' : 'Finish these the way you would say them';
  output.say(sanitiseText(`\n${finish} to ${name}. Small and exact is best.`));
}

/** Asked on a terminal; Enter, and every other place, takes what is kept of her, if the question has such an answer. */
async function otherwise({ prompter, output }: Deps, ask: Ask, whom: Addressee): Promise<GivenAnswer | null> {
  const told = ask.from === undefined ? null : whom[ask.from];
  const read = told === null ? null : readAnswerAbout(told, ask, whom.called);
  const kept = read === null ? null : { ...read, isKept: true };
  if (!prompter.isInteractive) return kept;
  const offered = kept?.isUnclear === true ? null : kept;
  if (offered !== null) output.say(sanitiseText(`  You kept: "${offered.text}". Enter takes it.`));
  const isOptional = ask.gap === undefined;
  const typed = await prompter.ask({ message: `  ${ask.sentence}${isOptional ? '  (Enter skips)' : ''}` });
  return readAnswer(typed, ask) ?? offered;
}
