/** Puts what is known into a phrase. */

import type { Phrase } from './occasion.ts';

const slotPattern = /\{(?:whole )?[a-z-]+\}/g;

/** The slots a phrase holds or needs: `detail`, `friend`. */
export function slotsOf(phrase: Phrase): readonly string[] {
  const held = keysOf(phrase.text).map((key) => key.replace('whole ', ''));
  return [...new Set([...held, ...(phrase.needs ?? [])])];
}

/** The keys of `values` its text asks for: `detail` or `whole detail`. */
export function keysOf(text: string): readonly string[] {
  return text.match(slotPattern)?.map((slot) => slot.slice(1, -1)) ?? [];
}

/** One sentence end stands where an answer with an end of its own meets that of the phrase. */
export function fillPhrase(text: string, values: ReadonlyMap<string, string>): string {
  return text.replace(/\{([a-z -]+)\}([.?]?)/g, (_, key: string, end: string) => {
    const value = values.get(key) ?? '';
    return /[.!?…]["”’')]?$/.test(value) ? value : `${value}${end}`;
  });
}
