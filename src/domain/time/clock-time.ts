/** Reads a time of day as people type it: `19:00`, `7pm`, `7.30 p.m.`, `19h`, `noon`. */

/** As `19:00`; null for anything else. A bare number doesn't count: `7` could be morning or evening. */
export function readClockTime(text: string): string | null {
  const typed = text.trim().toLowerCase();
  if (typed === 'noon') return '12:00';
  const [, hours = '', minutes = '00', half = ''] =
    /^(\d{1,2})(?:[:.h](\d\d)|h)?(?:\s*([ap])\.?(?:\s?m\.?)?)?$/.exec(typed) ?? [];
  const isBare = /^\d*$/.test(typed);
  const hour = half === '' ? Number(hours) : inTwelve(Number(hours), half);
  // `3.12` could also be December 3.
  const mayBeDate = half === '' && typed.includes('.') && Number(minutes) >= 1 && Number(minutes) <= 12;
  if (hours === '' || isBare || mayBeDate || hour === null || hour > 23 || Number(minutes) > 59) return null;
  return `${String(hour).padStart(2, '0')}:${minutes}`;
}

function inTwelve(hour: number, half: string): number | null {
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half === 'p' ? 12 : 0);
}
