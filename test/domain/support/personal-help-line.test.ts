import { expect, test } from 'vitest';
import { readPersonalHelpLine } from '../../../src/domain/support/personal-help-line.ts';

test.each([
  ['Bea, 555 0100, after eight', { name: 'Bea', number: '555 0100', when: 'after eight' }],
  ['Bea,5550100', { name: 'Bea', number: '5550100', when: '' }],
  [
    'The clinic, example.org/talk, any hour, by day',
    { name: 'The clinic', number: 'example.org/talk', when: 'any hour, by day' },
  ],
])('reads "%s"', (text, own) => {
  expect(readPersonalHelpLine(text)).toEqual(own);
});

test.each([
  ['nothing', ''],
  ['a name alone', 'Bea'],
  ['a number alone', '555 0100'],
  ['no name', ', 555 0100'],
  ['no number', 'Bea, soon, after eight'],
  ['a number too long for its column', 'Bea, 555 0100 555 0100 555 0100'],
  ['more than one line', `Bea, 555 0100, ${'late '.repeat(12)}`],
])('refuses %s', (_, text) => {
  expect(readPersonalHelpLine(text)).toBeNull();
});
