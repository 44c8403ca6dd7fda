/** How far a typed word is from another one: for names, and for "did you mean". */

const longestSlip = 200;

/**
 * Counts insertions, deletions, replacements and swaps of neighbors between two texts (Damerau's four slips, as optimal
 * string alignment: no letter changes twice).
 */
export function typoDistance(a: string, b: string): number {
  // Nothing this long is a slip of the finger, and comparing it letter by letter would take seconds.
  if (Math.max(a.length, b.length) > longestSlip) return a === b ? 0 : Math.max(a.length, b.length);
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const isSame = a[row - 1] === b[column - 1];
      const isSwap = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current[column] = Math.min(
        costAt(last, column) + 1,
        costAt(current, column - 1) + 1,
        costAt(last, column - 1) + (isSame ? 0 : 1),
        isSwap ? costAt(beforeLast, column - 2) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    beforeLast = last;
    last = current;
  }
  return costAt(last, b.length);
}

function costAt(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}

/** How many slips we forgive in a word of this length. None below four letters, where one slip makes another name. */
export function typosAllowed(length: number): number {
  if (length < 4) return 0;
  return length <= 7 ? 1 : 2;
}

/**
 * How many slips are close enough to ask "did you mean": one more than we forgive, but at most half of the word. If even
 * the first letter differs, a single slip.
 */
export function slipsToAsk(input: string, word: string): number {
  const half = Math.floor(Math.max(input.length, word.length) / 2);
  return Math.min(half, input[0] === word[0] ? typosAllowed(input.length) + 1 : 1);
}

/** The word she may have meant, with at most a third of its letters different; null when none is close. */
export function nearestWord(input: string, words: readonly string[]): string | null {
  const short = input.slice(0, 40).toLowerCase();
  const [nearest] = words
    .map((word) => ({ word, distance: typoDistance(short, word.toLowerCase()) }))
    .filter(({ word, distance }) => distance <= Math.ceil(word.length / 3))
    .sort((a, b) => a.distance - b.distance);
  return nearest?.word ?? null;
}
