/** Reads until when: `--for 2w`, or `--until "march 1"`. */

import type { Deps } from '../../deps.ts';
import { addDays, type Day } from '../../domain/time/day.ts';
import { readEvery } from './read-every.ts';
import { readDay, usage } from './read-values.ts';

export interface EndOptions {
  readonly for?: string;
  readonly until?: string;
}

/** `ana for 2w`, `until friday`: who, and until when. */
export function splitEnd(input: string): EndOptions & { readonly name: string } {
  const [, name = '', word, end] = /^(?:(.+?)\s+)?(for|until)\s+(.+)$/i.exec(input) ?? [];
  if (word === undefined || end === undefined) return { name: input };
  return { name, [word.toLowerCase() as 'for' | 'until']: end };
}

/** The first day after it; null when she gave neither. Throws UserError `usage` for a bad span or day. */
export async function readEnd(options: EndOptions, deps: Pick<Deps, 'today' | 'dates'>): Promise<Day | null> {
  const { today } = deps;
  if (options.for !== undefined && options.until !== undefined)
    throw usage('Use --for or --until, not both.');
  if (options.for !== undefined) return addDays(today, readEvery(options.for, '3d, 2w, 1m'));
  if (options.until === undefined) return null;
  const until = await readDay(options.until, deps, 'future');
  if (until <= today)
    throw usage('The end has to be a day after today.', 'For example: --until tomorrow, --for 2w');
  return until;
}
