import { describe, expect, test } from 'vitest';
import { composeInvitation, type InvitationWords } from '../../../src/domain/local/invitation.ts';
import { builtContent } from '../../built-content.ts';

const words = builtContent().get('local-start/invitation') as InvitationWords;
const about = {
  group: 'Tuesday Tots',
  friend: 'Ana',
  when: 'every Tuesday',
  where: 'Hill Park',
  from: 'Sam',
};
const seeds = Array.from({ length: 60 }, (_, at) => at + 1);

test('the same seed gives the same words, and others give others', () => {
  const texts = seeds.map((seed) => composeInvitation(words, { ...about, seed }));
  expect(texts).toEqual(seeds.map((seed) => composeInvitation(words, { ...about, seed })));
  expect(new Set(texts).size).toBe(words.texts.length);
});

describe('says what is known', () => {
  test.each([
    ['all of it', about, /^Hi Ana, .*Tuesday Tots.*We meet at Hill Park every Tuesday\..* Sam$/],
    ['nobody in particular, unsigned', { ...about, friend: null, from: null }, /^Hi, .*[.?]$/],
    ['no place', { ...about, where: null }, /We meet every Tuesday, and I'll send you the place\./],
    ['no time', { ...about, when: null }, /We meet at Hill Park, and I'll tell you when\./],
    ['a place with its at', { ...about, where: 'at the library' }, /We meet at the library every Tuesday\./],
    ['neither', { ...about, when: null, where: null }, /I'll tell you when and where\./],
  ])('%s', (_, known, expected) => {
    for (const seed of seeds) {
      const text = composeInvitation(words, { ...known, seed });
      expect(text).toMatch(expected);
      expect(text).not.toMatch(/[{}!]|null|undefined| {2}/);
      expect(text.split(' ').length).toBeLessThan(40);
    }
  });

  test('and always asks one question, and that a no is fine', () => {
    for (const seed of seeds)
      expect(composeInvitation(words, { ...about, seed })).toMatch(
        /^[^?]*\? (?:No worries if|Totally (?:okay|fine) if|It's (?:okay|fine) (?:if|to say no))[^?]* Sam$/,
      );
  });
});
