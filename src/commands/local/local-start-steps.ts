/** Steps on the way to a group of her own: which ones she means, and what is shown of them. */

import type { DateForm } from '../../domain/date-words.ts';
import type { Local } from '../../domain/local/local.ts';
import { fillIn, type StartStep, startPath, stepsNamed } from '../../domain/local/start-path.ts';
import { UserError } from '../../errors.ts';
import { usage } from '../read-values.ts';
import { whenOf } from './own-groups.ts';

export interface Checklist {
  /** What stands in words for what is not known yet. */
  readonly unknown: { readonly when: string; readonly where: string };
  readonly steps: readonly StartStep[];
}

export interface StartedGroup {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  /** The next one, or the one asked for; null when all are settled. */
  readonly step: ShownStep | null;
  /** Names of steps that are done or set aside, in the order of the list. */
  readonly settled: readonly string[];
  /** The whole list, where it was asked for. */
  readonly steps?: readonly {
    readonly name: string;
    readonly title: string;
    readonly isSettled: boolean;
    readonly isLeftOut: boolean;
  }[];
  /** The title of the step that this very command settled. */
  readonly now: string | null;
  /** Whether it settled it by leaving it out. */
  readonly isLeftOutNow: boolean;
  /** Whether this very command began it. */
  readonly isNew: boolean;
  /** Only when something was saved. */
  readonly undo?: string;
}

export interface ShownStep {
  readonly name: string;
  readonly title: string;
  readonly why: string;
  readonly how: string;
  /** What she may send or say; null where there is nothing. */
  readonly words: string | null;
  readonly command: string | null;
  readonly isSettled: boolean;
  readonly isLeftOut: boolean;
}

/** The step that this command settles; null when it settles none. */
export function stepSettled(
  steps: readonly StartStep[],
  group: Local | null,
  { done, skip }: { readonly done?: string | true; readonly skip?: string | true },
): StartStep | null {
  const asked = done ?? skip;
  if (asked === undefined) return null;
  const settled = { steps: group?.steps ?? [] };
  const step = asked === true ? startPath(steps, settled).next : stepNamed(steps, asked);
  if (step !== null && !settled.steps.includes(step.name)) return step;
  const message = step === null ? 'Every step is settled already.' : `"${step.title}" is settled already.`;
  throw new UserError(message, { code: 'exists', hint: 'The whole list: momconnect local start --all' });
}

export function stepNamed(steps: readonly StartStep[], typed: string): StartStep {
  const found = stepsNamed(steps, typed);
  const [first] = found;
  if (first !== undefined && found.length === 1) return first;
  const which = found.map(({ name }) => name).join(', ');
  throw usage(
    first === undefined ? `There is no step "${typed.trim()}".` : `"${typed.trim()}" could be: ${which}.`,
    'All of them, by number: momconnect local start --all',
  );
}

interface Wanted {
  /** The step she asked for, in the place of the next one. */
  readonly shown: StartStep | null;
  readonly isWhole: boolean;
  readonly dates: DateForm;
}

export function startedGroup(
  group: Local,
  { steps, unknown }: Checklist,
  { shown, isWhole, dates }: Wanted,
): Omit<StartedGroup, 'now' | 'isLeftOutNow' | 'isNew' | 'undo'> {
  const { id, number, name, place } = group;
  const { next, settled } = startPath(steps, group);
  const when = whenOf(group, dates) ?? unknown.when;
  const known = { group: name, when, where: place ?? unknown.where, number: String(number) };
  const step = shown ?? next;
  const isLeftOut = step !== null && group.leftOut.includes(step.name);
  const list = steps.map((each) => ({
    name: each.name,
    title: each.title,
    isSettled: settled.includes(each.name),
    isLeftOut: group.leftOut.includes(each.name),
  }));
  return {
    id,
    number,
    name,
    step:
      step === null ? null : { ...filledIn(step, known), isSettled: settled.includes(step.name), isLeftOut },
    settled,
    ...(isWhole ? { steps: list } : {}),
  };
}

function filledIn(
  { words, command, ...rest }: StartStep,
  known: Readonly<Record<string, string>>,
): Omit<ShownStep, 'isSettled' | 'isLeftOut'> {
  const filled = (text: string | undefined) => (text === undefined ? null : fillIn(text, known));
  return { ...rest, words: filled(words), command: filled(command) };
}
