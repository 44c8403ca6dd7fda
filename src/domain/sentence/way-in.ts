/** How they were in touch, from the words of a sentence. */

import type { Outcome, Way } from '../interaction.ts';
import type { WayPhrase, Words } from './words.ts';

export interface WayFound {
  readonly way: Way | null;
  readonly what: string | null;
  readonly outcome: Outcome;
  /** Token numbers of the words that are said by the above, and need not be kept. */
  readonly taken: ReadonlySet<number>;
}

/**
 * An attempt that tells its way (`tried to call`) goes before other words, then the first word counts. Meeting somebody is made
 * plainer by what comes after ("met ana at book club").
 */
export function findWay({ phrases }: Words, isFree: (index: number) => boolean): WayFound {
  const free = phrases.filter(({ from, until }) => allFree(from, until, isFree));
  const attempt = free.find(({ isAttempt }) => isAttempt);
  const told = free.filter(({ isAttempt }) => !isAttempt);
  const first = attempt?.way ? undefined : plainest(told);
  const way = attempt?.way ?? first?.way ?? null;
  const named = told.find((phrase) => phrase.way === way && phrase.what !== null);
  const said = free.filter(
    (phrase) =>
      phrase.isAttempt ||
      phrase === named ||
      (phrase.what === null && phrase.way === way) ||
      isPlainVisit(phrase),
  );
  return {
    way,
    what: named?.what ?? null,
    outcome: attempt === undefined ? 'connected' : 'attempt',
    taken: new Set(
      said.flatMap(({ from, until }) => Array.from({ length: until - from }, (_, at) => from + at)),
    ),
  };
}

function plainest(told: readonly WayPhrase[]): WayPhrase | undefined {
  const [first] = told;
  if (first === undefined || !isPlainVisit(first)) return first;
  return told.find(({ way, what }) => what !== null && (way === 'visit' || way === 'group')) ?? first;
}

function isPlainVisit({ way, what, isAttempt }: WayPhrase): boolean {
  return way === 'visit' && what === null && !isAttempt;
}

function allFree(from: number, until: number, isFree: (index: number) => boolean): boolean {
  for (let index = from; index < until; index++) if (!isFree(index)) return false;
  return true;
}
