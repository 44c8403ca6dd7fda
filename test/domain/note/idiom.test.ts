import { expect, test } from 'vitest';
import { neededSlots, partSlots } from '../../../src/domain/note/fill-letter.ts';
import { type Idiom, idiomFor, inIdiom, occasionIn } from '../../../src/domain/note/idiom.ts';
import { builtContent } from '../../support/built-content.ts';
import { occasions } from './note-content.ts';

const { countries } = builtContent().get('idioms') as { readonly countries: Record<string, Idiom> };
const sentence = 'My mom waved. Now that I am a mom, meet me by the mailbox in line. Moms with strollers!';

test.each([
  [null, null, sentence],
  ['US', null, sentence],
  [
    'GB',
    null,
    'My mum waved. Now that I am a mum, meet me by the mailbox in the queue. Mums with pushchairs!',
  ],
  [
    'AU',
    'mama',
    'My mum waved. Now that I am a mama, meet me by the mailbox in the queue. Mamas with prams!',
  ],
  [
    'US',
    'parent',
    'My mom waved. Now that I am a parent, meet me by the mailbox in line. Parents with strollers!',
  ],
])('in %s, with %s for a mom', (country, momWord, expected) => {
  expect(inIdiom(sentence, idiomFor(countries, country, momWord))).toBe(expected);
});

test.each(Object.keys(countries))('in %s every letter has the slots it had', (group) => {
  const idiom = idiomFor(countries, group.split(' ')[0] ?? null, 'mama');
  const slotsOf = (each: (typeof occasions)[number]) =>
    each.letters.map((letter) => [...neededSlots(letter), ...partSlots(letter)]);
  for (const occasion of occasions) expect(slotsOf(occasionIn(occasion, idiom))).toEqual(slotsOf(occasion));
});
