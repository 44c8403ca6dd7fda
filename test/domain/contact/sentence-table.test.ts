/** Tables of sentences with their right answers, and what no sentence may do. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '../../support/any-text.ts';
import { answerTo, isRight, reading, sentenceCases, today } from './sentence-cases.ts';

describe.each(['log-sentences.tsv', 'log-sentences-given.tsv'])('%s', (file) => {
  test.each(sentenceCases(file).map(({ friends, sentence, right }) => [sentence, friends, right] as const))(
    '%s',
    (sentence, friends, right) => {
      const answer = answerTo(friends, sentence);
      expect(isRight(answer, right) ? right : answer).toBe(right);
    },
  );
});

const friends = 'Ana Sample, Bea Example, Will Power, May Example, Hope Sample, Mom';
const name = fc.constantFrom('ana', 'bea', 'mom', 'mum', 'Ana Sample');
const contact = fc.constantFrom('call', 'text', 'see', 'visit', 'meet', 'have lunch with', 'write to');
const pastContact = fc.constantFrom('called', 'texted', 'saw', 'met', 'lunch with', 'walk with', 'rang');
const word = fc.constantFrom(
  ...'coffee with and ana bea Tanja may will should didnt friday last 3 ago about : , . - the kids called tried to yesterday sun of 2026-11-13 & weekend other day next week in march on 13th every missed from but she'.split(
    ' ',
  ),
);
const words = fc.array(word, { minLength: 1, maxLength: 9 }).map((some) => some.join(' '));

test('what was denied, wished for or planned is never saved', () => {
  const governing = fc.constantFrom(
    ...[
      "didn't",
      'did not',
      'should',
      'want to',
      'need to',
      'will',
      'going to',
      'forgot to',
      "couldn't",
      'have to',
    ],
    ...[
      'never',
      "haven't",
      'must',
      'meant to',
      'might',
      'hope to',
      'supposed to',
      'gonna',
      'would like to',
      "I'll",
    ],
  );
  const end = fc.constantFrom(
    '',
    ' today',
    ' yesterday',
    ' about the job',
    ', the kids were ill',
    ' last friday',
    ': sleep',
  );
  fc.assert(
    fc.property(governing, contact, name, end, (verb, how, who, rest) => {
      expect(reading(friends, `${verb} ${how} ${who}${rest}`).mood).not.toBe('happened');
    }),
  );
});

test('a day that cannot be read is never today', () => {
  const vague = fc.constantFrom(
    ...[
      'the other day',
      'last month',
      'in march',
      'at thanksgiving',
      'a few days ago',
      'last 14 days',
      'recently',
    ],
    ...[
      'every friday',
      'over the summer',
      'on 30 february',
      'on 3/4',
      'some time ago',
      'on her birthday',
      'in 2024',
    ],
    ...[
      'earlier this week',
      'the past 3 weeks',
      'one evening',
      'on dec 3',
      'at easter',
      'on the weekends',
      'last year',
    ],
  );
  fc.assert(
    fc.property(pastContact, name, vague, (how, who, when) => {
      const { day, isTwo } = reading(friends, `${how} ${who} ${when}`);
      expect(isTwo || (day !== null && 'problem' in day)).toBe(true);
    }),
  );
});

test('a day is only ever one that the words say', () => {
  fc.assert(
    fc.property(words, (text) => {
      const { day } = reading(friends, text);
      if (day === null || !('day' in day)) return;
      expect(day.day <= today).toBe(true);
      expect(text).toMatch(
        /friday|yesterday|sun|ago|2026-11-13|weekend|last week|13th|3 (days?|weeks?)|may|march|3/,
      );
    }),
  );
});

test('a later clause never takes back what happened', () => {
  const later = fc.constantFrom(
    ...[
      ', should do it again',
      ' and will be there saturday',
      ". Didn't sleep",
      ', she wants to move',
      ' but was tired',
    ],
    ...[', see you friday', ' because she might move', ', her exam is on monday', "; couldn't stop laughing"],
  );
  fc.assert(
    fc.property(fc.constantFrom('called', 'saw', 'walked with', 'texted'), name, later, (how, who, rest) => {
      const { mood, day, people, note } = reading(friends, `${how} ${who}${rest}`);
      expect([mood, day, people.length]).toEqual(['happened', null, 1]);
      expect(rest).toContain(note);
    }),
  );
});

test('the note is a part of what was typed', () => {
  const anything = fc.oneof(anyText({ maxLength: 80 }), words);
  fc.assert(
    fc.property(anything, (text) => {
      const { note } = reading(friends, text);
      if (note !== null) expect(text).toContain(note);
    }),
  );
});
