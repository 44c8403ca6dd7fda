/** Inserts answers into a letter and drops the parts without an answer. Never adds anything else. */

import { fillPhrase, keysOf } from '../text/english/fill-phrase.ts';
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

/** A space before a part is dropped with it. */
export const partPattern = / ?\[\[([^\]]*)\]\]/g;

/** The slots of its optional parts, in order. */
export function partSlots({ body }: Pick<Letter, 'body'>): readonly string[] {
  return [...body.matchAll(partPattern)].flatMap(([, part = '']) => keysOf(part));
}

/** The slots it needs, in order. */
export function neededSlots({ body }: Pick<Letter, 'body'>): readonly string[] {
  return keysOf(body.replace(partPattern, '')).filter((slot) => slot !== 'friend');
}

/** In the middle of a sentence, an answer only reads well if it is short and has no end mark. */
export function isAwkward(body: string, slot: string, words: string): boolean {
  const isLast = new RegExp(`\\{${slot}\\}(?:[.?!](?:\\]\\]|\\s|$)|\\]\\]|$)`).test(body);
  return !isLast && (words.split(' ').length > 8 || /[,.!?…]/.test(words));
}

/** What a letter says by itself, and needn't say if she said it: "It's okay to say no", "I'm so grateful". */
const courtesies = [
  /\b(?:say no|no is|no worries|no pressure|if not|you can['’]?t|can['’]?t make it|a no|rather not|no problem|too much|bad time|doesn['’]?t work|not your thing)\b/i,
  /\b(?:don['’]?t|no) (?:have|need) to (?:write|answer|reply|say anything)|\bowe me an answer/i,
  /\b(?:call|text) me\b/i,
  /\blove (?:you|u|ya)\b/i,
  /\bgrateful\b/i,
  /\bthink(?:ing)? (?:of|about) (?:you|him|her|them)\b/i,
  /\bhow (?:are you|have you been|are things|is everything)\b|\bhow['’]s everything\b/i,
];

/** The first sentence stays, unless she says the same later: `Well, look at you.` */
function isRepeated({ text, from }: TraceLine, isFirst: boolean, answers: string): boolean {
  if (from.length > 0) return false;
  const ours = plainWords(text.replace(/^(?:Well|So|And|Oh),? /, ''));
  if (ours.split(' ').length > 2 && plainWords(answers).includes(ours)) return true;
  return !isFirst && courtesies.some((courtesy) => courtesy.test(text) && courtesy.test(answers));
}

const plainWords = (text: string): string => text.toLowerCase().replace(/[^\p{L}' ]/gu, '');

/**
 * @param values by slot, including `friend`
 * @param slotsDropped slots whose parts are left out even though they have an answer
 */
export function fillBody(
  { body }: Pick<Letter, 'body'>,
  values: ReadonlyMap<string, string>,
  slotsDropped: ReadonlySet<string> = new Set(),
): FilledBody {
  const isUsed = (slot: string) => values.has(slot) && !slotsDropped.has(slot);
  const frame = body.replace(partPattern, (part) =>
    keysOf(part).every(isUsed) ? part.replace(/\[\[|\]\]/g, '') : '',
  );
  const answers = [...values]
    .map(([slot, words]) => (slot !== 'friend' && isUsed(slot) ? words : ''))
    .join(' ');
  const paragraphs = frame
    .split(/\n{2,}/)
    .map((paragraph) =>
      sentencesOf(paragraph.trim())
        .map((sentence) => traceLineOf(sentence, values))
        .filter((line, at) => !isRepeated(line, at === 0, answers)),
    )
    .filter((sentences) => sentences.length > 0);
  return {
    text: paragraphs.map((sentences) => sentences.map(({ text }) => text).join(' ')).join('\n\n'),
    trace: paragraphs.flat(),
  };
}

function traceLineOf(sentence: string, values: ReadonlyMap<string, string>): TraceLine {
  const from = keysOf(sentence).filter((slot) => slot !== 'friend');
  const hasCondition = from.some((slot) => /\bif\b/i.test(values.get(slot) ?? ''));
  return { text: fillPhrase(hasCondition ? withoutCondition(sentence) : sentence, values), from };
}

/** "If you want company, I'm free" says too much before "all day if you want to walk". */
function withoutCondition(sentence: string): string {
  const rest = sentence.replace(/^If [^,{]+, /, '');
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}

/** The sentences of the letter's frame. A slot only ends a sentence if it is a sentence of its own. */
function sentencesOf(paragraph: string): readonly string[] {
  return paragraph.split(/(?<=[.?!]|(?:^|[.?!] )\{[a-z-]+\}) /).filter((sentence) => sentence !== '');
}
