import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { soundsLikeHarm } from '../../src/domain/harm.ts';
import { builtContent } from '../built-content.ts';

const phrases = builtContent().get('harm-phrases') as readonly string[];

describe('words that are about herself', () => {
  test.each([
    'I want to die',
    'i just want to die',
    'Sometimes I really want to die.',
    'honestly want to die',
    'they would be better off without me',
    "They'd all be better off without me!",
    'I want to kill myself',
    'I could kill myself',
    'thinking about hurting myself',
    'I hurt myself again',
    'I want to end it all',
    "I can't go on",
    'I can’t go on',
    'I cannot go on',
    'i can not go on like this',
    'cant go on anymore',
    'I might hurt the baby',
    'I’m scared I’ll hurt the baby',
    'afraid I might hurt him',
    'wish I was dead',
    'I wish I were never born',
    'no reason to live',
    "there's nothing to live for",
    "I don't want to be here any more",
    "I don't want to wake up",
    'I do not want to live anymore',
    'nobody at all would miss me',
    'I feel suicidal',
    "I've been thinking about suicide",
    'I keep having thoughts of harming myself',
    'life is not worth living',
    'I wanna die',
    'walk was fine; then I wanted to die',
    'coffee with ana: i want to disappear',
    'my husband hits me',
    'I am afraid of my husband',
    'I don’t feel safe at home',
    'the voices keep telling me',
    'I WANT TO DIE',
    'I wánt to díe',
  ])('%s', (text) => {
    expect(soundsLikeHarm(text, phrases)).toBe(true);
  });
});

describe('words that are not', () => {
  test.each([
    '',
    'this commute is killing me',
    'she wants to die',
    'she said she wants to kill herself',
    'he wanted to die',
    'they want to end their marriage',
    'dying to see you',
    'I am dying for a coffee',
    'I nearly died laughing',
    'I wanted to die of embarrassment',
    'I could kill for a nap',
    "I can't go on Saturday",
    "I can't go on the walk",
    "she can't go on like that with the job",
    'her mother died in March',
    'the plant died',
    'she is better off without him',
    'I might hurt her feelings',
    'I did not want to wake up the baby',
    "I don't want to live in the city",
    'we talked about the film where he dies',
    'she might hurt the baby, she says',
    'I shake the bottle',
    'ended the call early',
    'I lost my brother to suicide',
    'the toddler hit me with a spoon',
    'I thought about dying my hair',
    'killed it at work',
    'I hurt my back',
    'deadline is killing us',
  ])('%s', (text) => {
    expect(soundsLikeHarm(text, phrases)).toBe(false);
  });
});

test('the phrases are folded, so that they can match', () => {
  for (const phrase of phrases) expect(phrase).toMatch(/^(! )?[a-z.^$/ ]+$/);
});

test('no text can break it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      expect(typeof soundsLikeHarm(text, phrases)).toBe('boolean');
    }),
  );
});

test('without phrases nothing sounds like harm', () => {
  expect(soundsLikeHarm('I want to die', [])).toBe(false);
});
