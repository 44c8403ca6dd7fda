import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packStored, unpackStored } from '../../src/store/stored-gzip.ts';

const bytes = fc.uint8Array({ maxLength: 3000 }).map((each) => Buffer.from(each));

test('what is packed by hand is what zlib and we unpack', () => {
  fc.assert(
    fc.property(bytes, (each) => {
      const packed = packStored(each);
      expect([gunzipSync(packed).equals(each), unpackStored(packed)?.equals(each)]).toEqual([true, true]);
    }),
  );
});

test.each([0, 1, 65_534, 65_535, 65_536, 131_070, 131_071, 200_000])(
  '%d bytes are packed in whole blocks',
  (length) => {
    const each = Buffer.alloc(length, 'momconnect');
    expect([gunzipSync(packStored(each)).equals(each), unpackStored(packStored(each))?.equals(each)]).toEqual(
      [true, true],
    );
  },
);

test('what zlib has packed, what was cut and what was changed is not unpacked', () => {
  fc.assert(
    fc.property(bytes, fc.nat(), fc.integer({ min: 1, max: 255 }), (each, at, by) => {
      const packed = packStored(each);
      const place = at % packed.length;
      const changed = Buffer.from(packed);
      changed[place] = (changed[place] as number) ^ by;
      expect([unpackStored(packed.subarray(0, place)), unpackStored(gzipSync(each))]).toEqual([null, null]);
      // The last four bytes repeat the length, which the blocks say as well.
      if (place < packed.length - 4) expect(unpackStored(changed)).toBeNull();
    }),
  );
});
