/** Finds the time zone of a city by its name, and of a state or country that has only one. */

import { foldText } from '../text/fold-text.ts';
import { currentName } from './zone-name.ts';

/** One zone, or those of several places with the same name, the largest place first. */
type Zones = string | readonly string[];

/** `content/cities.json`. */
export interface CityTable {
  /** Cities that no zone is named after, and names that several cities share. */
  readonly cities: Readonly<Record<string, Zones>>;
  /** States and countries by all their names, with every zone that their cities may have. */
  readonly regions: Readonly<Record<string, Zones>>;
}

export interface CityZone {
  readonly zone: string;
  /** Zones of other places with this name. */
  readonly others: readonly string[];
}

/**
 * `Seattle`, `Portland, Maine`, `London, Ontario, Canada`, `Portland ME`. Ignores what comes after the comma if it
 * isn't a state or country.
 *
 * @param zones every zone that the platform knows
 */
export function zoneOfCity(input: string, table: CityTable, zones: readonly string[]): CityZone | null {
  const [city = '', ...around] = input.split(',').map(foldText);
  const zonesFound = zonesCalled(city, table, zones);
  const region = around.map((name) => zonesOf(name, table.regions)).find(({ length }) => length > 0);
  if (region === undefined) {
    const zoneFound = firstOf(zonesFound.length > 0 ? zonesFound : onlyOne(zonesOf(city, table.regions)));
    return zoneFound ?? (around.length === 0 ? withoutComma(city, table, zones) : null);
  }
  const there = zonesFound.filter((zone) => region.includes(zone));
  return firstOf(there.length > 0 ? there : onlyOne(region));
}

/**
 * Takes the last words as a state or country, but only if the words before are a city: the two letters could be any
 * word.
 */
function withoutComma(folded: string, table: CityTable, zones: readonly string[]): CityZone | null {
  const words = folded.split(' ');
  for (let at = 1; at < words.length; at += 1) {
    const [city, region] = [words.slice(0, at).join(' '), words.slice(at).join(' ')];
    if (zonesOf(region, table.regions).length > 0 && zonesCalled(city, table, zones).length > 0)
      return zoneOfCity(`${city},${region}`, table, zones);
  }
  return null;
}

function zonesCalled(city: string, table: CityTable, zones: readonly string[]): readonly string[] {
  const citiesNamed = zonesOf(city, table.cities);
  if (citiesNamed.length > 0) return citiesNamed;
  return zones
    .filter((zone) => city !== '' && city === foldText(cityOf(zone)))
    .map((zone) => currentName(zone));
}

/** `New_York` of `America/New_York`. Longer names are of villages with a history, those of Antarctica of stations. */
function cityOf(zone: string): string {
  const [area, city = '', ...more] = zone.split('/');
  return area === 'Antarctica' || area === 'Etc' || more.length > 0 ? '' : city;
}

function zonesOf(folded: string, entries: CityTable['cities']): readonly string[] {
  const byName = foldedNames.get(entries) ?? foldNames(entries);
  foldedNames.set(entries, byName);
  const zones = byName.get(folded) ?? [];
  return typeof zones === 'string' ? [zones] : zones;
}

/** One question looks in the same table several times. */
const foldedNames = new WeakMap<CityTable['cities'], ReadonlyMap<string, Zones>>();

function foldNames(entries: CityTable['cities']): ReadonlyMap<string, Zones> {
  const byName = new Map<string, Zones>();
  for (const [name, zones] of Object.entries(entries)) {
    const folded = foldText(name);
    if (!byName.has(folded)) byName.set(folded, zones);
  }
  return byName;
}

/** With several zones, we can't know which one it is. */
function onlyOne(zones: readonly string[]): readonly string[] {
  return zones.length === 1 ? zones : [];
}

function firstOf([zone, ...others]: readonly string[]): CityZone | null {
  return zone === undefined ? null : { zone, others };
}
