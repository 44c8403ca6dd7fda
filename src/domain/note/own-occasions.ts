/** Her own occasions among those of the program. */

import { indexOccasions, type Move, type Occasion, type OccasionEntry } from './occasion.ts';

/** Phrases of hers for moves of an occasion that there is already. */
export interface AddedPhrases {
  readonly occasion: string;
  readonly adds: true;
  readonly moves: readonly Move[];
}

/** A whole occasion takes the place of the program's own of that name, or is new. */
export type OwnOccasion = Occasion | AddedPhrases;

export function isAdding(own: OwnOccasion): own is AddedPhrases {
  return 'adds' in own;
}

/** @param builtIn the program's occasion of a name; null when it has none */
export function wholeOccasions(
  own: readonly OwnOccasion[],
  builtIn: (name: string) => Occasion | null,
): readonly Occasion[] {
  return own.flatMap((each) => {
    if (!isAdding(each)) return each;
    const known = builtIn(each.occasion);
    return known === null ? [] : { ...known, moves: known.moves.map((move) => withAdded(move, each.moves)) };
  });
}

/** Hers come last, so that the ids of the program's phrases stay what they are. */
function withAdded(move: Move, added: readonly Move[]): Move {
  const more = added.filter((each) => each.move === move.move).flatMap(({ phrases }) => phrases);
  return { ...move, phrases: [...move.phrases, ...more] };
}

/** The list of occasions with hers in it. */
export function indexWithOwn(
  entries: readonly OccasionEntry[],
  whole: readonly Occasion[],
): readonly OccasionEntry[] {
  const names = whole.map(({ occasion }) => occasion);
  return indexOccasions([...entries.filter(({ occasion }) => !names.includes(occasion)), ...whole]);
}
