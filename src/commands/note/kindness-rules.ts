/** The kindness rules in the content. */

import type { Content } from '../../deps.ts';
import type { KindnessRule } from '../../domain/note/kindness.ts';
import { readContent } from '../shared/read-content.ts';

export function kindnessRules(content: Content): readonly KindnessRule[] {
  return readContent<{ readonly rules: readonly KindnessRule[] }>(content, 'kindness').rules;
}
