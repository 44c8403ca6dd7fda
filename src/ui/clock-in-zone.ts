/** What the clock says where a friend is. `Intl` takes 10 ms at first use, so use this only for a zone that is set. */

export interface Clock {
  /** 0 to 23. */
  readonly hour: number;
  readonly minute: number;
}

/** As `20:30`. */
export function timeOn({ hour, minute }: Clock): string {
  return [hour, minute].map((each) => String(each).padStart(2, '0')).join(':');
}

/** @param zone an IANA name; null, or one this machine doesn't know, gives this machine's clock */
export function clockInZone(now: Date, zone: string | null): Clock {
  const here = { hour: now.getHours(), minute: now.getMinutes() };
  if (zone === null) return here;
  try {
    const format = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
    const [hour, minute] = format.format(now).split(':').map(Number);
    return hour === undefined || minute === undefined ? here : { hour, minute };
  } catch {
    return here;
  }
}
