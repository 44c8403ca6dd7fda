import { expect, test } from 'vitest';
import { PhraseFinder } from '../../../src/domain/text/find-phrases.ts';
import type { PhraseLists } from '../../../src/domain/text/phrase.ts';

const lists: PhraseLists = {
  forms: {},
  lists: { pet: ['cat', 'old dog'] },
  fillers: new Set(['really', 'just']),
  openers: new Set(['and']),
  closers: new Set(['because']),
  barriers: new Set(['she']),
  isSign: () => false,
  alreadyRead: new Map(),
};

/** A period ends a sentence, and a comma a clause. */
function finderOf(text: string): PhraseFinder {
  let [sentence, clause] = [0, 0];
  const words = text.split(' ').map((part) => {
    const word = { word: part.replace(/[.,]/, ''), sentence, clause };
    if (part.endsWith('.')) sentence += 1;
    if (/[.,]$/.test(part)) clause += 1;
    return word;
  });
  return new PhraseFinder(words, lists);
}

const many = (word: string, times: number) => Array(times).fill(word).join(' ');

test.each([
  ['a word between', 'feed the cat', 'feed cat', []],
  ['fillers between', 'feed really just cat', 'feed cat', [[0, 4]]],
  ['six fillers between', `feed ${many('just', 6)} cat`, 'feed cat', [[0, 8]]],
  ['seven fillers between', `feed ${many('just', 7)} cat`, 'feed cat', []],
  ['the end of a sentence between', 'feed. cat', 'feed cat', []],
  ['a list with phrases of several words', 'my old dog', 'my <pet>', [[0, 3]]],
  ['three words in a narrow gap', 'feed a b c cat', 'feed .. cat', [[0, 5]]],
  ['four words in a narrow gap', 'feed a b c d cat', 'feed .. cat', []],
  ['another person in a narrow gap', 'feed she a cat', 'feed .. cat', []],
  ['another person in a wide gap', 'feed she a cat', 'feed ... cat', [[0, 4]]],
  ['only parts that may be left out', 'feed it', 'cat?', []],
  ['a clause that begins after an opener', 'go, and feed', '^ feed', [[2, 3]]],
  ['a clause that begins after a filler', 'go, just feed', '^ feed', [[2, 3]]],
  ['a clause that began before', 'go, they feed', '^ feed', []],
  ['a clause that ends before a closer', 'feed because', 'feed $', [[0, 1]]],
  ['a clause that ends after a filler', 'feed really', 'feed $', [[0, 1]]],
  ['both sides in the other order', 'cat a feed', 'feed + cat', [[0, 3]]],
  ['eight words between two sides', `feed ${many('a', 8)} cat`, 'feed + cat', [[0, 10]]],
  ['nine words between two sides', `feed ${many('a', 9)} cat`, 'feed + cat', []],
  ['two sides that share a word', 'old dog cat', 'old dog + dog cat', []],
])('%s: %s', (_, text, phrase, expected) => {
  expect(finderOf(text).spansOf(phrase, 'sentence')).toEqual(expected);
});
