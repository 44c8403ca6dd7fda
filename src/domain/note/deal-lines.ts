/** Chooses one line for each move, so that the whole fits the card, makes no point twice and repeats no recent phrase. */

import type { Line } from './known-lines.ts';
import { pickOne } from './seeded-numbers.ts';

type Lines = readonly Line[];

export interface Limits {
  /** Words the card takes beside greeting and name. */
  readonly words: number;
  readonly sentences: number;
  /** Ids of phrases to leave alone where others will do. */
  readonly avoid: ReadonlySet<string>;
}

/** A note has this many sentences or more where the occasion has the moves for it. */
const fewestSentences = 3;
/** How often lines are dealt anew until they fit with no phrase used lately. */
const mostDeals = 60;
/** Words that an overfull note may have beyond the shortest way to say it. */
const slack = 6;

/**
 * @param choices for each move, in order, what can be said
 * @param next numbers from 0 to 1 that decide; the same numbers give the same lines
 */
export function dealLines(choices: readonly Lines[], limits: Limits, next: () => number): Lines {
  const hands: Lines[] = [];
  while (hands.length < mostDeals) {
    const lines = trim(deal(choices, limits.avoid, next), limits, next);
    if (excess(lines, limits) === 0 && usedLately(lines, limits) === 0) return lines;
    hands.push(lines);
  }
  return nearest(hands, limits);
}

/** Phrases used lately are taken only where a move has nothing else left. */
function deal(choices: readonly Lines[], avoid: ReadonlySet<string>, next: () => number): Lines {
  const said = new Set<string>();
  return choices.flatMap((lines) => {
    const open = lines.filter(({ says }) => !says.some((point) => said.has(point)));
    const fresh = open.filter(({ id }) => !avoid.has(id));
    if (open.length === 0) return [];
    const line = pickOne(fresh.length > 0 ? fresh : open, next);
    for (const point of line.says) said.add(point);
    return line;
  });
}

/** Leaves lines away, never her own words or what a note of this kind must have, until the rest fits. */
function trim(lines: Lines, { words, sentences }: Limits, next: () => number): Lines {
  let kept = lines;
  while (sum(kept, 'words') > words || sum(kept, 'sentences') > sentences) {
    const left = sum(kept, 'sentences') - fewestSentences;
    const spare = kept.filter((line) => !line.stays && line.sentences <= left);
    if (spare.length === 0) break;
    const out = pickOne(spare, next);
    kept = kept.filter((line) => line !== out);
  }
  return kept;
}

/** Where nothing fits, her own words are long: a few more do not matter then, and wording that varies does. */
function nearest(hands: readonly Lines[], limits: Limits): Lines {
  const least = Math.min(...hands.map((lines) => excess(lines, limits)));
  const allowed = least === 0 ? 0 : least + slack;
  return hands
    .filter((lines) => excess(lines, limits) <= allowed)
    .reduce((best, lines) => (usedLately(lines, limits) < usedLately(best, limits) ? lines : best));
}

function excess(lines: Lines, { words }: Limits): number {
  return Math.max(0, sum(lines, 'words') - words);
}

function usedLately(lines: Lines, { avoid }: Limits): number {
  return lines.filter(({ id }) => avoid.has(id)).length;
}

function sum(lines: Lines, key: 'words' | 'sentences'): number {
  return lines.reduce((total, line) => total + line[key], 0);
}
