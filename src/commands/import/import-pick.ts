/** Which imported people we may suggest, named with `--pick`. */

import { foldText } from '../../domain/text/fold-text.ts';
import type { WayOut } from '../../errors.ts';
import { ambiguous, notFound } from '../shared/read-values.ts';
import { fewInWords, shorten } from '../shared/shorten.ts';

/** Someone in the file. */
export interface Pickable {
  readonly id: string;
  readonly name: string;
}

const mostNamed = 5;

/** The ids of these people. Throws UserError `not_found` or `ambiguous`. */
export function pickNamed(input: readonly string[], people: readonly Pickable[], way: WayOut): Set<string> {
  const words = input.flatMap((each) => each.split(',')).map((word) => word.trim());
  return new Set(words.filter((word) => word !== '').map((word) => idOf(word, people, way)));
}

function idOf(word: string, people: readonly Pickable[], way: WayOut): string {
  const namesakes = findNamed(word, people);
  const [person, ...others] = namesakes;
  if (person === undefined) throw notFound(`Nobody called "${word}" is in this file.`, way);
  if (others.length > 0) throw ambiguous(`"${word}" could be ${peopleInWords(namesakes)}.`, way);
  return person.id;
}

/** By the id or full name; otherwise by whole words of the name: `ana`, `sample`. */
function findNamed(input: string, people: readonly Pickable[]): readonly Pickable[] {
  const folded = foldText(input);
  const exact = people.filter(
    ({ id, name }) => id === input || name === input || (folded !== '' && foldText(name) === folded),
  );
  if (exact.length > 0 || folded === '') return exact;
  return people.filter(({ name }) => ` ${foldText(name)} `.includes(` ${folded} `));
}

/** Ids tell namesakes apart. */
function peopleInWords(people: readonly Pickable[]): string {
  const names = people.map(({ id, name }) => `${shorten(name)} (${id})`);
  return fewInWords(names, mostNamed, 'or');
}
