/** Which country a number without a country code belongs to. */

import type { Deps } from '../../deps.ts';
import type { Friend } from '../../domain/friend/friend.ts';
import { countryOfZone, type ZoneCountries } from '../../domain/time/zone-country.ts';
import { isZone } from '../../domain/time/zone-name.ts';
import { homeCountry } from '../home/country-values.ts';

/**
 * The friend's country, if we know it: in her own country, the number would be a stranger's. Otherwise the one she set,
 * or the machine's. null when nothing is certain.
 */
export function dialCountry(
  friend: Pick<Friend, 'zone'>,
  { settings, localeCountry, content }: Pick<Deps, 'settings' | 'localeCountry' | 'content'>,
): string | null {
  const home = () => homeCountry({ settings, localeCountry });
  if (friend.zone === null) return home();
  const country = countryOfZone(friend.zone, content.json<ZoneCountries>('zone-countries') ?? {});
  return country === null && !isZone(friend.zone) ? home() : country;
}
