/** More people than one call holds become several calls. */

/** With her, twenty. */
export const mostGuests = 19;

/** As few calls as hold them all, of about the same size, in the order given. */
export function splitCalls<T>(guests: readonly T[]): readonly (readonly T[])[] {
  const count = Math.max(1, Math.ceil(guests.length / mostGuests));
  return Array.from({ length: count }, (_, at) =>
    guests.slice(startOf(at, count, guests.length), startOf(at + 1, count, guests.length)),
  );
}

function startOf(call: number, count: number, guests: number): number {
  return Math.round((call * guests) / count);
}
