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
  /** False when it may be left away for want of room: it is not required, and holds no words of hers. */
  readonly stays: boolean;
}

export interface Known {
  /** By key: `detail` for words that finish the asked sentence, `whole detail` for words that stand by themselves. */
  readonly values: ReadonlyMap<string, string>;
  readonly gap: string | null;
}

export function knownValues({ occasion, friend, momWord, answers }: NoteRequest): Known {
  const values = new Map([['friend', friend]]);
  if (momWord !== null) values.set('mom', momWord);
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
export function linesOf(
  move: Move,
  { occasion, tone, answers }: NoteRequest,
  { values }: Known,
): readonly Line[] {
  const isKnown = (slot: string) => values.has(slot) || values.has(`whole ${slot}`);
  return move.phrases.flatMap((each, index) => {
    const phrase = asPhrase(each);
    const keys = keysOf(phrase.text);
    const from = slotsOf(phrase);
    const isInTone = phrase.tones?.includes(tone) ?? true;
    if (!isInTone || !from.every(isKnown) || !keys.every((key) => values.has(key))) return [];
    const text = fillPhrase(phrase.text, values);
    return {
      move,
      id: `${occasion.occasion}.${move.move}.${index + 1}`,
      text,
      says: phrase.says ?? [],
      from,
      words: countWords(text),
      sentences: phrase.text.match(/[.?](?= |$)/g)?.length ?? 1,
      stays: move.required === true || keys.some((key) => answers.has(key.replace('whole ', ''))),
    };
  });
}

function asPhrase(phrase: string | Phrase): Phrase {
  return typeof phrase === 'string' ? { text: phrase } : phrase;
}
