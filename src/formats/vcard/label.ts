/** The words that tell what a value of a group is: `item1.X-ABLabel:_$!<Anniversary>!$_` beside `item1.X-ABDATE`. */

import { cleanLine } from '../clean-text.ts';
import type { Property } from './property.ts';
import { unescapeText } from './value.ts';

/** `''` without one. Apple's own labels come without their brackets. */
export function labelOf({ group }: Property, properties: readonly Property[]): string {
  if (group === '') return '';
  const label = properties.find((other) => other.group === group && other.name === 'X-ABLABEL');
  return cleanLine(unescapeText(label?.value ?? '')).replace(/^_\$!<(.*)>!\$_$/, '$1');
}
