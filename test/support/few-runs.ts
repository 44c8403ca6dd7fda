/** Before each file: a property that names no count of its own is tried with 100 values in the long run, as fast-check does, and with fewer in a plain one. */

import fc from 'fast-check';
import { times } from './long-run.ts';

fc.configureGlobal({ numRuns: times(25, 100) });
