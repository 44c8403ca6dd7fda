/** Which of the days in a sentence is the contact's. A day in another clause belongs to the note. */

import type { DateForm } from '../../time/date-words.ts';
import type { DayReading } from '../../time/when.ts';
import { type Clause, clauseAt } from './clauses.ts';
import { type DaySpan, findDays } from './days-in.ts';
import { hasContact } from './mood.ts';
import type { NameSpan } from './names-in.ts';
import { isWithin, isWithinAny } from './token-span.ts';
import { typedText, type Words } from './words.ts';

/** Days that can only be the contact's: "about sleep yesterday", but not "about the party on friday". */
const surelyPast =
  /^((earlier )?today|yesterday.*|yest|this (morning|afternoon|evening)|(the )?day before yesterday|last (night|[a-z]+day).*|.* ago)$/i;
const links = /^(and|on|it|that|this|was|which|at|happened)$/;

/** @param contactClause the number of the clause about the contact */
export function contactDays(
  words: Words,
  names: readonly NameSpan[],
  clauses: readonly Clause[],
  contactClause: number,
  dates: DateForm,
): readonly DaySpan[] {
  const isName = (index: number) => isWithinAny(names, index);
  return clauses.flatMap((clause, number) => {
    const isFree = (index: number) => isWithin(clause, index) && !isName(index);
    const days = findDays(words, dates, isFree);
    if (days.length === 0) return [];
    const isOfContact =
      number === contactClause || (number < contactClause && hasContact(words, names, clause));
    if (isOfContact || isDayAlone(words, clause, days)) return days;
    if (number > contactClause && tellsAgain(words, clause)) return days;
    return number > contactClause && goesOn(words, clause)
      ? days.filter((day) => isSure(words, clause, day))
      : [];
  });
}

function isDayAlone(words: Words, clause: Clause, days: readonly DaySpan[]): boolean {
  for (let index = clause.from; index < clause.until; index++) {
    const isDay = isWithinAny(days, index);
    if (!isDay && !links.test(words.wordAt(index)) && !/^\d{1,2}(:\d\d)?([ap]m)?$/.test(words.wordAt(index)))
      return false;
  }
  return true;
}

/** "met ana, we went to the park yesterday" and "talked with ana about sleep yesterday". */
function goesOn({ wordAt, isPastVerb }: Words, { from }: Clause): boolean {
  const first = /^(and|then|so)$/.test(wordAt(from)) ? from + 1 : from;
  return wordAt(from) === 'about' || isPastVerb(first) || (wordAt(first) === 'we' && isPastVerb(first + 1));
}

/** "didn't forget to call mom, called her monday" */
function tellsAgain({ phrases, wordAt }: Words, { from }: Clause): boolean {
  return phrases.some(
    (phrase) => phrase.from === from && phrase.isVerb && /^(her|him|them)$/.test(wordAt(phrase.until)),
  );
}

function isSure(words: Words, clause: Clause, { from, until, reading }: DaySpan): boolean {
  const input = typedText(words.tokens.slice(from, until));
  return 'day' in reading && until === clause.until && from > clause.from + 1 && surelyPast.test(input);
}

/** The one day that all readings name; `two` if they differ. */
export function oneDay(readings: readonly DayReading[]): DayReading | 'two' | null {
  const [first, ...others] = readings;
  if (first === undefined) return null;
  return others.every((other) => JSON.stringify(other) === JSON.stringify(first)) ? first : 'two';
}

/** A second contact: a later clause with its own person ("called ana monday, coffee with bea tuesday"). */
export function isSecondContact(
  words: Words,
  names: readonly NameSpan[],
  clauses: readonly Clause[],
  contactClause: number,
): boolean {
  return clauses.slice(contactClause + 1).some((clause) => {
    const isNamed = names.some(
      ({ from, match }) => clauses[clauseAt(clauses, from)] === clause && match.kind !== 'none',
    );
    const opener = words.wordAt(clause.from);
    const isApart = /^(who|whose|which|that|because|if|when|while|about|until|as|although|though)$/.test(
      opener,
    );
    return isNamed && !isApart && hasContact(words, names, clause);
  });
}
