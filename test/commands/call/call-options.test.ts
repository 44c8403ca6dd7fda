import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCallTime, readTimes } from '../../../src/commands/call/call-options.ts';
import { addDays } from '../../../src/domain/time/day.ts';
import { callDeps } from './call-deps.ts';

const chicago = callDeps();
const london = callDeps({ settings: { zone: 'Europe/London' } });

describe('a time for a call', () => {
  test.each([
    ['2026-12-03 19:00', '2026-12-03T19:00'],
    ['2026-12-03T19:00', '2026-12-03T19:00'],
    ['thursday 7pm', '2026-11-26T19:00'],
    ['thursday at 7pm', '2026-11-26T19:00'],
    ['Thursday, 7 pm', '2026-11-26T19:00'],
    ['7pm thursday', '2026-11-26T19:00'],
    ['7 pm on thursday', '2026-11-26T19:00'],
    ['3 dec 19:00', '2026-12-03T19:00'],
    ['dec 3 7.30 pm', '2026-12-03T19:30'],
    ['3 dec 2026 at 19:00', '2026-12-03T19:00'],
    ['tomorrow noon', '2026-11-21T12:00'],
    ['today 10:01', '2026-11-20T10:01'],
    ['friday 7pm', '2026-11-20T19:00'],
    ['next friday 7pm', '2026-11-27T19:00'],
    ['3 march 9am', '2027-03-03T09:00'],
  ])('%s', async (input, at) => {
    expect(await readCallTime(chicago, input)).toEqual({ at, zone: 'America/Chicago' });
  });

  test.each([
    ['', "doesn't have a time of day"],
    ['thursday', "doesn't have a time of day"],
    ['thursday 7', "doesn't have a time of day"],
    ['7pm', "doesn't have a day"],
    ['at 7pm', "doesn't have a day"],
    ['thursday 25:00', "doesn't have a time of day"],
    ['someday 7pm', "couldn't be read as a day"],
    ['3/4 7pm', 'could mean'],
    ['today 10:00', 'has already passed'],
    ['yesterday 7pm', 'has already passed'],
    ['2025-12-03 19:00', 'has already passed'],
  ])('%j is refused', async (input, problem) => {
    await expect(readCallTime(chicago, input)).rejects.toMatchObject({
      code: 'usage',
      message: expect.stringContaining(problem),
      hint: expect.any(String),
    });
  });

  test.each([
    ['Chicago', chicago, '2027-03-14 02:30', '2027-03-14 03:30'],
    ['London', london, '2027-03-28 01:30', '2027-03-28 02:30'],
  ])('one that clocks skip in %s is refused with one that comes', async (_, deps, input, later) => {
    await expect(readCallTime(deps, input)).rejects.toMatchObject({
      code: 'usage',
      message: expect.stringContaining('Clocks go forward'),
      hint: `This one works: --option "${later}"`,
    });
    expect(await readCallTime(deps, later)).toMatchObject({ at: later.replace(' ', 'T') });
  });

  test('the same hour is there in a zone whose clocks change on another night', async () => {
    expect(await readCallTime(london, '2027-03-14 02:30')).toEqual({
      at: '2027-03-14T02:30',
      zone: 'Europe/London',
    });
  });

  test('with a day of her own choosing only days are compared', async () => {
    const deps = callDeps({ today: '2026-11-20', now: '2027-06-01T16:00Z' });
    expect(await readCallTime(deps, 'today 1am')).toMatchObject({ at: '2026-11-20T01:00' });
  });

  test('the same time twice is one', async () => {
    expect(await readTimes(chicago, ['thursday 7pm', '2026-11-26 19:00', 'sat noon'])).toHaveLength(2);
  });

  test('any day to come with any time is read, or refused with a sentence', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 900 }),
        fc.integer({ min: 0, max: 1439 }),
        async (days, minute) => {
          const clock = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
          const input = `${addDays('2026-11-20', days)} ${clock}`;
          const read = await readCallTime(chicago, input).catch((error) => error);
          if (read.code === 'usage') expect(read.message).toContain('Clocks go forward');
          else expect(read.at).toBe(input.replace(' ', 'T'));
        },
      ),
      { numRuns: 60 },
    );
  });

  test('whatever is typed, nothing but a usage error comes of it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), async (input) => {
        const read = await readCallTime(chicago, input).catch((error) => error);
        expect(read.code ?? 'usage').toBe('usage');
      }),
    );
  });
});
