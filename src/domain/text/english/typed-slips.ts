/** Corrects clear slips of the finger in what she typed, before anything reads it, and says so. */

import type { FindMeant } from '../slips.ts';
import { withClockTimes } from './clock-times.ts';
import type { Change, CorrectedText } from './correct-spelling.ts';
import { isCapitalized } from './letters-in.ts';
import { isAmong } from './turn-words.ts';
import { isAuxiliary, maybePast } from './word-kinds.ts';

export interface SlipContext {
  /** Where there is none, no word is corrected. */
  readonly findMeant?: FindMeant | undefined;
  /** Names on her list. */
  readonly names: readonly string[];
  /** What she typed is who somebody is, so any word may be a name unless it comes after `your`. */
  readonly isPerson?: boolean;
}

/** What to tell her, about words that are still there. */
export function changesIn(text: string, changes: readonly Change[]): string[] {
  const isThere = ({ word }: Change) => text.toLowerCase().includes(word.toLowerCase());
  return [...new Set(changes.filter(isThere).map(({ message }) => message))];
}

/** Each word stays one word, and the spaces stay as they are. */
export function correctTyped(input: string, context: SlipContext): CorrectedText {
  const slips = correctSlips(input, context);
  const times = withClockTimes(slips.text);
  return { text: times.text, changes: [...slips.changes, ...times.changes] };
}

function correctSlips(input: string, { findMeant, names, isPerson = false }: SlipContext): CorrectedText {
  if (findMeant === undefined || isForeign(input)) return { text: input, changes: [] };
  const namesOnList = names.join(' ').toLowerCase();
  const words = readWords(input);
  const changes: Change[] = [];
  const text = words.map((word, at) => {
    const { core, open, close } = word;
    const lower = core.toLowerCase();
    const mayBePerson =
      isAmong(namesOnList, lower) ||
      isAmong(namesOnList, lower.replace(/s$/, '')) ||
      (isPerson && !isOwned(words[at - 1]));
    const meantWord = mayCorrect(words, at) && !mayBePerson ? findMeant(lower) : null;
    if (meantWord === null) return word.input;
    const spelling = isCapitalized(core) ? meantWord.charAt(0).toUpperCase() + meantWord.slice(1) : meantWord;
    changes.push({ word: spelling, message: `I wrote "${spelling}" for "${core}".` });
    return open + spelling + close;
  });
  return { text: text.join(''), changes };
}

const isOwned = (before: TypedWord | undefined): boolean =>
  isAmong('your ur my our his her their the', before?.core.toLowerCase() ?? '');

interface TypedWord {
  readonly input: string;
  readonly open: string;
  readonly core: string;
  readonly close: string;
  /** Somebody's own words. */
  readonly isQuoted: boolean;
}

function readWords(text: string): TypedWord[] {
  let isQuoted = false;
  return text.split(/(?<=\s)(?=\S)/).map((input) => {
    const [, open = '', core = '', close = ''] =
      /^([("“[]*)([A-Za-z]*)([)"”\].,!?;:…]*\s*)$/.exec(input) ?? [];
    const isInside = isQuoted || /["“]/.test(open);
    const quotes = input.match(/["“”]/g)?.length ?? 0;
    if (quotes % 2 === 1) isQuoted = !isQuoted;
    return { input, open, core, close, isQuoted: isInside };
  });
}

const beforeNames =
  'mr mrs ms miss dr coach pastor father sister aunt auntie tia tio uncle cousin grandma grandpa named called name';

function mayCorrect(words: readonly TypedWord[], at: number): boolean {
  const { core, isQuoted } = words[at] as TypedWord;
  if (core === '' || isQuoted) return false;
  const before = words[at - 1];
  const beforeWord = before?.core.toLowerCase() ?? '';
  if (isAmong(`${beforeNames} ${foreign}`, beforeWord) || !/^.?[a-z]*$/.test(core)) return false;
  return !isCapitalized(core) || (startsSentence(before) && !mayBeName(words, at));
}

const startsSentence = (before: TypedWord | undefined): boolean =>
  before === undefined || /[.!?…]|\n/.test(before.close);

/** A first word with a capital may be somebody: `Landri has the flu`, `Landri and I`, `Landri Example`. */
function mayBeName(words: readonly TypedWord[], at: number): boolean {
  const { close } = words[at] as TypedWord;
  const next = words[at + 1];
  const following = next?.core.toLowerCase() ?? '';
  const isDoing = isAuxiliary(following) || maybePast(following) || /..s$/.test(following);
  return (
    next === undefined || /[^\s]/.test(close) || isDoing || following === 'and' || isCapitalized(next.input)
  );
}

/** Little words of other languages that mean nothing in English. */
const foreign =
  'el la los las de del que por con para una mis tus muy mucho mucha pero como porque les des une avec und nicht ' +
  'ist sehr della che gli ang mga';

/** Theirs, too, but typed in English as well. */
const maybeForeign =
  'te se lo su un es en mi tu y nos al fue cuando aunque desde hasta todo quiero tengo estoy';

/** A whole sentence in another language has at least two of its little words. */
const isForeign = (text: string): boolean =>
  (text.toLowerCase().match(/[a-z]+/g) ?? []).filter((word) => isAmong(`${foreign} ${maybeForeign}`, word))
    .length > 1;
