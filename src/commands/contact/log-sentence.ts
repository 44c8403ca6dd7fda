/** A closer look at what she typed after `log`, where it may be a sentence. */

import type { Deps } from '../../deps.ts';
import { isDayWord } from '../../domain/contact/sentence/days-in.ts';
import { isVerbOfClause } from '../../domain/contact/sentence/name-like.ts';
import { readWords, tokenize } from '../../domain/contact/sentence/words.ts';
import { readSentence, wayOf } from '../../domain/contact/sentence.ts';
import { groupNames } from '../../domain/friend/name-groups.ts';
import type { NameBook } from '../../domain/friend/names.ts';
import { isNamed, isOneWord, type LogWords, peopleCalled, wayWordsOf } from './log-words.ts';

/** Also a time, and a sign alone. */
const link = /^(with|and|about|at|the|ago|should|will|didnt|not|to|\d\S*[ap]m)?$/;

export function readWordsClosely(deps: Deps, input: readonly string[], book: NameBook): LogWords {
  const names = namesIn(deps, input, book);
  if (names !== null) return peopleCalled(names, input, book);
  const sentence = readSentence(input.join(' '), { book, dates: deps.dates(), ways: wayWordsOf(deps) });
  return { input, sentence, people: sentence.people, book };
}

/** null for a sentence. */
function namesIn(deps: Deps, input: readonly string[], book: NameBook): readonly string[] | null {
  const [only = ''] = input;
  if (input.length === 1) return isOneName(deps, only, book) ? [only] : null;
  return hasSentenceWord(deps, input, book) ? null : groupNames(input, book).map((group) => group.input);
}

function isOneName(deps: Deps, input: string, book: NameBook): boolean {
  if (isOneWord(input) || /[,&+]/.test(input)) return false;
  return !hasSentenceWord(deps, input.split(/\s+/), book) && isNamed(input, book);
}

function hasSentenceWord(deps: Deps, input: readonly string[], book: NameBook): boolean {
  const ways = wayWordsOf(deps);
  return input.some((each) => {
    const words = readWords(tokenize(each), ways);
    if (words.tokens.length === 0) return false;
    if (words.tokens.length > 1) return !isNamed(each, book);
    const word = words.wordAt(0);
    const isVerb = isVerbOfClause(word) || words.isContact(0);
    return (
      link.test(word) || wayOf(each, ways) !== null || isDayWord(words, 0) || (isVerb && !isNamed(each, book))
    );
  });
}
