/** The plain form of a verb in -ing, if it is one we know: `taking` is take, `dropping` is drop. */

import { isAmong } from './turn-words.ts';
import { isIng, isUnchangedPast, maybePlain } from './word-kinds.ts';

const otherVerbs =
  'fight kick kill bust study whoop chase live shop stick think jump drive kick yell snap ignore judge gossip cancel invite';

export function plainOf(ing: string): string | null {
  const stem = ing.slice(0, -3);
  if (!isIng(ing) || stem.length < 2) return null;
  const forms = [stem, `${stem}e`, /(.)\1$/.test(stem) ? stem.slice(0, -1) : stem];
  return forms.find((form) => maybePlain(form) || isUnchangedPast(form) || isAmong(otherVerbs, form)) ?? null;
}
