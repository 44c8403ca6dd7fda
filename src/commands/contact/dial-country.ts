/** Whose country a number without a country code is read in. */

import type { Deps } from '../../deps.ts';
import type { Friend } from '../../domain/friend/friend.ts';
import { countryOfZone, type ZoneCountries } from '../../domain/time/zone-country.ts';
import { isZone } from '../../domain/time/zone-name.ts';
import { homeCountry } from '../home/country-values.ts';

/**
 * Where the friend is, if that is known: her own country would make a stranger's number of it. Else as she set it, or as
 * this machine says. Null where nothing is sure.
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
