/** The children named on a card. */

import { firstNameOf } from '../../domain/friend/person-name.ts';
import { visibleName } from '../../domain/text/visible-name.ts';
import { labelOf } from './label.ts';
import type { Property } from './property.ts';
import { splitValue, unescapeText } from './value.ts';

const childField = /^X-(?:[A-Z]+-)*(?:CHILD(?:REN)?|KIDS?)$/;
const childWord =
  /^(?:child(?:ren)?|kids?|son|daughter|step-?(?:child|son|daughter)|kind(?:er)?|sohn|tochter|enfants?|fils|fille|hij[oa]s?|filh[oa]s?|figli[oa]?|baby)$/i;

/** First names, each once. */
export function childrenOf(properties: readonly Property[]): string[] {
  const texts = properties.flatMap((property) =>
    isOfChildren(property, properties) ? [textOf(property)] : [],
  );
  const names = texts
    .flatMap((text) => text.split(/[,;&\n]|\s(?:and|und|y|et)\s/))
    .map((name) => firstNameOf({ name: visibleName(name) }))
    // An address or a UID isn't a name.
    .filter((name) => /\p{L}/u.test(name) && !/[:@\d]/.test(name));
  return [...new Set(names)];
}

function isOfChildren(property: Property, properties: readonly Property[]): boolean {
  const { name, types } = property;
  if (childField.test(name)) return true;
  if (name === 'RELATED') return types.includes('child');
  if (name === 'X-ABRELATEDNAMES')
    return childWord.test(labelOf(property, properties)) || types.some((type) => childWord.test(type));
  return name === 'X-ANDROID-CUSTOM' && isAndroidChild(property);
}

/** `vnd.android.cursor.item/relation;Mia;3;;`: 3 is a child, 0 has a label. */
function isAndroidChild({ value }: Property): boolean {
  const [type, , kind, label = ''] = splitValue(value, ';');
  return (
    type === 'vnd.android.cursor.item/relation' &&
    (kind === '3' || (kind === '0' && childWord.test(label.trim())))
  );
}

function textOf({ name, value }: Property): string {
  return unescapeText(name === 'X-ANDROID-CUSTOM' ? (splitValue(value, ';')[1] ?? '') : value);
}
