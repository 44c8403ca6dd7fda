/** Brings a dealt hand nearer to its size: by leaving lines away, by saying more, by saying the same in other words. */

import { distance, isSaid, type Limits, type Lines, opensLike, preferring, sum } from './hand.ts';
import type { Line } from './known-lines.ts';
import { pickOne } from './seeded-numbers.ts';

type Next = () => number;

/** Which line says a move; several moves can be changed before nothing helps any more. */
const mostSwaps = 6;

/** @param choices for each move, in order, what can be said */
export function fitHand(choices: readonly Lines[], hand: Lines, limits: Limits, next: Next): Lines {
  return swap(choices, stretch(choices, trim(hand, limits, next), limits, next), limits, next);
}

/** Leaves lines away, never what must be said, until the rest fits; sentences only as far as the words allow. */
function trim(hand: Lines, limits: Limits, next: Next): Lines {
  let kept = hand;
  for (;;) {
    const words = sum(kept, 'words');
    const sentences = sum(kept, 'sentences');
    const isOver = words > limits.most;
    if (!isOver && sentences <= limits.sentences) return kept;
    const spare = kept.filter(
      (line) =>
        !line.stays &&
        sentences - line.sentences >= limits.fewestSentences &&
        (isOver || words - line.words >= limits.fewest),
    );
    if (spare.length === 0) return kept;
    const wishes = preferring(spare, ({ isHers }) => !isHers);
    const out = pickOne(
      preferring(wishes, (line) => words - line.words >= limits.fewest),
      next,
    );
    kept = kept.filter((line) => line !== out);
  }
}

/** Says more: moves that were left away, then, where that is allowed, a move in a second way. */
function stretch(choices: readonly Lines[], hand: Lines, limits: Limits, next: Next): Lines {
  let kept = hand;
  for (;;) {
    const words = sum(kept, 'words');
    if (words >= limits.fewest) return kept;
    const room = limits.most - words;
    const more = choices.flatMap((lines) =>
      lines.filter((line) => line.words <= room && addsTo(kept, line, limits)),
    );
    if (more.length === 0) return kept;
    const unsaid = preferring(more, ({ move }) => !kept.some((line) => line.move === move));
    const fresh = preferring(unsaid, ({ id }) => !limits.avoid.has(id));
    const unlike = preferring(fresh, (line) => !opensLike(line, hand));
    kept = [...kept, pickOne(unlike, next)];
  }
}

function addsTo(hand: Lines, line: Line, { mayDouble }: Limits): boolean {
  if (isSaid(line, hand)) return false;
  const beside = hand.filter(({ move }) => move === line.move);
  if (beside.length === 0) return true;
  if (!mayDouble || beside.length > 1 || line.isHers || line.move.required === true) return false;
  return !beside.some((other) => other.isHers || sharesAWord(line.text, other.text));
}

/** Long, and yet in every other sentence. */
const light = new Set(
  'about from have here just only that there these they thing this what when will with would your'.split(' '),
);

/** Two phrases with a word of weight in common would say the same. */
function sharesAWord(one: string, other: string): boolean {
  const weighty = (text: string) =>
    (text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).filter((word) => !light.has(word));
  const words = new Set(weighty(one));
  return weighty(other).some((word) => words.has(word));
}

/** Takes another phrase of a move where that brings the words nearer, as long as it does. */
function swap(choices: readonly Lines[], hand: Lines, limits: Limits, next: Next): Lines {
  let kept = hand;
  for (let turn = 0; turn < mostSwaps; turn += 1) {
    const words = sum(kept, 'words');
    const away = distance(words, limits);
    if (away === 0) return kept;
    const swaps = kept.flatMap((line) => swapsOf(choices, kept, line, words, away, limits));
    if (swaps.length === 0) return kept;
    const nearest = Math.min(...swaps.map((each) => each.away));
    const { out, into } = pickOne(
      swaps.filter((each) => each.away === nearest),
      next,
    );
    kept = kept.map((line) => (line === out ? into : line));
  }
  return kept;
}

function swapsOf(
  choices: readonly Lines[],
  hand: Lines,
  out: Line,
  words: number,
  away: number,
  limits: Limits,
) {
  const others = hand.filter((line) => line !== out);
  const lines = choices.find(([first]) => first?.move === out.move) ?? [];
  const nearer = lines.flatMap((into) => {
    const left = distance(words - out.words + into.words, limits);
    return left < away && addsTo(others, into, limits) ? [{ out, into, away: left }] : [];
  });
  return preferring(nearer, ({ into }) => !limits.avoid.has(into.id) && !opensLike(into, others));
}
