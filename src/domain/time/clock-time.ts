/** Reads a time of day as people type it: `19:00`, `7pm`, `7.30 p.m.`, `19h`, `noon`. */

/** As `19:00`; null for anything else. A bare number doesn't count: `7` could be morning or evening. */
export function readClockTime(text: string): string | null {
  const input = text.trim().toLowerCase();
  if (input === 'noon') return '12:00';
  const [, hours = '', minutes = '00', half = ''] =
    /^(\d{1,2})(?:[:.h](\d\d)|h)?(?:\s*([ap])\.?(?:\s?m\.?)?)?$/.exec(input) ?? [];
  const isBare = /^\d*$/.test(input);
  const hour = half === '' ? Number(hours) : inTwelve(Number(hours), half);
  // `3.12` could also be December 3.
  const mayBeDate = half === '' && input.includes('.') && Number(minutes) >= 1 && Number(minutes) <= 12;
  if (hours === '' || isBare || mayBeDate || hour === null || hour > 23 || Number(minutes) > 59) return null;
  return `${String(hour).padStart(2, '0')}:${minutes}`;
}

/** `10:30` in minutes after midnight. */
export function minutesIn(time: string): number {
  return +time.slice(0, 2) * 60 + +time.slice(3);
}

/** So many minutes after `10:30`; after midnight it starts again at `00:00`. */
export function clockAfter(time: string, minutes: number): string {
  const total = minutesIn(time) + minutes;
  return [Math.floor(total / 60) % 24, total % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

function inTwelve(hour: number, half: string): number | null {
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half === 'p' ? 12 : 0);
}

/** The day and the time of `thursday at 7pm` or `7 pm, dec 3`, where one of them may be missing: `at` and `on` say nothing. */
export function splitDayAndTime(input: string): { readonly day: string; readonly time: string | null } {
  const words = input
    .trim()
    .replace(/(\d)T(\d)/, '$1 $2')
    .split(/[\s,]+/)
    .filter((word) => word !== '' && !/^(?:at|on|@)$/i.test(word));
  // The time is last or first, in two words (`7 pm`) or one.
  for (const length of [2, 1].filter((each) => each <= words.length)) {
    const first = [words.slice(0, length), words.slice(length)] as const;
    const last = [words.slice(-length), words.slice(0, -length)] as const;
    for (const [clock, day] of [last, first]) {
      const time = readClockTime(clock.join(' '));
      if (time !== null) return { time, day: day.join(' ') };
    }
  }
  return { time: null, day: '' };
}
