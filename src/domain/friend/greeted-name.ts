/** How a letter, a text or an invitation greets someone saved without a name. */

import { capitalize } from '../text/capitalize.ts';
import { likeMarked, withoutMarks } from '../text/name-marks.ts';
import { unicodePattern } from '../text/unicode-pattern.ts';
import { bare, kinAlone } from './name-shapes.ts';

/** People say these to them: `my mom` is greeted as Mom, but nobody writes `Dear Sister`. */
const greetedKin =
  /^(?:mom(?:my|ma)?|mum|mam[aái]|mutti|dad(?:dy)?|pap[aái]|vati|pop|gran(?:ny|d(?:ma|pa|mom|dad|mother|father))?|gramma|nann?a|om[ai]|op[ai]|abuel(?:it)?[ao]|nonn[ao]|yiayia|aunt(?:ie|y)?|uncle|tante|t[ií][ao])$/;

/** `the Hendersons` */
const severalNamed = unicodePattern(String.raw`^the ([\p{Lu}]\S+s)$`);

/**
 * A name in a greeting: `Mom` for `my mom` and `mom`; null for `my sister` and `the lady at the library`, who are greeted without
 * one.
 *
 * @param name from `firstNameOf`
 */
export function greetedName(name: string): string | null {
  const plain = withoutMarks(name);
  const isDescribed = /^(?:my|our|the|an?|your|his|her|their)\s/i.test(name);
  const kin = isDescribed ? kinAlone(plain) : plain;
  const family = severalNamed(plain).exec(plain)?.[1];
  if (family !== undefined) return likeMarked(name, () => family);
  if (kin !== null && greetedKin.test(bare(kin))) return likeMarked(name, () => capitalize(kin));
  return isDescribed ? null : name;
}

/** `Dear {friend},` for someone without a name to greet. */
export function withoutFriendName(template: string): string {
  return template.replace(/^Dear \{friend\}/, 'Hi').replace(/,? \{friend\}/, '');
}
