import { describe, expect, test } from 'vitest';
import { clockRemarks, timesFor } from '../../../src/domain/call/times.ts';
import { dateFormOf } from '../../../src/domain/time/date-words.ts';

const ownZone = 'America/Chicago';
const person = (name: string, zone: string | null, city: string | null = null) => ({ name, zone, city });
const ana = person('Ana', 'Europe/London');
const bea = person('Bea', 'Asia/Kolkata');
const cleo = person('Cleo', 'Australia/Sydney');
const dana = person('Dana', 'America/New_York', 'Boston');
const at = (time: string, zone = ownZone) => ({ at: time.replace(' ', 'T'), zone });
const shown = (time: string, people: Parameters<typeof timesFor>[1]) =>
  timesFor(at(time), people, ownZone).map(({ city, day, time }) => `${city} ${day} ${time}`);

describe('one evening in Chicago, through the year', () => {
  test.each([
    ['2026-03-05', '2026-03-06 01:00', '2026-03-06 06:30', '2026-03-06 12:00'],
    ['2026-03-12', '2026-03-13 00:00', '2026-03-13 05:30', '2026-03-13 11:00'],
    ['2026-04-02', '2026-04-03 01:00', '2026-04-03 05:30', '2026-04-03 11:00'],
    ['2026-04-09', '2026-04-10 01:00', '2026-04-10 05:30', '2026-04-10 10:00'],
    ['2026-10-01', '2026-10-02 01:00', '2026-10-02 05:30', '2026-10-02 10:00'],
    ['2026-10-08', '2026-10-09 01:00', '2026-10-09 05:30', '2026-10-09 11:00'],
    ['2026-10-28', '2026-10-29 00:00', '2026-10-29 05:30', '2026-10-29 11:00'],
    ['2026-11-05', '2026-11-06 01:00', '2026-11-06 06:30', '2026-11-06 12:00'],
  ])('%s: London %s, Kolkata %s, Sydney %s', (day, london, kolkata, sydney) => {
    expect(shown(`${day} 19:00`, [cleo, ana, bea])).toEqual([
      `Chicago ${day} 19:00`,
      `London ${london}`,
      `Kolkata ${kolkata}`,
      `Sydney ${sydney}`,
    ]);
  });
});

describe('the clocks', () => {
  test('are joined where they show the same, with the names of those who look at them', () => {
    const people = [
      ana,
      person('Lin', 'Europe/Lisbon'),
      dana,
      person('Mo', null, 'Lyon'),
      person('Sol', 'America/Mexico_City'),
    ];
    expect(timesFor(at('2026-12-03 19:00'), people, ownZone)).toEqual([
      { names: ['Mo', 'Sol'], city: 'Chicago', zone: 'America/Chicago', day: '2026-12-03', time: '19:00' },
      { names: ['Dana'], city: 'Boston', zone: 'America/New_York', day: '2026-12-03', time: '20:00' },
      { names: ['Ana', 'Lin'], city: 'London', zone: 'Europe/London', day: '2026-12-04', time: '01:00' },
    ]);
  });

  test('of two zones part where one has changed already', () => {
    expect(shown('2026-07-01 19:00', [person('Sol', 'America/Mexico_City')])).toEqual([
      'Chicago 2026-07-01 19:00',
      'Mexico City 2026-07-01 18:00',
    ]);
  });

  test.each([
    ['America/Argentina/Buenos_Aires', null, 'Buenos Aires'],
    ['Asia/Kolkata', ' ', 'Kolkata'],
    ['Asia/Kolkata', 'Pune', 'Pune'],
    ['UTC', null, 'UTC'],
  ])('of %s, city %j, are those of %s', (zone, city, expected) => {
    expect(timesFor(at('2026-12-03 19:00'), [person('Mo', zone, city)], ownZone)[1]?.city).toBe(expected);
  });

  test.each(['Mars/Base', '', '../etc'])('of a zone there is not, %j, are taken to be hers', (zone) => {
    expect(timesFor(at('2026-12-03 19:00'), [person('Mo', zone)], ownZone)).toHaveLength(1);
  });

  test('are hers first, though she has moved since she planned it', () => {
    const planned = at('2026-12-03 19:00', 'Europe/London');
    expect(timesFor(planned, [ana], ownZone).map(({ city, time }) => `${city} ${time}`)).toEqual([
      'Chicago 13:00',
      'London 19:00',
    ]);
  });

  test('are hers alone without guests', () => {
    expect(shown('2026-12-03 19:00', [])).toEqual(['Chicago 2026-12-03 19:00']);
  });
});

describe('a remark on clocks that change', () => {
  const changes = (today: string, option: string, people: Parameters<typeof timesFor>[1], zone = ownZone) =>
    clockRemarks(at(option, zone), { people, ownZone: zone, dates: dateFormOf(today, 'US', null) }).filter(
      (remark) => remark.startsWith('Clocks'),
    );
  const remarkOn = (places: string) => [
    `Clocks change in ${places} before then. The times above are already right.`,
  ];

  test.each([
    ['her clock goes forward', '2026-03-01', '2026-03-12 12:00', [ana], 'Chicago'],
    ['both, one after the other', '2026-03-01', '2026-04-02 12:00', [ana], null],
    ['only theirs', '2026-03-20', '2026-04-02 12:00', [ana], 'London'],
    ['both, the same night', '2026-03-01', '2026-03-12 12:00', [dana], null],
    ['a zone that never changes', '2026-10-20', '2026-11-05 12:00', [bea], 'Chicago'],
    ['three clocks in autumn', '2026-09-28', '2026-10-28 12:00', [ana, bea, cleo], 'London and Sydney'],
    ['apart in both ways', '2026-09-28', '2026-11-05 12:00', [cleo], 'Chicago and Sydney'],
    ['there and back again', '2026-01-10', '2026-12-03 12:00', [ana, bea, cleo], null],
    ['no change in between', '2026-11-20', '2026-12-03 12:00', [ana, bea, cleo], null],
    ['on the very day, which is today', '2026-03-08', '2026-03-08 19:00', [bea], null],
    ['nobody on another clock', '2026-03-01', '2026-03-12 12:00', [person('Mo', null)], null],
  ])('%s: from %s to %s', (_, today, option, people, places) => {
    expect(changes(today, option, people)).toEqual(places === null ? [] : remarkOn(places));
  });

  test('names a city once', () => {
    expect(changes('2026-03-20', '2026-04-02 12:00', [ana, { ...ana, name: 'Zoë' }])).toEqual(
      remarkOn('London'),
    );
  });

  test('is the same seen from the other side', () => {
    expect(
      changes('2026-10-20', '2026-10-28 12:00', [person('Mo', 'America/Chicago')], 'Europe/London'),
    ).toEqual(remarkOn('London'));
  });
});

test.each([
  ['Chicago', '2026-11-01 01:30', ownZone, ['1:30 am comes up twice that night; this means the first one.']],
  [
    'London',
    '2026-10-25 01:30',
    'Europe/London',
    ['1:30 am comes up twice that night; this means the first one.'],
  ],
  ['Chicago', '2026-11-01 02:00', ownZone, []],
  ['Chicago', '2026-11-01 00:59', ownZone, []],
  ['Kolkata', '2026-11-01 01:30', 'Asia/Kolkata', []],
])('an hour that comes twice in %s: %s', (_, option, zone, expected) => {
  const dates = dateFormOf('2026-10-24', 'US', null);
  expect(clockRemarks(at(option, zone), { people: [], ownZone: zone, dates })).toEqual(expected);
});
