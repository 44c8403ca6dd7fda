/** Finds the everyday word that somebody meant by one slip of the finger: `agian` is again, `pumkin` is pumpkin. */

/** `content/spelling/everyday-words.json` and `content/spelling/words-to-leave.json`, with spaces between words. */
export interface KnownWords {
  /** What people write every day, in the spelling to give it. */
  readonly everyday: string;
  /** Real words, names and places that look like a slip in one of these. */
  readonly leave: string;
}

/** The everyday word for a slip; null where the word is right, or where it may be anything else. */
export type FindMeant = (input: string) => string | null;

const shortestWithSlips = 5;
/** From here on, people write one vowel for another: `docter`. */
const shortestWithVowels = 6;
/** Three letters are too few to tell a slip from a nickname. */
const shortestSwapped = 4;
const letters = [...'abcdefghijklmnopqrstuvwxyz'];
const vowels = 'aeiou';

export function findMeantIn({ everyday, leave }: KnownWords): FindMeant {
  const rightWords = ` ${everyday} ${leave} `;
  let spellings: Spellings | null = null;
  return (input) => {
    if (!mayHaveSlips.test(input) || rightWords.includes(` ${input} `)) return null;
    spellings ??= spellingsOf(everyday);
    const { words, marked } = spellings;
    if (marked.has(input)) return null;
    const meantBy = (slips: readonly string[]): readonly string[] => [
      ...new Set(slips.filter((word) => (words.has(word) || marked.has(word)) && !isFormOf(word, input))),
    ];
    const likely = meantBy(likelySlips(input));
    const [best, ...others] = likely.length > 0 ? likely : meantBy(otherSlips(input));
    return best === undefined || others.length > 0 ? null : (marked.get(best) ?? best);
  };
}

interface Spellings {
  readonly words: ReadonlySet<string>;
  /** Those with a capital or an apostrophe, by their letters. */
  readonly marked: ReadonlyMap<string, string>;
}

/** Takes a millisecond or two, so not before there is a word we don't know. */
function spellingsOf(everyday: string): Spellings {
  const marked = everyday.match(/[^ ]*[A-Z'][^ ]*/g) ?? [];
  return {
    words: new Set(everyday.split(' ')),
    marked: new Map(marked.map((word) => [word.toLowerCase().replace("'", ''), word])),
  };
}

/** Nobody types a letter three times by a slip. */
const mayHaveSlips = /^(?!.*(.)\1\1)[a-z]{4,40}$/;

/** `wintery` and `potatos` are no slips in `winter` and `potato`. */
const isFormOf = (word: string, input: string): boolean =>
  input.length === word.length + 1 && input.startsWith(word) && /[drsy]$/.test(input);

function likelySlips(input: string): string[] {
  if (input.length < shortestSwapped) return [];
  const swapped = placesIn(input).slice(2).map(swapIn(input));
  return input.length < shortestWithSlips
    ? [...swapped, swapIn(input)(1)]
    : [...swapped, ...withOtherDoubles(input)].filter(isLong);
}

/** A first letter is hardly ever wrong. */
function otherSlips(input: string): string[] {
  if (input.length < shortestWithSlips) return [];
  const later = placesIn(input).slice(1);
  const less = later.map((at) => input.slice(0, at) + input.slice(at + 1));
  const more = [...later, input.length].flatMap((at) =>
    letters.map((letter) => input.slice(0, at) + letter + input.slice(at)),
  );
  return [swapIn(input)(1), ...less.filter(isLong), ...more, ...withOtherVowel(input)];
}

const isLong = (word: string): boolean => word.length >= shortestWithSlips;
const placesIn = (word: string): number[] => [...word].map((_, at) => at);

/** The letter at a place and the one before it. */
const swapIn =
  (input: string) =>
  (at: number): string =>
    input.slice(0, at - 1) + input.charAt(at) + input.charAt(at - 1) + input.slice(at + 1);

function withOtherVowel(input: string): string[] {
  if (input.length < shortestWithVowels) return [];
  return placesIn(input)
    .filter((at) => at > 0 && vowels.includes(input.charAt(at)))
    .flatMap((at) => [...vowels].map((vowel) => input.slice(0, at) + vowel + input.slice(at + 1)));
}

/** `tommorow`: any letters twice or once, at most two of them twice. */
function withOtherDoubles(input: string): string[] {
  const single = input.replace(/(.)\1+/g, '$1');
  const twice = (word: string, at: number): string => word.slice(0, at) + word.charAt(at) + word.slice(at);
  const places = placesIn(single);
  return places.flatMap((at) => {
    const once = twice(single, at);
    return [single, once, ...places.slice(0, at).map((before) => twice(once, before))];
  });
}
