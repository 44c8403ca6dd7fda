/** `fresh-start`: everyone who is due, spread over the coming weeks, in a plan she sees first. */

import type { Deps, Style } from '../../deps.ts';
import type { Change } from '../../domain/changes.ts';
import { namesInWords } from '../../domain/friend/names.ts';
import { pauseOn } from '../../domain/pause/pause.ts';
import { planFreshStart } from '../../domain/suggest/fresh-start.ts';
import { dayInWords } from '../../domain/time/date-words.ts';
import { addDays, type Day, daysBetween } from '../../domain/time/day.ts';
import { printAnswer } from '../../ui/print-answer.ts';
import { type Line, screen } from '../../ui/screen.ts';
import { toTakeBack } from '../../ui/undo-way.ts';
import { askYes } from '../shared/ask.ts';
import { Command } from '../shared/command.ts';
import { emptyLines } from './suggest-view.ts';

interface FreshStartOptions {
  readonly dryRun?: boolean;
}

interface FreshStart {
  readonly on: Day;
  /** When each of them comes up, the first ones today. */
  readonly plan: readonly {
    readonly friend: { readonly id: string; readonly name: string };
    readonly on: Day;
  }[];
  /** null when nothing was saved. */
  readonly undo: string | null;
}

/** In a line of the journal, far from the most that fits. */
const mostInALine = 60;
/** Of a week's names on the screen. */
const mostNames = 4;

export function freshStartCommand(deps: Deps): Command {
  return new Command('fresh-start')
    .description('start again after a while: an easy plan for the coming weeks, closest people first')
    .option('--dry-run', 'only show the plan')
    .examples('momconnect fresh-start', 'momconnect fresh-start --dry-run', 'momconnect fresh-start --yes')
    .action(async (options: FreshStartOptions) => {
      const pausedUntil = pauseOn(deps.store.read(), deps.today)?.until ?? null;
      const plan = planNow(deps);
      const changes = changesOf(deps, plan, pausedUntil !== null);
      const isWanted = options.dryRun !== true && changes.length > 0;
      const isSaved = isWanted && (await isConfirmed(deps, plan, pausedUntil !== null));
      const undo = isSaved ? await savePlan(deps, changes) : null;
      printAnswer(deps, { on: deps.today, plan, undo }, renderFreshStart, {
        isShown: deps.prompter.isInteractive && !deps.globals.yes && isWanted,
        isNew: changes.length > 0,
        pausedUntil,
      });
    });
}

type Plan = FreshStart['plan'];

function planNow({ store, today }: Deps): Plan {
  return planFreshStart([...store.read().friends.values()], today).map(({ friend: { id, name }, on }) => ({
    friend: { id, name },
    on,
  }));
}

/** She sees the plan before she is asked. Without a terminal, only `--yes` confirms. */
async function isConfirmed(deps: Deps, plan: Plan, isPaused: boolean): Promise<boolean> {
  const { globals, prompter } = deps;
  if (globals.yes || !prompter.isInteractive) return globals.yes;
  printAnswer(deps, plan, (data, style) => `${screen(style, planLines(data, style, isPaused))}\n`);
  return askYes(prompter, 'Use this plan?', 'yes');
}

/** Whoever comes up today needs none, so there may be nothing to save. The plan ends a pause: she is back. */
function changesOf({ today }: Deps, plan: Plan, isPaused: boolean): readonly Change[] {
  return [
    ...(isPaused && plan.length > 0 ? [{ type: 'pause.ended' as const, on: today }] : []),
    ...plan
      .filter(({ on }) => on > today)
      .map(({ friend, on }) => ({
        type: 'friend.snoozed' as const,
        friend: friend.id,
        on: today,
        until: on,
      })),
  ];
}

async function savePlan({ store, today }: Deps, changes: readonly Change[]): Promise<string> {
  store.rememberVisit({ offered: today });
  if (changes.length <= mostInALine) return store.append('fresh-start', changes);
  const lines = Array.from({ length: Math.ceil(changes.length / mostInALine) }, (_, at) =>
    changes.slice(at * mostInALine, (at + 1) * mostInALine),
  );
  return store.appendBatch('fresh-start', lines);
}

/** Never in the JSON. */
interface PlanScreen {
  /** She has seen the plan, above the question. */
  readonly isShown: boolean;
  /** There is something to save. */
  readonly isNew: boolean;
  /** The first day after a break; null when nothing is paused. */
  readonly pausedUntil: Day | null;
}

function renderFreshStart(
  { plan, undo }: FreshStart,
  style: Style,
  { isShown, isNew, pausedUntil }: PlanScreen,
): string {
  if (plan.length === 0 && pausedUntil !== null) return emptyLines({ empty: null, pausedUntil }, style);
  if (plan.length === 0)
    return screen(style, [
      "Welcome back. You don't need a plan right now, and that's fine.",
      { text: 'For a name today:', command: 'momconnect suggest' },
    ]);
  const forToday = { text: 'For today:', command: 'momconnect' };
  const lines = planLines(plan, style, pausedUntil !== null);
  if (!isNew) return screen(style, [...lines, '', forToday]);
  const end: readonly Line[] =
    undo === null
      ? [
          isShown && 'Nothing was saved.',
          { text: 'To use this plan:', command: 'momconnect fresh-start --yes' },
        ]
      : [toTakeBack, forToday];
  return screen(style, isShown ? end : [...lines, '', ...end]);
}

/** A line a week, from the day it starts. */
function planLines(plan: Plan, style: Style, isPaused: boolean): readonly Line[] {
  const { today } = style.dates;
  const weekOf = ({ on }: Plan[number]) => Math.floor(daysBetween(today, on) / 7);
  const weeks = [...new Set(plan.map(weekOf))];
  return [
    "Welcome back. There's nothing to catch up on: here's an easy plan, closest people first.",
    '',
    ...weeks.map((week): Line => {
      const names = plan.filter((each) => weekOf(each) === week).map(({ friend }) => friend.name);
      const firstNames = names.length > mostNames ? [...names.slice(0, mostNames - 1), 'others'] : names;
      const start = week === 0 ? 'today' : dayInWords(addDays(today, week * 7), style.dates);
      return { text: `From ${start}: ${namesInWords(firstNames)}`, first: '', rest: '  ' };
    }),
    '',
    [
      plan.some(({ on }) => on > today)
        ? "A few people come up each week, so there's no rush."
        : "There's no rush.",
      ...(isPaused ? ['The plan ends your break.'] : []),
    ].join(' '),
  ];
}
