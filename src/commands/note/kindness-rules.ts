/** The rules of kindness as they lie in the content. */

import type { Content } from '../../deps.ts';
import type { KindnessRule } from '../../domain/note/kindness.ts';

export function kindnessRules(content: Content): readonly KindnessRule[] {
  const kindness = content.json<{ readonly rules: readonly KindnessRule[] }>('kindness');
  if (kindness === null) throw new Error('content/kindness.json is missing');
  return kindness.rules;
}
