/** Countries by two letters, or by name. */

import type { Content, Deps } from '../../deps.ts';
import { foldText } from '../../domain/text/fold-text.ts';
import type { CityTable } from '../../domain/time/city-zone.ts';
import { countryOfZone, type ZoneCountries } from '../../domain/time/zone-country.ts';
import { usage } from '../shared/read-values.ts';

/** The country she set, or the one in her locale; null when there is neither. */
export function homeCountry({
  settings,
  localeCountry,
}: Pick<Deps, 'settings' | 'localeCountry'>): string | null {
  return settings.get('country') ?? localeCountry;
}

/**
 * Two capital letters of ISO 3166.
 *
 * @throws UserError `usage` for anything that isn't a country
 */
export function readCountry(input: string, content: Content): string {
  const table = content.json<ZoneCountries>('zone-countries') ?? {};
  const letters = input.trim().toUpperCase().replace(/^UK$/, 'GB');
  // Kosovo has letters, but no zone of its own for the table to list.
  if (letters === 'XK' || Object.hasOwn(table, letters)) return letters;
  const country = input.trim().length < 3 ? null : countryCalled(foldText(input), table, content);
  if (country !== null) return country;
  throw usage(`country can't be "${input.trim()}".`, 'It can be two letters or a name: US, IE, India');
}

/**
 * The platform's English names, which are slow at first use; or `usa`, `England` and other names from the list of
 * regions.
 */
function countryCalled(folded: string, table: ZoneCountries, content: Content): string | null {
  const names = new Intl.DisplayNames('en', { type: 'region' });
  const exact = Object.keys(table).find((letters) => foldText(names.of(letters) ?? '') === folded);
  if (exact !== undefined) return exact;
  const regions = Object.entries(content.json<CityTable>('cities')?.regions ?? {});
  const [zone] = regions.filter(([name]) => foldText(name) === folded).flatMap(([, zones]) => zones);
  return zone === undefined ? null : countryOfZone(zone, table);
}
