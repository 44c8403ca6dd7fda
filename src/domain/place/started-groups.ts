/** From an idea to a group that meets: the steps on the way, the words that invite, the first meeting, and a look back. */

import { foldText } from '../text/fold-text.ts';
import { fillIn } from '../text/look-up.ts';
import { pickOne, seededNumbers } from '../text/seeded-numbers.ts';
import { addDays, type Day } from '../time/day.ts';
import type { LocalPlace } from './local.ts';

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
  /** Asks on a terminal whether to run that command right away. */
  readonly ask?: string;
}

/** `next` is null when all are done or skipped; `settled` names those that are, in the order of the list. */
export function startPath(steps: readonly StartStep[], { steps: settled }: Pick<LocalPlace, 'steps'>) {
  return {
    next: steps.find(({ name }) => !settled.includes(name)) ?? null,
    settled: steps.map(({ name }) => name).filter((name) => settled.includes(name)),
  };
}

/** The steps that the words could mean: its name, its place in the list, or else a part of its title or name. */
export function stepsNamed(steps: readonly StartStep[], typed: string): readonly StartStep[] {
  const folded = foldText(typed);
  if (folded === '') return [];
  const exact = steps.filter(({ name }, at) => foldText(name) === folded || folded === String(at + 1));
  if (exact.length > 0 || /^\d+$/.test(folded)) return exact;
  const byName = steps.filter(({ name }) => foldText(name).includes(folded));
  return byName.length > 0 ? byName : steps.filter(({ title }) => foldText(title).includes(folded));
}

export interface InvitationWords {
  readonly greeting: { readonly named: string; readonly unnamed: string };
  /** One of them is taken; `{plan}` stands for one of `plans`. */
  readonly texts: readonly string[];
  readonly plans: Readonly<Record<'both' | 'when' | 'where' | 'neither', string>>;
}

/** The friend as she calls them, and her own first name; null for nobody in particular, and for what is not known. */
type Invitation = Readonly<Record<'friend' | 'when' | 'where' | 'from', string | null>> & {
  readonly group: string;
  readonly seed: number;
};

/** On one line, as it goes into a message. */
export function composeInvitation({ greeting, texts, plans }: InvitationWords, about: Invitation): string {
  const { group, friend, when, where, from, seed } = about;
  const plan = when === null ? (where === null ? 'neither' : 'where') : where === null ? 'when' : 'both';
  const text = fillIn(pickOne(texts, seededNumbers(seed)), { plan: plans[plan] });
  const place = (where ?? '').replace(/^at /i, '');
  const hello = friend === null ? greeting.unnamed : greeting.named;
  const words = fillIn(`${hello} ${text}`, { group, friend: friend ?? '', when: when ?? '', where: place });
  return from === null ? words : `${words} ${from}`;
}

/** @param time `10:00` @param minutes how much later; past midnight it begins again at `00:00` */
export function clockAfter(time: string, minutes: number): string {
  const [hours = 0, past = 0] = time.split(':').map(Number);
  const total = hours * 60 + past + minutes;
  return [Math.floor(total / 60) % 24, total % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

/** Beginnings of parts that follow on each other; null for each while the first is not known. */
export function startsOf(time: string | null, parts: readonly number[]): readonly (string | null)[] {
  const before = (at: number) => parts.slice(0, at).reduce((sum, minutes) => sum + minutes, 0);
  return parts.map((_, at) => (time === null ? null : clockAfter(time, before(at))));
}

/** Four weeks after the first visit, or after the day it was started while nobody has met. */
export function reviewDay({ visits, on }: Pick<LocalPlace, 'visits' | 'on'>): Day {
  return addDays(visits.map((visit) => visit.on).sort()[0] ?? on, 28);
}
