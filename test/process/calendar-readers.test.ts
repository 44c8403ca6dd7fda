/** Our calendar files in programs of others. Skipped by name where khal, or Python with vobject, is not installed. */

import { describe, expect, test } from 'vitest';
import { instantOf } from '../../src/domain/time/zoned-time.ts';
import { type CalendarEvent, calendarFile } from '../../src/formats/calendar.ts';
import { calendarIn, khal, pythonWithVobject, readWithVobject } from './calendar-programs.ts';

const stampedAt = new Date(Date.UTC(2026, 1, 1));
const zones = ['America/Chicago', 'Europe/London', 'Australia/Sydney', 'Asia/Kolkata'] as const;

/** Seven in the evening in Chicago, and what clocks show then elsewhere, around every change of theirs in 2026. */
const evenings: readonly (readonly [chicago: string, london: string, sydney: string, kolkata: string])[] = [
  ['2026-03-05T19:00', '2026-03-06T01:00', '2026-03-06T12:00', '2026-03-06T06:30'],
  ['2026-03-12T19:00', '2026-03-13T00:00', '2026-03-13T11:00', '2026-03-13T05:30'],
  ['2026-04-02T19:00', '2026-04-03T01:00', '2026-04-03T11:00', '2026-04-03T05:30'],
  ['2026-04-09T19:00', '2026-04-10T01:00', '2026-04-10T10:00', '2026-04-10T05:30'],
  ['2026-10-01T19:00', '2026-10-02T01:00', '2026-10-02T10:00', '2026-10-02T05:30'],
  ['2026-10-22T19:00', '2026-10-23T01:00', '2026-10-23T11:00', '2026-10-23T05:30'],
  ['2026-10-29T19:00', '2026-10-30T00:00', '2026-10-30T11:00', '2026-10-30T05:30'],
  ['2026-11-05T19:00', '2026-11-06T01:00', '2026-11-06T12:00', '2026-11-06T06:30'],
];

const inChicago = (at: string) => instantOf({ at, zone: 'America/Chicago' });

const call: CalendarEvent = {
  uid: 'call-one@momconnect',
  title: 'Call: asking for help',
  start: inChicago('2026-10-22T19:00'),
  minutes: 60,
  status: 'confirmed',
};
const calls = evenings.map(([at], index) => ({
  ...call,
  uid: `call-${index}@momconnect`,
  start: inChicago(at),
}));
const texts: CalendarEvent = {
  uid: 'tradition-one@momconnect',
  title: 'A text to Ana',
  start: '2026-03-01T20:30',
  minutes: 15,
  alarms: [0],
  status: 'confirmed',
  repeats: 'FREQ=DAILY',
};
const hard: CalendarEvent = {
  ...call,
  title:
    'Café with Zoë 👩‍👧, at \\ the “Grün”; no hurry, and a title that is long enough to be folded twice over',
  description: 'Arrive 5\nCheck-in: 90 s each, by turns; pass any time\n\n名前 नमस्ते 👩🏽‍🤝‍👩🏿',
  place: 'Kaffeehaus, Straße 1',
  link: 'https://meet.example.org/a,b;c',
  alarms: [30],
};

const fileOf = (...events: CalendarEvent[]) => calendarFile(events, { stampedAt });
const allOf2026 = ['2026-01-01', 365] as const;

describe.skipIf(khal === null)('in khal', () => {
  test.each(zones.map((zone, column) => [zone, column] as const))(
    'a call is at the right time in %s, before and after each change of clocks',
    async (zone, column) => {
      const calendar = calendarIn(zone);
      await calendar.import(await fileOf(...calls));
      const shown = await calendar.list('{start-date}T{start-time}', ...allOf2026);
      expect(shown).toEqual(evenings.map((times) => times[column]));
    },
  );

  test.each(zones)('a text a day is at the same hour all year in %s', async (zone) => {
    const calendar = calendarIn(zone);
    await calendar.import(await fileOf({ ...texts, until: '2026-11-30' }));
    const shown = await calendar.list('{start-date}T{start-time}', ...allOf2026);
    expect(new Set(shown.map((time) => time.slice(11)))).toEqual(new Set(['20:30']));
    expect([shown.length, shown[0], shown.at(-1)]).toEqual([275, '2026-03-01T20:30', '2026-11-30T20:30']);
  });

  test('a call that moved is one entry, at its new time', async () => {
    const calendar = calendarIn('Europe/London');
    await calendar.import(await fileOf(call));
    const moved = { ...call, start: inChicago('2026-10-29T19:00'), title: 'Call: saying no' };
    await calendar.import(await fileOf(moved));
    expect(await calendar.list('{start-date}T{start-time} {title}', ...allOf2026)).toEqual([
      '2026-10-30T00:00 Call: saying no',
    ]);
  });

  test('a call that is off is marked so, in the same entry', async () => {
    const calendar = calendarIn('Asia/Kolkata');
    await calendar.import(await fileOf({ ...call, status: 'tentative' }));
    expect(await calendar.list('{status}', ...allOf2026)).toEqual(['TENTATIVE ']);
    await calendar.import(await fileOf({ ...call, status: 'cancelled' }));
    expect(await calendar.list('{status}', ...allOf2026)).toEqual(['CANCELLED ']);
  });

  test('letters, signs and lines are as they were written', async () => {
    const calendar = calendarIn('Europe/London');
    await calendar.import(await fileOf(hard));
    const shown = await calendar.list('{title}|{location}|{description}|{url}', ...allOf2026);
    expect(shown.join('\n')).toBe(
      [hard.title, hard.place, hard.description?.replaceAll('\n\n', '\n'), hard.link].join('|'),
    );
  });
});

describe.skipIf(pythonWithVobject === null)('in vobject', () => {
  test('a call is at the same instant, with its alarm, and names nobody', async () => {
    const events = await readWithVobject(await fileOf(...calls, hard));
    expect(events.map(({ start }) => Date.parse(start))).toEqual([...calls, hard].map(({ start }) => start));
    expect(events.map(({ start, end }) => Date.parse(end) - Date.parse(start))).toEqual(
      [...calls, hard].map(({ minutes }) => minutes * 60_000),
    );
    expect(events.every(({ people }) => people === 0)).toBe(true);
    expect(events.map(({ alarmMinutes }) => alarmMinutes)).toEqual([...calls.map(() => null), 30]);
  });

  test('every word is as it was written', async () => {
    const [event] = await readWithVobject(await fileOf({ ...hard, status: 'cancelled' }));
    const { uid, title, description } = hard;
    expect(event).toMatchObject({ uid, title, description, status: 'CANCELLED' });
  });

  test('a text a day has no zone, and ends with its last day', async () => {
    const [event] = await readWithVobject(await fileOf({ ...texts, until: '2026-03-31' }));
    expect(event).toMatchObject({
      start: '2026-03-01T20:30:00',
      end: '2026-03-01T20:45:00',
      alarmMinutes: 0,
    });
    expect(event?.days).toEqual(
      Array.from({ length: 31 }, (_, day) => `2026-03-${String(day + 1).padStart(2, '0')}T20:30:00`),
    );
  });
});
