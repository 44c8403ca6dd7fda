/** Finds the everyday word that somebody meant by one slip of the finger: `agian` is again, `pumkin` is pumpkin. */

/** `content/spelling/everyday-words.json` and `content/spelling/words-to-leave.json`, with spaces between words. */
export interface KnownWords {
  /** What people write every day, in the spelling to give it. */
  readonly everyday: string;
  /** Real words, names and places that look like a slip in one of these. */
  readonly leave: string;
}

/** The everyday word for a slip; null where the word is right, or where it may be anything else. */
export type FindMeant = (typed: string) => string | null;

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
  return (typed) => {
    if (!mayHaveSlips.test(typed) || rightWords.includes(` ${typed} `)) return null;
    spellings ??= spellingsOf(everyday);
    const { words, marked } = spellings;
    if (marked.has(typed)) return null;
    const meantBy = (slips: readonly string[]): readonly string[] => [
      ...new Set(slips.filter((word) => (words.has(word) || marked.has(word)) && !isFormOf(word, typed))),
    ];
    const likely = meantBy(likelySlips(typed));
    const [meant, ...others] = likely.length > 0 ? likely : meantBy(otherSlips(typed));
    return meant === undefined || others.length > 0 ? null : (marked.get(meant) ?? meant);
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
const isFormOf = (word: string, typed: string): boolean =>
  typed.length === word.length + 1 && typed.startsWith(word) && /[drsy]$/.test(typed);

function likelySlips(typed: string): string[] {
  if (typed.length < shortestSwapped) return [];
  const swapped = placesIn(typed).slice(2).map(swapIn(typed));
  return typed.length < shortestWithSlips
    ? [...swapped, swapIn(typed)(1)]
    : [...swapped, ...withOtherDoubles(typed)].filter(isLong);
}

/** A first letter is hardly ever wrong. */
function otherSlips(typed: string): string[] {
  if (typed.length < shortestWithSlips) return [];
  const later = placesIn(typed).slice(1);
  const less = later.map((at) => typed.slice(0, at) + typed.slice(at + 1));
  const more = [...later, typed.length].flatMap((at) =>
    letters.map((letter) => typed.slice(0, at) + letter + typed.slice(at)),
  );
  return [swapIn(typed)(1), ...less.filter(isLong), ...more, ...withOtherVowel(typed)];
}

const isLong = (word: string): boolean => word.length >= shortestWithSlips;
const placesIn = (word: string): number[] => [...word].map((_, at) => at);

/** The letter at a place and the one before it. */
const swapIn =
  (typed: string) =>
  (at: number): string =>
    typed.slice(0, at - 1) + typed.charAt(at) + typed.charAt(at - 1) + typed.slice(at + 1);

function withOtherVowel(typed: string): string[] {
  if (typed.length < shortestWithVowels) return [];
  return placesIn(typed)
    .filter((at) => at > 0 && vowels.includes(typed.charAt(at)))
    .flatMap((at) => [...vowels].map((vowel) => typed.slice(0, at) + vowel + typed.slice(at + 1)));
}

/** `tommorow`: any letters twice or once, at most two of them twice. */
function withOtherDoubles(typed: string): string[] {
  const single = typed.replace(/(.)\1+/g, '$1');
  const twice = (word: string, at: number): string => word.slice(0, at) + word.charAt(at) + word.slice(at);
  const places = placesIn(single);
  return places.flatMap((at) => {
    const once = twice(single, at);
    return [single, once, ...places.slice(0, at).map((before) => twice(once, before))];
  });
}
