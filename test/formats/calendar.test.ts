import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CalendarEvent, calendarFile } from '../../src/formats/calendar.ts';
import { cleanLine, cleanLines } from '../../src/formats/clean-text.ts';

const stampedAt = new Date(Date.UTC(2026, 10, 20, 16));
const call: CalendarEvent = {
  uid: 'call-one@momconnect',
  title: 'Call: asking for help',
  start: Date.UTC(2026, 11, 4, 1),
  minutes: 90,
  status: 'confirmed',
};
const texts: CalendarEvent = {
  uid: 'tradition-one@momconnect',
  title: 'A text to Ana',
  start: '2026-11-20T20:30',
  minutes: 15,
  status: 'confirmed',
  repeats: 'FREQ=DAILY',
};

const fileOf = (event: CalendarEvent, ...more: CalendarEvent[]) =>
  calendarFile([event, ...more], { stampedAt });
/** Without the folds of RFC 5545, 3.1. */
const unfolded = (file: string) => file.replaceAll('\r\n ', '').split('\r\n');
/** RFC 5545, 3.3.11. */
const unescaped = (text: string) =>
  text.replace(/\\(.)/g, (_, letter: string) => (letter === 'n' ? '\n' : letter));

/** What stands behind `NAME:` or `NAME;…:`, each time. */
async function valuesOf(name: string, more: Partial<CalendarEvent>, event = call) {
  const lines = unfolded(await fileOf({ ...event, ...more }));
  return lines.filter((line) => line.startsWith(name)).map((line) => line.slice(line.indexOf(':') + 1));
}

describe('a calendar file', () => {
  test('in full, for a call with an alarm', async () => {
    const file = await fileOf({
      ...call,
      description: 'Arrive 5\nCheck-in 10',
      link: 'https://meet.example.org/room',
      alarms: [30],
    });
    expect(file.split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//momconnect//momconnect//EN',
      'BEGIN:VEVENT',
      'UID:call-one@momconnect',
      'SEQUENCE:217353600',
      'DTSTAMP:20261120T160000Z',
      'DTSTART:20261204T010000Z',
      'DTEND:20261204T023000Z',
      'SUMMARY:Call: asking for help',
      'LOCATION:https://meet.example.org/room',
      'DESCRIPTION:Arrive 5\\nCheck-in 10',
      'URL;VALUE=URI:https://meet.example.org/room',
      'STATUS:CONFIRMED',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'TRIGGER:-PT30M',
      'DESCRIPTION:Call: asking for help',
      'END:VALARM',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  test('names nobody, and asks nobody for an answer', async () => {
    expect(await fileOf(call, texts)).not.toMatch(/^(ATTENDEE|ORGANIZER|METHOD)/m);
  });

  test('holds each event with its own alarm', async () => {
    const file = await fileOf({ ...call, alarms: [30] }, { ...texts, alarms: [0] });
    const [, first = '', second = ''] = file.split('BEGIN:VEVENT');
    expect(first).toContain('TRIGGER:-PT30M');
    expect(second).toContain('TRIGGER:PT0S');
    expect(`${first}${second}`.match(/END:VALARM\r\nEND:VEVENT/g)).toHaveLength(2);
  });

  test.each<[string, string, Partial<CalendarEvent>, readonly string[]]>([
    ['an instant is UTC', 'DTSTART', {}, ['20261204T010000Z']],
    ['and so is its end', 'DTEND', {}, ['20261204T023000Z']],
    [
      'a text is on whatever clock she looks at',
      'DTSTART',
      { start: '2026-12-03T19:00' },
      ['20261203T190000'],
    ],
    ['over midnight too', 'DTEND', { start: '2026-12-31T23:30' }, ['20270101T010000']],
    [
      'a time that some clocks skip stands as it is',
      'DTSTART',
      { start: '2026-03-08T02:30' },
      ['20260308T023000'],
    ],
    ['not settled yet', 'STATUS', { status: 'tentative' }, ['TENTATIVE']],
    ['called off', 'STATUS', { status: 'cancelled' }, ['CANCELLED']],
    ['a day before', 'TRIGGER', { alarms: [1440] }, ['-P1D']],
    ['no alarm', 'TRIGGER', {}, []],
    [
      'a place is shown before the link',
      'LOCATION',
      { place: 'The park, north gate', link: 'https://example.org' },
      ['The park\\, north gate'],
    ],
    ['nowhere', 'LOCATION', {}, []],
    ['nothing to describe', 'DESCRIPTION', {}, []],
    [
      'an address has no commas to escape',
      'URL',
      { link: 'https://example.org/a,b;c?d=\\ e' },
      ['https://example.org/a%2Cb%3Bc?d=%5C%20e'],
    ],
    ['signs that mean something', 'SUMMARY', { title: 'a, b; c\\n' }, ['a\\, b\\; c\\\\n']],
    [
      'a line end cannot begin a property',
      'SUMMARY',
      { title: 'Call\r\nATTENDEE:mailto:ana@example.org' },
      ['Call ATTENDEE:mailto:ana@example.org'],
    ],
    ['letters that turn a line around', 'SUMMARY', { title: 'Call \u202eabc\u2066\u0007' }, ['Call abc']],
    ['emoji and accents', 'SUMMARY', { title: 'Café with Zoë 👩‍👧' }, ['Café with Zoë 👩‍👧']],
    [
      'every kind of line end',
      'DESCRIPTION',
      { description: 'a\r\nb\rc\u2028d\te\u001b' },
      ['a\\nb\\nc\\nd e'],
    ],
    ['once', 'RRULE', {}, []],
  ])('%s', async (_, name, more, values) => {
    expect(await valuesOf(name, more)).toEqual(values);
  });

  test.each<[string, Partial<CalendarEvent>, string]>([
    ['every day', {}, 'FREQ=DAILY'],
    ['until a day, which is the last', { until: '2026-12-20' }, 'FREQ=DAILY;UNTIL=20261220T203000'],
    [
      'until a day, from an instant',
      { start: call.start, until: '2026-12-20' },
      'FREQ=DAILY;UNTIL=20261220T235959Z',
    ],
  ])('repeats %s', async (_, more, rule) => {
    expect(await valuesOf('RRULE', more, texts)).toEqual([rule]);
  });

  test('is the same whenever it is written, but for its stamp', async () => {
    const later = await calendarFile([call], { stampedAt: new Date(Date.UTC(2026, 10, 21)) });
    const unstamped = (file: string) => file.replace(/^(?:DTSTAMP|SEQUENCE):.*$/gm, '');
    expect(unstamped(later)).toBe(unstamped(await fileOf(call)));
  });

  test('no line is over 75 octets, none is cut within a letter, and every word comes back', async () => {
    const words = fc.string({
      unit: fc.constantFrom('a', 'é', '👩‍👧', ',', ';', '\\', 'n', '\n', ' ', ':', '中'),
      maxLength: 300,
    });
    await fc.assert(
      fc.asyncProperty(words, words, async (title, description) => {
        const file = await fileOf({ ...call, title, description });
        for (const line of file.split('\r\n')) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(Buffer.from(line).toString()).toBe(line);
        }
        const lines = unfolded(file);
        const wordsOf = (name: string) =>
          unescaped(lines.find((line) => line.startsWith(`${name}:`))?.slice(name.length + 1) ?? '');
        expect(wordsOf('SUMMARY')).toBe(cleanLine(title));
        expect(wordsOf('DESCRIPTION')).toBe(cleanLines(description));
      }),
    );
  });
});

test('a file written later is the newer one, and its number fits a calendar', async () => {
  const sequenceAt = async (at: string) =>
    Number(/SEQUENCE:(\d+)/.exec(await calendarFile([call], { stampedAt: new Date(at) }))?.[1]);
  const [first, second, last] = [
    await sequenceAt('2026-11-20T10:00:00Z'),
    await sequenceAt('2026-11-20T10:00:01Z'),
    await sequenceAt('2087-01-01T00:00:00Z'),
  ];
  expect(second).toBeGreaterThan(first);
  expect(last).toBeLessThan(2 ** 31);
});
