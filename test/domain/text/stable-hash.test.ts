import { expect, test } from 'vitest';
import { stableHash } from '../../../src/domain/text/stable-hash.ts';

/** Written down: a change would reorder what people see, and two devices of different versions would disagree. */
test.each([
  ['', 2872998923],
  ['ana-sample', 2077337989],
  ['ana-sample-2', 3994435019],
  ['дана', 1363072759],
])('%s', (text, hash) => {
  expect(stableHash(text)).toBe(hash);
});

test('spreads texts that differ only at their end', () => {
  const tenths = new Set(
    Array.from({ length: 100 }, (_, at) => Math.floor((stableHash(`friend-${at}`) / 2 ** 32) * 10)),
  );
  expect(tenths.size).toBe(10);
});
