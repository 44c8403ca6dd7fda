/** Decides which way fits a friend today: small tables, where the first fitting entry wins. */

import type { Friend } from '../friend/friend.ts';
import { type Day, daysBetween } from '../time/day.ts';
import type { ActWay } from './act-words.ts';
import type { RankedFriend } from './rank.ts';

export const energies = ['low', 'ok', 'high'] as const;
export type Energy = (typeof energies)[number];

/** Earlier versions said `plenty` for `high`, and it may still be in settings. */
export function readEnergy(input: string): Energy | null {
  const word = input.trim().toLowerCase();
  return word === 'plenty' ? 'high' : (energies.find((energy) => energy === word) ?? null);
}

export interface ActSituation {
  readonly today: Day;
  /** The most minutes she has; null when she didn't say. */
  readonly minutes: number | null;
  readonly energy: Energy;
  /** It's night for the friend, or one of her quiet hours: no call, and nothing to meet for. */
  readonly isQuiet: boolean;
  readonly hasBirthdaySoon: boolean;
  /** True when `next` has a question to ask: an invitation would leave it out. */
  readonly hasQuestion: boolean;
  /** Ways already offered further up: a choice of ways is kinder than the same thing three times. */
  readonly offered: readonly ActWay[];
  /** How many minutes each way takes. */
  readonly minutesOf: (way: ActWay) => number;
}

/** Ways in tiers: those in one tier are equally good, an earlier tier is better. */
type Tiers = readonly (readonly ActWay[])[];

const tiersNear: Readonly<Record<Energy, Tiers>> = {
  low: [
    ['text', 'voice'],
    ['note', 'email'],
  ],
  ok: [
    ['text', 'voice', 'call'],
    ['note', 'email'],
  ],
  high: [['call', 'visit', 'voice'], ['text', 'note'], ['email']],
};
const tiersFar: Readonly<Record<Energy, Tiers>> = {
  low: [
    ['text', 'note'],
    ['voice', 'email'],
  ],
  ok: [
    ['text', 'note', 'voice'],
    ['email', 'call'],
  ],
  high: [['call', 'note'], ['text', 'voice'], ['email']],
};
/** After a long silence: something light that doesn't ask for an answer right away. */
const tiersAfterSilence: Tiers = [['text', 'note'], ['email']];

const silentDays = 365;
const silentRatio = 3;
/** In days. Three weeks without a weekly call is three times the cadence, but no silence yet. */
const fewestSilentDays = 60;

/** Longer than a year, or than three times the cadence. */
export function isLongSilence(
  { lastContact, ratio }: Pick<RankedFriend, 'lastContact' | 'ratio'>,
  today: Day,
): boolean {
  if (lastContact === null) return false;
  const days = daysBetween(lastContact, today);
  return days > silentDays || (ratio > silentRatio && days >= fewestSilentDays);
}

/** From 9 pm to 8 am, nobody is called, and words can wait. */
export function isQuietHour(hour: number): boolean {
  return hour < 8 || hour >= 21;
}

/** A text is always possible: without a number, she picks the person on the phone. */
export function chooseWay(ranked: RankedFriend, situation: ActSituation): ActWay {
  for (const tier of tiersFor(ranked, situation)) {
    const fitting = tier.filter((way) => fits(way, ranked.friend, situation));
    if (fitting.length > 0) return freshest(fitting, ranked.friend, situation);
  }
  return 'text';
}

function tiersFor(ranked: RankedFriend, { today, energy }: ActSituation): Tiers {
  if (isLongSilence(ranked, today)) return tiersAfterSilence;
  const isNear = ranked.friend.circle === 'inner' || ranked.friend.circle === 'close';
  return (isNear ? tiersNear : tiersFar)[energy];
}

function fits(way: ActWay, friend: Friend, situation: ActSituation): boolean {
  const { minutes, minutesOf } = situation;
  return (minutes === null || minutesOf(way) <= minutes) && isOpen[way](friend, situation);
}

const isOpen: Readonly<Record<ActWay, (friend: Friend, situation: ActSituation) => boolean>> = {
  text: mayBeOnThePhone,
  voice: mayBeOnThePhone,
  email: ({ emails }) => emails.length > 0,
  note: ({ address }, { hasBirthdaySoon }) => address !== null || hasBirthdaySoon,
  call: ({ phones }, { isQuiet }) => phones.length > 0 && !isQuiet,
  visit: (friend, { isQuiet, hasQuestion }) => mayBeOnThePhone(friend) && !hasQuestion && !isQuiet,
};

/**
 * Without any contact details, she picks the person on the phone. If we only know an email address, writing there is
 * surer.
 */
function mayBeOnThePhone({ phones, emails }: Friend): boolean {
  return phones.length > 0 || emails.length === 0;
}

/** Not the last way, and not one offered above, unless no equally good one is left. */
function freshest(fitting: readonly ActWay[], friend: Friend, { offered }: ActSituation): ActWay {
  const others = fitting.filter((way) => way !== friend.lastWay);
  const candidates = others.length > 0 ? others : fitting;
  return candidates.find((way) => !offered.includes(way)) ?? (candidates[0] as ActWay);
}
