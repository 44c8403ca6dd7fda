/** Puts our letters into her country's English, with her own word for a mom. Never changes what she types. */

import type { Occasion } from './occasion.ts';

/** American words with those of a country: `mom` with `mum`. */
export type Idiom = Readonly<Record<string, string>>;

/**
 * @param table `content/idioms.json`: countries with spaces between, and their words
 * @param country two letters of ISO 3166; null for the US
 * @param momWord the one she set; null for the country's
 */
export function idiomFor(
  table: Readonly<Record<string, Idiom>>,
  country: string | null,
  momWord: string | null,
): Idiom {
  const [, words = {}] =
    Object.entries(table).find(([countries]) => country !== null && countries.split(' ').includes(country)) ??
    [];
  // She calls her own mother what her country does: `thank you for being my mom`.
  return momWord === null ? words : { ...words, 'a mom': `a ${momWord}`, moms: `${momWord}s` };
}

export function inIdiom(text: string, idiom: Idiom): string {
  const americanWords = Object.keys(idiom);
  if (americanWords.length === 0) return text;
  const pattern = new RegExp(`(?<!\\{)\\b(?:${americanWords.join('|')})\\b`, 'gi');
  return text.replace(pattern, (match) => {
    const word = idiom[match.toLowerCase()] ?? match;
    return /^\p{Lu}/u.test(match) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
  });
}

export function occasionIn(occasion: Occasion, idiom: Idiom): Occasion {
  const say = (text: string) => inIdiom(text, idiom);
  return {
    ...occasion,
    asks: occasion.asks.map((ask) => ({ ...ask, sentence: say(ask.sentence), example: say(ask.example) })),
    letters: occasion.letters.map((letter) => ({ ...letter, body: say(letter.body) })),
  };
}
