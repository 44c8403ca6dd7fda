/** Where this machine is, as far as its clock and region tell. */

import type { Content } from '../deps.ts';
import { countryOfZone, type ZoneCountries } from '../domain/time/zone-country.ts';
import { isZone, zoneNamed } from '../domain/time/zone-name.ts';

/**
 * Two capital letters, or null. The clock's zone goes first: a region may be about the language instead of the place,
 * and Linux without a locale says `US`. Slow at first use, like all of `Intl`.
 */
export function guessCountry(content: Content): string | null {
  const { timeZone, locale } = new Intl.DateTimeFormat().resolvedOptions();
  const byZone = countryOfZone(timeZone ?? '', content.json<ZoneCountries>('zone-countries') ?? {});
  if (byZone !== null || !['darwin', 'win32'].includes(process.platform)) return byZone;
  return new Intl.Locale(locale).region ?? null;
}

/**
 * Her zone: the one she set, or this machine's. UTC when `TZ` names none, because then Node shows UTC.
 *
 * @param set as in the settings; ignored when this machine doesn't know it
 */
export function zoneHere(set: string | null): string {
  if (set !== null && isZone(set)) return set;
  const timeZone = zoneOfMachine();
  return zoneNamed(timeZone) ?? (isZone(timeZone) ? timeZone : 'UTC');
}

/** False when `TZ` names a zone that doesn't exist. */
export function isZoneOfMachineKnown(): boolean {
  return isZone(zoneOfMachine());
}

/** Empty when `TZ` names a zone that doesn't exist: the platform gives no value then. */
function zoneOfMachine(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone ?? '';
}

/** `US` of `en_US.UTF-8`. */
export function countryOf(locale: string | undefined): string | null {
  return /^[a-z]{2,3}[_-]([A-Z]{2})\b/.exec(locale ?? '')?.[1] ?? null;
}
