import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldText } from '../../../src/domain/text/fold-text.ts';
import { type CityTable, zoneOfCity } from '../../../src/domain/time/city-zone.ts';
import { currentName, isZone, newZoneNames } from '../../../src/domain/time/zone-name.ts';
import { builtContent } from '../../support/built-content.ts';

const table = builtContent().get('cities') as CityTable;
const known = Intl.supportedValuesOf('timeZone');
const find = (input: string) => zoneOfCity(input, table, known);
const zoneOf = (input: string) => find(input)?.zone ?? null;

describe('a city', () => {
  test.each([
    // Zones called after it.
    ['Chicago', 'America/Chicago'],
    ['new york', 'America/New_York'],
    ['São Paulo', 'America/Sao_Paulo'],
    ["St. John's", 'America/St_Johns'],
    ['Port-au-Prince', 'America/Port-au-Prince'],
    // Names of before, and of today.
    ['Bombay', 'Asia/Kolkata'],
    ['Calcutta', 'Asia/Kolkata'],
    ['Kolkata', 'Asia/Kolkata'],
    ['Saigon', 'Asia/Ho_Chi_Minh'],
    ['Kiev', 'Europe/Kyiv'],
    ['Kyiv', 'Europe/Kyiv'],
    ['Rangoon', 'Asia/Yangon'],
    ['Buenos Aires', 'America/Argentina/Buenos_Aires'],
    ['Louisville', 'America/Kentucky/Louisville'],
    // Large ones without a zone of their own.
    ['Mumbai', 'Asia/Kolkata'],
    ['Bengaluru', 'Asia/Kolkata'],
    ['Seattle', 'America/Los_Angeles'],
    ['Houston', 'America/Chicago'],
    ['El Paso', 'America/Denver'],
    ['Leeds', 'Europe/London'],
    ['Glasgow', 'Europe/London'],
    ['Cork', 'Europe/Dublin'],
    ['Ottawa', 'America/Toronto'],
    ['Cape Town', 'Africa/Johannesburg'],
    ['Durban', 'Africa/Johannesburg'],
    ['Wellington', 'Pacific/Auckland'],
    ['Canberra', 'Australia/Sydney'],
    ['Köln', 'Europe/Berlin'],
    ['Davis', 'America/Los_Angeles'],
    // A country with one zone.
    ['Ireland', 'Europe/Dublin'],
  ])('%s: %s', (input, zone) => {
    expect(zoneOf(input)).toBe(zone);
  });

  test.each([
    ['Birmingham', 'Europe/London', ['America/Chicago']],
    ['Portland', 'America/Los_Angeles', ['America/New_York']],
    ['San Jose', 'America/Los_Angeles', ['America/Costa_Rica']],
    ['London', 'Europe/London', ['America/Toronto']],
    ['Leeds', 'Europe/London', []],
  ])('%s is in %s, and in %j', (input, zone, others) => {
    expect(find(input)).toEqual({ zone, others });
  });
});

describe('a city and where it is', () => {
  test.each([
    ['London, Ontario', 'America/Toronto'],
    ['London, Ontario, Canada', 'America/Toronto'],
    ['London, UK', 'Europe/London'],
    ['London,England', 'Europe/London'],
    ['Portland, Maine', 'America/New_York'],
    ['Portland, OR', 'America/Los_Angeles'],
    ['Birmingham, Alabama', 'America/Chicago'],
    ['Birmingham, AL, USA', 'America/Chicago'],
    ['San José, Costa Rica', 'America/Costa_Rica'],
    ['San Jose, CA', 'America/Los_Angeles'],
    ['Toronto, CA', 'America/Toronto'],
    ['Berlin, DE', 'Europe/Berlin'],
    ['Wilmington, DE', 'America/New_York'],
    ['Perth, WA', 'Australia/Perth'],
    ['Seattle, WA', 'America/Los_Angeles'],
    ['Athens, Georgia', 'America/New_York'],
    ['Tbilisi, Georgia', 'Asia/Tbilisi'],
    ['Washington, D.C.', 'America/New_York'],
    ['Denver, U.S.A.', 'America/Denver'],
    ['Yellowknife, NT', 'America/Edmonton'],
    // Where the city itself is not known, or is another one.
    ['Kells, Ireland', 'Europe/Dublin'],
    ['Dublin, Ohio', 'America/New_York'],
    ['Fox Hollow, Oklahoma', 'America/Chicago'],
    // Without a comma.
    ['Portland ME', 'America/New_York'],
    ['portland or', 'America/Los_Angeles'],
    ['London Ontario', 'America/Toronto'],
    ['San Jose Costa Rica', 'America/Costa_Rica'],
    ['Dublin Ohio', 'America/New_York'],
    // What is no state or country.
    ['Chicago, near the lake', 'America/Chicago'],
  ])('%s: %s', (input, zone) => {
    expect(zoneOf(input)).toBe(zone);
  });

  test.each([
    '',
    ' ',
    ',',
    'Kells',
    'Kells me',
    'Kells Ireland',
    'Paris, Texas',
    'Fox Hollow, USA',
    'USA',
    'Georgia',
    'Mars',
    'America/Chicago',
    'GMT+5',
    'Vostok',
    'constructor',
    '☕',
  ])('%j stays open', (input) => {
    expect(zoneOf(input)).toBeNull();
  });
});

describe('the table', () => {
  const names = Object.keys(table.cities);
  const zones = [
    ...Object.values(table.cities),
    ...Object.values(table.regions),
    ...Object.values(newZoneNames),
  ];

  test('names zones that there are', () => {
    expect(zones.flat().filter((zone) => !isZone(zone))).toEqual([]);
  });

  test('names them as they are called today', () => {
    expect(zones.flat().filter((zone) => currentName(zone) !== zone)).toEqual([]);
  });

  test.each(['cities', 'regions'] as const)('has no two %s of one name', (what) => {
    const folded = Object.keys(table[what]).map(foldText);
    expect(folded.filter((name, at) => folded.indexOf(name) !== at)).toEqual([]);
  });

  test('finds every city of it, however it is written', () => {
    const result = names.flatMap((name) => [zoneOf(name), zoneOf(`  ${name.toUpperCase()} `)]);
    const expected = names.flatMap((name) => Array(2).fill([table.cities[name]].flat()[0]));
    expect(result).toEqual(expected);
  });

  test('leaves the cities that zones are called after to the platform, but for namesakes', () => {
    const after = known.filter((zone) => /^(?!Antarctica|Etc)\w+\/[^/]+$/.test(zone));
    const missing = after.filter((zone) => {
      const result = find(zone.replace(/^.*\//, '').replaceAll('_', ' '));
      const all = result === null ? [] : [result.zone, ...result.others];
      return !all.includes(currentName(zone));
    });
    expect(missing).toEqual([]);
  });

  test('is large enough', () => {
    expect(names.length).toBeGreaterThan(300);
  });
});

test('whatever is typed, a zone that there is or none', () => {
  const words = fc.constantFrom(...Object.keys(table.cities), ...Object.keys(table.regions), '', ' x');
  const input = fc.oneof(
    fc.string(),
    fc.array(words, { maxLength: 4 }).map((parts) => parts.join(',')),
  );
  fc.assert(
    fc.property(input, (text) => {
      const result = find(text);
      for (const zone of result === null ? [] : [result.zone, ...result.others])
        expect(isZone(zone)).toBe(true);
    }),
  );
});
