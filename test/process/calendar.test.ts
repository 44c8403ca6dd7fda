/**
 * The calendar of everything, as the program writes it, in programs of others: in five zones, over two changes of clocks
 * in each, written again and put again. Skipped by name where khal, Python with vobject, or Radicale is not installed.
 */

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  alarmDaysIn,
  calendarIn,
  khal,
  pythonWithRadicale,
  pythonWithVobject,
  readWithVobject,
  startRadicale,
} from './calendar-programs.ts';
import { longTime, momconnectIn } from './program.ts';

const zones = ['America/Chicago', 'Europe/London', 'Australia/Sydney', 'Asia/Kolkata', 'America/St_Johns'];
/** Seven in the evening in Chicago, around its two changes. */
const calls = ['2026-10-22T19:00', '2026-11-12T19:00', '2027-03-04T19:00', '2027-03-18T19:00'];
const instants = ['2026-10-23T00:00Z', '2026-11-13T01:00Z', '2027-03-05T01:00Z', '2027-03-19T00:00Z'];
const inZone = (zone: string, instant: string) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })
    .format(new Date(instant))
    .replace(' ', 'T');

const home = mkdtempSync(join(tmpdir(), 'momconnect-calendar-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));
const file = join(home, 'calendar.ics');
const env = { TZ: 'America/Chicago', MOMCONNECT_TODAY: '2026-10-05' };

async function run(...words: string[]): Promise<void> {
  const { code, err } = await momconnectIn(env, home, ...words);
  expect(`${code} ${err}`).toMatch(/^0/);
}

const written = () => readFileSync(file, 'utf8');
let first = '';
let second = '';

beforeAll(async () => {
  await run('friend', 'add', 'Ana Sample', '--birthday', 'february 29', '--every', '2w');
  await run(
    'friend',
    'add',
    'Bea Example',
    '--birthday',
    'december 5',
    '--child',
    'Leo june 1',
    '--every',
    '2w',
  );
  await run(
    'friend',
    'edit',
    'bea',
    '--anniversary',
    'december 12',
    '--hard-day',
    'march 3 the day it happened',
  );
  await run('remember', 'ana', 'how the surgery went', '--on', '2026-12-03');
  for (const at of calls)
    await run('call', 'plan', '--topic', 'guilt', '--with', 'ana', 'bea', '--option', at);
  for (const number of calls.keys()) await run('call', 'pick', `${number + 1}`, '1');
  await run('local', 'add', 'Story time', '--kind', 'story-time', '--every', 'other thu', '--at', '10:00');
  await run('daily', 'start', 'ana', 'bea', '--theme', 'grateful', '--at', '20:30');
  await run('config', 'set', 'calendar', file);
  first = written();
  await run('friend', 'edit', 'bea', '--birthday', 'december 6');
  await run('call', 'cancel', '4');
  second = written();
}, longTime);

const lastDay = '2027-10-01';
const shown = '{start-date}T{start-time} {title}';

describe.skipIf(khal === null)('in khal', () => {
  test.each(zones)(
    'everything is where it belongs in %s, and once after it was written again',
    async (zone) => {
      const calendar = calendarIn(zone);
      await calendar.import(first);
      const before = await calendar.list(shown, '2026-10-01', 365);
      const timesOf = (lines: readonly string[], title: string) =>
        lines
          .filter((line) => line.endsWith(` ${title}`))
          .map((line) => line.slice(0, 16).replace(/T .*/, ''));
      expect(timesOf(before, 'A video call')).toEqual(instants.map((instant) => inZone(zone, instant)));
      const meetings = timesOf(before, 'Something local');
      expect([meetings[0], new Set(meetings.map((time) => time.slice(11)))]).toEqual([
        '2026-10-08T10:00',
        new Set(['10:00']),
      ]);
      expect(meetings).toHaveLength(26);
      const texts = timesOf(before, 'A text a day');
      expect(new Set(texts.map((time) => time.slice(11)))).toEqual(new Set(['20:30']));
      expect(timesOf(before, 'A birthday')).toEqual(['2026-12-05', '2027-02-28']);
      await calendar.import(second);
      await calendar.import(second);
      const after = await calendar.list(shown, '2026-10-01', 365);
      expect(new Set(after).size).toBe(after.length);
      expect(timesOf(after, 'A birthday')).toEqual(['2026-12-06', '2027-02-28']);
      expect(timesOf(after, 'A video call')).toEqual(timesOf(before, 'A video call'));
    },
  );
});

describe.skipIf(pythonWithVobject === null)('in vobject', () => {
  test('no name is in it, and each entry has its own id, the same when it is written again', async () => {
    expect(first + second).not.toMatch(/\b(?:ana|bea|leo|surgery|happened)\b/i);
    const [before, after] = [await readWithVobject(first), await readWithVobject(second)];
    const uids = before.map(({ uid }) => uid);
    expect(new Set(uids).size).toBe(12);
    expect(after.map(({ uid }) => uid)).toEqual(uids);
    expect(after.find(({ status }) => status === 'CANCELLED')?.title).toBe('A video call');
  });

  test.each([0, 1])('no day has two alarms, and nearly every day has one: file %i', async (which) => {
    const days = await alarmDaysIn([first, second][which] ?? '', 'America/Chicago', lastDay);
    expect(new Set(days).size).toBe(days.length);
    expect(days.length).toBeGreaterThan(340);
    expect(days).toEqual(expect.arrayContaining(['2026-12-03', which === 0 ? '2026-12-05' : '2026-12-06']));
  });
});

describe.skipIf(pythonWithRadicale === null || pythonWithVobject === null)('in Radicale', () => {
  test('put again, it is the same calendar with each entry once', async () => {
    const server = await startRadicale();
    const uidsOf = async () => (await readWithVobject(await server.get())).map(({ uid }) => uid).sort();
    await server.put(first);
    const uids = await uidsOf();
    await server.put(second);
    expect(await uidsOf()).toEqual(uids);
    expect(uids).toEqual((await readWithVobject(first)).map(({ uid }) => uid).sort());
    const birthdays = (await readWithVobject(await server.get())).filter(
      ({ title }) => title === 'A birthday',
    );
    expect(birthdays.map(({ start }) => start).sort()).toEqual(['2026-12-06', '2027-02-28']);
  });
});
