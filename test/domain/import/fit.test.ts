import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FriendAdded, FriendEdited } from '../../../src/domain/friend/changes.ts';
import { listFields } from '../../../src/domain/friend/fields.ts';
import { cutBytes, fitsLine, splitChange } from '../../../src/domain/import/fit.ts';
import { cutText } from '../../../src/domain/text/cut-text.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text).length;
const isWhole = (text: string) => !/\p{Cs}/u.test(text);

describe('cutting', () => {
  it('never leaves half a character', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 60 });
    fc.assert(
      fc.property(text, fc.integer({ min: 0, max: 60 }), (each, limit) => {
        const [byLength, byBytes] = [cutText(each, limit), cutBytes(each, limit)];
        expect(byLength.length).toBeLessThanOrEqual(limit);
        expect(bytesOf(byBytes)).toBeLessThanOrEqual(limit);
        expect(isWhole(byLength) && isWhole(byBytes)).toBe(true);
        expect(each.startsWith(byBytes.trim()) || each.includes(byBytes)).toBe(true);
      }),
    );
  });

  it('leaves alone what fits', () => {
    expect(cutText('Ana ', 4)).toBe('Ana ');
    expect(cutBytes('Zoë', 4)).toBe('Zoë');
  });
});

describe('splitChange', () => {
  const added = (more: Partial<FriendAdded>): FriendAdded => ({
    type: 'friend.added',
    friend: 'ana',
    on: '2026-03-01',
    name: 'Ana',
    ...more,
  });
  const note = (text: string) => ({ on: '2026-03-01', text, isPrivate: false });

  it('is the change itself when it fits', () => {
    const change = added({ phones: ['1'], notes: [note('tea')] });
    expect(splitChange(change)).toEqual([change]);
  });

  it('spreads long lists over edits that each fit, losing nothing', () => {
    const lists = fc.record({
      phones: fc.array(fc.string({ maxLength: 300 }), { maxLength: 80 }),
      tags: fc.array(fc.string({ maxLength: 300, unit: 'grapheme' }), { maxLength: 80 }),
      notes: fc.array(
        fc.string({ maxLength: 1300, unit: 'grapheme' }).map((text) => note(text)),
        { maxLength: 12 },
      ),
    });
    const edited = (add: FriendEdited['add']): FriendEdited => ({
      type: 'friend.edited',
      friend: 'ana',
      on: '2026-03-01',
      add,
    });
    fc.assert(
      fc.property(lists, (given) => {
        for (const change of [added(given), edited(given)]) {
          const parts = splitChange(change);
          expect(parts.every(fitsLine)).toBe(true);
          for (const field of listFields) {
            const values = parts.flatMap(
              (part): readonly unknown[] => (part.type === 'friend.added' ? part : part.add)?.[field] ?? [],
            );
            expect(values).toEqual((given as FriendEdited['add'])?.[field] ?? []);
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});
