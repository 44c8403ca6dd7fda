/** Names of time zones, as people type them and as they are called today. */

/** Places whose name has changed, but not in the table that JavaScript asks, which gives the old one. */
export const renamed: Readonly<Record<string, string>> = {
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
 * The IANA name, spelled as it should be; null for what is none. Letters such as BST and IST are refused: the platform
 * takes the first for Dhaka, and the second could be Dublin, Jerusalem or Kolkata. Slow at first use, as all of `Intl`.
 */
export function zoneNamed(typed: string): string | null {
  const name = typed.trim();
  if (!/^(?:[a-z]{5,}|utc|gmt|[a-z]+\/.+)$/i.test(name)) return null;
  try {
    const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions();
    return currentName(timeZone);
  } catch {
    return null;
  }
}

/** The name a zone has today. */
export function currentName(zone: string): string {
  return renamed[zone] ?? zone;
}
