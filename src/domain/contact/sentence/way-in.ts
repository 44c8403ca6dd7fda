/** How they were in touch and who started it, from the words of a sentence. */

import type { Initiator, Outcome, Way } from '../interaction.ts';
import { ownerOf } from './name-like.ts';
import type { NameSpan } from './names-in.ts';
import type { WayPhrase, Words } from './words.ts';

export interface WayFound {
  readonly way: Way | null;
  readonly what: string | null;
  readonly outcome: Outcome;
  readonly by: Initiator | null;
  /** Token numbers of the words used for this, which the note doesn't need. */
  readonly taken: ReadonlySet<number>;
}

/**
 * An attempt with its own way (`tried to call`) goes first, then the first word counts. What comes after "met" makes it
 * clearer ("met ana at book club").
 *
 * @param isFree whether a token is in no name, no day and no clause about something else
 */
export function findWay(
  words: Words,
  names: readonly NameSpan[],
  isFree: (index: number) => boolean,
): WayFound {
  const free = words.phrases.filter((phrase) => allFree(phrase, isFree) && isMeant(words, names, phrase));
  const attempt = free.find(({ isAttempt }) => isAttempt);
  const contacts = free.filter(({ isAttempt }) => !isAttempt);
  const first = attempt?.way && !isUnanswered(words, attempt) ? undefined : plainest(contacts);
  const way = isUnanswered(words, attempt)
    ? (first?.way ?? attempt?.way ?? null)
    : (attempt?.way ?? first?.way ?? null);
  const wayPhrase = contacts.find((phrase) => phrase.way === way && phrase.what !== null);
  const usedPhrases = free.filter(
    (phrase) =>
      phrase.isAttempt ||
      phrase === wayPhrase ||
      (phrase.what === null && phrase.way === way) ||
      isPlainVisit(phrase),
  );
  const by = whoBegan(words, names, contacts[0] ?? attempt, isFree);
  const isMissed = missedCall(words, names, first);
  const missedIndex = isMissed ? words.tokens.findIndex(({ word }) => word === 'missed') : -1;
  return {
    way,
    what: wayPhrase?.what ?? null,
    outcome: attempt === undefined && !isMissed ? 'connected' : 'attempt',
    by: by ?? (attempt === undefined ? null : 'me'),
    taken: new Set([missedIndex, ...usedPhrases.flatMap(numbersOf)]),
  };
}

/** `missed jean's call`. The bare `missed call` is a phrase in the content. */
export function missedCall(words: Words, names: readonly NameSpan[], phrase: WayPhrase | undefined): boolean {
  if (phrase === undefined || !/^(call|video)$/.test(phrase.way ?? '')) return false;
  const missedIndex = words.tokens.findIndex(({ word }) => word === 'missed');
  return (
    missedIndex !== -1 &&
    missedIndex < phrase.from &&
    phrase.from - missedIndex <= 4 &&
    isFromFriend(words, names, phrase)
  );
}

/** "tried ana", but not "tried the new cafe with ana"; and no phone or coffee that is a thing. */
function isMeant(words: Words, names: readonly NameSpan[], phrase: WayPhrase): boolean {
  const { wordAt } = words;
  const { from, until, isAttempt } = phrase;
  if (isThing(words, phrase)) return false;
  if (!isAttempt || until > from + 1 || wordAt(from) !== 'tried') return true;
  return names.some((name) => name.from === until) || /^(her|him|them|again|)$/.test(wordAt(until));
}

/** "lost her phone", "zoe's phone died", "a coffee machine". "On the phone" is a call. */
function isThing({ wordAt, tokens }: Words, { from, until }: WayPhrase): boolean {
  if (until > from + 1) return false;
  if (wordAt(from) === 'coffee') return /^(machine|maker|mug|table|beans|pot)$/.test(wordAt(until));
  if (wordAt(from) !== 'phone') return false;
  const before = wordAt(from - 1);
  const isOnIt = /^(on|over|by|via)$/.test(wordAt(from - 2));
  return (
    (/^(her|his|their|my|our|your|a|the|new|old)$/.test(before) && !isOnIt) ||
    ownerOf(tokens[from - 1]) !== null
  );
}

function plainest(contacts: readonly WayPhrase[]): WayPhrase | undefined {
  const [first] = contacts;
  if (first === undefined || !isPlainVisit(first)) return first;
  return contacts.find(({ way, what }) => what !== null && (way === 'visit' || way === 'group')) ?? first;
}

function isPlainVisit({ way, what, isAttempt }: WayPhrase): boolean {
  return way === 'visit' && what === null && !isAttempt;
}

/** Without a way, only these say that somebody reached out to her. */
const reaching = /^(got|asked|checked|reached|thanked|wrote|sent|gave|brought|called|answered|responded)$/;

/** null when the words don't say: "coffee with ana". */
function whoBegan(
  words: Words,
  names: readonly NameSpan[],
  phrase: WayPhrase | undefined,
  isFree: (index: number) => boolean,
): Initiator | null {
  if (isFromFriend(words, names, phrase)) return 'friend';
  const verb = phrase?.from ?? words.tokens.findIndex((_, index) => words.isPastVerb(index));
  if (verb === -1) return null;
  const subject = names.filter(({ until }) => until <= verb).at(-1);
  const isOwn = words.tokens
    .slice(0, verb)
    .some(({ word }, at) => /^(i|we)$/.test(word) || (word === 'me' && at === 0));
  // "jean didn't pick up": she called. "i couldn't pick up": the friend called.
  if (phrase !== undefined && isUnanswered(words, phrase))
    return isOwn && /^(answer|up)$/.test(words.wordAt(phrase.until - 1)) ? 'friend' : 'me';
  const isVerb =
    phrase === undefined || phrase.isVerb || phrase.isAttempt || hasGiven(words, subject?.until, verb);
  // A day may come before the friend.
  const isFirst =
    subject !== undefined && words.tokens.slice(0, subject.from).every((_, index) => !isFree(index));
  if (isVerb && isFirst && !isOwn)
    return phrase === undefined && !reaching.test(words.wordAt(verb)) ? null : 'friend';
  if (phrase === undefined) return null;
  const isToName = names.some(({ from }) => from >= verb && /^(to|for)$/.test(words.wordAt(from - 1)));
  const isMine = subject === undefined && phrase.isVerb && !isMeeting(phrase);
  return isMine || (isToName && phrase.way !== 'visit') ? 'me' : null;
}

/** "ana sent me a card", "maya answered my text": the friend's verb comes before the noun for the way. */
function hasGiven({ wordAt }: Words, from: number | undefined, until: number): boolean {
  for (let index = from ?? until; index < until; index++)
    if (
      /^(sent|wrote|answered|returned|left|gave|mailed|posted|replied|responded|made|dropped|came|brought|invited|hosted)$/.test(
        wordAt(index),
      )
    )
      return true;
  return false;
}

/** `didn't pick up`, `wasn't home`, `couldn't reach`: an attempt without an answer. */
function isUnanswered({ wordAt }: Words, phrase: WayPhrase | undefined): boolean {
  return (
    phrase?.isAttempt === true &&
    /^(no|not|nobody|never|did|didnt|could|couldnt|would|wouldnt|cant|cannot|unable|wasnt|was|werent|went|line|got)$/.test(
      wordAt(phrase.from),
    )
  );
}

/** `saw`, `walked`, `came by`: don't say who started it. */
function isMeeting({ way }: WayPhrase): boolean {
  return way === 'visit' || way === 'group' || way === 'video';
}

/** "a text from ana", "ana's call", "heard from bea", "called by mom". */
function isFromFriend(words: Words, names: readonly NameSpan[], phrase: WayPhrase | undefined): boolean {
  if (isUnanswered(words, phrase)) return false;
  return names.some(({ from, until }) => {
    const before = words.wordAt(from - 1);
    if (before === 'from' || (before === 'by' && phrase?.isVerb && phrase.until === from - 1)) return true;
    return (
      phrase !== undefined &&
      ownerOf(words.tokens[from]) !== null &&
      phrase.from - until <= 1 &&
      phrase.from >= from
    );
  });
}

function allFree(phrase: WayPhrase, isFree: (index: number) => boolean): boolean {
  return numbersOf(phrase).every(isFree);
}

function numbersOf({ from, until }: WayPhrase): number[] {
  return Array.from({ length: until - from }, (_, at) => from + at);
}
