/** `.ci/run` sets MOMCONNECT_LONG=1: then what counts in thousands is tried in full. A plain `npm test` tries fewer. */

export const isLong = process.env.MOMCONNECT_LONG === '1';

/** How often to try: `few` in a plain run, `many` in a long one. */
export const times = (few: number, many: number): number => (isLong ? many : few);
