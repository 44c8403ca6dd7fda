/** Her quiet hours, as the settings have them: `21:00-8:00`. They may go past midnight. */

/** True from the first time on, and before the second. False for a setting that can't be read. @param time `20:30` */
export function isWithin(hours: string, time: string): boolean {
  const [from = '', until = ''] = hours.split('-').map((each) => each.padStart(5, '0'));
  if (from === '' || until === '') return false;
  return from < until ? time >= from && time < until : time >= from || time < until;
}

/** When they end, `08:00`. */
export function endOf(hours: string): string {
  return (hours.split('-')[1] ?? '').padStart(5, '0');
}
