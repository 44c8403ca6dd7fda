/** Where this machine is, as far as its clock and region say. */

import type { Content } from '../deps.ts';
import { countryOfZone, type ZoneCountries } from '../domain/zone-country.ts';
import { zoneNamed } from '../domain/zone-name.ts';

/**
 * Two capital letters, or null. By the clock first: a region is that of the language as often as of the place, and in Linux without a locale it is `US`.
 * Slow at first use, as all of `Intl`.
 */
export function guessCountry(content: Content): string | null {
  const { timeZone, locale } = new Intl.DateTimeFormat().resolvedOptions();
  const byZone = countryOfZone(timeZone, content.json<ZoneCountries>('zone-countries') ?? {});
  if (byZone !== null || !['darwin', 'win32'].includes(process.platform)) return byZone;
  return new Intl.Locale(locale).region ?? null;
}

/** The IANA name of this machine's zone. */
export function zoneHere(): string {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return zoneNamed(timeZone) ?? timeZone;
}
