import { describe, expect, test } from 'vitest';
import type { CityTable } from '../../../src/domain/time/city-zone.ts';
import { countryOfZone, type ZoneCountries } from '../../../src/domain/time/zone-country.ts';
import { currentName, isZone } from '../../../src/domain/time/zone-name.ts';
import { builtContent } from '../../support/built-content.ts';

const table = builtContent().get('zone-countries') as ZoneCountries;
const all = Object.values(table).flat();

test.each([
  ['America/New_York', 'US'],
  ['America/Toronto', 'CA'],
  ['Europe/Dublin', 'IE'],
  ['Europe/London', 'GB'],
  ['Asia/Kolkata', 'IN'],
  ['Asia/Calcutta', 'IN'],
  ['America/Argentina/Buenos_Aires', 'AR'],
  ['UTC', null],
  ['Mars/Base', null],
])('%s: %s', (zone, country) => {
  expect(countryOfZone(zone, table)).toBe(country);
});

describe('the table', () => {
  test('names zones that there are, each of one country, as they are called today', () => {
    expect(all.filter((zone) => !isZone(zone) || currentName(zone) !== zone)).toEqual([]);
    expect(new Set(all).size).toBe(all.length);
  });

  test('has every zone that a city can have', () => {
    const { cities, regions } = builtContent().get('cities') as CityTable;
    const zones = [...Object.values(cities), ...Object.values(regions)].flat();
    expect(zones.filter((zone) => !all.includes(zone))).toEqual([]);
  });
});
