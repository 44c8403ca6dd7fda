/** Puts answers into a letter and drops the parts whose answer is missing. Nothing else is ever added. */

import { fillPhrase, keysOf } from './fill-phrase.ts';
import type { Letter } from './occasion.ts';

/** A sentence of a note, and the slots whose words are in it. */
export interface TraceLine {
  readonly text: string;
  readonly from: readonly string[];
}

export interface FilledBody {
  readonly text: string;
  readonly trace: readonly TraceLine[];
}

/** A space before a part falls out with it. */
export const partPattern = / ?\[\[([^\]]*)\]\]/g;

/** The slots of its parts, in order. */
export function partSlots({ body }: Pick<Letter, 'body'>): readonly string[] {
  return [...body.matchAll(partPattern)].flatMap(([, part = '']) => keysOf(part));
}

/** The slots it cannot do without, in order. */
export function neededSlots({ body }: Pick<Letter, 'body'>): readonly string[] {
  return keysOf(body.replace(partPattern, '')).filter((slot) => slot !== 'friend');
}

/** An answer in mid-sentence reads well only while it is short and has no end mark of its own. */
export function isAwkward(body: string, slot: string, words: string): boolean {
  const isLast = new RegExp(`\\{${slot}\\}(?:[.?!](?:\\]\\]|\\s|$)|\\]\\]|$)`).test(body);
  return !isLast && (words.split(' ').length > 8 || /[,.!?…]/.test(words));
}

/**
 * @param values by slot, `friend` among them
 * @param dropped slots whose parts are left out although they are known
 */
export function fillBody(
  { body }: Pick<Letter, 'body'>,
  values: ReadonlyMap<string, string>,
  dropped: ReadonlySet<string> = new Set(),
): FilledBody {
  const isUsed = (slot: string) => values.has(slot) && !dropped.has(slot);
  const frame = body.replace(partPattern, (part) =>
    keysOf(part).every(isUsed) ? part.replace(/\[\[|\]\]/g, '') : '',
  );
  const paragraphs = frame
    .split(/\n{2,}/)
    .map((paragraph) => sentencesOf(paragraph.trim()).map((sentence) => traced(sentence, values)))
    .filter((sentences) => sentences.length > 0);
  return {
    text: paragraphs.map((sentences) => sentences.map(({ text }) => text).join(' ')).join('\n\n'),
    trace: paragraphs.flat(),
  };
}

function traced(sentence: string, values: ReadonlyMap<string, string>): TraceLine {
  return {
    text: fillPhrase(sentence, values),
    from: keysOf(sentence).filter((slot) => slot !== 'friend'),
  };
}

/** Of the frame, where no answer can be taken for an end: a slot ends a sentence only as a sentence by itself. */
function sentencesOf(paragraph: string): readonly string[] {
  return paragraph.split(/(?<=[.?!]|(?:^|[.?!] )\{[a-z-]+\}) /).filter((sentence) => sentence !== '');
}
