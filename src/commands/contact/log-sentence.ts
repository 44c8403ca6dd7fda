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

export function readWordsClosely(deps: Deps, typed: readonly string[], book: NameBook): LogWords {
  const names = namesIn(deps, typed, book);
  if (names !== null) return peopleCalled(names, typed, book);
  const sentence = readSentence(typed.join(' '), { book, dates: deps.dates(), ways: wayWordsOf(deps) });
  return { typed, sentence, people: sentence.people, book };
}

/** null for a sentence. */
function namesIn(deps: Deps, typed: readonly string[], book: NameBook): readonly string[] | null {
  const [only = ''] = typed;
  if (typed.length === 1) return isOneName(deps, only, book) ? [only] : null;
  return hasSentenceWord(deps, typed, book) ? null : groupNames(typed, book).map((group) => group.typed);
}

function isOneName(deps: Deps, typed: string, book: NameBook): boolean {
  if (isOneWord(typed) || /[,&+]/.test(typed)) return false;
  return !hasSentenceWord(deps, typed.split(/\s+/), book) && isNamed(typed, book);
}

function hasSentenceWord(deps: Deps, typed: readonly string[], book: NameBook): boolean {
  const ways = wayWordsOf(deps);
  return typed.some((each) => {
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
