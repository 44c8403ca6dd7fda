/** The part of a sentence that she may want to remember for later, as typed. */

import type { DateForm } from '../../time/date-words.ts';
import type { Day } from '../../time/day.ts';
import type { Clause } from './clauses.ts';
import { findDays } from './days-in.ts';
import type { MoodFound } from './mood.ts';
import type { Mood } from './mood-words.ts';
import type { NameSpan } from './names-in.ts';
import type { Parts } from './parts.ts';
import { isWithinAny } from './token-span.ts';
import { readWords, tokenize, type WayWords, type Words } from './words.ts';

/** What was found in a sentence, before it is put together. */
export interface SentenceParts {
  readonly words: Words;
  readonly names: readonly NameSpan[];
  readonly clauses: readonly Clause[];
  readonly mood: MoodFound;
  /** The number of the clause about the contact. */
  readonly contactClause: number;
}

export interface ToRemember {
  readonly words: string;
  readonly on: Day | null;
}

/** An infinitive that we can ask her about without changing it. */
const task =
  /^(call|text|phone|ring|message|e-?mail|visit|meet|see|write|ask|invite|facetime|zoom|skype|video call|thank|have|catch up|check|hang out|get together|reach out|talk|speak|chat|reply|send|bring|go|walk|grab|plan)\b(?!.*[,;:.!?])/i;

/** "lunch with ana" is a plan, "called ana" isn't. */
function isPlan(text: string, ways: WayWords): boolean {
  const [first] = readWords(tokenize(text), ways).phrases;
  return first?.from === 0 && !first.isVerb;
}

/** "lunch with ana is", without its day. */
const beforeDay = / (?:is|are)(?: (?:on|this|next|coming))*$/i;

/** A contact she wishes for or plans, or a future day in the note. */
export function toRemember(
  { words, names, clauses, mood: { after, mood }, contactClause }: SentenceParts,
  wholeMood: Mood,
  note: string | null,
  input: string,
  parts: Parts,
  { ways, dates }: { readonly ways: WayWords; readonly dates: DateForm },
): ToRemember | null {
  const isName = (index: number) => isWithinAny(names, index);
  if (wholeMood !== 'happened') {
    const [day] = findDays(words, dates, (index) => !isName(index), 'future');
    const start = words.tokens[mood === 'happened' ? 0 : after]?.start ?? 0;
    const end = words.tokens.at(day?.until === words.tokens.length ? day.from - 1 : -1)?.end ?? 0;
    const on =
      day !== undefined && 'day' in day.reading && day.reading.day > dates.today ? day.reading.day : null;
    const tail = input.slice(start, end).trim().replace(/^to /i, '').replace(beforeDay, '');
    const isNamed = names.some(({ from }) => (words.tokens[from]?.start ?? 0) >= start);
    const reads =
      wholeMood === 'planned' ? task.test(tail) || isPlan(tail, ways) : isNamed && task.test(tail);
    return { words: reads ? tail : '', on: wholeMood === 'planned' ? on : null };
  }
  if (note === null) return null;
  const noteWords = readWords(tokenize(note), ways);
  const isPast = noteWords.tokens.some(
    ({ word }, index) => noteWords.isPastVerb(index) || /^(was|were|had|did|last|ago|yesterday)$/.test(word),
  );
  const day = findDays(noteWords, dates, () => true, 'future').find(
    ({ reading }) => 'day' in reading && reading.day > dates.today,
  );
  // After a sign, she wrote it as a note. Inside a clause, it may be a plan.
  const isOwn = parts.note === null && contactClause < clauses.length - 1;
  return isPast || day === undefined || !isOwn
    ? null
    : { words: note, on: (day.reading as { day: Day }).day };
}
