/** Finds countries in what she typed after `help-now`: any words are welcome, and few are countries. */

import type { Content } from '../../deps.ts';
import type { HelpLines } from '../../domain/support/help-numbers.ts';
import { foldText } from '../../domain/text/fold-text.ts';
import { readCountry } from '../home/country-values.ts';

/** Two letters that are also a word count only in this list: `help-now me` isn't Montenegro. */
const smallLetters = new Set('us uk gb ie au nz za ca'.split(' '));

/**
 * The country that one of the words names; null when none does. Next to other words, a code must be in capitals; alone,
 * it may be in lower case: `IE`, `i am in IE`, `ie`. The value of a misspelled option counts too: `--contry IE`,
 * `--contry=IE`.
 */
export function countryIn(words: readonly string[], { countries }: HelpLines): string | null {
  const plain = words
    .flatMap((word) => word.replace(/^-+[a-z-]*=?/i, '').split(/\s+/))
    .filter((word) => word !== '');
  const all = ` ${foldText(plain.join(' '))} `;
  const countryMatch = countries.find(({ name, aliases }) =>
    [name, ...aliases]
      .map((alias) => foldText(alias).replace(/^the /, ''))
      .some((alias) => alias.length > 2 && all.includes(` ${alias} `)),
  );
  if (countryMatch !== undefined) return countryMatch.code;
  const [first = '', second] = plain;
  if (second === undefined)
    return /^[A-Z]{2}$/.test(first) || smallLetters.has(first.toLowerCase()) ? first : nameAlone(first);
  const isShouted = plain.every((word) => word === word.toUpperCase());
  return isShouted ? null : (plain.find((word) => /^[A-Z]{2}$/.test(word)) ?? null);
}

/** Just as often a person, or a US state. */
const doubtfulNames = new Set(['Chad', 'Georgia', 'Jersey', 'Jordan']);

/** A single word may be any country: `Germany`. Looking it up tells. */
function nameAlone(word: string): string | null {
  return /^\p{Lu}\p{L}{3,}$/u.test(word) && !doubtfulNames.has(word) ? word : null;
}

/** Two capital letters of ISO 3166, for letters or an English name; null for anything that isn't a country. */
export function lettersOf(country: string, content: Content): string | null {
  try {
    return readCountry(country, content);
  } catch {
    return null;
  }
}

/**
 * As said in a sentence: "Germany", "the Netherlands". Slow at first use, so only for countries without a name in our
 * content.
 */
export function countryName(letters: string): string {
  const name = new Intl.DisplayNames('en', { type: 'region' }).of(letters) ?? letters;
  return /^(?:Netherlands|Philippines|Bahamas|Maldives|United|Dominican|Faroe|Isle|U\.S\.)/.test(name)
    ? `the ${name}`
    : name;
}
