/** Where this machine is, as far as its clock and region say. */

import type { Content } from '../deps.ts';
import { countryOfZone, type ZoneCountries } from '../domain/time/zone-country.ts';
import { isZone, zoneNamed } from '../domain/time/zone-name.ts';

/**
 * Two capital letters, or null. By the clock first: a region is that of the language as often as of the place, and in Linux without a locale it is `US`.
 * Slow at first use, as all of `Intl`.
 */
export function guessCountry(content: Content): string | null {
  const { timeZone, locale } = new Intl.DateTimeFormat().resolvedOptions();
  const byZone = countryOfZone(timeZone ?? '', content.json<ZoneCountries>('zone-countries') ?? {});
  if (byZone !== null || !['darwin', 'win32'].includes(process.platform)) return byZone;
  return new Intl.Locale(locale).region ?? null;
}

/**
 * Her zone: the one she set, or this machine's. UTC where `TZ` names none there is, as Node shows the time then.
 *
 * @param set as the settings have it; one that is not known here counts for nothing
 */
export function zoneHere(set: string | null): string {
  if (set !== null && isZone(set)) return set;
  const timeZone = zoneOfMachine();
  return zoneNamed(timeZone) ?? (isZone(timeZone) ? timeZone : 'UTC');
}

/** False where `TZ` names no zone there is. */
export function isZoneOfMachineKnown(): boolean {
  return isZone(zoneOfMachine());
}

/** Empty where `TZ` names none, for which the platform has no value. */
function zoneOfMachine(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone ?? '';
}
