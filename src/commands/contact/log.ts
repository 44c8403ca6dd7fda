/** `log`: one line, and we remember it. */

import type { Deps, Style } from '../../deps.ts';
import type { Friend } from '../../domain/friend/friend.ts';
import { bookOf } from '../../domain/friend/names.ts';
import { visibleName } from '../../domain/text/visible-name.ts';
import { printAnswer } from '../../ui/print-answer.ts';
import { sanitize } from '../../ui/sanitize.ts';
import { screen } from '../../ui/screen.ts';
import { Command } from '../shared/command.ts';
import { forExample, usage } from '../shared/read-values.ts';
import { addedLine, attemptLines, contactLines, headlines } from './log-lines.ts';
import { refuseEmpty } from './log-people.ts';
import { planFor, planLog } from './log-plan.ts';
import { type Logged, saveLog } from './log-save.ts';
import type { LogOptions, LogWords } from './log-words.ts';
import { readLogWords } from './read-log-words.ts';

export type { Logged } from './log-save.ts';

export function logCommand(deps: Deps): Command {
  return new Command('log')
    .description('save a time you were in touch; with no words it asks')
    .argument('[words...]', 'names, numbers from the last list, or a sentence')
    .option(
      '--via <way>',
      'text, voice, call, video, visit, note, email or group; "coffee" and "zoom" work too',
    )
    .option('--on <day>', 'yesterday, last friday, 2026-02-28; today if you leave it out')
    .option('--note <text>', 'something to remember')
    .option('--next <text>', 'what to ask next time')
    .option('--attempt', "you reached out, and there's no answer yet")
    .option('--by <who>', 'who started it: me, or friend')
    .option('--private', 'the note shows only when you ask for it')
    .option('--add', 'add anyone new to your list')
    .examples(
      'momconnect log ana',
      'momconnect log "coffee with ana and bea last friday: talked about sleep"',
      'momconnect log bea --via call --on yesterday --next "how the first week was"',
      'momconnect log cleo --attempt',
      'momconnect log "coffee with Dana yesterday" --add',
    )
    .action(async (words: string[], options: LogOptions) => {
      const { logged, isShown } = await logAsking(deps, words, options);
      printAnswer(deps, logged, renderLog, { isShown });
    });
}

/** Logs what she gave, and asks only when a name or a day isn't clear. */
export async function runLog(deps: Deps, logWords: LogWords, options: LogOptions): Promise<Logged> {
  return saveLog(deps, await planLog(deps, logWords, options));
}

/** The same for friends who were found already. */
export async function runLogFor(
  deps: Deps,
  friends: readonly Friend[],
  options: LogOptions,
): Promise<Logged> {
  return saveLog(deps, await planFor(deps, friends, options));
}

/** @returns `isShown`: who, when and the note were on the screen before the last question */
async function logAsking(
  deps: Deps,
  words: readonly string[],
  options: LogOptions,
): Promise<{ readonly logged: Logged; readonly isShown: boolean }> {
  const input = words.length > 0 ? words : [await whoToLog(deps)];
  refuseUnseen(input);
  const logWords = await readAsking(deps, input);
  const plan = await planLog(deps, logWords, options);
  if (!deps.prompter.isInteractive) return { logged: await saveLog(deps, plan), isShown: false };
  const { askMissing } = await import('./log-questions.ts');
  let isShown = false;
  const fullPlan = await askMissing(deps, plan, {
    all: words.length === 0,
    hasDay: options.on !== undefined || logWords.sentence?.day != null,
    hasNext: options.next !== undefined,
    show: (planSoFar) => {
      deps.output.say(
        headlines(sanitize(planSoFar), deps.dates())
          .map((line) => deps.output.style.wrap(line))
          .join('\n'),
      );
      isShown = true;
    },
  });
  return { logged: await saveLog(deps, fullPlan), isShown };
}

/** A sentence without a name only lacks who it was with. */
async function readAsking(deps: Deps, input: readonly string[]): Promise<LogWords> {
  const logWords = await readLogWords(deps, input);
  const { sentence, people } = logWords;
  const isOpen = sentence !== null && people.length === 0 && sentence.mood === 'happened' && !sentence.isTwo;
  if (!isOpen || !deps.prompter.isInteractive) return logWords;
  const { isOfDanger } = await import('./log-refusals.ts');
  if (await isOfDanger(deps, sentence.text)) return logWords;
  const { askWho } = await import('./log-questions.ts');
  const who = await readLogWords(deps, [await askWho(deps, 'Who was it with?')]);
  return { ...logWords, people: who.people };
}

/** Invisible characters: a question about them wouldn't tell her what is wrong. */
function refuseUnseen(input: readonly string[]): void {
  const words = input.join(' ');
  if (words.trim() === '' || visibleName(words) !== '') return;
  throw usage("There's no name in that.", forExample('momconnect log ana'));
}

async function whoToLog(deps: Deps): Promise<string> {
  if (deps.prompter.isInteractive) return (await import('./log-questions.ts')).askWho(deps);
  refuseEmpty(bookOf(deps.store.read().friends));
  throw usage('Who were you in touch with? It needs a name.', forExample('momconnect log ana'));
}

export function renderLog(
  { interactions, resting, added, toRemember }: Logged,
  style: Style,
  { isShown } = { isShown: false },
): string {
  const lines = interactions.flatMap((interaction) =>
    interaction.outcome === 'attempt'
      ? attemptLines(interaction, resting, style.dates)
      : contactLines(interaction, isShown, style),
  );
  return screen(style, [
    added.length > 0 && addedLine(added),
    ...lines,
    toRemember !== null && { text: 'For a reminder:', command: toRemember },
  ]);
}
