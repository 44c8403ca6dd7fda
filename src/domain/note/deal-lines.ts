/**
 * Chooses a line for each move, so that the whole has its size, makes no point twice, repeats no recent phrase and does
 * not begin two sentences alike.
 */

import { fitHand } from './fit-hand.ts';
import {
  alikeOpenings,
  distance,
  isSaid,
  type Limits,
  type Lines,
  opensLike,
  preferring,
  sum,
  usedLately,
} from './hand.ts';
import type { Line } from './known-lines.ts';
import { pickOne } from './seeded-numbers.ts';

type Next = () => number;
type Pick = (lines: Lines) => Line;

/** How often lines are dealt anew until they fit with no phrase used lately. */
const mostDeals = 40;
/** Words that an overfull note may have beyond the shortest way to say it. */
const slack = 6;

/**
 * @param choices for each move, in order, what can be said
 * @param next numbers from 0 to 1 that decide; the same numbers give the same lines
 */
export function dealLines(choices: readonly Lines[], limits: Limits, next: Next): Lines {
  const hands: Lines[] = [];
  while (hands.length < mostDeals) {
    const hand = fitHand(
      choices,
      deal(choices, limits, (lines) => pickOne(lines, next)),
      limits,
      next,
    );
    if (isWithin(hand, limits) && usedLately(hand, limits) + alikeOpenings(hand) === 0)
      return inOrder(choices, hand);
    hands.push(hand);
  }
  const shortest = fitHand(choices, deal(choices, limits, shortestOf), limits, next);
  return inOrder(choices, nearest([...hands, shortest], limits));
}

/** What must be said comes first, so that nothing else has taken its point; used phrases only where no other is left. */
function deal(choices: readonly Lines[], { avoid }: Limits, pick: Pick): Lines {
  const mustSay = (lines: Lines) => lines.some(({ stays }) => stays);
  const moves = [...choices.filter(mustSay), ...choices.filter((lines) => !mustSay(lines))];
  const hand: Line[] = [];
  for (const lines of moves) {
    const open = lines.filter((line) => !isSaid(line, hand));
    if (open.length === 0) continue;
    const fresh = preferring(open, ({ id }) => !avoid.has(id));
    hand.push(pick(preferring(fresh, (line) => !opensLike(line, hand))));
  }
  return hand;
}

const shortestOf: Pick = (lines) =>
  lines.reduce((shortest, line) => (line.words < shortest.words ? line : shortest));

/**
 * Where nothing has its size, her own words are many, or too few are known: a word more or less does not matter then, and
 * wording that varies does.
 */
function nearest(hands: readonly Lines[], limits: Limits): Lines {
  const away = (hand: Lines) => distance(sum(hand, 'words'), limits);
  const least = Math.min(...hands.map(away));
  const allowed = least === 0 ? 0 : least + slack;
  const faults = (hand: Lines) => usedLately(hand, limits) * 100 + alikeOpenings(hand);
  return hands
    .filter((hand) => away(hand) <= allowed)
    .reduce((best, hand) => (faults(hand) < faults(best) ? hand : best));
}

function isWithin(hand: Lines, limits: Limits): boolean {
  return distance(sum(hand, 'words'), limits) === 0;
}

function inOrder(choices: readonly Lines[], hand: Lines): Lines {
  return choices.flat().filter((line) => hand.includes(line));
}
