import { describe, expect, test } from 'vitest';
import { UserError } from '../../src/errors.ts';
import type { Exclusively } from '../../src/store/lock.ts';
import { lookAgain } from '../../src/store/look-again.ts';

const vanished = Object.assign(new Error('no such file'), { code: 'ENOENT' });
const vanishedAsSaid = new UserError('This could not be read.', { code: 'unreadable', cause: vanished });
const denied = Object.assign(new Error('not permitted'), { code: 'EACCES' });

const free: Exclusively = async (act) => act();

/** Looks that find these, one after the other, the last again and again; an error is thrown. */
function looks(results: readonly (number | Error)[], exclusively = free) {
  let [at, reloads] = [0, 0];
  const answer = () =>
    lookAgain({
      look: () => {
        const now = results[Math.min(at, results.length - 1)] as number | Error;
        at += 1;
        if (typeof now !== 'number') throw now;
        return now;
      },
      isLacking: (lines) => lines < 3,
      again: () => {
        reloads += 1;
      },
      exclusively,
    });
  return { answer, reloads: () => reloads };
}

describe('looking again', () => {
  test.each([
    ['a look that lacks nothing is enough', [3], 3, 0],
    ['a file that was listed and is gone is looked for again', [vanished, 3], 3, 1],
    ['also where a person would be told of it', [vanishedAsSaid, vanishedAsSaid, 4], 4, 2],
    ['lines that are still being brought over are waited for', [0, 2, 3], 3, 2],
    ['what is really missing is believed in the end', [1], 1, 5],
  ])('%s', async (_, results, right, reloads) => {
    const { answer, reloads: count } = looks(results);
    expect([await answer(), count()]).toEqual([right, reloads]);
  });

  test('any other error is thrown at once, and a file that never comes in the end', async () => {
    const [atOnce, inTheEnd] = [looks([denied, 3]), looks([vanishedAsSaid])];
    await expect(atOnce.answer()).rejects.toThrow(denied);
    await expect(inTheEnd.answer()).rejects.toThrow(vanishedAsSaid);
    expect([atOnce.reloads(), inTheEnd.reloads()]).toEqual([0, 5]);
  });

  test('a move that takes long is waited for: nothing moves during the last look', async () => {
    const results: (number | Error)[] = [vanished];
    const afterMove: Exclusively = async (act) => {
      results.splice(0, 1, 3);
      return act();
    };
    const { answer, reloads } = looks(results, afterMove);
    expect([await answer(), reloads()]).toEqual([3, 5]);
  });

  test('where nothing can be locked, the last look is taken all the same', async () => {
    const locked: Exclusively = async () => {
      throw denied;
    };
    expect(await looks([1], locked).answer()).toBe(1);
    await expect(looks([vanishedAsSaid], locked).answer()).rejects.toThrow(vanishedAsSaid);
  });
});
