/** The lines dealt for one note, and what can be said of them together. */

import type { Line } from './known-lines.ts';

export type Lines = readonly Line[];

export interface Limits {
  /** Words beside greeting and name: no fewer where the moves have them. */
  readonly fewest: number;
  /** False when too little is known to fill the note: then fewer words are as good. */
  readonly mustReach: boolean;
  /** No more but for her own. */
  readonly most: number;
  readonly sentences: number;
  /** Lines are not left away for the sake of room when fewer sentences than this would be left. */
  readonly fewestSentences: number;
  /** Whether a move may be said in two ways to reach the fewest words. */
  readonly mayDouble: boolean;
  /** Ids of phrases to leave alone where others will do. */
  readonly avoid: ReadonlySet<string>;
}

export function sum(lines: Lines, key: 'words' | 'sentences'): number {
  return lines.reduce((total, line) => total + line[key], 0);
}

/** Words too many or too few. */
export function distance(words: number, { fewest, mustReach, most }: Limits): number {
  return Math.max(0, words - most, mustReach ? fewest - words : 0);
}

export function usedLately(lines: Lines, { avoid }: Limits): number {
  return lines.filter(({ id }) => avoid.has(id)).length;
}

/** Sentences that begin with the same two words as one before them. */
export function alikeOpenings(lines: Lines): number {
  const openings = lines.flatMap((line) => line.openings);
  return openings.length - new Set(openings).size;
}

/** Would the line make a point that these have made? */
export function isSaid(line: Line, lines: Lines): boolean {
  return line.says.some((point) => lines.some(({ says }) => says.includes(point)));
}

/** Would a sentence of it begin as one of these does? */
export function opensLike(line: Line, lines: Lines): boolean {
  return line.openings.some((opening) => lines.some(({ openings }) => openings.includes(opening)));
}

/** Those that fit the wish, or all of them when none does. */
export function preferring<T>(list: readonly T[], wish: (item: T) => boolean): readonly T[] {
  const fitting = list.filter(wish);
  return fitting.length > 0 ? fitting : list;
}
