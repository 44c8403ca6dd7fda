import { expect, test } from 'vitest';
import { indexOccasions, type Occasion } from '../../../src/domain/note/occasion.ts';
import { indexWithOwn, wholeOccasions } from '../../../src/domain/note/own-occasions.ts';

const move = (...phrases: string[]) => ({ move: 'close', required: true, phrases });
const occasion = (name: string, order: number, ...phrases: string[]): Occasion => ({
  occasion: name,
  title: name,
  order,
  asks: [],
  moves: [move(...phrases)],
});
const builtIn = [occasion('birthday', 1, 'Bye.'), occasion('new-baby', 2, 'Bye.')];
const named = (name: string) => builtIn.find((each) => each.occasion === name) ?? null;
const listed = (own: readonly Occasion[]) =>
  indexWithOwn(indexOccasions(builtIn), own).map((entry) => entry.occasion);

test('one of the same name takes the place of the built-in one', () => {
  const mine = { ...occasion('birthday', 1, 'Mine.'), title: 'her day' };
  expect(wholeOccasions([mine], named)).toEqual([mine]);
  expect(indexWithOwn(indexOccasions(builtIn), [mine])[0]).toMatchObject({ title: 'her day' });
  expect(listed([mine])).toEqual(['birthday', 'new-baby']);
});

test('one that adds has the phrases of both, the built-in ones first', () => {
  const adds = { occasion: 'birthday', adds: true, moves: [move('Mine.')] } as const;
  expect(wholeOccasions([adds], named)).toEqual([occasion('birthday', 1, 'Bye.', 'Mine.')]);
});

test('one that adds to nothing is nothing', () => {
  expect(wholeOccasions([{ occasion: 'puppy', adds: true, moves: [] }], named)).toEqual([]);
});

test('a new one stands where its order puts it', () => {
  expect(listed([occasion('puppy', 1.5, 'Hi.')])).toEqual(['birthday', 'puppy', 'new-baby']);
});
