import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isWallTime } from '../../../src/domain/time/wall-time.ts';
import { isZone } from '../../../src/domain/time/zone-name.ts';
import { instantOf, isSkipped, offsetAt, wallIn } from '../../../src/domain/time/zoned-time.ts';
import { times } from '../../support/long-run.ts';

const day = 24 * 60 * 60_000;
const utc = (text: string) => Date.parse(`${text}Z`);

/** Each takes long to make. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** What the platform's own calendar shows, by another way than offsets. */
function shownByPlatform(instant: number, zone: string): string {
  const options = {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  } as const;
  const format =
    formats.get(zone) ?? new Intl.DateTimeFormat('en-CA', { ...options, timeZone: zone, hourCycle: 'h23' });
  formats.set(zone, format);
  const of = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));
  return `${of.year}-${of.month}-${of.day}T${of.hour}:${of.minute}`;
}

const zones = Intl.supportedValuesOf('timeZone').filter(isZone);
const anyZone = fc.constantFrom(...zones);
const anyMinute = fc
  .integer({ min: utc('1972-02-01T00:00') / 60_000, max: utc('2060-01-01T00:00') / 60_000 })
  .map((minutes) => minutes * 60_000);

/** Moments around which the zone's clocks change: the first minute of the new time. */
function changesOf(zone: string, from: number, to: number): number[] {
  const changes: number[] = [];
  for (let start = from; start < to; start += day) {
    if (offsetAt(zone, start) === offsetAt(zone, start + day)) continue;
    let [before, after] = [start, start + day];
    while (after - before > 60_000) {
      const middle = Math.floor((before + after) / 120_000) * 60_000;
      if (offsetAt(zone, middle) === offsetAt(zone, start)) before = middle;
      else after = middle;
    }
    changes.push(after);
  }
  return changes;
}

describe('the moment of a time on the wall', () => {
  test.each([
    ['an evening in winter', '2026-12-03T19:00', 'America/Chicago', '2026-12-04T01:00'],
    ['an evening in summer', '2026-07-03T19:00', 'America/Chicago', '2026-07-04T00:00'],
    ['quarters of an hour', '2026-07-01T12:00', 'Asia/Kathmandu', '2026-07-01T06:15'],
    ['a zone east of the date line', '2026-07-01T12:00', 'Pacific/Kiritimati', '2026-06-30T22:00'],
    ['and one west of it', '2026-07-01T12:00', 'Pacific/Pago_Pago', '2026-07-01T23:00'],
    ['the last minute before clocks go forward', '2026-03-08T01:59', 'America/Chicago', '2026-03-08T07:59'],
    ['the first minute after', '2026-03-08T03:00', 'America/Chicago', '2026-03-08T08:00'],
    ['the evening before clocks go back', '2026-10-31T20:00', 'America/Chicago', '2026-11-01T01:00'],
    ['the evening after', '2026-11-01T20:00', 'America/Chicago', '2026-11-02T02:00'],
    ['what comes twice is its first coming', '2026-11-01T01:30', 'America/Chicago', '2026-11-01T06:30'],
    ['also in London', '2026-10-25T01:30', 'Europe/London', '2026-10-25T00:30'],
    ['also where it is midnight', '2026-11-01T00:30', 'America/Havana', '2026-11-01T04:30'],
    ['also by half an hour', '2026-04-05T01:45', 'Australia/Lord_Howe', '2026-04-04T14:45'],
    ['the day that Samoa skipped is over', '2011-12-31T00:30', 'Pacific/Apia', '2011-12-30T10:30'],
    ['and not begun', '2011-12-29T23:30', 'Pacific/Apia', '2011-12-30T09:30'],
  ])('%s: %s in %s', (_, at, zone, instant) => {
    expect(wallIn(instantOf({ at, zone }), 'UTC')).toBe(instant);
    expect(isSkipped({ at, zone })).toBe(false);
  });

  test.each([
    ['an hour', '2026-03-08T02:30', 'America/Chicago', '2026-03-08T03:30'],
    ['its first minute', '2026-03-08T02:00', 'America/Chicago', '2026-03-08T03:00'],
    ['in London', '2026-03-29T01:30', 'Europe/London', '2026-03-29T02:30'],
    ['in Sydney', '2026-10-04T02:30', 'Australia/Sydney', '2026-10-04T03:30'],
    ['midnight', '2026-09-06T00:30', 'America/Santiago', '2026-09-06T01:30'],
    ['half an hour', '2026-10-04T02:15', 'Australia/Lord_Howe', '2026-10-04T02:45'],
    ['a whole day', '2011-12-30T12:00', 'Pacific/Apia', '2011-12-31T12:00'],
  ])('that clocks skip, %s, is as much later as they move: %s in %s', (_, at, zone, shown) => {
    expect(isSkipped({ at, zone })).toBe(true);
    expect(wallIn(instantOf({ at, zone }), zone)).toBe(shown);
  });
});

const years = times(4, 10);

describe('every zone of the platform', () => {
  test('is known by its name', () => {
    expect(zones.length).toBeGreaterThan(400);
    expect(Intl.supportedValuesOf('timeZone').filter((zone) => !isZone(zone))).toEqual([]);
  });

  test('shows what the platform shows', () => {
    fc.assert(
      fc.property(anyZone, anyMinute, (zone, instant) => {
        expect(wallIn(instant, zone)).toBe(shownByPlatform(instant, zone));
      }),
      { numRuns: times(300, 2000) },
    );
  });

  test('leads from a moment to the wall and back to it, or to its first coming', () => {
    fc.assert(
      fc.property(anyZone, anyMinute, (zone, instant) => {
        const at = wallIn(instant, zone);
        const back = instantOf({ at, zone });
        expect(isWallTime(at)).toBe(true);
        expect(wallIn(back, zone)).toBe(at);
        expect(isSkipped({ at, zone })).toBe(false);
        expect(back === instant || (back < instant && offsetAt(zone, back) > offsetAt(zone, instant))).toBe(
          true,
        );
      }),
      { numRuns: times(300, 2000) },
    );
  });

  test.each([
    'America/Chicago',
    'Europe/London',
    'Australia/Sydney',
    'Australia/Lord_Howe',
    'America/Havana',
    'Africa/Casablanca',
    'Africa/Cairo',
    'Asia/Gaza',
    'America/Nuuk',
    'Antarctica/Troll',
  ])(
    `around each change of clocks in %s, ${years} years long, a minute is skipped, comes once, or comes twice`,
    (zone) => {
      for (const change of changesOf(zone, utc('2025-01-01T00:00'), utc(`${2025 + years}-01-01T00:00`))) {
        const before = offsetAt(zone, change - 60_000);
        const moved = offsetAt(zone, change) - before;
        const minutes = Array.from({ length: 73 }, (_, at) => 5 * at - 180);
        const rows = minutes.map((minute) => {
          const at = new Date(change + (before + minute) * 60_000).toISOString().slice(0, 16);
          const skipped = minute >= 0 && minute < moved;
          // By the old clock until the change, and what both show too; by the new one from then on.
          const since = minute < 0 || skipped ? minute : minute - moved;
          return { at, skipped, instant: change + since * 60_000 };
        });
        const read = rows.map(({ at }) => ({
          at,
          skipped: isSkipped({ at, zone }),
          instant: instantOf({ at, zone }),
        }));
        expect(read).toEqual(rows);
      }
    },
  );
});

describe('a time on the wall', () => {
  test.each(['2026-12-03T19:00', '2028-02-29T00:00', '2026-01-01T23:59'])('%s is one', (at) => {
    expect(isWallTime(at)).toBe(true);
  });

  test.each([
    '2026-02-29T10:00',
    '2026-12-03T24:00',
    '2026-12-03T19:60',
    '2026-12-03 19:00',
    '2026-12-03T19:00:00',
    '2026-12-03',
    'T19:00',
    '',
    null,
    20261203,
  ])('%j is none', (at) => {
    expect(isWallTime(at)).toBe(false);
  });
});
