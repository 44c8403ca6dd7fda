/** Names of time zones, as people type them and as they are called today. */

import { lookUp } from '../text/look-up.ts';

/** Places that were renamed, where JavaScript still answers the old name. */
export const newZoneNames: Readonly<Record<string, string>> = {
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Catamarca': 'America/Argentina/Catamarca',
  'America/Cordoba': 'America/Argentina/Cordoba',
  'America/Jujuy': 'America/Argentina/Jujuy',
  'America/Mendoza': 'America/Argentina/Mendoza',
  'America/Indianapolis': 'America/Indiana/Indianapolis',
  'America/Louisville': 'America/Kentucky/Louisville',
  'Africa/Asmera': 'Africa/Asmara',
  'America/Coral_Harbour': 'America/Atikokan',
  'America/Godthab': 'America/Nuuk',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
  'Pacific/Enderbury': 'Pacific/Kanton',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
};

/**
 * The IANA name, spelled right; null when there is none. Refuses abbreviations such as BST and IST: the platform takes
 * the first for Dhaka, and the second could be Dublin, Jerusalem or Kolkata. Slow at first use, like all of `Intl`.
 */
export function zoneNamed(input: string): string | null {
  const zone = zonesByName.get(input);
  if (zone !== undefined) return zone;
  const name = askPlatform(input.trim());
  zonesByName.set(input, name);
  return name;
}

/** One run asks for the same zones many times, and the platform takes long for each. */
const zonesByName = new Map<string, string | null>();

function askPlatform(name: string): string | null {
  if (!/^(?:[a-z]{5,}|utc|gmt|[a-z]+\/.+)$/i.test(name)) return null;
  try {
    const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions();
    return currentName(timeZone);
  } catch {
    return null;
  }
}

/** Abbreviations that name one zone and nothing else. For others, the platform has zones that hardly anybody means. */
const plainLetters = 'utc gmt est mst hst cet met eet wet prc roc rok uct'.split(' ');

/**
 * True for a name that the platform knows. Journals and settings may have any text at all there. Slow at first use,
 * like all of `Intl`.
 */
export function isZone(name: string): boolean {
  const isKnown = knownNames.get(name) ?? isKnownHere(name);
  knownNames.set(name, isKnown);
  return isKnown;
}

/** As above: every look at a call asks for each friend's zone again. */
const knownNames = new Map<string, boolean>();

function isKnownHere(name: string): boolean {
  if (!/^[a-z]/i.test(name) || (name.length === 3 && !plainLetters.includes(name.toLowerCase())))
    return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** What people call zones, with one zone that each name may mean. */
const letters: Readonly<Record<string, string>> = {
  'America/New_York': 'ET EST EDT Eastern',
  'America/Chicago': 'CT CST CDT Central',
  'America/Denver': 'MT MST MDT Mountain',
  'America/Los_Angeles': 'PT PST PDT Pacific',
  'America/Halifax': 'AST ADT Atlantic',
  'America/St_Johns': 'NST NDT',
  'America/Anchorage': 'AKT AKST AKDT',
  'Pacific/Honolulu': 'HT HST',
  'Europe/London': 'BST',
  'Europe/Paris': 'CET CEST',
  'Europe/Athens': 'EET EEST',
  'Africa/Johannesburg': 'SAST',
  'Asia/Kolkata': 'IST',
  'Australia/Perth': 'AWST',
  'Australia/Adelaide': 'ACST ACDT',
  'Australia/Sydney': 'AEST AEDT',
  'Pacific/Auckland': 'NZST NZDT',
};

/**
 * An example of a zone that an abbreviation such as EST may mean: by itself it doesn't say which one. null for other
 * words.
 */
export function zoneLike(input: string): string | null {
  const word = input
    .trim()
    .toLowerCase()
    .replace(/ (?:standard |daylight )?time$/, '');
  const match = Object.entries(letters).find(([, names]) => names.toLowerCase().split(' ').includes(word));
  return match?.[0] ?? null;
}

export function currentName(zone: string): string {
  return lookUp(newZoneNames, zone) ?? zone;
}
