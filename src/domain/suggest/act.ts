/** Which way fits a friend today: small decisions from tables, the first one that fits. */

import type { Friend } from '../friend/friend.ts';
import { type Day, daysBetween } from '../time/day.ts';
import type { ActWay } from './act-words.ts';
import type { Ranked } from './rank.ts';

export const energies = ['low', 'ok', 'high'] as const;
export type Energy = (typeof energies)[number];

/** `plenty` is what earlier versions called `high`, and it may stand in settings. */
export function readEnergy(typed: string): Energy | null {
  const word = typed.trim().toLowerCase();
  return word === 'plenty' ? 'high' : (energies.find((energy) => energy === word) ?? null);
}

export interface ActSituation {
  readonly today: Day;
  /** The most minutes she has; null when she did not say. */
  readonly minutes: number | null;
  readonly energy: Energy;
  /** 0 to 23, where the friend is. */
  readonly hour: number;
  readonly hasBirthdaySoon: boolean;
  /** True when `next` gives a question to ask: then an invitation would leave it out. */
  readonly hasQuestion: boolean;
  /** Ways offered further up the list: a choice of ways is kinder than the same thing three times. */
  readonly offered: readonly ActWay[];
  /** Minutes each way takes. */
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
/** After a long silence something light, that asks for no answer at once. */
const tiersAfterSilence: Tiers = [['text', 'note'], ['email']];

const silentDays = 365;
const silentRatio = 3;
/** Three weeks without a weekly call is three times the cadence, and no silence yet. */
const fewestSilentDays = 60;

/** Longer than a year, or than three times the cadence. */
export function isLongSilence(
  { lastContact, ratio }: Pick<Ranked, 'lastContact' | 'ratio'>,
  today: Day,
): boolean {
  if (lastContact === null) return false;
  const days = daysBetween(lastContact, today);
  return days > silentDays || (ratio > silentRatio && days >= fewestSilentDays);
}

/** From 21:00 until 8:00 nobody is called, and words can wait. */
export function isQuietHour(hour: number): boolean {
  return hour < 8 || hour >= 21;
}

/** A text is always possible: with no number known she picks the person on the phone. */
export function chooseWay(ranked: Ranked, situation: ActSituation): ActWay {
  for (const tier of tiersFor(ranked, situation)) {
    const fitting = tier.filter((way) => fits(way, ranked.friend, situation));
    if (fitting.length > 0) return freshest(fitting, ranked.friend, situation);
  }
  return 'text';
}

function tiersFor(ranked: Ranked, { today, energy }: ActSituation): Tiers {
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
  call: ({ phones }, { hour }) => phones.length > 0 && !isQuietHour(hour),
  visit: (friend, { hour, hasQuestion }) => mayBeOnThePhone(friend) && !hasQuestion && !isQuietHour(hour),
};

/** With nothing known, she picks the person on the phone; with only an email known, writing there is surer. */
function mayBeOnThePhone({ phones, emails }: Friend): boolean {
  return phones.length > 0 || emails.length === 0;
}

/** Not the way used last, nor one offered above, as long as an equally good one is left. */
function freshest(fitting: readonly ActWay[], friend: Friend, { offered }: ActSituation): ActWay {
  const others = fitting.filter((way) => way !== friend.lastWay);
  const candidates = others.length > 0 ? others : fitting;
  return candidates.find((way) => !offered.includes(way)) ?? (candidates[0] as ActWay);
}
