/** Looks up each name only once, however many parts of a sentence are read. */

import { matchName, type NameBook, type NameLevel, nameLevels, type Person } from '../../friend/names.ts';
import { unicodePattern } from '../../text/unicode-pattern.ts';
import type { DateForm } from '../../time/date-words.ts';

const initialLast = unicodePattern(String.raw`(^|\s)[\p{L}]\.?$`);

export interface Lookup {
  readonly dates: DateForm;
  /** How many words in a row may be one name. */
  readonly longestName: number;
  /** Somebody has exactly this name, at this level or a better one. */
  readonly isExact: (input: string, upTo: NameLevel) => boolean;
  readonly person: (input: string) => Person;
}

export function lookupIn(book: NameBook, dates: DateForm): Lookup {
  const levels = new Map<string, NameLevel | null>();
  const people = new Map<string, Person>();
  const levelOf = (input: string): NameLevel | null => {
    const match = matchName(input, book, 'last');
    return match.kind === 'none' ? null : match.level;
  };
  return {
    dates,
    longestName: book.longestName,
    person: (input) => {
      const person = people.get(input) ?? { input, match: matchName(input, book) };
      people.set(input, person);
      return person;
    },
    isExact: (input, upTo) => {
      const level = levels.get(input) ?? (levels.has(input) ? null : levelOf(input));
      levels.set(input, level);
      if (level === null || nameLevels.indexOf(level) > nameLevels.indexOf(upTo)) return false;
      return level !== 'initial' || initialLast(input).test(input);
    },
  };
}
