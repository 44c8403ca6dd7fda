import { expect, test } from 'vitest';
import { formsOf } from '../../../src/domain/text/phrase.ts';

test.each([
  ['hit', ['hit']],
  ['hit~', ['hit', 'hits', 'hitting']],
  ['ask~', ['ask', 'asks', 'asked', 'asking']],
  ['hate~', ['hate', 'hates', 'hated', 'hating']],
  ['try~', ['try', 'tries', 'tried', 'trying']],
  ['stay~', ['stay', 'stays', 'stayed', 'staying']],
  ['slap~', ['slap', 'slapped', 'slapping']],
  ['trek~', ['trek', 'trekked', 'trekking']],
])('%s has the forms %j', (part, expected) => {
  expect(formsOf(part, {})).toEqual(expect.arrayContaining(expected));
});

test('a word with forms of its own has only those', () => {
  expect(formsOf('go~', { go: 'goes went' })).toEqual(['go', 'goes', 'went']);
});

test.each([
  ['try~', 'tryed'],
  ['stay~', 'staies'],
])('%s has no form %s', (part, form) => {
  expect(formsOf(part, {})).not.toContain(form);
});
