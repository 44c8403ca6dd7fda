/**
 * Reads `coffee with ana and bea last friday: talked about sleep` as who, when, how and a note. First it finds the
 * people, then the words that decide about the contact, the day and the way. Nothing is lost: what it doesn't
 * understand becomes the note.
 */

import type { NameBook, Person } from '../friend/names.ts';
import { foldText } from '../text/fold-text.ts';
import type { DateForm } from '../time/date-words.ts';
import type { Day } from '../time/day.ts';
import type { DayReading } from '../time/when.ts';
import type { Initiator, Outcome, Way } from './interaction.ts';
import { clauseAt, clausesIn } from './sentence/clauses.ts';
import { contactDays, isSecondContact, oneDay } from './sentence/contact-days.ts';
import { timesOf } from './sentence/later-today.ts';
import { type Lookup, lookupIn } from './sentence/lookup.ts';
import { findMood, takesBack } from './sentence/mood.ts';
import type { Mood } from './sentence/mood-words.ts';
import { ownerOf } from './sentence/name-like.ts';
import { findNames, type NameSpan } from './sentence/names-in.ts';
import { noteIn } from './sentence/note-in.ts';
import { dayFirst, type Parts, partsOf, prefaceLength } from './sentence/parts.ts';
import { type SentenceParts, type ToRemember, toRemember } from './sentence/to-remember.ts';
import { isWithin, isWithinAny } from './sentence/token-span.ts';
import { isBetweenFriends, isUnclear } from './sentence/unclear.ts';
import { findWay } from './sentence/way-in.ts';
import { readWords, tokenize, type WayWords } from './sentence/words.ts';

export { type WayWords, wayOf } from './sentence/lexicon.ts';
export type { ToRemember } from './sentence/to-remember.ts';

export interface SentenceContext {
  readonly book: NameBook;
  readonly dates: DateForm;
  readonly ways: WayWords;
}

export interface Sentence {
  /** All of it, as typed. */
  readonly text: string;
  /** Also people we don't know; empty when nothing looks like a name. */
  readonly people: readonly Person[];
  /** null when no day is named. */
  readonly day: DayReading | null;
  readonly way: Way | null;
  readonly what: string | null;
  readonly outcome: Outcome;
  readonly by: Initiator | null;
  /** A part of the text, as typed. */
  readonly note: string | null;
  /** Log it only if it is `happened`. */
  readonly mood: Mood;
  /** The times of today that it's at or may be at, unless it's told as over: before the first of them, it's a plan. */
  readonly times: readonly string[];
  /** The sentence has two contacts or two days. */
  readonly isTwo: boolean;
  /** What she may want to remember for later, as typed: a future contact, or a day in the note. */
  readonly toRemember: ToRemember | null;
}

/** Never throws. */
export function readSentence(input: string, context: SentenceContext): Sentence {
  const { book, dates, ways } = context;
  const lookup = lookupIn(book, dates);
  const first = dayFirst(input, lookup);
  const from = first?.length ?? prefaceLength(input, ways);
  const parts = partsOf(input, from, ways, lookup);
  const { found, isTwo } = lookAt(input, from, parts, ways, lookup);
  const { words, names, clauses } = found;
  const contactClause = clauses[found.contactClause];
  const days = contactDays(words, names, clauses, found.contactClause, dates);
  const day = oneDay([...(first === null ? [] : [first.reading]), ...days.map(({ reading }) => reading)]);
  const isFree = (index: number) => !isWithinAny([...names, ...days], index);
  const way = findWay(words, names, (index) => isFree(index) && tellsWay(found, index));
  // "my friend ana" is Ana; "and her friend" belongs to the note.
  const isFriend = (index: number) =>
    words.wordAt(index) === 'friend' && names.some(({ from }) => from === index + 1);
  const isUnread = words.tokens.map((_, index) => isFree(index) && !way.taken.has(index) && !isFriend(index));
  const contact = { text: input, way: way.way, what: way.what, outcome: way.outcome, by: way.by };
  if (day === null && parts.note === null && isOneName(found, isUnread)) {
    const name = input.trim();
    return {
      ...contact,
      people: [lookup.person(name)],
      day,
      note: null,
      mood: 'happened',
      times: [],
      isTwo: false,
      toRemember: null,
    };
  }
  const note = noteIn(input, words, isUnread, parts.note);
  const wholeMood = moodOf(found, day, input, parts);
  const isDay = (index: number) => isWithinAny(days, index);
  const isSilent = way.way === null && way.outcome === 'connected' && !isTwo;
  const isDoubtful = (isSilent && isUnclear(found, isDay)) || isBetweenFriends(found);
  const mood = wholeMood === 'happened' && isDoubtful ? 'unclear' : wholeMood;
  return {
    ...contact,
    people: names.map(({ input: name, match }) => ({ input: name, match })),
    day: day === 'two' ? null : day,
    note,
    mood,
    times: isOn(day, dates.today) && contactClause !== undefined ? timesOf(words, contactClause) : [],
    isTwo: isTwo || day === 'two',
    toRemember: toRemember(found, mood, note, input, parts, context),
  };
}

const isOn = (day: ReturnType<typeof oneDay>, today: Day) =>
  day === null || (day !== 'two' && 'day' in day && day.day === today);

function lookAt(input: string, offset: number, parts: Parts, ways: WayWords, lookup: Lookup) {
  const tokens = tokenize(input.slice(0, parts.head)).filter(({ start }) => start >= offset);
  const words = readWords(tokens, ways);
  const all = findNames(words, lookup);
  const clauses = clausesIn(words, all);
  const mood = findMood(words, all, clauses);
  const contactClause = clauseAt(clauses, mood.from);
  const numberOf = ({ from }: NameSpan) => clauseAt(clauses, from);
  const isTold = (name: NameSpan) => numberOf(name) === contactClause;
  const isOnlyTold = mood.isTurned === true && all.some(isTold);
  const names = all.filter((name) =>
    mood.mood !== 'happened' ? true : isOnlyTold ? isTold(name) : numberOf(name) <= contactClause,
  );
  const isTwo = mood.mood === 'happened' && isSecondContact(words, all, clauses, contactClause);
  return { found: { words, names, clauses, mood, contactClause }, isTwo };
}

/**
 * In a later clause, a way only counts if it comes first ("ana yesterday, coffee"), and an unanswered attempt only
 * after a call or a text.
 */
function tellsWay({ words, clauses, contactClause, mood }: SentenceParts, index: number): boolean {
  const number = clauseAt(clauses, index);
  if (number <= contactClause) return number === contactClause || mood.isTurned !== true;
  const from = clauses[number]?.from ?? 0;
  const phrase = words.phrases.find((span) => isWithin(span, index));
  const isIn = (span: { readonly from: number }) => clauseAt(clauses, span.from) <= contactClause;
  if (phrase?.isAttempt)
    return !words.phrases.some((span) => isIn(span) && /^(visit|group)$/.test(span.way ?? ''));
  return (
    phrase !== undefined &&
    !words.phrases.some(isIn) &&
    phrase.from - from <= (/^(an?|the|we|had)$/.test(words.wordAt(from)) ? 1 : 0)
  );
}

function moodOf(
  { words, mood }: SentenceParts,
  day: ReturnType<typeof oneDay>,
  input: string,
  { note }: Parts,
): Mood {
  const isVerb = words.phrases.some((phrase) => phrase.isVerb);
  if (note !== null && !isVerb && takesBack(foldText(input.slice(note)))) return 'undone';
  const isToCome =
    day !== null && day !== 'two' && 'future' in day && day.future !== null && day.past === undefined;
  return mood.mood === 'happened' && isToCome ? 'planned' : mood.mood;
}

/**
 * "Priya Jones" when the list has a Priya Shah: if the sentence is nothing but a name, it is an unknown person's full
 * name.
 */
function isOneName({ words, names, mood }: SentenceParts, isUnread: readonly boolean[]): boolean {
  if (mood.mood !== 'happened') return false;
  const { tokens, phrases, isSmall, isNobody, isPastVerb } = words;
  const rest = tokens.map((_, index) => index).filter((index) => isUnread[index]);
  if (names.length !== 1 || phrases.length > 0 || rest.length === 0 || rest.length > 2) return false;
  // "ana's fridge died"
  if (ownerOf(tokens[(names[0]?.until ?? 0) - 1]) !== null) return false;
  return rest.every((index) => {
    const token = tokens[index];
    return (
      !/^\d/.test(token?.word ?? '') &&
      !isSmall(index) &&
      !isNobody(index) &&
      !isPastVerb(index) &&
      !token?.isAfterComma &&
      !token?.isAfterStop
    );
  });
}
