/** Inserts what we know into a phrase. */

import { capitalize } from '../capitalize.ts';
import { abbreviation } from './split-tail.ts';

/** The slots a phrase holds: `detail`, `friend`. */
export function keysOf(text: string): readonly string[] {
  return [...text.matchAll(/\{([a-z-]+)\}/g)].map(([, slot = '']) => slot);
}

/** Words after a comma that are a sentence of their own: `watch Leo at ten, he'll be asleep`. */
const ownClause =
  /, (?=(?:i|you|he|she|it|we|they|that|there|mine)(?:['’](?:m|s|re|ll|ve|d))? (?!and\b|or\b)|(?:(?:the|my|our|his|her|your) )?\w+(?: (?:is|are|was|will|has)|['’]s (?:under|in|on|at|by|open|unlocked|ready|around))\b)/i;

/**
 * If the answer and the phrase both end a sentence, only one end stays. If the answer has several sentences, the first
 * one finishes the phrase: `Could you sit with my dad? He mostly watches westerns.`
 */
export function fillPhrase(text: string, values: ReadonlyMap<string, string>): string {
  return text.replace(/\{([a-z-]+)\}([.?!]?)/g, (_, key: string, end: string) => {
    const value = values.get(key) ?? '';
    if (end !== '?' && end !== '.') return withEnd(value, end);
    const sentence =
      [...value.matchAll(/[.!?…] (?=\p{Lu})/gu)].find(
        ({ index }) => value[index] !== '.' || !abbreviation.test(value.slice(0, index)),
      ) ?? null;
    const first = sentence ?? (end === '?' ? ownClause.exec(value) : null);
    if (first === null) return withEnd(value, end);
    const rest = capitalize(value.slice(first.index + first[0].length));
    const mark = end === '?' || value[first.index] === '?' ? end : value[first.index];
    return `${value.slice(0, first.index)}${mark} ${withEnd(rest, '.')}`;
  });
}

function withEnd(words: string, end: string): string {
  return /[.!?…]["”’')]?$/.test(words) ? words : `${words}${end}`;
}
