/** Who might like a note. Uses only what we know: never guesses a date, a feeling or news. */

import { type Friend, lastContactOf } from '../friend/friend.ts';
import { isSnoozed } from '../friend/is-snoozed.ts';
import { hasTag } from '../friend/tags.ts';
import { birthdayIn } from '../time/birthday-in.ts';
import { addDays, type Day, dayNumber, daysBetween } from '../time/day.ts';
import type { Draft } from './draft.ts';

export type NoteIdea = { readonly friend: Friend } & Reason;

type Reason =
  | { readonly kind: 'birthday'; readonly on: Day }
  /** `next` is her own reminder; null when a tag said it. */
  | { readonly kind: 'thanks'; readonly next: string | null }
  | { readonly kind: 'loss' }
  | { readonly kind: 'new-baby' }
  | { readonly kind: 'inspires'; readonly inspires: string }
  /** null when we know of no time together. */
  | { readonly kind: 'unheard'; readonly last: Day | null };
type Kind = Reason['kind'];

const mostIdeas = 5;
const birthdayDaysAhead = 21;
const unheardDays = 365;
/** In days. A draft of the last half year counts as this idea, mailed or not. */
const draftDays = 180;

/** What a note of each kind can be for, the usual one first. After a loss, only she knows which words fit. */
export const ideaOccasions: Readonly<Record<Kind, readonly string[]>> = {
  birthday: ['birthday'],
  thanks: ['thank-you-help', 'thank-you-gift'],
  loss: ['sympathy', 'baby-loss', 'anniversary-of-loss'],
  'new-baby': ['new-baby'],
  inspires: ['inspires-me'],
  unheard: ['reconnect'],
};

type Find = (friend: Friend, today: Day) => Reason | null;

/** For one friend, they come in this order: what has a day, what she marked, then what can wait. */
const finders: readonly Find[] = [
  findBirthday,
  findThanks,
  ({ tags }) => (hasLoss(tags) ? { kind: 'loss' } : null),
  // We don't know which loss it was, so we don't mention a baby next to it.
  ({ tags }) => (hasTag(tags, 'new-baby') && !hasLoss(tags) ? { kind: 'new-baby' } : null),
  ({ inspires }) => (inspires === null ? null : { kind: 'inspires', inspires }),
  findUnheard,
];

/** At most five, one for each friend: the first of each kind, then the second of each, and so on. */
export function noteIdeas(
  friends: Iterable<Friend>,
  drafts: readonly Draft[],
  today: Day,
): readonly NoteIdea[] {
  const rows: NoteIdea[][] = finders.map(() => []);
  for (const friend of friends) {
    if (friend.state !== 'active' || friend.isRemoved || isSnoozed(friend, today)) continue;
    const lately = occasionsSince(addDays(today, -draftDays), drafts, friend);
    for (const [index, find] of finders.entries()) {
      const reason = find(friend, today);
      if (reason === null || ideaOccasions[reason.kind].some((occasion) => lately.has(occasion))) continue;
      rows[index]?.push({ friend, ...reason });
      break;
    }
  }
  for (const row of rows) row.sort((a, b) => rankOf(a) - rankOf(b) || (a.friend.id < b.friend.id ? -1 : 1));
  return roundRobin(rows).slice(0, mostIdeas);
}

function occasionsSince(day: Day, drafts: readonly Draft[], { id }: Friend): ReadonlySet<string> {
  const draftsForFriend = drafts.filter(
    ({ friend, isRemoved, on }) => friend === id && !isRemoved && on > day,
  );
  return new Set(draftsForFriend.map(({ occasion }) => occasion));
}

function hasLoss(tags: Friend['tags']): boolean {
  return hasTag(tags, 'loss') || hasTag(tags, 'baby-loss');
}

function findThanks({ tags, next }: Friend): Reason | null {
  if (next !== null && /^\s*(?:to )?thank(?:s|ing)?\b/i.test(next)) return { kind: 'thanks', next };
  return hasTag(tags, 'thank') || hasTag(tags, 'thanks') ? { kind: 'thanks', next: null } : null;
}

function findBirthday({ birthday }: Friend, today: Day): Reason | null {
  if (birthday === null) return null;
  const year = +today.slice(0, 4);
  const thisYear = birthdayIn(year, birthday);
  const on = thisYear < today ? birthdayIn(year + 1, birthday) : thisYear;
  return daysBetween(today, on) <= birthdayDaysAhead ? { kind: 'birthday', on } : null;
}

/** Old friends: she wouldn't contact them every month anyway. */
function findUnheard(friend: Friend, today: Day): Reason | null {
  if (friend.circle !== 'friends' && friend.circle !== 'wider') return null;
  const last = lastContactOf(friend, today);
  return last === null || daysBetween(last, today) > unheardDays ? { kind: 'unheard', last } : null;
}

/** Sooner birthdays first, then longer silences, then those where we don't know the last time. */
function rankOf(idea: NoteIdea): number {
  if (idea.kind === 'birthday') return dayNumber(idea.on);
  if (idea.kind === 'unheard') return idea.last === null ? Infinity : dayNumber(idea.last);
  return 0;
}

function roundRobin(rows: readonly (readonly NoteIdea[])[]): NoteIdea[] {
  const rounds = Math.max(...rows.map(({ length }) => length));
  return Array.from({ length: rounds }, (_, round) =>
    rows.flatMap((row) => row.slice(round, round + 1)),
  ).flat();
}
