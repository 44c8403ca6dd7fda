/**
 * Did it happen? "didn't call", "cancelled" and "no word from" say no; "should", "want to" and "will" say not yet. Only
 * words about the contact count: in a later clause they belong to the note ("called jean and will be there").
 */

import type { Clause } from './clauses.ts';
import {
  afterContact,
  arrangement,
  governing,
  isOnDay,
  laterPlanned,
  laterUndone,
  type Mood,
  question,
} from './mood-words.ts';
import { ownerOf } from './name-like.ts';
import type { NameSpan } from './names-in.ts';
import { isWithin, isWithinAny } from './token-span.ts';
import { missedCall } from './way-in.ts';
import type { Words } from './words.ts';

export interface MoodFound {
  readonly mood: Mood;
  /** The first token after those words. */
  readonly after: number;
  /** The start of their clause. */
  readonly from: number;
  /** Something else was denied before: "didn't call mom but texted bea". */
  readonly isTurned?: boolean;
  /** There is no contact that it could be about. */
  readonly isGuess?: boolean;
}

/** @param clauses of the whole sentence. They are read one after the other, until something happened in one */
export function findMood(words: Words, names: readonly NameSpan[], clauses: readonly Clause[]): MoodFound {
  const first = clauses[0] ?? { from: 0, until: 0 };
  if (question.test(textFrom(words, first.from, first.until)))
    return { mood: 'planned', after: first.from, from: 0 };
  const isNamed = (clause: Clause) => names.some(({ from }) => isWithin(clause, from));
  let denied: (MoodFound & { readonly isNamed: boolean }) | null = null;
  for (const clause of clauses) {
    const clauseMood = moodOfClause(words, names, clause);
    const isContact = clauseMood.mood === 'happened' && hasContact(words, names, clause);
    // "didn't call mom but texted her": what did happen comes after.
    const isTurned = denied !== null && /^(but|so)$/.test(words.wordAt(clause.from));
    const isAsked = isNamed(clause)
      ? denied === null || !denied.isNamed || isTurned
      : isTurned || names.length === 0;
    if (isContact && isAsked)
      return laterMood(words, clauses, clause) ?? { ...clauseMood, isTurned: denied !== null };
    if (clauseMood.mood !== 'happened') denied ??= { ...clauseMood, isNamed: isNamed(clause) };
  }
  const contactClause = clauses.find(isNamed) ?? first;
  denied ??= clauses.some((clause) => hasContact(words, names, clause)) ? null : anyMood(words, names);
  return denied ?? { mood: 'happened', after: contactClause.from, from: contactClause.from };
}

/** When there is no contact, any word that denies or plans one counts: "maya and I keep missing each other". */
function anyMood(words: Words, names: readonly NameSpan[]) {
  const isName = (index: number) => isWithinAny(names, index);
  for (let index = 0; index < words.tokens.length; index++) {
    const rest = textFrom(words, index, words.tokens.length);
    const [mood] =
      isName(index) || isMay(words, index)
        ? []
        : (governing.find(([, forms]) => forms.some((form) => form.test(rest))) ?? []);
    if (mood !== undefined) return { mood, after: index, from: 0, isNamed: true, isGuess: true };
  }
  return null;
}

/** "on may 30" is a day. */
function isMay({ wordAt }: Words, index: number): boolean {
  return wordAt(index) === 'may' && /^\d/.test(wordAt(index + 1));
}

/** "no reply from bea", "no answer yet": she didn't try today. */
function isNoTry({ wordAt }: Words, until: number): boolean {
  return wordAt(0) === 'no' && (wordAt(1) === 'reply' || wordAt(until) === 'yet');
}

/**
 * Takes back a contact that was only a noun: "lunch with ana, but she cancelled", "lunch with ana, it's on sunday". After "called ana", the visit is what
 * was cancelled.
 */
function laterMood(words: Words, clauses: readonly Clause[], contactClause: Clause): MoodFound | null {
  const isVerb = words.phrases.some((phrase) => phrase.isVerb && isWithin(contactClause, phrase.from));
  const next = clauses.find(({ from }) => from === contactClause.until);
  if (isVerb || next === undefined) return null;
  const text = textFrom(words, next.from, next.until);
  const mood = laterUndone.test(text) ? 'undone' : laterPlanned.test(text) ? 'planned' : null;
  return mood && { mood, after: contactClause.from, from: contactClause.from };
}

/** In words. A note that takes a contact back is short; a longer one is about more. */
const longestTaking = 8;

/** True for a note that takes it all back: `lunch with ana: cancelled`. */
export function takesBack(foldedNote: string): boolean {
  return foldedNote.split(' ').length <= longestTaking && laterUndone.test(foldedNote);
}

function moodOfClause(words: Words, names: readonly NameSpan[], clause: Clause): MoodFound {
  let hasNoun = false;
  for (let index = clause.from; index < clause.until; index++) {
    const attempt = words.phrases.find(({ from, isAttempt }) => isAttempt && from === index);
    if (attempt !== undefined && !(index === 0 && isNoTry(words, attempt.until))) {
      if (hasContact(words, names, clause)) return { mood: 'happened', after: index, from: clause.from };
      index = attempt.until - 1;
      continue;
    }
    const name = names.find(({ from, until }) => from === index && until > index);
    if (words.wordAt(index) === 'missed' && words.phrases.some((phrase) => missedCall(words, names, phrase)))
      return { mood: 'happened', after: index, from: clause.from };
    const moodHere = name === undefined ? moodAt(words, names, clause, index, hasNoun) : null;
    if (moodHere !== null) return moodHere;
    if (name !== undefined) {
      hasNoun ||= words.wordAt(index - 1) === 'with' || hasNounBefore(words, clause, index);
      index = name.until - 1;
    } else if (isEstablished(words, index)) return { mood: 'happened', after: index, from: clause.from };
  }
  return { mood: 'happened', after: clause.from, from: clause.from };
}

function moodAt(
  words: Words,
  names: readonly NameSpan[],
  clause: Clause,
  index: number,
  hasNoun: boolean,
): MoodFound | null {
  if (isMay(words, index)) return null;
  const rest = textFrom(words, index, clause.until);
  const isOver = () => words.tokens.some((_, at) => isWithin(clause, at) && words.isPastVerb(at));
  // "coffee with ana later", but not "had coffee with ana later"
  if (rest === 'later' && hasNoun && !isOver())
    return { mood: 'planned', after: clause.from, from: clause.from };
  if (isOnDay.test(rest) && isRightAfterContact(words, names, clause, index, hasNoun))
    return { mood: 'planned', after: clause.from, from: clause.from };
  if (hasNoun) {
    // "and we planned a trip" is about something else.
    if (/^(i|we|she|he|they|to)$/.test(words.wordAt(index - 1))) return null;
    const [mood] = afterContact.find(([, form]) => form.test(rest)) ?? [];
    return mood === undefined ? null : { mood, after: clause.from, from: clause.from };
  }
  if (/^(coming|visiting|arriving|joining|stopping|dropping)( |$)/.test(rest) && isAboutToBe(words, index))
    return { mood: 'planned', after: index, from: clause.from };
  if (arrangement.test(rest) && (isFirstVerb(words, names, clause, index) || isAboutToBe(words, index)))
    return { mood: 'planned', after: index, from: clause.from };
  for (const [mood, forms] of governing) {
    const phrase = forms.map((form) => form.exec(rest)?.[0]).find((text) => text !== undefined);
    if (phrase === undefined) continue;
    const after = index + phrase.split(' ').length;
    if (isAboutContact(words, names, clause, index, after)) return { mood, after, from: clause.from };
  }
  return null;
}

/** "lunch with ana …" and "ana, lunch …", but not "lunch with ana, her exam …". */
function isRightAfterContact(
  { phrases }: Words,
  names: readonly NameSpan[],
  clause: Clause,
  index: number,
  hasNoun: boolean,
): boolean {
  if (names.some(({ until }) => until === index)) return hasNoun;
  return (
    phrases.some(({ until, isVerb }) => until === index && !isVerb) &&
    names.some(({ from }) => isWithin(clause, from))
  );
}

/** "ana's coming over", "mom is visiting". */
function isAboutToBe({ tokens, wordAt }: Words, index: number): boolean {
  return /^(is|are|be)$/.test(wordAt(index - 1)) || ownerOf(tokens[index - 1]) !== null;
}

/** "having lunch", "me and ana having lunch". */
function isFirstVerb(
  { wordAt }: Words,
  names: readonly NameSpan[],
  { from }: Clause,
  index: number,
): boolean {
  for (let at = from; at < index; at++)
    if (!/^(me|i|we|us|and)$/.test(wordAt(at)) && !isWithinAny(names, at)) return false;
  return true;
}

/** "couldn't believe it, lunch with ana": without a contact or a friend in the clause, it's about something else. */
function isAboutContact(
  words: Words,
  names: readonly NameSpan[],
  clause: Clause,
  index: number,
  after: number,
): boolean {
  if (names.some(({ from }) => isWithin(clause, from))) return true;
  for (let at = after; at < clause.until; at++) if (words.isContact(at)) return true;
  return words.phrases.some(({ from, until }) => isWithin(clause, from) && until > index);
}

/** A verb in the past: what comes after it is about something else. */
function isEstablished(words: Words, index: number): boolean {
  const phrase = words.phrases.find((phrase) => isWithin(phrase, index));
  if (phrase !== undefined) return phrase.isVerb && phrase.from === index;
  return (
    words.isPastVerb(index) &&
    !/^(got|had|did|tired|scared|supposed|used|need|excited)$/.test(words.wordAt(index))
  );
}

function hasNounBefore(words: Words, clause: Clause, index: number): boolean {
  return words.phrases.some(({ from, until }) => from >= clause.from && until <= index);
}

/** True for a clause with a way, with somebody who was there, or with what a friend or "we" did. */
export function hasContact(words: Words, names: readonly NameSpan[], clause: Clause): boolean {
  const has = (index: number) => isWithin(clause, index);
  return (
    words.phrases.some(({ from }) => has(from)) ||
    names.some(({ from }) => has(from) && words.wordAt(from - 1) === 'with') ||
    ((names.some(({ from }) => has(from)) || words.wordAt(clause.from) === 'we') &&
      words.tokens.some((_, at) => has(at) && isEstablished(words, at)))
  );
}

function textFrom({ tokens }: Words, from: number, until: number): string {
  return tokens
    .slice(from, until)
    .map(({ word }) => word)
    .join(' ');
}
