import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unicodePattern } from '../../../src/domain/text/unicode-pattern.ts';
import { anyText } from '../../support/any-text.ts';

const ascii = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));

describe('a pattern with a Unicode class finds in plain letters what the class holds', () => {
  test.each([
    ...['L', 'Lu', 'Ll', 'N', 'M', 'Mn', 'Cf', 'P', 'White_Space', 'Default_Ignorable_Code_Point'],
    ...['Extended_Pictographic', 'Emoji_Modifier', 'Regional_Indicator', 'Script=Han', 'Script=Cyrillic'],
  ])('%s', (name) => {
    const [holds, holdsNot] = [unicodePattern(`^[\\p{${name}}]$`), unicodePattern(`^[^\\p{${name}}]$`)];
    const truth = new RegExp(`^\\p{${name}}$`, 'u');
    const matching = (pattern: (text: string) => RegExp) => ascii.filter((each) => pattern(each).test(each));
    expect(matching(holds)).toEqual(ascii.filter((each) => truth.test(each)));
    expect(matching(holdsNot)).toEqual(ascii.filter((each) => !truth.test(each)));
  });
});

test('a text is cut into the same words, whatever it is made of', () => {
  const words = unicodePattern(String.raw`[\p{L}\p{N}][\p{L}\p{M}\p{N}]*`, 'gu');
  fc.assert(
    fc.property(anyText(), (text) => {
      expect(text.match(words(text))).toEqual(text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu));
    }),
  );
});
