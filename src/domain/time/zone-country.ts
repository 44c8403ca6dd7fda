/** The country that a time zone is of: where a friend lives says how a number of theirs is dialled. */

import { currentName } from './zone-name.ts';

/** `content/zone-countries.json`: the zones of each country, by its two letters, as zone.tab of the IANA database has them. */
export type ZoneCountries = Readonly<Record<string, readonly string[]>>;

/** Two letters; null for a zone of no country, such as UTC. */
export function countryOfZone(zone: string, table: ZoneCountries): string | null {
  const name = currentName(zone);
  return Object.entries(table).find(([, zones]) => zones.includes(name))?.[0] ?? null;
}
