/** What folding needs from this machine. */

import { registry } from '../domain/changes.ts';
import type { FoldOptions } from '../domain/journal/forgotten.ts';

export const foldOptions: FoldOptions = {
  registry,
  hashOf: (id) => process.getBuiltinModule('node:crypto').createHash('sha256').update(id).digest('hex'),
};
