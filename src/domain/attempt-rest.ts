/** How long a friend is left in peace after she was reached out to: a quarter of the cadence, three days or more, one cadence or less. */
export function attemptRestDays(cadenceDays: number): number {
  return Math.min(Math.max(Math.floor(cadenceDays / 4), 3), cadenceDays);
}
