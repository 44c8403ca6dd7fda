/** What a fold needs of this machine. */

import type { FoldOptions } from '../domain/journal/forgotten.ts';

export const fold: FoldOptions = {
  hashOf: (id) => process.getBuiltinModule('node:crypto').createHash('sha256').update(id).digest('hex'),
};
