import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Occasion } from '../../../src/domain/note/occasion.ts';
import { type Ask, readAnswer } from '../../../src/domain/note/read-answer.ts';
import { dateFormOf } from '../../../src/domain/time/date-words.ts';
import { builtContent } from '../../support/built-content.ts';
import { asks } from './answer-asks.ts';

const today = '2026-11-26';
const context = {
  friend: 'Ana',
  names: ['Ana Sample', 'Leo', 'Mia Example', 'Jen', 'Will Power', 'Mom'],
  today,
  dates: dateFormOf(today, 'US', null),
};
const askOf = (key: string): Ask => asks.get(key) as Ask;

function textOf(key: string, input: string): string {
  const reading = readAnswer(input, askOf(key), context);
  if (reading === null) return '-';
  return 'wrong' in reading ? '?' : reading.answer.text;
}

function casesIn(file: string): [string, string, string][] {
  return readFileSync(join(import.meta.dirname, '../../fixtures', file), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t') as [string, string, string]);
}

describe.each(['answers.tsv', 'answers-more.tsv'])('%s', (file) => {
  test.each(casesIn(file))('%s … %s', (key, input, right) => {
    expect(textOf(key, input)).toBe(right);
  });
});

test('an example of ours is right as it is written', () => {
  const examples = [...builtContent()].flatMap(([name, content]) =>
    name.startsWith('letters/') ? ((content as Occasion).asks ?? []) : [],
  );
  expect(examples.length).toBeGreaterThan(70);
  for (const ask of examples) {
    const reading = readAnswer(ask.example, ask, context);
    expect(reading).toMatchObject({ answer: { text: ask.example, changes: [], remarks: [] } });
  }
});

describe('where a plan or a sentence of her own will do', () => {
  const ask: Ask = { ...askOf('sorry3'), takes: ['plan', 'line'] };
  test.each([
    ['take the kids sat', 'plan', 'take the kids Saturday'],
    ["i've asked her to keep it quiet", 'line', "I've asked her to keep it quiet."],
    ["i'd like to do pickup next week!", 'line', "I'd like to do pickup next week!"],
  ])('%s', (input, kind, text) => {
    expect(readAnswer(input, ask, context)).toMatchObject({ answer: { kind, text } });
  });
});

describe('what was changed is said', () => {
  test.each([
    ['help3', 'you didnt even ask', ['I wrote "didn\'t" for "didnt".']],
    ['help1', 'ur help w/ the move', ['I wrote "your" for "ur".', 'I wrote "with" for "w/".']],
    ['sympathy3', 'soup on thursday', ['I put "bring" in front: bring soup on Thursday.']],
    ['ask1', 'could u watch leo', []],
    ['teacher1', 'leos mom', ['I wrote "Leo\'s" for "leos".']],
    ['sympathy3', 'walk the dog sat', ['I wrote "Saturday" for "sat".']],
    ['help1', 'The lasagna and the NICU. lol', ['Left out: "lol"']],
  ])('%s … %s', (key, input, changes) => {
    expect(readAnswer(input, askOf(key), context)).toMatchObject({ answer: { changes } });
  });
});

describe('a day that passes while a letter is on its way', () => {
  const remark = (day: string) => [`By mail, a date is clearer: ${day}`];
  test.each([
    ['sympathy3', 'bring dinner tomorrow', remark('Friday, November 27')],
    ['sympathy3', 'bring dinner tmrw', remark('Friday, November 27')],
    ['new3', 'walk tonight', remark('Thursday, November 26')],
    ['year4', 'next friday', remark('Friday, November 27')],
    ['sympathy3', 'bring dinner friday', []],
    ['hello1', 'dreamed about tomorrow', []],
  ])('%s … %s', (key, input, remarks) => {
    expect(readAnswer(input, askOf(key), context)).toMatchObject({ answer: { remarks } });
  });
});

describe('what clearly does not finish the sentence is asked again, with the example', () => {
  test.each([
    [
      'birthday1',
      'lasagna',
      '"lasagna" doesn\'t finish "This year you". For example: This year you ran your first race',
    ],
    ['sympathy1', 'your dad, he died', "Just say who it is here. For example: I'm so sorry about your dad"],
  ])('%s … %s', (key, input, message) => {
    expect(readAnswer(input, askOf(key), context)).toEqual({ wrong: { message } });
  });
});

test('words about the friend that could be about another stay, and she is told', () => {
  const reading = readAnswer('how she is with her kids', askOf('birthday2'), context);
  expect(reading).toMatchObject({
    answer: {
      text: 'how she is with her kids',
      remarks: ['"she" is just as you typed it. If that means Ana, change it to "you" or "your".'],
    },
  });
});

test('several lines become one', () => {
  expect(textOf('gift2', 'he stopped crying\nand he ate')).toBe('He stopped crying and he ate.');
  expect(textOf('gift2', 'He stopped crying\r\nHe ate')).toBe('He stopped crying. He ate.');
});

const anyAsk = fc.constantFrom(...asks.keys());

const oddSigns = fc.string({ unit: fc.constantFrom(...'a0 &+,.!?"\n') });

test('any text at all can be typed', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), oddSigns), anyAsk, (input, key) => {
      const reading = readAnswer(input, askOf(key), context);
      if (reading !== null && 'answer' in reading) {
        expect(reading.answer.text).not.toBe('');
        expect(reading.answer.text).not.toMatch(/\n|\s\s|^\s|\s$/);
        expect(askOf(key).takes).toContain(reading.answer.kind);
      }
    }),
  );
});

test('what she typed is all there', () => {
  const word = fc.constantFrom(
    ...'leo the soup he laughed bringing took porch kids slowly in with a friday drop-off 3 niño and his when ran we'.split(
      ' ',
    ),
  );
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 25 }), anyAsk, (words, key) => {
      const reading = readAnswer(`porch ${words.join(' ')} porch`, askOf(key), context);
      if (reading !== null && 'answer' in reading)
        expect(reading.answer.text.toLowerCase()).toContain(`porch ${words.join(' ')} porch`);
    }),
  );
});
