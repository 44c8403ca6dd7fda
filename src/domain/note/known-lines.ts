/** All that can be said in a note with what is known: for each move, its phrases filled in. */

import { countWords } from './card.ts';
import { fillPhrase, keysOf, slotsOf } from './fill-phrase.ts';
import type { NoteRequest } from './note.ts';
import type { Move, Occasion, Phrase } from './occasion.ts';

/** One filled phrase of a move. */
export interface Line {
  readonly move: Move;
  /** Occasion, move, and the place in its list: `inspires-me.close.2`. */
  readonly id: string;
  readonly text: string;
  readonly says: readonly string[];
  readonly from: readonly string[];
  readonly words: number;
  readonly sentences: number;
  /** The first two words of each of its sentences, in small letters. */
  readonly openings: readonly string[];
  /** Holds an answer, or the gap where one is to come. */
  readonly isHers: boolean;
  /** False when it may be left away for want of room: it is not required, and holds no words that must be said. */
  readonly stays: boolean;
}

export interface Known {
  /** By key: `detail` for words that finish the asked sentence, `whole detail` for words that stand by themselves. */
  readonly values: ReadonlyMap<string, string>;
  readonly gap: string | null;
}

export function knownValues({ occasion, friend, momWord, children, answers }: NoteRequest): Known {
  const values = new Map([['friend', friend]]);
  if (momWord !== null) values.set('mom', momWord);
  if (children !== null) values.set('children', children);
  for (const [slot, { text, isWhole }] of answers) {
    values.set(isWhole && takesWhole(occasion, slot) ? `whole ${slot}` : slot, text);
  }
  const missing = occasion.asks.find(({ slot, gap }) => gap !== undefined && !answers.has(slot));
  if (missing?.gap === undefined) return { values, gap: null };
  const gap = `[${fillPhrase(missing.gap, values)}]`;
  values.set(missing.slot, gap);
  return { values, gap };
}

function takesWhole({ moves }: Occasion, slot: string): boolean {
  return moves.some(({ phrases }) => phrases.some((each) => asPhrase(each).text.includes(`{whole ${slot}}`)));
}

/** Every phrase of the move that can be said in this tone. */
export function linesOf(move: Move, request: NoteRequest, { values }: Known): readonly Line[] {
  const isKnown = (slot: string) => values.has(slot) || values.has(`whole ${slot}`);
  // What speaks of an answer cannot stand where that answer may be missing.
  const mayBeLeftAway = request.length?.onlyDetail === true;
  return move.phrases.flatMap((each, index) => {
    const phrase = asPhrase(each);
    const canBeSaid =
      (phrase.tones?.includes(request.tone) ?? true) &&
      (phrase.needs?.every((slot) => isKnown(slot) && !mayBeLeftAway) ?? true) &&
      keysOf(phrase.text).every((key) => values.has(key));
    return canBeSaid ? lineOf(move, phrase, index, request, values) : [];
  });
}

function lineOf(
  move: Move,
  phrase: Phrase,
  index: number,
  { occasion, length }: NoteRequest,
  values: Known['values'],
): Line {
  const text = fillPhrase(phrase.text, values);
  const keys = keysOf(phrase.text);
  const from = slotsOf(phrase);
  const isHers = keys.some((key) => occasion.asks.some(({ slot }) => slot === key.replace('whole ', '')));
  return {
    move,
    id: `${occasion.occasion}.${move.move}.${index + 1}`,
    text,
    says: phrase.says ?? [],
    from,
    words: countWords(text),
    sentences: sentencesIn(phrase.text).length,
    openings: sentencesIn(text).map((sentence) => sentence.split(' ', 2).join(' ').toLowerCase()),
    isHers,
    stays: move.required === true || (isHers && length?.onlyDetail !== true),
  };
}

function sentencesIn(text: string): readonly string[] {
  return text.split(/(?<=[.?]) /);
}

function asPhrase(phrase: string | Phrase): Phrase {
  return typeof phrase === 'string' ? { text: phrase } : phrase;
}
