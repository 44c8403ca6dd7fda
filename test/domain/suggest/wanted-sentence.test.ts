import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readNext } from '../../../src/domain/suggest/wanted-sentence.ts';
import { actWords } from './act-content.ts';

const read = (next: string) => readNext(next, actWords().plurals);

test.each([['How was the trip?'], ['did the tooth come through?'], ['any news? and the dog?']])(
  'a whole question stays as it is: %s',
  (next) => {
    expect(read(next)).toEqual({ kind: 'question', text: next });
  },
);

test.each([
  ['how was the trip', 'how was the trip?'],
  ["how's the new job", "how's the new job?"],
  ['what is new', 'what is new?'],
  ['how about lunch', 'how about lunch?'],
])('a question without its mark gets one: %s', (next, text) => {
  expect(read(next)).toEqual({ kind: 'question', text });
});

test.each([
  ['how the first week was', 'how the first week was'],
  ['How the first week was.', 'how the first week was'],
  ['ask how the first week was', 'how the first week was'],
  ['ask her whether the flat worked out', 'whether the flat worked out'],
  ['what happened with the flat', 'what happened with the flat'],
  ['when the baby is due', 'when the baby is due'],
  ['if the twins sleep', 'if the twins sleep'],
])('what fits after "I wanted to ask": %s', (next, text) => {
  expect(read(next)).toEqual({ kind: 'clause', text });
});

test.each([
  ['the new job', 'the new job'],
  ['The new job.', 'the new job'],
  ['ask about the scan', 'the scan'],
  ['to ask her about the scan', 'the scan'],
  ["her mum's hip", "her mum's hip"],
  ['your garden', 'your garden'],
  ['the twins', 'the twins'],
  ['the new shoes', 'the new shoes'],
  ['the test results', 'the test results'],
  ["the kids' school", "the kids' school"],
  ['the appointment with the specialist', 'the appointment with the specialist'],
  ['a name for the baby', 'a name for the baby'],
  ['that book on sleep', 'that book on sleep'],
])('what fits after "ask about": %s', (next, text) => {
  expect(read(next)).toEqual({ kind: 'thing', text });
});

test.each([
  ['send the recipe'],
  ['new job'],
  ['the dog died'],
  ['the dog has died'],
  ['the new job starts monday'],
  ['the flat fell through'],
  ['the doctor said to rest'],
  ['the baby and the move'],
  ['the scan tomorrow'],
  ['how the day went today'],
  ['what a day'],
  ['if not, skip it'],
  ['how'],
  ['her'],
  ['the job: she got it'],
  ['she said "never again" about the choir'],
  [`the ${'very '.repeat(40)}long story`],
  ['the little one with the big eyes and the red bike'],
])('anything else is a reminder for her alone: %s', (next) => {
  expect(read(next)).toEqual({ kind: 'other', text: next });
});

test('line breaks and doubled spaces do not reach a sentence', () => {
  expect(read(' the   new\n job ')).toEqual({ kind: 'thing', text: 'the new job' });
});

test('no text makes it fail, and nothing is made up', () => {
  fc.assert(
    fc.property(fc.string(), (next) => {
      const { text } = read(next);
      expect(next.replace(/\s+/g, ' ').toLowerCase()).toContain(text.replace(/\?$/, '').toLowerCase());
    }),
  );
});
