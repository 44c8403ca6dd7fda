/** The country of a time zone. Where a friend lives tells how to dial her number. */

import { currentName } from './zone-name.ts';

/** `content/zone-countries.json`: the zones of each country, by two letters, from zone.tab of the IANA database. */
export type ZoneCountries = Readonly<Record<string, readonly string[]>>;

/** Two letters; null for a zone without a country, such as UTC. */
export function countryOfZone(zone: string, table: ZoneCountries): string | null {
  const name = currentName(zone);
  return Object.entries(table).find(([, zones]) => zones.includes(name))?.[0] ?? null;
}
