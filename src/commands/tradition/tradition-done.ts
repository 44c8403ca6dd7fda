/** `daily done`: today's line went out. The day counts as shared, and as being in touch. */

import type { Deps, Style } from '../../deps.ts';
import type { Way } from '../../domain/contact/interaction.ts';
import type { Friend } from '../../domain/friend/friend.ts';
import { capitalised } from '../../domain/text/capitalised.ts';
import { type DateForm, dayInWords } from '../../domain/time/date-words.ts';
import type { Day } from '../../domain/time/day.ts';
import { goingOn } from '../../domain/tradition/prompt.ts';
import type { Tradition } from '../../domain/tradition/tradition.ts';
import { examples } from '../../ui/examples.ts';
import { printAnswer } from '../../ui/print-answer.ts';
import { headlines } from '../contact/log-lines.ts';
import { planFor } from '../contact/log-plan.ts';
import { Command } from '../shared/command.ts';
import { usage } from '../shared/read-values.ts';
import { findTradition, refuseEnded } from './find-tradition.ts';
import { readSome } from './read-members.ts';
import { type Member, memberOf } from './tradition-data.ts';
import { sharedInWords } from './tradition-words.ts';

interface DoneOptions {
  readonly with?: readonly string[];
  readonly answer?: string;
  readonly note?: string;
  readonly on?: string;
  readonly via?: string;
}

export interface DoneTradition {
  readonly id: string;
  readonly number: number;
  readonly on: Day;
  readonly friends: readonly Member[];
  readonly way: Way | null;
  readonly what: string | null;
  readonly note: string | null;
  /** What she wrote; null where she didn't say. */
  readonly answer: string | null;
  /** Another answer of that day, which this one takes the place of. */
  readonly replaced: string | null;
  readonly daysShared: number;
  /** False when something was shared on that day before. */
  readonly isNewDay: boolean;
  readonly interaction: string;
  readonly undo: string;
}

export function traditionDoneCommand(deps: Deps): Command {
  return new Command('done')
    .description("you sent today's line")
    .argument('[which...]', "its number, or who it's with")
    .option('--with <name...>', 'only some of them')
    .option('--answer <text>', 'what you wrote; the recap of the week has it')
    .option('--note <text>', 'something to remember')
    .option('--on <day>', 'yesterday, last friday, 2026-02-28; today if you leave it out')
    .option('--via <way>', 'voice, call, visit; a text if you leave it out')
    .addHelpText(
      'after',
      examples([
        'momconnect daily done',
        'momconnect daily 2 --sent --on yesterday',
        'momconnect daily done ana --via voice',
      ]),
    )
    .action(async (words: string[], options: DoneOptions) => {
      const done = await runTraditionDone(deps, words.join(' '), options);
      printAnswer(deps, done, renderTraditionDone);
    });
}

export async function runTraditionDone(
  deps: Deps,
  typed: string,
  { with: some = [], via = 'text', answer: given, ...told }: DoneOptions,
): Promise<DoneTradition> {
  const found = await findTradition(deps, typed, ['active']);
  refuseEnded(found.tradition);
  const friends = some.length === 0 ? goingOnOrAll(found.friends) : await readSome(deps, some, found);
  const { on, way, what, note, outcome } = await planFor(deps, friends, { ...told, via });
  if (told.on !== undefined) refuseTooEarly(found.tradition, on, deps.dates());
  const answer = await readAnswer(deps, given);
  const { id, number, sharedOn, answers } = found.tradition;
  const interaction = deps.newId();
  const undo = deps.store.append('tradition done', [
    {
      type: 'interaction.logged',
      interaction,
      on,
      friends: friends.map((friend) => friend.id),
      ...(way === null ? {} : { way }),
      ...(what === null ? {} : { what }),
      ...(note === null ? {} : { note }),
      ...(outcome === 'connected' ? {} : { outcome }),
    },
    {
      type: 'tradition.shared',
      tradition: id,
      on,
      ...(answer === null ? {} : { friends: friends.map((friend) => friend.id), text: answer }),
    },
  ]);
  const daysShared = new Set([...sharedOn, on]).size;
  return {
    id,
    number,
    on,
    friends: friends.map(memberOf),
    way,
    what,
    note,
    answer,
    replaced: answer === null ? null : (answers.find((each) => each.on === on)?.text ?? null),
    daysShared,
    isNewDay: daysShared > sharedOn.length,
    interaction,
    undo,
  };
}

/** Letters; what is longer is no line. */
const longestAnswer = 500;

async function readAnswer({ prompter }: Deps, given: string | undefined): Promise<string | null> {
  const isTooLong = (text: string) => text.trim().length > longestAnswer;
  const problem = `That's longer than a line: up to ${longestAnswer} letters will do.`;
  const typed =
    given ??
    (prompter.isInteractive
      ? await prompter.ask({
          message: 'What did you write? Enter skips',
          problem: (text) => (isTooLong(text) ? problem : null),
        })
      : '');
  if (isTooLong(typed)) throw usage(problem);
  return typed.trim() === '' ? null : typed.trim().replace(/\s+/g, ' ');
}

/** She may have written to somebody who is paused all the same. */
function goingOnOrAll(friends: readonly Friend[]): readonly Friend[] {
  const some = goingOn(friends);
  return some.length > 0 ? some : friends;
}

function refuseTooEarly({ number, on: begun }: Tradition, on: Day, dates: DateForm): void {
  if (on >= begun) return;
  throw usage(
    `That text a day started on ${dayInWords(begun, dates)}.`,
    `It can be that day or later: momconnect daily ${number} --sent --on ${begun}`,
  );
}

export function renderTraditionDone(done: DoneTradition, style: Style): string {
  const { daysShared, isNewDay, answer, replaced } = done;
  const [first = '', ...kept] = headlines(done, style.dates);
  const shared = `${sharedInWords(daysShared)} so far`;
  const count = isNewDay
    ? `${capitalised(shared)}.`
    : `You already saved that day, so it counts once: ${shared}.`;
  const wrote = [
    ...(answer === null ? [] : [`You wrote: "${answer}"`]),
    ...(replaced === null ? [] : [`That takes the place of: "${replaced}"`]),
  ];
  return [`${first} ${count}`, ...kept, ...wrote, 'Saved. To take it back: momconnect undo']
    .map((line) => style.wrap(line))
    .join('\n');
}
