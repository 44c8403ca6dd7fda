/** What she typed after `log`: options, and names or a sentence. */

import type { Deps } from '../../deps.ts';
import type { Sentence, WayWords } from '../../domain/contact/sentence.ts';
import { matchName, type NameBook, type Person } from '../../domain/friend/names.ts';
import type { Options } from '../shared/command.ts';
import { readContent } from '../shared/read-content.ts';

/** As typed. What is left out is unknown, except that `on` is today. */
export type LogOptions = Options<'via' | 'on' | 'note' | 'next' | 'by', never, 'attempt' | 'private' | 'add'>;

/** The people she named, and the sentence, if it was one. */
export interface LogWords {
  readonly people: readonly Person[];
  readonly sentence: Sentence | null;
  /** As typed, so that we can repeat it in a command. */
  readonly input: readonly string[];
  /** In which they were looked up. */
  readonly book: NameBook;
}

export function wayWordsOf({ content }: Pick<Deps, 'content'>): WayWords {
  return readContent(content, 'ways');
}

export function personOf(input: string, book: NameBook): Person {
  return { input, match: matchName(input, book) };
}

export function peopleCalled(names: readonly string[], input: readonly string[], book: NameBook): LogWords {
  return { input, sentence: null, people: names.map((name) => personOf(name, book)), book };
}

export const isOneWord = (input: string): boolean => !/\S[\s,&+]+\S/.test(input);

export function isNamed(input: string, book: NameBook): boolean {
  return matchName(input, book).kind !== 'none';
}
