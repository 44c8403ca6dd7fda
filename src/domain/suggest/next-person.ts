/** Who is meant: one of her people or a first name, and the friend herself. */

import { isKin } from './next-grave.ts';
import { readThing, type Thing } from './next-thing.ts';

/** `her mom`, `leo`, `the twins`, `brother-in-law`. */
export function personOf(words: string, name: string): Thing | null {
  const lower = words.toLowerCase();
  if (
    lower.endsWith("'s") ||
    /^(?:she|he|they|it|i|we|you|her|his|their|my|this|that|there|what|how|who|if|the|a|an|to|new)$/.test(
      lower,
    )
  )
    return null;
  return readThing(words, name);
}

/** After {@link readThing}. */
export const isPartner = (who: string): boolean =>
  /^your (?:husband|wife|partner|boyfriend|girlfriend|fianc\w+)$/.test(who);

/** Turns her name, and `him` and `them` if nobody else can be meant, into `she` and `her`. Later these become `you`. */
export function asHerself(input: string, name: string, isFirst: boolean): string {
  const withPronouns = input
    .split(' ')
    .map((word, at, all) => pronounFor(word, name.toLowerCase(), at, all))
    .join(' ');
  const verb =
    '(?:ask|asking|tell|let|thank|invite|have|wish|call|text|visit|help|send|give|show|bring|meet|email|congratulate|remind|owe|pay|lend|offer|check (?:in )?(?:on|with)|see if|find out if|with|from)';
  if (new RegExp(`^(?:.* )?${verb} (?:him|he)\\b`, 'i').test(withPronouns))
    return herFor(withPronouns, 'he|him|his');
  if (isFirst && /^(?:they|they're) /i.test(withPronouns) && !/\b(?:she|her)\b/i.test(withPronouns))
    return withPronouns.replace(/^they're /i, "she's ").replace(/^they /i, 'she ');
  if (
    isFirst &&
    /^(?:do|did|are|have|were|will|would|can) they\b/i.test(withPronouns) &&
    !/\b(?:she|her)\b/i.test(withPronouns)
  )
    return withPronouns.replace(/ they\b/i, ' you');
  if (ofOthers.test(withPronouns)) return withPronouns;
  const others = withPronouns
    .split(/[^\p{L}]+/u)
    .some(
      (word, at) =>
        isKin(word) ||
        /^(?:kids|twins|girls|boys|people|neighbors|ladies|couple)$/i.test(word) ||
        (at > 0 && /^\p{Lu}\p{Ll}+$/u.test(word)),
    );
  if (/\b(?:she|her|hers)\b/i.test(withPronouns) || others || !isFirst) return withPronouns;
  return herFor(withPronouns, 'they|them|their');
}

/** `the teachers and their strike`. */
const ofOthers =
  /\b(?:the|those|these|some|all|my|our) (?:\w+ )?\w+[^s'ui]s\b.*\b(?:they|them|their|they're)\b/i;

function herFor(text: string, words: string): string {
  const [subject = '', object = '', owner = ''] = words.split('|');
  return text
    .replace(new RegExp(`\\b${subject}('s|'re)\\b`, 'gi'), "she's")
    .replace(new RegExp(`\\b${subject}\\b`, 'gi'), 'she')
    .replace(new RegExp(`\\b(?:${object}|${owner})\\b`, 'gi'), 'her');
}

/** Without a pattern: one for letters in any case and script takes milliseconds to compile. */
function pronounFor(word: string, name: string, at: number, all: readonly string[]): string {
  const lower = word.toLowerCase();
  const isSubject =
    (at === 0 && all.length > 1) || /^(?:how|if|whether|when|what|where|that)$/i.test(all[at - 1] ?? '');
  if (lower === name) return isSubject ? 'she' : 'her';
  if (lower !== `${name}'s`) return word;
  return isSubject && /ing$/.test(all[at + 1] ?? '') && at > 0 ? "she's" : 'her';
}
