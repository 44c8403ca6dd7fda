import fc from 'fast-check';
import { expect, test } from 'vitest';
import { safeJson, sanitize, sanitizeText } from '../../src/ui/sanitize.ts';
import { anyText } from '../support/any-text.ts';

test.each([
  ['plain text', 'Ana Sample', 'Ana Sample'],
  [
    'other letters and emoji',
    'Priya \u0936\u0930\u094d\u092e\u093e \u{1F469}\u200D\u{1F467}',
    'Priya \u0936\u0930\u094d\u092e\u093e \u{1F469}\u200D\u{1F467}',
  ],
  ['line ends of three kinds', 'one\ntwo\r\nthree\rfour', 'one\ntwo\nthree four'],
  ['a tab', 'one\ttwo', 'one two'],
  ['an escape that would colour', '\u001b[31mred', '\uFFFD[31mred'],
  ['an escape that would set the title', '\u001b]0;title\u0007', '\uFFFD]0;title\uFFFD'],
  ['an escape of one byte', '\u009b31mred', '\uFFFD31mred'],
  ['a bell, a backspace, a delete', 'a\u0007\u0008\u007f', 'a\uFFFD\uFFFD\uFFFD'],
  ['turning the direction round', 'Ana\u202eelpmaS\u202c', 'Ana\uFFFDelpmaS\uFFFD'],
  ['isolates and marks of direction', '\u2066\u2069\u200e\u200f\u061c', '\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD'],
  ['separators of lines and paragraphs', 'a\u2028b\u2029c', 'a\uFFFDb\uFFFDc'],
])('%s', (_, text, expected) => {
  expect(sanitizeText(text)).toBe(expected);
});

test('nothing that steers is left of any text, and doing it twice does no more', () => {
  fc.assert(
    fc.property(anyText(), (text) => {
      const safe = sanitizeText(text);
      expect(safe).not.toMatch(/(?!\n)\p{Cc}|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u);
      expect(sanitizeText(safe)).toBe(safe);
    }),
  );
});

test('every string in data is made safe, whatever else is in it', () => {
  const data = {
    name: 'A\u0007',
    tags: ['b\u001b'],
    deep: { on: null, isPrivate: true, days: 7, note: undefined },
    none: [],
  };
  expect(sanitize(data)).toEqual({
    name: 'A\uFFFD',
    tags: ['b\uFFFD'],
    deep: { on: null, isPrivate: true, days: 7, note: undefined },
    none: [],
  });
  expect([sanitize(null), sanitize(7), sanitize('\u0007')]).toEqual([null, 7, '\uFFFD']);
});

test('data of any form is as it was, but for its texts, and safe data is the same object', () => {
  const texts = (value: unknown): unknown => {
    if (typeof value === 'string') return sanitizeText(value);
    if (Array.isArray(value)) return value.map(texts);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, texts(item)]));
  };
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      anyText(),
      fc.constantFrom(null, 1, true),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(fc.stringMatching(/^[a-d]$/), tie('value'), { maxKeys: 3 }),
    ),
  }));
  fc.assert(
    fc.property(value, (data) => {
      const safe = sanitize(data);
      expect(JSON.stringify(safe)).toBe(JSON.stringify(texts(data)));
      expect(sanitize(safe)).toBe(safe);
    }),
  );
});

test('JSON is the same value, and nothing in it steers a terminal', () => {
  for (const code of [0x1b, 0x7f, 0x80, 0x9b, 0x9f, 0x61c, 0x200e, 0x2028, 0x2029, 0x202e, 0x2066, 0x2069]) {
    const value = { [`a${String.fromCodePoint(code)}`]: [`b${String.fromCodePoint(code)}c "\\`] };
    const text = safeJson(value, 2);
    expect(text).toContain(`\\u${code.toString(16).padStart(4, '0')}`);
    expect(text).toMatch(/^[ -~\n]*$/);
    expect(JSON.parse(text)).toEqual(value);
  }
});
