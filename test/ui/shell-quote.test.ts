import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inQuotes, shellQuote } from '../../src/ui/shell-quote.ts';

test.each([
  ['ana', 'ana'],
  ['ana-sample', 'ana-sample'],
  ['Zoë', 'Zoë'],
  ['Ana Sample', '"Ana Sample"'],
  ["O'Example", '"O\'Example"'],
  ['a$b', "'a$b'"],
  ['wow!', "'wow!'"],
  ["it's $5", "'it'\\''s $5'"],
  ['', '""'],
])('%s is written %s', (text, quoted) => {
  expect(shellQuote(text)).toBe(quoted);
});

test('a name is always in quotes', () => {
  expect(inQuotes('Ana')).toBe('"Ana"');
});

test('a shell reads back what was quoted', () => {
  const texts = fc.sample(
    fc.string({ maxLength: 20 }).filter((text) => !text.includes('\0')),
    { numRuns: 50, seed: 7 },
  );
  const words = texts.map((text) => shellQuote(text)).join(' ');
  const read = execFileSync('/bin/sh', ['-c', `printf '%s\\0' ${words}`], { encoding: 'utf8' });
  expect(read.split('\0').slice(0, -1)).toEqual(texts);
});
