/** Which prompt a day has: computed from the tradition and the day alone, so that nothing has to be stored. */

import type { Friend } from '../friend/friend.ts';
import { friendsAmong } from '../friend/friends-among.ts';
import type { State } from '../state.ts';
import { foldText } from '../text/fold-text.ts';
import { seededNumbers } from '../text/seeded-numbers.ts';
import { stableHash } from '../text/stable-hash.ts';
import { type Day, daysBetween } from '../time/day.ts';
import type { Theme, Tradition } from './tradition.ts';

const groups = ['made-my-day', 'grateful', 'picture', 'more'] as const;

/** `content/traditions/prompts.json`; `more` are prompts of other kinds, only for `mixed`. */
export type PromptWords = Readonly<Record<(typeof groups)[number], readonly string[]>>;

/** No prompt comes twice within this many days. */
export const daysApart = 31;

/** A tradition with its friends as they are today: nobody hidden from lists, so maybe nobody at all. */
export type DailyText = Omit<Tradition, 'friends'> & { readonly friends: readonly Friend[] };

export function dailyTexts(state: State): readonly DailyText[] {
  return state.traditions.map((each) => ({ ...each, friends: friendsAmong(state, each.friends) }));
}

/** Who a tradition continues with: without friends who are paused or not on her list now. */
export function goingOn(friends: readonly Friend[]): readonly Friend[] {
  return friends.filter(({ state }) => state === 'active' || state === 'unsorted');
}

/** For every active tradition with an active friend, in the order they were started. */
export function todaysPrompts(state: State, words: PromptWords, today: Day): readonly TodaysPrompt[] {
  const active = dailyTexts(state).filter((daily) => daily.state === 'active');
  const prompts = active.map((daily) => todaysPrompt(daily, words, today));
  return prompts.filter(({ friends }) => friends.length > 0);
}

export type TodaysPrompt = ReturnType<typeof todaysPrompt>;

/** `friends` are those it continues with. `isSent`: whether she already sent it. */
export function todaysPrompt(daily: DailyText, words: PromptWords, today: Day) {
  const { id, number, friends, sharedOn } = daily;
  const prompt = promptFor(daily, today, words);
  return { id, number, friends: goingOn(friends), prompt, isSent: sharedOn.includes(today) };
}

/** @param words the program's prompts; each theme needs at least `daysApart` */
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

/** The program's prompts for a theme, without any that she wrote herself. */
function promptsOf(theme: Theme, words: PromptWords, own: readonly string[]): readonly string[] {
  if (theme !== 'mixed' && theme !== 'own') return words[theme];
  const all = groups.flatMap((group) => words[group]);
  if (own.length === 0) return all;
  const ownFolded = new Set(own.map(foldText));
  return all.filter((prompt) => !ownFolded.has(foldText(prompt)));
}

/**
 * Her own prompts come in the order she wrote them. If there are fewer than `daysApart`, they are spread evenly over
 * that many days, starting on the first day. null for a day in between, which gets one of the program's.
 */
function ownIndexOn(day: number, count: number): number | null {
  const round = Math.max(count, daysApart);
  const place = wrapped(day, round);
  const index = Math.ceil((place * count) / round);
  return index < count && Math.floor((index * round) / count) === place ? index : null;
}

/**
 * How many days since the first one had the program's prompts. They continue through the rounds, so that all get their
 * turn.
 */
function fillersBefore(day: number, own: number): number {
  if (own === 0) return day;
  const place = wrapped(day, daysApart);
  const rounds = (day - place) / daysApart;
  const hersBefore = Math.ceil((place * own) / daysApart);
  return rounds * (daysApart - own) + place - hersBefore;
}

/** In an order that depends only on the seed (Fisher and Yates). */
function shuffled<T>(items: readonly T[], seed: number): readonly T[] {
  const next = seededNumbers(seed);
  const order = [...items];
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(next() * (last + 1));
    [order[last], order[other]] = [order[other] as T, order[last] as T];
  }
  return order;
}

/** The remainder, never negative, even for days before the first. */
function wrapped(number: number, size: number): number {
  return ((number % size) + size) % size;
}
