/** Reads how often, for the options of several commands. Throws UserError `usage` with examples. */

import { parseCadence } from '../../domain/time/cadence.ts';
import { usage } from './read-values.ts';

/** In days. @param forms examples */
export function readEvery(text: string, forms?: string): number {
  const reading = parseCadence(text, forms);
  if ('problem' in reading) throw usage(reading.problem);
  return reading.days;
}
