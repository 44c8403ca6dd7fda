import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { actWords, textFromNext } from './act-content.ts';
import { makeFriend, today } from './make-friend.ts';
import { openings } from './openings.ts';

const words = actWords();
const textOf = (next: string, name = 'Ana Sample') =>
  textFromNext(makeFriend({ next, name }), today, words).text;

test.each(openings)('%s', (next, text) => {
  expect(textOf(next)).toBe(text);
});

/** At most one question, the last thing said but for an `okay if not`. */
function problemsOf(text: string): string[] {
  const before = text.replace(/ Totally okay if not\.$/, '').slice(0, -1);
  return [
    ...(text.split(' ').length < 30 ? [] : ['long']),
    ...(/[;:–—]| - /.test(text) ? ['a mark'] : []),
    ...(before.includes('?') ? ['a question in the middle'] : []),
    ...((text.match(/!/g) ?? []).length <= 1 ? [] : ['two !']),
    ...(/\b(?:a hello|this is|what I want to say|she|hers|herself)\b/i.test(text) ? ['a word'] : []),
  ];
}

test('every text keeps to the rules of short texts', () => {
  const texts = openings.flatMap(([, text]) => text ?? []);
  expect(texts.flatMap((text) => problemsOf(text).map((problem) => `${problem}: ${text}`))).toEqual([]);
});

test('every pattern of the content is a whole text or a slot alone', () => {
  const patterns = Object.values(words.openers);
  expect(patterns.filter((pattern) => !/^[A-Z{].*[.?!}]$/.test(pattern))).toEqual([]);
});

describe('what is grave', () => {
  test.each([
    'invite her to the funeral',
    'tell her about the divorce',
    'congrats on the end of chemo',
    'say hi to her dad in the hospital',
    'thank her for staying with leo in the ER',
    'good luck with the custody hearing',
    'the results',
    'her ex is in jail',
    'her house fire',
    "leo's seizures",
    'dad has a tumor',
    'found a lump',
    'he relapsed',
  ])('is never breezy: %s', (next) => {
    expect(textOf(next) ?? '').not.toMatch(/!|hear all about|^Good luck|^How's the/);
  });
});

describe('a day', () => {
  test.each([
    ['her surgery dec 3', "I've been thinking about you and your surgery. How are you doing?"],
    ['her surgery nov 3', "I've been thinking about you. How did your surgery go?"],
    ['her surgery friday', "I've been thinking about you. How's everything with your surgery?"],
    ['the recital 12/5', 'I hope the recital goes well!'],
    ['the recital 11/5', 'How did the recital go?'],
    ['the recital tomorrow', 'I was just thinking about the recital and wanted to say hi!'],
    ['the exams yesterday', 'How did the exams go?'],
    ['the new job starts monday', "How's everything with the new job?"],
  ])('that is past, to come, or not known: %s', (next, text) => {
    expect(textOf(next)).toBe(text);
  });
});

describe('she, he and they', () => {
  test.each([
    ['his new job', null],
    ['how her sister is, and if she moved', 'How are you and your sister doing?'],
    ['ask her mom if she needs help', null],
    ['the twins and their school', 'How are the twins and their school going?'],
    [
      'how the ultrasound went, they were worried',
      "I've been thinking about you. How did the ultrasound go?",
    ],
    ['the teachers and their strike', null],
    ['ask him if he needs anything', 'Do you need anything?'],
    ['ask them about their trip', 'I want to hear all about your trip!'],
    ["bea's new job", "How's your new job going?"],
  ])('are the friend only where nobody else could be meant: %s', (next, text) => {
    expect(textOf(next, 'Bea Example')).toBe(text);
  });
});

test('no text makes it fail', () => {
  fc.assert(
    fc.property(fc.string(), (next) => {
      const text = textOf(next);
      expect(text === null || text.length > 0).toBe(true);
    }),
  );
});
