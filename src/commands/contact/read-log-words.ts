/** Reads what she typed after `log`: names, or a sentence. This is the only place that looks people up. */

import type { Deps } from '../../deps.ts';
import { groupNames } from '../../domain/friend/name-groups.ts';
import { bookOf, matchName, type NameBook } from '../../domain/friend/names.ts';
import { haveTags } from '../../domain/friend/tags.ts';
import { isNamedSo } from '../shared/find-friend.ts';
import { isNamed, isOneWord, type LogWords, peopleCalled, personOf } from './log-words.ts';

/**
 * One argument that isn't a name and has a space or a comma is a sentence. Several arguments are names, unless one of
 * them is "with", "and", a way or a day, and nobody's name. The code that reads sentences loads only when the words aren't
 * plainly names, and so does the code for tags.
 */
export async function readLogWords(deps: Deps, input: readonly string[]): Promise<LogWords> {
  const { friends } = deps.store.read();
  const book = bookOf(friends);
  const names = plainNames(input, book);
  const peopleNamed = names === null ? null : peopleCalled(names, input, book);
  if (peopleNamed?.people.every(({ match }) => isNamedSo(match))) return peopleNamed;
  if (haveTags(friends.values())) {
    const { readWithTags } = await import('./log-tags.ts');
    const tagged = await readWithTags(deps, input, book);
    if (tagged !== null) return tagged;
  }
  return peopleNamed ?? (await import('./log-sentence.ts')).readWordsClosely(deps, input, book);
}

/** Only names and tags, one after the other. */
export async function readNames(deps: Deps, input: readonly string[]): Promise<LogWords> {
  const { friends } = deps.store.read();
  const book = bookOf(friends);
  const people = haveTags(friends.values())
    ? (await import('./log-tags.ts')).namesTyped(deps, input, book)
    : groupNames(input, book).map((group) => personOf(group.input, book));
  return { input, sentence: null, people, book };
}

/** null when only a closer look can tell whether they are names. */
function plainNames(input: readonly string[], book: NameBook): readonly string[] | null {
  const [only = ''] = input;
  if (input.length === 1) return isPlainName(only, book) ? [only] : null;
  const groups = groupNames(input, book);
  return groups.every(({ isExact }) => isExact) ? groups.map((group) => group.input) : null;
}

function isPlainName(input: string, book: NameBook): boolean {
  if (isOneWord(input)) return !/^\W*$/.test(input) || input.trim() === '' || isNamed(input, book);
  return matchName(input, book, 'beginning').kind !== 'none';
}
