/** `pause` and `resume`: a break from everything, for a new baby or a bad month. Never asks why. */

import type { Deps, Style } from '../../deps.ts';
import { pauseOn } from '../../domain/pause/pause.ts';
import { parseCadence } from '../../domain/time/cadence.ts';
import { dayInWords } from '../../domain/time/date-words.ts';
import type { Day } from '../../domain/time/day.ts';
import { printAnswer } from '../../ui/print-answer.ts';
import { type Line, screen } from '../../ui/screen.ts';
import { shellQuote } from '../../ui/shell-quote.ts';
import { undoWay } from '../../ui/undo-way.ts';
import { askYes } from '../shared/ask.ts';
import { Command } from '../shared/command.ts';
import { type EndOptions, readEnd, splitEnd } from '../shared/read-end.ts';
import { usage } from '../shared/read-values.ts';

interface PauseOptions extends EndOptions {
  readonly daily?: boolean;
  readonly all?: boolean;
}

export interface StartedPause {
  /** The first day after it. */
  readonly until: Day;
  readonly keepsDaily: boolean;
  readonly undo: string;
}

export function pauseCommand(deps: Deps): Command {
  return new Command('pause')
    .description('take a break from everything: nobody comes up until it ends by itself')
    .argument('[name...]', 'someone to pause instead, the same as friend pause')
    .option('--for <span>', 'how long: 5d, 3w, 2m')
    .option('--until <day>', 'the day it ends')
    .option('--daily', 'keep your text a day going')
    .option('--no-daily', 'pause your text a day, too')
    .option('--all', "with a name: people you've hidden, too")
    .examples('momconnect pause --for 3w', 'momconnect pause --until "jan 5" --daily', 'momconnect pause ana')
    .action(async (words: string[], options: PauseOptions) => {
      const { name, ...end } = readWords(words.join(' ').trim());
      if (name !== undefined) return pauseFriend(deps, name, { ...end, ...options });
      printAnswer(deps, await runPause(deps, { ...end, ...options }), renderPause);
    });
}

const everything = /^(?:everything|everyone|everybody|all)\b\s*/i;

/** `3w`, `for 3 weeks`, `everything until friday`, `ana for 2w`, or else a name. */
function readWords(input: string): EndOptions & { readonly name?: string } {
  const rest = input.replace(everything, '');
  if (rest === '') return {};
  const { name, ...end } = splitEnd(rest);
  if (name !== rest) return name === '' ? end : { name, ...end };
  return /^\d/.test(rest) || 'days' in parseCadence(rest) ? { for: rest } : { name: input };
}

/** A friend has no end of a pause, but can be skipped for a while. */
async function pauseFriend({ run }: Deps, name: string, options: PauseOptions): Promise<void> {
  const end = options.for === undefined ? options.until : options.for;
  if (end !== undefined) {
    const flag = options.for === undefined ? 'until' : 'for';
    throw usage("You can't set an end when you pause one person.", {
      text: 'To skip someone for a while:',
      command: `momconnect skip ${shellQuote(name)} --${flag} ${shellQuote(end)}`,
    });
  }
  await run(['friend', 'pause', ...(options.all ? ['--all'] : []), '--', name]);
}

/** @throws UserError `usage` for a bad span or day, and without an end when there's nobody to ask */
export async function runPause(deps: Deps, options: PauseOptions): Promise<StartedPause> {
  const { store, today } = deps;
  const until = (await readEnd(options, deps)) ?? (await askEnd(deps));
  const keepsDaily = options.daily ?? (await asksForDaily(deps));
  const undo = await store.append('pause', [{ type: 'pause.started', on: today, until, keepsDaily }]);
  return { until, keepsDaily, undo };
}

async function askEnd(deps: Deps): Promise<Day> {
  const { prompter } = deps;
  const example = { text: 'For how long? For example:', command: 'momconnect pause --for 3w' };
  if (!prompter.isInteractive) throw usage(example);
  const span = await prompter.ask({
    message: 'For how long?  1w, 3w, 2m',
    fallback: '3w',
    problem: (input) => {
      const reading = parseCadence(input, '1w, 3w, 2m');
      return 'problem' in reading ? reading.problem : null;
    },
  });
  return (await readEnd({ for: span }, deps)) as Day;
}

/** Only someone with a text a day is asked. */
async function asksForDaily({ prompter, store }: Deps): Promise<boolean> {
  const isGoing = store.read().traditions.some(({ state }) => state === 'active');
  return prompter.isInteractive && isGoing && askYes(prompter, 'Keep your text a day going?', 'no');
}

function renderPause({ until, keepsDaily }: StartedPause, style: Style): string {
  return screen(style, [
    `You're on a break until ${dayInWords(until, style.dates)}. Nobody comes up until then${keepsDaily ? ', but your text a day keeps going' : ''}. It ends by itself.`,
    { text: 'To end it sooner:', command: 'momconnect resume' },
    { text: "If it's a hard day:", command: 'momconnect help-now' },
    undoWay(),
  ]);
}

export interface EndedPause {
  /** null when nothing was paused. */
  readonly undo: string | null;
}

export function resumeCommand(deps: Deps): Command {
  return new Command('resume')
    .description('end your break')
    .argument('[name...]', 'someone who can come up again, the same as friend resume')
    .option('--all', "with a name: people you've hidden, too")
    .examples('momconnect resume', 'momconnect resume ana')
    .action(async (words: string[], { all }: PauseOptions) => {
      if (words.join(' ').trim().replace(everything, '') !== '')
        return void (await deps.run(['friend', 'resume', ...(all ? ['--all'] : []), '--', ...words]));
      printAnswer(deps, await runResume(deps), renderResume);
    });
}

async function runResume({ store, today }: Deps): Promise<EndedPause> {
  if (pauseOn(store.read(), today) === null) return { undo: null };
  return { undo: await store.append('resume', [{ type: 'pause.ended', on: today }]) };
}

function renderResume({ undo }: EndedPause, style: Style): string {
  const lines: readonly Line[] =
    undo === null
      ? ["You're not on a break now.", { text: 'For one person:', command: 'momconnect friend resume NAME' }]
      : [
          'Welcome back. Names can come up again, with no rush.',
          { text: 'To start again with an easy plan:', command: 'momconnect fresh-start' },
          undoWay(),
        ];
  return screen(style, lines);
}
