/**
 * `local start`: a group of her own, one thing at a time, or the whole list; never how many are left. The flyer and the
 * first meeting are steps of it.
 */

import type { Deps, Style } from '../../deps.ts';
import { printAnswer } from '../../ui/print-answer.ts';
import { type Line, numbered, screen, toTakeBack } from '../../ui/screen.ts';
import { Command } from '../shared/command.ts';
import { forExample, usage } from '../shared/read-values.ts';
import { readLocalOptions, withLocalOptions } from './local-options.ts';
import { type FlyerOptions, type PageName, pages, withFlyerOptions } from './local-pages.ts';
import { runLocalStart, type StartedGroup, type StartOptions } from './start-group.ts';

export function localStartCommand(deps: Deps): Command {
  const command = new Command('start')
    .description('a group of your own, one small step at a time')
    .argument(
      '[name...]',
      "what it's called, to start; later leave it out, or use its number if you have more than one",
    )
    .option('--done [step]', 'mark a step as done: the last one shown, or another one')
    .option('--skip [step]', 'skip a step')
    .option('--step <step>', 'look at another step')
    .option('--all', "the whole list, and what's done")
    .option('--another', 'start a second group')
    .option('--first-meeting', 'a 90-minute plan for the first meeting')
    .option('--review', 'five questions to ask after four weeks')
    .option('--flyer', 'a page to print and hang up; it takes the options below');
  return withFlyerOptions(withLocalOptions(command))
    .examples(
      'momconnect local start "Tuesday Tots"',
      'momconnect local start --every tue --at 10:00 --done time',
      'momconnect local start --flyer --contact tots@example.org --open',
    )
    .action((words: string[], options: StartOptions) => answer(deps, words.join(' '), options));
}

/** `local flyer` and the like, for scripts: only what the step shows. */
export const pageCommand =
  (name: PageName) =>
  (deps: Deps): Command => {
    const command = new Command(name)
      .description('a page for a group of your own, the same as in local start')
      .argument('[which...]', 'which group, if you have more than one')
      .examples(`momconnect local ${name}`);
    return (name === 'flyer' ? withFlyerOptions(command) : command).action(
      (words: string[], options: FlyerOptions) => pages[name](deps, words.join(' '), options),
    );
  };

async function answer(deps: Deps, typed: string, options: StartOptions): Promise<void> {
  const { done, skip, step: stepName, all, flyer, firstMeeting, review } = options;
  const requests = [done, skip, stepName, all, flyer, firstMeeting, review];
  if (requests.filter((value) => value !== undefined).length > 1)
    throw usage(
      'One at a time: --done, --skip, --step, --all or a page.',
      forExample('momconnect local start --done'),
    );
  const page = flyer ? 'flyer' : firstMeeting ? 'first-meeting' : review ? 'review' : null;
  if (page !== null) return pages[page](deps, await saveBefore(deps, typed, options), options);
  const group = await runLocalStart(deps, typed, options);
  const { step, undo, steps } = group;
  const number = String(group.number);
  const isJustShown = undo === undefined && steps === undefined;
  const isAsked = deps.prompter.isInteractive && isJustShown && step !== null && !step.isSettled;
  printAnswer(deps, group, renderLocalStart, isAsked);
  if (!isAsked) return;
  deps.output.say('');
  const next = await askWhatNow(deps, step);
  if (next === 'page') return pages[step.name as PageName](deps, number, {});
  if (next !== null) await answer(deps, number, { [next]: step.name });
}

/** First saves what else she said about the group. Answers which group it is. */
async function saveBefore(deps: Deps, typed: string, options: StartOptions): Promise<string> {
  if (Object.keys(await readLocalOptions(options, deps)).length === 0) return typed;
  const { number } = await runLocalStart(deps, typed, options);
  deps.output.say(`${toTakeBack.text} ${toTakeBack.command}`);
  return String(number);
}

/** Only a step with a page has its own question. */
async function askWhatNow({ prompter }: Deps, { ask }: Pick<Step, 'ask'>) {
  const choices = ask === null ? 'yes, not yet, skip' : 'yes, not yet, done, skip';
  const typed = await prompter.ask({
    message: `${ask ?? 'Done?'}  ${choices}`,
    fallback: 'not yet',
    problem: (word) => (/^[yndsl]/i.test(word.trim()) ? null : `One of these: ${choices}`),
  });
  const first = typed.trim().charAt(0).toLowerCase();
  if (first === 'n') return null;
  if (first === 'y' && ask !== null) return 'page';
  return first === 's' || first === 'l' ? 'skip' : 'done';
}

/** @param isAsked whether we ask her next if it's done */
function renderLocalStart(group: StartedGroup, style: Style, isAsked: boolean): string {
  const { steps, step, undo } = group;
  const lines =
    steps !== undefined
      ? listLines(group, steps)
      : step === null
        ? endLines(group)
        : stepLines(group, step, style, isAsked || step.isSettled);
  return screen(style, [...lines, undo !== undefined && toTakeBack]).trimEnd();
}

type Step = StartedGroup['step'] & object;

function stepLines(group: StartedGroup, step: Step, style: Style, isLast: boolean): readonly Line[] {
  const { now, isLeftOutNow } = group;
  const { title, why, how, words, command } = step;
  return [
    now && `${isLeftOutNow ? 'Skipped' : 'Done'}: ${now}.`,
    `${group.name}${headingOf(group, step)}`,
    '',
    style.bold(title),
    why,
    how,
    '',
    words && { text: `"${words}"`, first: '  ' },
    words && '',
    command,
    ...(isLast ? [] : settlingWays(group, step.name)),
  ];
}

function headingOf({ isNew }: StartedGroup, { isLeftOut, isSettled }: Step): string {
  if (isLeftOut) return '. You skipped this one:';
  if (isSettled) return ". You've done this one:";
  return isNew ? ', a group of your own. The first small thing:' : '. The next thing:';
}

function settlingWays({ number }: StartedGroup, step: string): readonly Line[] {
  const command = `momconnect local start ${number}`;
  return [
    { text: "When that's done:", command: `${command} --done ${step}` },
    { text: 'Not for you? Skip it:', command: `${command} --skip ${step}` },
  ];
}

function listLines(group: StartedGroup, steps: StartedGroup['steps'] & object): readonly Line[] {
  return [
    `${group.name}, the whole list. Some of it won't apply to you.`,
    ...steps.map(({ title, isLeftOut, isSettled }, at) =>
      numbered(at + 1, `${title}${isLeftOut ? ': skipped' : isSettled ? ': done' : ''}`, 2),
    ),
    { text: 'To see one:', command: `momconnect local start ${group.number} --step 5` },
    ...settlingWays(group, '5'),
  ];
}

function endLines({ name, number }: StartedGroup): readonly Line[] {
  return [
    `You've been through the whole list for ${name}.`,
    { text: "After you've met:", command: `momconnect local visited ${number} --met NAME` },
    { text: 'The plan for a first meeting:', command: `momconnect local start ${number} --first-meeting` },
    { text: 'To keep, change or end it:', command: `momconnect local start ${number} --review` },
  ];
}
