/** Which prompt a day has: worked out from the tradition and the day alone, so that nothing has to be remembered. */

import type { Friend } from '../friend/friend.ts';
import { friendsAmong } from '../friend/friends-among.ts';
import type { State } from '../state.ts';
import { foldText } from '../text/fold-text.ts';
import { seededNumbers } from '../text/seeded-numbers.ts';
import { stableHash } from '../text/stable-hash.ts';
import { type Day, daysBetween } from '../time/day.ts';
import type { Theme, Tradition } from './tradition.ts';

const groups = ['made-my-day', 'grateful', 'picture', 'more'] as const;

/** `content/traditions/prompts.json`; `more` are prompts of other kinds, for `mixed` alone. */
export type PromptWords = Readonly<Record<(typeof groups)[number], readonly string[]>>;

/** No prompt comes twice within so many days. */
export const daysApart = 31;

/** Who a tradition goes on with: without those who are paused, or kept but not on her list now. */
export function goingOn(friends: readonly Friend[]): readonly Friend[] {
  return friends.filter(({ state }) => state === 'active' || state === 'unsorted');
}

/** For every active tradition in which somebody goes on, in the order they were started. */
export function todaysPrompts(state: State, words: PromptWords, today: Day): readonly TodaysPrompt[] {
  return state.traditions
    .filter((tradition) => tradition.state === 'active')
    .map((tradition) =>
      todaysPrompt(tradition, goingOn(friendsAmong(state, tradition.friends)), today, words),
    )
    .filter(({ friends }) => friends.length > 0);
}

export type TodaysPrompt = ReturnType<typeof todaysPrompt>;

/** `isSent`: whether she sent it already. @param friends those it goes on with */
export function todaysPrompt(
  tradition: Tradition,
  friends: readonly Friend[],
  today: Day,
  words: PromptWords,
) {
  const { id, number, sharedOn } = tradition;
  const prompt = promptFor(tradition, today, words);
  return { id, number, friends, prompt, isSent: sharedOn.includes(today) };
}

/** @param words the program's; each theme needs `daysApart` of them or more */
export function promptFor(
  { id, on, theme, prompts }: Pick<Tradition, 'id' | 'on' | 'theme' | 'prompts'>,
  day: Day,
  words: PromptWords,
): string {
  const since = daysBetween(on, day);
  const own = theme === 'own' ? prompts : [];
  const index = own.length === 0 ? null : ownIndexOn(since, own.length);
  if (index !== null) return own[index] as string;
  const others = shuffled(promptsOf(theme, words, own), stableHash(id));
  return others[wrapped(fillersBefore(since, own.length), others.length)] as string;
}

/** Those of the program for a theme, without any that she wrote herself. */
function promptsOf(theme: Theme, words: PromptWords, own: readonly string[]): readonly string[] {
  if (theme !== 'mixed' && theme !== 'own') return words[theme];
  const ownFolded = new Set(own.map(foldText));
  return groups.flatMap((group) => words[group]).filter((prompt) => !ownFolded.has(foldText(prompt)));
}

/**
 * Hers come round in the order she wrote them. Fewer than `daysApart` stand evenly spread in as many days, the first of them
 * on the first day; null is a day between, for one of the program's.
 */
function ownIndexOn(day: number, count: number): number | null {
  const round = Math.max(count, daysApart);
  const place = wrapped(day, round);
  const index = Math.ceil((place * count) / round);
  return index < count && Math.floor((index * round) / count) === place ? index : null;
}

/** How many days from the first one on were for the program's prompts: these go on through the rounds, so all get their turn. */
function fillersBefore(day: number, own: number): number {
  if (own === 0) return day;
  const place = wrapped(day, daysApart);
  const rounds = (day - place) / daysApart;
  const hersBefore = Math.ceil((place * own) / daysApart);
  return rounds * (daysApart - own) + place - hersBefore;
}

/** In an order that the seed alone decides (Fisher and Yates). */
function shuffled<T>(items: readonly T[], seed: number): readonly T[] {
  const next = seededNumbers(seed);
  const order = [...items];
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(next() * (last + 1));
    [order[last], order[other]] = [order[other] as T, order[last] as T];
  }
  return order;
}

/** A remainder from 0 up, also for days before the first. */
function wrapped(number: number, size: number): number {
  return ((number % size) + size) % size;
}
