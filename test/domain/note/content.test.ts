import { describe, expect, test } from 'vitest';
import { keysOf, slotsOf } from '../../../src/domain/note/fill-phrase.ts';
import {
  givenSlots,
  indexOccasions,
  type Move,
  type Occasion,
  type Phrase,
  tones,
} from '../../../src/domain/note/occasion.ts';
import { form, occasionFiles, occasions } from './note-content.ts';

const phrasesOf = (move: Move): Phrase[] =>
  move.phrases.map((each) => (typeof each === 'string' ? { text: each } : each));
const allPhrases = ({ moves }: Occasion) => moves.flatMap(phrasesOf);

describe.each(occasions.map((occasion) => [occasion.occasion, occasion] as const))('%s', (name, occasion) => {
  test('is named like its file', () => expect(occasionFiles).toContain(`${name}.json`));

  test('asks for one thing that it cannot do without, and asks it first', () => {
    expect(occasion.asks.map(({ gap }) => gap !== undefined)).toEqual(
      occasion.asks.map((_, index) => index === 0),
    );
  });

  test('its phrases name only what is asked or known', () => {
    const known = [...givenSlots, ...occasion.asks.map(({ slot }) => slot)];
    expect(
      allPhrases(occasion)
        .flatMap(slotsOf)
        .filter((slot) => !known.includes(slot)),
    ).toEqual([]);
    expect(
      allPhrases(occasion).filter(({ text }) => /[{}]/.test(text.replace(/\{(?:whole )?[a-z-]+\}/g, ''))),
    ).toEqual([]);
  });

  test('answers end their sentence, so that any words can stand there', () => {
    const slots = occasion.asks.flatMap(({ slot }) => [slot, `whole ${slot}`]);
    const holding = allPhrases(occasion).filter(({ text }) =>
      keysOf(text).some((key) => slots.includes(key)),
    );
    expect(holding.filter(({ text }) => !/\{[a-z -]+\}[.?]$/.test(text))).toEqual([]);
  });

  test('every phrase is said once, ends as a sentence does, and is plain', () => {
    const texts = allPhrases(occasion).map(({ text }) => text);
    expect(new Set(texts).size).toBe(texts.length);
    expect(
      texts.filter((text) => !/^[A-Z{].*[.?]$/.test(text) || /!|\p{Extended_Pictographic}/u.test(text)),
    ).toEqual([]);
  });

  test('every move has six ways or more, and some for each tone', () => {
    for (const move of occasion.moves) {
      const phrases = phrasesOf(move);
      expect(phrases.length).toBeGreaterThanOrEqual(6);
      for (const tone of tones) {
        const fitting = phrases.filter((phrase) => phrase.tones?.includes(tone) ?? true);
        expect(fitting.length, `${move.move} ${tone}`).toBeGreaterThanOrEqual(3);
      }
    }
  });

  test('ends with a close that is always there', () => {
    expect(occasion.moves.at(-1)).toMatchObject({ move: 'close', required: true, newParagraph: true });
  });
});

test('the list of occasions is in order, begins with the usual one, and no two are called alike', () => {
  const list = indexOccasions(occasions);
  const orders = list.map(({ order }) => order);
  expect(orders).toEqual(orders.toSorted((a, b) => a - b));
  expect(list[0]?.occasion).toBe('just-because');
  expect(new Set(list.map(({ title }) => title)).size).toBe(occasions.length);
  expect(new Set(list.map(({ occasion }) => occasion)).size).toBe(occasions.length);
});

test('four cards, the comfortable size below the full one', () => {
  expect(form.cards.map(({ card, comfortable, full }) => [card, comfortable, full])).toEqual([
    ['postcard', 30, 40],
    ['a2', 50, 74],
    ['a6', 55, 77],
    ['5x7', 80, 120],
  ]);
});
