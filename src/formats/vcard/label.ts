/** The label that belongs to the value of a group: `item1.X-ABLabel:_$!<Anniversary>!$_` next to `item1.X-ABDATE`. */

import { cleanLine } from '../clean-text.ts';
import type { Property } from './property.ts';
import { unescapeText } from './value.ts';

/** `''` without one. Apple's own labels lose their brackets. */
export function labelOf({ group }: Property, properties: readonly Property[]): string {
  if (group === '') return '';
  const label = properties.find((other) => other.group === group && other.name === 'X-ABLABEL');
  return cleanLine(unescapeText(label?.value ?? '')).replace(/^_\$!<(.*)>!\$_$/, '$1');
}
