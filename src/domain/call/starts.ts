/** When each part of a call begins. */

import { wallIn } from '../zoned-time.ts';

const minute = 60_000;

/** On the clock, also in a night in which it changes; `null` counts minutes from the beginning. */
export function startsOf(
  parts: readonly { readonly minutes: number }[],
  begins: { readonly instant: number; readonly zone: string } | null,
): readonly string[] {
  return parts.map((_, at) => {
    const passed = parts.slice(0, at).reduce((sum, { minutes }) => sum + minutes, 0);
    return begins === null
      ? `minute ${passed}`
      : wallIn(begins.instant + passed * minute, begins.zone).slice(11);
  });
}
