/** `daily done`: she sent today's line. The day counts as shared, and as being in touch. */

import type { Deps } from '../../deps.ts';
import type { Friend } from '../../domain/friend/friend.ts';
import { matchName, type NameBook } from '../../domain/friend/names.ts';
import { capitalize } from '../../domain/text/capitalize.ts';
import { dayInWords } from '../../domain/time/date-words.ts';
import { type DailyText, goingOn } from '../../domain/tradition/prompt.ts';
import { headlines } from '../contact/log-lines.ts';
import { planFor } from '../contact/log-plan.ts';
import { loggedChange } from '../contact/log-save.ts';
import type { LogOptions } from '../contact/log-words.ts';
import { answeringLines } from '../shared/answer-lines.ts';
import type { Command } from '../shared/command.ts';
import { findFriend } from '../shared/find-friend.ts';
import { friendsTyped } from '../shared/friends-typed.ts';
import { notFound, usage } from '../shared/read-values.ts';
import { namesToType } from '../shared/typed-name.ts';
import { commandAbout, findActive, sharedInWords, whichOf, whoInWords } from './tradition-data.ts';

type DoneOptions = Pick<LogOptions, 'note' | 'on' | 'via'> & {
  readonly with?: readonly string[];
  readonly answer?: string;
};

/** In letters; anything longer isn't a line. */
const longestAnswer = 500;

export function dailyDoneCommand(deps: Deps): Command {
  return commandAbout('done', "you sent today's line")
    .examples(
      'momconnect daily done',
      'momconnect daily 2 --sent --on yesterday',
      'momconnect daily done ana --via voice',
    )
    .option('--with <name...>', 'only some of them')
    .option('--answer <text>', "what you wrote; it goes in the week's recap")
    .option('--note <text>', 'something to remember')
    .option('--on <day>', 'yesterday, last friday, 2026-02-28; today if you leave it out')
    .option('--via <way>', 'voice, call, visit; a text if you leave it out')
    .action(answeringLines(deps, runDailyDone));
}

/** `replaced` is an earlier answer of that day, and `isNewDay` is false when something was already shared on it. */
async function runDailyDone(
  deps: Deps,
  which: readonly string[],
  { with: some = [], ...options }: DoneOptions,
) {
  const daily = await findActive(deps, which.join(' '));
  const friends = await friendsMeant(deps, some, daily);
  const plan = await planFor(deps, friends, { via: 'text', ...options });
  const { on, way, what, note } = plan;
  const { id, number, sharedOn, answers, on: begun } = daily;
  if (options.on !== undefined && on < begun)
    throw usage(`That text a day started on ${dayInWords(begun, deps.dates())}.`, {
      text: 'It can be that day or later:',
      command: `momconnect daily ${number} --sent --on ${begun}`,
    });
  const answer = await readAnswer(deps, options.answer);
  const contactChange = loggedChange(deps, plan);
  const { interaction, friends: ids } = contactChange;
  const text = answer === null ? {} : { friends: ids, text: answer };
  const undo = await deps.store.append('tradition done', [
    contactChange,
    { type: 'tradition.shared', tradition: id, on, ...text },
  ]);
  const replaced = answer === null ? null : (answers.find((other) => other.on === on)?.text ?? null);
  const isNewDay = !sharedOn.includes(on);
  const count = { daysShared: sharedOn.length + (isNewDay ? 1 : 0), isNewDay };
  const done = {
    ...whichOf({ id, number, friends }),
    on,
    way,
    what,
    note,
    answer,
    replaced,
    ...count,
    interaction,
    undo,
  };
  // The note is cut after names are marked, so that no part of one shows.
  const [first = '', ...more] = headlines(deps.output.mark(done), deps.dates());
  const shared = `${sharedInWords(count.daysShared)} so far`;
  const again = `You already saved that day, so it counts once: ${shared}.`;
  const lines = [
    `${first} ${isNewDay ? `${capitalize(shared)}.` : again}`,
    ...more,
    answer !== null && `You wrote: "${answer}"`,
    replaced !== null && `That replaces: "${replaced}"`,
  ];
  return { ...done, lines };
}

/** The friends she named; otherwise the active ones, or all: she may have written to somebody who is paused. */
async function friendsMeant(deps: Deps, words: readonly string[], { number, friends }: DailyText) {
  const active = goingOn(friends);
  if (words.length === 0) return active.length > 0 ? active : friends;
  const find = async (input: string, book: NameBook): Promise<Friend> => {
    const match = matchName(input, book, 'beginning');
    const friend = match.kind === 'one' ? match.friend : await findFriend(deps, input);
    if (friends.some(({ id }) => id === friend.id)) return friend;
    throw notFound(`${friend.name} isn't in text a day ${number}, with ${whoInWords(friends)}.`, {
      text: 'To save it anyway:',
      command: `momconnect log ${namesToType(deps, friend)} --via text`,
    });
  };
  return friendsTyped(deps, words, {}, { among: friends, find });
}

async function readAnswer({ prompter }: Deps, option: string | undefined): Promise<string | null> {
  const tooLong = `That's too long for one line. It can be up to ${longestAnswer} characters.`;
  const problem = (text: string) => (text.trim().length > longestAnswer ? tooLong : null);
  const message = 'What did you write? Enter skips';
  const answer = option ?? (prompter.isInteractive ? await prompter.ask({ message, problem }) : '');
  if (problem(answer) !== null) throw usage(tooLong);
  return answer.trim().replace(/\s+/g, ' ') || null;
}
