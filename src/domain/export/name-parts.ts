/** A name in the parts that address books have. */

import { readPersonName } from '../friend/person-name.ts';

export interface NameParts {
  readonly title: string;
  readonly given: string;
  readonly middle: string;
  readonly family: string;
  readonly generation: string;
}

/** Some programs show nothing but the parts, so a name that they don't add up to is a given name as a whole. */
export function namePartsOf(name: string): NameParts {
  const { titles, given, family, generation } = readPersonName(name);
  const [first = '', ...more] = given;
  const parts = {
    title: titles.join(' '),
    given: first,
    middle: more.join(' '),
    family: family.join(' '),
    generation: generation ?? '',
  };
  const joined = Object.values(parts).filter(Boolean).join(' ');
  return joined === name ? parts : { title: '', given: name, middle: '', family: '', generation: '' };
}
