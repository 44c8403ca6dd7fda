/** The way from an idea to a group that meets: steps in order, of which one is next. */

import { foldText } from '../fold-text.ts';
import type { Local } from './local.ts';

export interface StartStep {
  readonly name: string;
  readonly title: string;
  /** One line. */
  readonly why: string;
  /** The one next thing. */
  readonly how: string;
  /** What she may send or say; `{group}`, `{when}` and `{where}` stand for what is known. */
  readonly words?: string;
  /** Does it, or part of it; `{number}` stands for the group's. */
  readonly command?: string;
}

export interface StartPath {
  /** null when all are settled. */
  readonly next: StartStep | null;
  /** Names of steps that are done or set aside, in the order of the list. */
  readonly settled: readonly string[];
}

export function startPath(steps: readonly StartStep[], { steps: done }: Pick<Local, 'steps'>): StartPath {
  return {
    next: steps.find(({ name }) => !done.includes(name)) ?? null,
    settled: steps.map(({ name }) => name).filter((name) => done.includes(name)),
  };
}

/** The steps that the words could mean: its name, its place in the list, or else a part of its title or name. */
export function stepsNamed(steps: readonly StartStep[], typed: string): readonly StartStep[] {
  const wanted = foldText(typed);
  if (wanted === '') return [];
  const exact = steps.filter(({ name }, at) => foldText(name) === wanted || wanted === String(at + 1));
  if (exact.length > 0 || /^\d+$/.test(wanted)) return exact;
  const byName = steps.filter(({ name }) => foldText(name).includes(wanted));
  return byName.length > 0 ? byName : steps.filter(({ title }) => foldText(title).includes(wanted));
}

/** `words` with what is known put in; a name of hers that holds braces stays as it is. */
export function fillIn(words: string, known: Readonly<Record<string, string>>): string {
  return words.replace(/\{(\w+)\}/g, (slot, name: string) => known[name] ?? slot);
}
