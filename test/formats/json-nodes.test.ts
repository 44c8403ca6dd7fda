import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type JsonNode, readJson } from '../../src/formats/json-nodes.ts';

function plainOf(node: JsonNode): unknown {
  if (node.kind === 'list') return node.items.map(plainOf);
  if (node.kind !== 'object') return node.value;
  return Object.fromEntries(node.entries.map(({ key, value }) => [key, plainOf(value)]));
}

const isRight = (text: string) => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

test('reads whatever JSON.parse reads', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 6 }), fc.constantFrom(0, 2), (json, indent) => {
      const text = JSON.stringify(JSON.parse(json), null, indent);
      const read = readJson(text);
      expect('node' in read && plainOf(read.node)).toEqual(JSON.parse(text));
    }),
  );
});

test('refuses what JSON.parse refuses, and never throws', () => {
  const pieces = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"a"',
    '"',
    '\\',
    '1',
    '-',
    'true',
    ' ',
    '\n',
    'x',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
      const text = parts.join('');
      expect('node' in readJson(text)).toBe(isRight(text));
    }),
    { numRuns: 2000 },
  );
});

test.each([1, 2, 3])('a value knows its line: %i', (line) => {
  const read = readJson(`${'\n'.repeat(line - 1)}{ "a": 1 }`);
  expect('node' in read && read.node.line).toBe(line);
});

test('lines end in any of the three ways', () => {
  const read = readJson('[1,\r\n2,\r3,\n4]');
  expect('node' in read && read.node.kind === 'list' && read.node.items.map(({ line }) => line)).toEqual([
    1, 2, 3, 4,
  ]);
});

describe('says what is wrong, and where', () => {
  test.each([
    ['{\n  "a": 1,\n}', 2, 'The comma before the closing } has to go.'],
    ['{\n  "a": 1\n  "b": 2\n}', 3, 'A comma is missing before "b".'],
    ['{\n  "a": "one\n}', 2, 'This text has no end: it begins and ends with a double quote, on one line.'],
    ['{\n  “a”: 1 }', 2, 'Only straight double quotes stand around text, as in "title".'],
    ["{ 'a': 1 }", 1, 'Only straight double quotes stand around text, as in "title".'],
    ['{ a: 1 }', 1, '"a: 1 }" is not understood: text stands in quotes, as in "title".'],
    ['{ "a" 1 }', 1, 'A colon is missing after "a".'],
    ['{ 1: 2 }', 1, '"1" stands where a name in quotes should be, as in "title": "…".'],
    ['{ "a": }', 1, '"}" stands where a value should be.'],
    ['{\n"a": [1,\n2', 3, 'The file ends before the [ of line 2 is closed.'],
    ['{} {}', 1, '"{" comes after the end: one { … } is the whole file.'],
    ['// mine\n{}', 1, 'There is no place for remarks in such a file.'],
    ['{ "a": "c:\\dir" }', 1, 'A backslash or a tab has no place in text here.'],
    ['', 1, 'The end of the file stands where a value should be.'],
    ['['.repeat(100_000), 1, 'Too many brackets lie in each other.'],
  ])('%j', (text, line, message) => {
    expect(readJson(text.slice(0, 200_000))).toEqual({ problem: { line, message } });
  });
});
