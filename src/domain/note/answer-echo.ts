/**
 * Removes what an answer repeats: the end of the sentence she was to finish, and the person that sentence ended with.
 */

import { isAmong } from '../text/english/turn-words.ts';
import { inFull } from '../text/text-words.ts';

interface EchoWord {
  readonly word: string;
  /** The end of the typed word it came from. */
  readonly end: number;
  readonly isLastOfItsWord: boolean;
}

/**
 * After `Thank you for`, `thank you for the soup` becomes `the soup`; after `I see you`, `you're driving` becomes `are
 * driving`.
 *
 * @param isWhole removes only whole sentences: a line she wrote may start with any word
 */
export function withoutEcho(text: string, sentences: readonly string[], isWhole: boolean): string {
  const echoWords = echoWordsOf(text);
  let [longest, wordsDropped] = [0, 0];
  for (const sentence of sentences) {
    const words = sentence
      .split(/\s+/)
      .flatMap((word) => inFull(word.replace(/[^\w\u00c0-\u1fff\u2c00-\ud7ff'’]/g, '')));
    const froms = isWhole ? [0] : words.map((_, from) => from);
    for (const from of froms) {
      const count = matchedWords(echoWords, words.slice(from));
      if (count !== null && words.length - from > longest)
        [longest, wordsDropped] = [words.length - from, count];
    }
  }
  return longest === 0 ? text : restAfter(text, echoWords, wordsDropped);
}

/**
 * How many words of the answer these words cover, including ones that only add emphasis: `I really loved`. null when
 * they aren't all there.
 */
function matchedWords(echoWords: readonly EchoWord[], words: readonly string[]): number | null {
  let at = 0;
  for (const [index, word] of words.entries()) {
    while (
      index > 0 &&
      !isSame(echoWords[at]?.word, word) &&
      isAmong(strengthening, echoWords[at]?.word ?? '')
    )
      at += 1;
    if (!isSame(echoWords[at]?.word, word)) return null;
    at += 1;
  }
  return at;
}

const strengthening = 'really just always still so very much truly also again a lot ton bunch totally';

function echoWordsOf(text: string): EchoWord[] {
  return [...text.matchAll(/\S+/g)].flatMap(({ 0: input, index }) => {
    const words = inWords(input.replace(/[^\w\u00c0-\u1fff\u2c00-\ud7ff'’]/g, '')).filter(
      (word) => word !== '',
    );
    return words.map((word, at) => ({
      word,
      end: index + input.length,
      isLastOfItsWord: at === words.length - 1,
    }));
  });
}

function inWords(word: string): string[] {
  if (/^thanks$/i.test(word)) return ['thank', 'you'];
  return /^wanna$/i.test(word) ? ['want', 'to'] : inFull(word);
}

/** `can you` asks the same as `could you`, and `love` says the same as `loved`. */
function isSame(input: string | undefined, word: string): boolean {
  return (
    input !== undefined && (input === word || sameWords.some((same) => same.has(input) && same.has(word)))
  );
}

const sameWords: readonly ReadonlySet<string>[] = [
  new Set(['could', 'can', 'would', 'will']),
  new Set(['love', 'loved', 'loves']),
  new Set(['remember', 'remembered']),
  new Set(['see', 'saw']),
  new Set(['miss', 'missed']),
  new Set(['hope', 'hoped', 'hoping']),
  new Set(['let', 'lets']),
];

function restAfter(text: string, echoWords: readonly EchoWord[], count: number): string {
  const last = echoWords[count - 1];
  if (last === undefined) return text;
  const after = text.slice(last.end);
  // Write out the rest of a short form: `are` of `you're`.
  const open = last.isLastOfItsWord ? [] : echoWords.slice(count).filter(({ end }) => end === last.end);
  return [...open.map(({ word }) => word), after]
    .join(' ')
    .replace(/^[\s,:;.…–—-]+/, '')
    .replace(/ {2,}/g, ' ');
}
