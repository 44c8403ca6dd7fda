/**
 * `coffee with ana and bea last friday: talked about sleep` as who, when, how and a note. Names are taken out first, then the
 * day, then the way; what is not understood is never lost but becomes the note.
 */

import type { DateForm } from './date-words.ts';
import type { Friend } from './friend.ts';
import type { Outcome, Way } from './interaction.ts';
import { type NameBook, nameBook } from './names.ts';
import { findDay } from './sentence/day-in.ts';
import { findNames, likelyName, type NamesFound } from './sentence/names-in.ts';
import { findWay } from './sentence/way-in.ts';
import { readWords, type Token, tokenize, typedText, type WayWords, type Words } from './sentence/words.ts';
import { type DayReading, parseDay } from './when.ts';

export type { WayWords } from './sentence/words.ts';
export { wayOf } from './sentence/words.ts';

export interface SentenceContext {
  readonly friends: Iterable<Friend>;
  readonly dates: DateForm;
  readonly ways: WayWords;
}

export interface Sentence {
  /** All of it, as typed. */
  readonly text: string;
  /** As typed, those that name nobody among them; empty when nothing looks like a name. */
  readonly names: readonly string[];
  /** Null when no day is told. */
  readonly day: DayReading | null;
  readonly way: Way | null;
  readonly what: string | null;
  readonly outcome: Outcome;
  readonly note: string | null;
}

/** From here on everything is the note, as typed: `: `, ` - `, ` — `, `;` and a new line. */
const noteStart = /:\s|\s[-–—]\s|;|\n|:$/;

const nothing: Omit<Sentence, 'text' | 'names'> = {
  day: null,
  way: null,
  what: null,
  outcome: 'connected',
  note: null,
};
const surelyPast =
  /^(today|yesterday|earlier today|this (morning|afternoon|evening)|(the )?day before yesterday|last (night|[a-z]+day))$/i;
/** Words that only tie a stretch to what was before or comes after it. */
const opening = /^(and|with|then|but|so|had|an?)$/;
const closing = /^(and|with|to|for|from|on|in|at|by|of|an?|the|my|our)$/;

/** Never throws. */
export async function readSentence(
  text: string,
  { friends, dates, ways }: SentenceContext,
): Promise<Sentence> {
  const start = noteStart.exec(text);
  const head = start === null ? text : text.slice(0, start.index);
  const kept = start === null ? '' : text.slice(start.index + start[0].length).trim();
  const { words, topic, names } = takeTopic(tokenize(head), ways, nameBook(friends));
  const day = await dayOf(words, topic, names, dates);
  const isFree = (index: number) => !names.taken.has(index) && !day.taken.has(index);
  const way = findWay(words, isFree);
  const left = words.tokens.map((_, index) => isFree(index) && !way.taken.has(index));
  if (day.reading === null && day.topic.length === 0 && kept === '' && isOneName(words, names, left)) {
    return { ...nothing, text, names: [typedText(words.tokens)] };
  }
  return {
    text,
    names: names.names,
    day: day.reading,
    way: way.way,
    what: way.what,
    outcome: way.outcome,
    note: noteOf(leftOver(head, words, left), textOf(head, day.topic), kept),
  };
}

interface Parts {
  readonly words: Words;
  /** What comes after "about": neither its names nor its days are those of the sentence ("called ana about may"). */
  readonly topic: readonly Token[];
  readonly names: NamesFound;
}

/** "about" opens the topic when whom it was with has been said before, and it does not mean "roughly". */
function takeTopic(tokens: readonly Token[], ways: WayWords, book: NameBook): Parts {
  const about = tokens.findIndex(
    ({ word }, index) => word === 'about' && index > 0 && !isAmount(tokens.slice(index + 1)),
  );
  const before = readWords(tokens.slice(0, Math.max(about, 0)), ways);
  const names = findNames(before, book);
  if (names.names.length > 0) return { words: before, topic: tokens.slice(about + 1), names };
  const words = readWords(tokens, ways);
  const anyone = findNames(words, book);
  return { words, topic: [], names: anyone.names.length > 0 ? anyone : likelyName(words) };
}

function isAmount(tokens: readonly Token[]): boolean {
  const next = tokens
    .slice(0, 2)
    .map(({ word }) => word)
    .join(' ');
  return /^(\d|half\b|to\b|(an?|one|two|three|four|five) (hours?|days?|weeks?|months?|years?|miles?|dozen|half)\b|$)/.test(
    next,
  );
}

interface DayPart {
  readonly reading: DayReading | null;
  readonly taken: ReadonlySet<number>;
  readonly topic: readonly Token[];
}

/** A topic may be followed by the day, when no other reading is likely: "about sleep yesterday", but not "about the party on friday". */
async function dayOf(
  words: Words,
  topic: readonly Token[],
  names: NamesFound,
  dates: DateForm,
): Promise<DayPart> {
  const found = await findDay(words.tokens, dates, (index) => !names.taken.has(index));
  if (found !== null) return { reading: found.reading, taken: new Set(found.taken), topic };
  for (let from = 1; from < topic.length; from++) {
    const typed = typedText(topic.slice(from));
    if (!surelyPast.test(typed)) continue;
    return {
      reading: await parseDay(typed, { ...dates, direction: 'past' }),
      taken: new Set(),
      topic: topic.slice(0, from),
    };
  }
  return { reading: null, taken: new Set(), topic };
}

/** "Priya Jones" when the list has a Priya Shah: nothing in it is more than a name, so it is one, and nobody's. */
function isOneName(
  { tokens, phrases, isSmall, isNobody }: Words,
  names: NamesFound,
  left: readonly boolean[],
): boolean {
  const rest = tokens.map((_, index) => index).filter((index) => left[index]);
  if (names.names.length !== 1 || phrases.length > 0 || rest.length === 0 || rest.length > 2) return false;
  return rest.every((index) => !isSmall(index) && !isNobody(index) && !tokens[index]?.isAfterComma);
}

/** The stretches that nothing has understood, without the small words around them. */
function leftOver(head: string, { tokens, isSmall }: Words, left: readonly boolean[]): string {
  const stretches: number[][] = [[]];
  for (const index of tokens.keys()) {
    if (left[index]) stretches.at(-1)?.push(index);
    else stretches.push([]);
  }
  const telling = stretches.filter((stretch) => stretch.some((index) => !isSmall(index)));
  return telling
    .map((stretch) =>
      textOf(head, withoutLinks(stretch.map((index) => tokens[index]).flatMap((token) => token ?? []))),
    )
    .join(', ');
}

function withoutLinks(stretch: readonly Token[]): readonly Token[] {
  const from = stretch.findIndex(({ word }) => !opening.test(word));
  const until = stretch.findLastIndex(({ word }) => !closing.test(word));
  return stretch.slice(from, until + 1);
}

function textOf(head: string, tokens: readonly Token[]): string {
  const [first, last] = [tokens[0], tokens.at(-1)];
  return first === undefined || last === undefined ? '' : head.slice(first.start, last.end);
}

function noteOf(rest: string, topic: string, kept: string): string | null {
  const told = rest !== '' && topic !== '' ? `${rest} about ${topic}` : rest || topic;
  return told !== '' && kept !== '' ? `${told}: ${kept}` : told || kept || null;
}
