import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { correctTyped } from '../../../../src/domain/text/english/typed-slips.ts';
import { builtContent } from '../../../support/built-content.ts';
import { findMeant } from '../../../support/known-words.ts';

const context = { findMeant: findMeant(), names: ['Ana Sample', 'jaxen', 'Vistor Example'] };
const corrected = (input: string): string => correctTyped(input, context).text;

describe('a clear slip of the finger in an everyday word is corrected', () => {
  test.each([
    ['ask how the intervew went', 'ask how the interview went'],
    ['car wont start agian', 'car wont start again'],
    ['potty traned at last', 'potty trained at last'],
    ['the pumkin patch', 'the pumpkin patch'],
    ['story time at the libary', 'story time at the library'],
    ['sned me a pic', 'send me a pic'],
    ['come wiht us, we hvae room', 'come with us, we have room'],
    ['definately tommorow', 'definitely tomorrow'],
    ['finaly sleping', 'finally sleeping'],
    ['her docter called', 'her doctor called'],
    ['dinner thrusday', 'dinner Thursday'],
    ['i coudlnt sleep', "i couldn't sleep"],
    ['Definately bringing soup', 'Definitely bringing soup'],
    ['So tired. Agian with no sleep', 'So tired. Again with no sleep'],
    ['the hopsital (agian)', 'the hospital (again)'],
    ['two lines\nthe libary', 'two lines\nthe library'],
  ])('%j is %j', (input, right) => {
    expect(corrected(input)).toBe(right);
  });

  test('and said, once for each word', () => {
    expect(correctTyped('agian and agian after 830', context).changes.map(({ message }) => message)).toEqual([
      'I wrote "again" for "agian".',
      'I wrote "again" for "agian".',
      'I wrote "8:30" for "830".',
    ]);
  });
});

test.each([
  // Real words, in the sense that she may have meant
  'fill out the form',
  'a quite night',
  'away in a manger',
  'the minuets',
  // Names, also of her list, and those that only look like one
  'landry and finley and everly',
  'jaxen and vistor came over',
  'jaxens brother and brians mom',
  'Landri has the flu',
  'Landri and I',
  'call mrs chery',
  'coach pickel',
  'the Libary Cafe',
  'a boy named brian',
  // What people call each other, brands and slang
  'mamaw and papaw',
  'so hangry, and adulting is hard',
  'a zofran and lexapro refill from costco',
  'matcha lattes and pilates',
  'reallly tired, sleeep please',
  // Spanish, a word and a sentence
  'tamales for the quince of mija',
  'la clinica',
  'gracias por la visita y el accidente',
  'Ve a que te revisen en emergencias',
  // Somebody's own words
  'he says "agian mommy agian" all day',
  // What isn't a plain word
  "intervew's",
  'intervew/agian',
  'agian2',
  'ana.agian@example.com',
  'AGIAN',
  // Forms that people make up
  'a wintery soupy day',
])('%j stays', (input) => {
  expect(correctTyped(input, context)).toEqual({ text: input, changes: [] });
});

test('where she says who it is, only what is somebody’s can be a slip', () => {
  const who = { ...context, isPerson: true };
  expect(correctTyped('agian', who).text).toBe('agian');
  expect(correctTyped('your granmother', who).text).toBe('your grandmother');
});

test('without the everyday words nothing is corrected', () => {
  expect(correctTyped('the libary', { names: [] }).text).toBe('the libary');
});

describe('a time gets its colon', () => {
  test.each([
    ['drop off after 830', 'drop off after 8:30'],
    ['at 930?', 'at 9:30?'],
    ['free 1 to 230', 'free 1 to 2:30'],
    ['from 130 to 3', 'from 1:30 to 3'],
    ['between 130 and 245 today', 'between 1:30 and 2:45 today'],
    ['from 1-230', 'from 1-2:30'],
    ['1030ish', '10:30ish'],
    ['by 1130am', 'by 11:30am'],
    ['at 1100 am friday', 'at 11:00 am friday'],
    ['up since 430', 'up since 4:30'],
    ['moved it to 330', 'moved it to 3:30'],
    ['til 9 or 930', 'til 9 or 9:30'],
    ['from 830 to 1130', 'from 8:30 to 11:30'],
    ['10 to 1230', '10 to 12:30'],
    ['over at 430 for dinner', 'over at 4:30 for dinner'],
    ['5 to 630 works', '5 to 6:30 works'],
  ])('%j is %j', (input, right) => {
    expect(corrected(input)).toBe(right);
  });

  test.each([
    'room 230',
    'it was $230',
    'by 230 dollars',
    '5 to 100 people',
    'around 100 people',
    'bake at 350 for an hour',
    'in at 350 for 40 min',
    'he weighs around 130',
    'down to 145',
    'grew from 110 to 130',
    'down from 215 to 200',
    'up to 150',
    '2 to 150',
    '230 to 230 to 230',
    'at 555 0130',
    '555-0130',
    'at 230 main street',
    'at 100',
    'at 1265',
    'around 847',
    'after 1330',
    '$230',
    'since 1945',
  ])('%j stays', (input) => {
    expect(corrected(input)).toBe(input);
  });
});

const known = (builtContent().get('spelling/everyday-words') as { words: string }).words.split(' ');
const left = (builtContent().get('spelling/words-to-leave') as { words: string }).words.split(' ');
const timeWord = fc.constantFrom(
  ...'at from to or and between 1 9 10 130 230 100 1030 830am 930. am 8:30'.split(' '),
);
const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(...known),
      fc.constantFrom(...left),
      fc.stringMatching(/^[a-z]{1,9}[,.!]?$/),
      timeWord,
    ),
    {
      maxLength: 8,
    },
  )
  .map((words) => words.join(' '));

test('known words stay, whatever is around them', () => {
  const knownText = fc.array(fc.constantFrom(...known, ...left), { maxLength: 8 });
  fc.assert(
    fc.property(knownText, (words) => {
      expect(corrected(words.join(' '))).toBe(words.join(' '));
    }),
  );
});

test('each word stays one word, and what is corrected stays', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, fc.string()), (input) => {
      const text = corrected(input);
      expect(text.split(/\s+/).length).toBe(input.split(/\s+/).length);
      expect(corrected(text)).toBe(text);
    }),
  );
});
