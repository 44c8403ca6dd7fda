/** Gives names their capitals in what she typed in small letters: `theo and hank`, `addie's mom`, `waffle house`. */

import { isCommon, type NameForms } from './capitals.ts';
import { isCapitalized } from './letters-in.ts';
import { isAmong } from './turn-words.ts';
import { determiners, isAuxiliary, kinWords, maybePast, maybePlain, prepositions } from './word-kinds.ts';

/** `content/proper-names.json` */
export interface ProperNames {
  /** First names with spaces between. */
  readonly first: string;
  /** First names that are words, too. */
  readonly words: string;
  /** Of one word or more. */
  readonly others: readonly string[];
}

/** First names, by the word in lower case. */
export function firstNameForms({ first }: ProperNames): NameForms {
  const all = first.toLowerCase();
  const has = (word: string): boolean => isAmong(all, word);
  return { has, get: (word) => (has(word) ? capitalized(word) : undefined) };
}

/** Names on her list, and first names that many people have. */
export function withFirstNames(own: NameForms, names: ProperNames | undefined): NameForms {
  if (names === undefined) return own;
  const common = firstNameForms(names);
  return {
    has: (word) => own.has(word) || common.has(word),
    get: (word) => own.get(word) ?? common.get(word),
  };
}

export function withProperNames(text: string, names: ProperNames | undefined): string {
  if (names === undefined) return text;
  const words = withOthers(text, names.others).split(' ');
  return words.map((word, at) => (isNameAt(words, at, names) ? capitalized(word) : word)).join(' ');
}

const titles = 'coach aunt auntie uncle pastor cousin grandma grandpa mr mrs ms miss dr';

function isNameAt(words: readonly string[], at: number, names: ProperNames): boolean {
  const input = words[at] ?? '';
  const name = bare(input).replace(/['’]s$/, '');
  if (name.length < 2 || isCapitalized(input)) return false;
  const [before, after] = [bare(words[at - 1] ?? ''), bare(words[at + 1] ?? '')];
  const first = names.first.toLowerCase();
  if (isAmong(first, name)) return true;
  if (isAmong(names.words.toLowerCase(), name)) return isPersonAt(words, at);
  if (isAmong('mr mrs ms dr', name)) return after !== '' && !isCommon(after);
  if (isCommon(name)) return false;
  const isParent = /['’]s\b/.test(input) && isAmong(kinWords, after) && !isAmong(determiners, before);
  const isBeside = before === 'and' && isAmong(first, bare(words[at - 2] ?? ''));
  return isParent || isAmong(titles, before) || (isBeside && (after === '' || isVerb(after)));
}

/** Where a name is likelier than the word: after `and` or `when`, before a verb or at the end; never after `the`. */
function isPersonAt(words: readonly string[], at: number): boolean {
  const input = words[at] ?? '';
  const [before, after] = [bare(words[at - 1] ?? ''), bare(words[at + 1] ?? '')];
  if (isAmong(`${determiners} to`, before)) return false;
  const startsHere = isAmong('and with when for because how that baby while where if so but than', before);
  const endsHere = /[,.!?;]$/.test(input) || after === '' || after === 'and' || isVerb(after);
  const isOwner = /['’]s\b/.test(input) && after !== '';
  const isAhead = isAmong(`${prepositions} to`, after);
  const isAlone = before === '' && (after === '' || after === 'and');
  const isObject = maybePlain(before) && (endsHere || isAhead);
  return (
    isAlone ||
    isOwner ||
    isObject ||
    (startsHere && (endsHere || isAhead)) ||
    isAmong('had has was is got said says loves asked', after)
  );
}

const isVerb = (word: string): boolean =>
  isAuxiliary(word) || maybePast(word) || isAmong('says loves wants needs gets likes', word);

const bare = (word: string): string =>
  word.toLowerCase().replace(/^[^a-z\u00c0-\u1fff]+|[^a-z\u00c0-\u1fff]+$/g, '');

const capitalized = (word: string): string =>
  word.replace(/[A-Za-z\u00c0-\u1fff\u2c00-\ud7ff]/, (letter) => letter.toUpperCase());

/** `waffle house` and `applebees`, with or without the apostrophe or the hyphen. */
function withOthers(text: string, others: readonly string[]): string {
  const plain = plainOf(text);
  return others
    .filter((name) => plain.includes(plainOf(name)))
    .reduce((result, name) => result.replace(patternOf(name), name), text);
}

const plainOf = (text: string): string => text.toLowerCase().replace(/['’.]/g, '').replaceAll('-', ' ');

function patternOf(name: string): RegExp {
  const letters = [...plainOf(name)].map((sign) => (sign === ' ' ? '[ -]' : sign)).join("['’.]?");
  return new RegExp(`(?<![\\w'’-])${letters}(?![\\w-])`, 'gi');
}
