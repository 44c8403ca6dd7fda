import { describe, expect, test } from 'vitest';
import { foldText } from '../../../src/domain/text/fold-text.ts';
import { visibleName } from '../../../src/domain/text/visible-name.ts';

/** Each by its code point, as it cannot be seen. */
const unseen = [
  0x00, 0x07, 0x1b, 0x7f, 0x80, 0x9b, 0x9f, 0xad, 0x34f, 0x61c, 0x115f, 0x1160, 0x17b4, 0x180b, 0x180e,
  0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x202a, 0x202e, 0x2060, 0x2064, 0x2066, 0x2069, 0x206f, 0x2800,
  0x3164, 0xfe00, 0xfe0f, 0xfeff, 0xffa0, 0xfff9, 0x1d173, 0xe0001, 0xe0041, 0xe007f, 0xe0100,
].map((code) => [code.toString(16), String.fromCodePoint(code)] as const);

describe('a name', () => {
  test.each(unseen)('of U+%s alone is none', (_, character) => {
    expect(visibleName(character)).toBe('');
    expect(visibleName(` ${character.repeat(3)} `)).toBe('');
  });

  test.each(unseen)('with U+%s in it is the one without, and found by it', (_, character) => {
    expect(visibleName(`A${character}na`)).toBe('Ana');
    expect(visibleName(`Ana${character} Sample${character}`)).toBe('Ana Sample');
    expect(visibleName(`${character}Ana`)).toBe('Ana');
    if (!/\p{Cc}/u.test(character)) expect(foldText(`A${character}na`)).toBe('ana');
  });

  test.each(['\u0301', '\u0301\u0302', '\u20dd', ' \u0e31 ', '\u2028', '\u00a0\u3000', '\n\t'])(
    'of marks or white space alone is none: %j',
    (input) => {
      expect(visibleName(input)).toBe('');
    },
  );

  test.each([
    '\u{1f338}',
    '\u2764\ufe0f',
    '\u{1f469}\u200d\u{1f4bb}',
    '\u{1f469}\u{1f3fd}\u200d\u{1f4bb}',
    '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}',
    '\u{1f3f3}\ufe0f\u200d\u{1f308}',
    '\u{1f3f4}\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}',
    '\u{1f1fa}\u{1f1f8}',
    '1\ufe0f\u20e3',
    'Ana \u{1f469}\u200d\u{1f4bb}',
    '\u0645\u06cc\u200c\u0646\u0627',
    '\u0915\u094d\u200d\u0937',
    '\u0d30\u0d3e\u0d1c\u0d28\u0d4d\u200d',
    '\u845b\u{e0100}\u57ce',
    'Zoe\u0308',
    'Nguye\u0302\u0303n',
    '\u05de\u05d9\u05db\u05dc',
    '\uae40\uc9c0\ubbfc',
    '???',
  ])('that is seen as it is stays: %s', (name) => {
    expect(visibleName(name)).toBe(name);
  });

  test('has single spaces, of whatever kind they were', () => {
    expect(visibleName('  Ana\u00a0\u3000Sample\n')).toBe('Ana Sample');
  });
});
