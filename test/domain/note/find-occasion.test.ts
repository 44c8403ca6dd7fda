import { describe, expect, test } from 'vitest';
import { findOccasions } from '../../../src/domain/note/find-occasion.ts';
import { occasions } from './note-content.ts';

describe('what people type finds its occasion, or both that it could be', () => {
  test.each<readonly [string, readonly string[]]>([
    ['just because', ['just-because']],
    ['Just-Because', ['just-because']],
    ['bday', ['birthday']],
    ['happy birthday', ['birthday']],
    ['brithday', ['birthday']],
    ['a birthday card', ['birthday']],
    ['condolences', ['sympathy']],
    ['miscarriage', ['baby-loss']],
    ['get well', ['recovery']],
    ['get well soon', ['recovery']],
    ['sorry for your loss', ['sympathy']],
    ['congrats', ['congratulations']],
    ['thank you teacher', ['thank-teacher']],
    ['sick kid', ['sick-child']],
    ['single mom', ['solo']],
    ['mothers-day', ['mothers-day']],
    ["Mother's Day", ['mothers-day', 'mothers-day-friend']],
    ['baby', ['new-baby', 'baby-loss']],
    ['thank you', ['thank-you-gift', 'thank-you-help', 'thank-teacher']],
    ['zebra', []],
    ['', []],
  ])('%s', (input, expected) => {
    expect(
      findOccasions(input, occasions)
        .map(({ occasion }) => occasion)
        .sort(),
    ).toEqual([...expected].sort());
  });

  test('every name of every occasion finds it', () => {
    for (const occasion of occasions)
      for (const name of [occasion.occasion, occasion.title, ...occasion.also])
        expect(findOccasions(name, occasions), name).toContain(occasion);
  });
});
