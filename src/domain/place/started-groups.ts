/** From an idea to a group that meets: the steps, the words that invite, the first meeting, and a look back. */

import { foldText } from '../text/fold-text.ts';
import { fillIn } from '../text/look-up.ts';
import { pickOne, seededNumbers } from '../text/seeded-numbers.ts';
import { minutesIn } from '../time/clock-time.ts';
import { addDays, type Day } from '../time/day.ts';
import type { LocalPlace } from './local.ts';

export interface StartStep {
  readonly name: string;
  readonly title: string;
  /** One line. */
  readonly why: string;
  /** The one next thing to do. */
  readonly how: string;
  /** What she may send or say; `{group}`, `{when}` and `{where}` are replaced. */
  readonly words?: string;
  /** Does the step, or part of it; `{number}` is replaced with the group's. */
  readonly command?: string;
  /** Asks on a terminal whether to run that command right away. */
  readonly ask?: string;
}

/** `unknown` has words for what isn't known yet. */
export interface Checklist {
  readonly unknown: { readonly when: string; readonly where: string };
  readonly steps: readonly StartStep[];
}

/** `next` is null when all are done or skipped; `settled` lists those, in the order of the steps. */
export function startPath(steps: readonly StartStep[], { steps: settled }: Pick<LocalPlace, 'steps'>) {
  return {
    next: steps.find(({ name }) => !settled.includes(name)) ?? null,
    settled: steps.map(({ name }) => name).filter((name) => settled.includes(name)),
  };
}

/** The steps she may mean: by name, by number, or else by a part of the title or name. */
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
  /** One of them is used; `{plan}` is replaced with one of `plans`. */
  readonly texts: readonly string[];
  readonly plans: Readonly<Record<'both' | 'when' | 'where' | 'neither', string>>;
}

/** What she calls the friend, and her own first name; null for nobody in particular, and for what is unknown. */
type Invitation = Readonly<Record<'friend' | 'when' | 'where' | 'from', string | null>> & {
  readonly group: string;
  readonly seed: number;
};

/** `at the library`; a place she typed with a preposition stays as it is. */
export function placeInWords(place: string): string {
  if (/^(?:at|in|on|by|near|behind|beside|under|outside|across|next to|inside|over)\b/i.test(place))
    return place.charAt(0).toLowerCase() + place.slice(1);
  return /^online\b/i.test(place) ? place : `at ${place}`;
}

/** On one line, for a message. */
export function composeInvitation({ greeting, texts, plans }: InvitationWords, about: Invitation): string {
  const { group, friend, when, where, from, seed } = about;
  const plan = when === null ? (where === null ? 'neither' : 'where') : where === null ? 'when' : 'both';
  const text = fillIn(pickOne(texts, seededNumbers(seed)), { plan: plans[plan] });
  const place = where === null ? '' : placeInWords(where);
  const hello = friend === null ? greeting.unnamed : greeting.named;
  const words = fillIn(`${hello} ${text}`, { group, friend: friend ?? '', when: when ?? '', where: place });
  return from === null ? words : `${words} ${from}`;
}

/** So many minutes after `10:00`; after midnight it starts again at `00:00`. */
export function clockAfter(time: string, minutes: number): string {
  const total = minutesIn(time) + minutes;
  return [Math.floor(total / 60) % 24, total % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

/** The start times of consecutive parts; all null while the first is unknown. */
export function startsOf(time: string | null, parts: readonly number[]): readonly (string | null)[] {
  const before = (at: number) => parts.slice(0, at).reduce((sum, minutes) => sum + minutes, 0);
  return parts.map((_, at) => (time === null ? null : clockAfter(time, before(at))));
}

/** Four weeks after the first visit; if there was none, after the day she started it. */
export function reviewDay({ visits, on }: Pick<LocalPlace, 'visits' | 'on'>): Day {
  return addDays(visits.map((visit) => visit.on).sort()[0] ?? on, 28);
}
