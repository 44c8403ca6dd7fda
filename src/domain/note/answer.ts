/** What she typed to finish a sentence, made ready to stand in a note. */

import type { Ask } from './occasion.ts';
import { turnToYou } from './turn-to-you.ts';
import { isAmong, pastVerbs, plainVerbs, tellingVerbs } from './turn-words.ts';

export interface Answer {
  readonly text: string;
  /** False when it finishes the asked sentence, true when it stands by itself: `the way you laugh`. */
  readonly isWhole: boolean;
  /** True when it speaks of `she` or `her` and could not safely be turned to `you`. */
  readonly isUnclear: boolean;
}

type AskedSentence = Pick<Ask, 'sentence' | 'alsoBegins' | 'from' | 'about' | 'isName'>;

/** Words that open a thing or a clause of its own, never the rest of a sentence that ended in `you` or `I`. */
const openings =
  'a an the this that these those my our your his her their its every each some any no all both one two three ' +
  "i i'm i've i'd i'll you you're you've you'd she she's he he's it it's we we're they someone somebody everyone nobody " +
  'how when what why where who which while whenever in on at with for from during after before by about around under ' +
  'last first';
const baseVerbsInIng = 'bring sing ring cling fling swing sting string spring wring';

/**
 * @param typed any words; line breaks become spaces, the rest stays as typed
 * @returns null when nothing was typed
 */
export function readAnswer(typed: string, ask: AskedSentence): Answer | null {
  const text = withoutOwnStart(tidy(typed), ask);
  if (text === '' || /^(?:she|her|he|him|it|they|that|this)$/i.test(text)) return null;
  const rest = withoutBeginning(text, [ask.sentence, ...(ask.alsoBegins ?? [])]);
  if (rest !== null)
    return rest === '' ? null : { text: rest, isWhole: false, isUnclear: speaksOfHer(rest, ask) };
  return { text: lowerOpening(text, ask), isWhole: standsAlone(text), isUnclear: speaksOfHer(text, ask) };
}

/**
 * The same for words said about the friend, from a flag or from what is kept of her: turned to `you` where that is safe.
 * @param name her first name
 */
export function readAnswerAbout(typed: string, ask: AskedSentence, name: string): Answer | null {
  if (ask.about === 'another') return readAnswer(typed, ask);
  const lacksShe = (ask.from !== undefined || endsInYou(ask)) && tellsOfHer(firstWord(tidy(typed)));
  const said = lacksShe ? `she ${lowerFirst(tidy(typed))}` : typed;
  const turned = turnToYou(said, name);
  const isSafe = turned.isSafe && !(endsInYou(ask) && turnsHerself(said, turned.text));
  const { text } = turned;
  const answer = readAnswer(isSafe ? text : typed, ask);
  return answer === null ? null : { ...answer, isWhole: answer.isWhole || lacksShe, isUnclear: !isSafe };
}

/** `drives everyone`: said of her, without her name. */
function tellsOfHer(word: string): boolean {
  return isAmong(tellingVerbs, word) || (word.endsWith('s') && isAmong(plainVerbs, word.slice(0, -1)));
}

const endsInYou = ({ sentence }: AskedSentence): boolean => /\byou$/.test(sentence);

/** After `you`, someone she hums to is not herself: more words became `you` than there were of `she`. */
function turnsHerself(typed: string, turned: string): boolean {
  const count = (text: string, word: RegExp) => text.match(word)?.length ?? 0;
  return count(turned, /\byou\b/gi) > count(typed, /\b(?:shes?|you)\b/gi);
}

function tidy(typed: string): string {
  return typed
    .replace(/\s+/g, ' ')
    .replace(/^[\s.…]+|[\s,;:–—-]+$/g, '')
    .replace(/([^.])\.$/, '$1');
}

/** After `I can`, an offer that begins with `I'll` begins once too often. */
function withoutOwnStart(text: string, { sentence }: AskedSentence): string {
  return /\bI (?:can|could|will|would like to)\b/.test(sentence)
    ? text.replace(/^i(?:['’]?ll| will| can| could) +/i, '')
    : text;
}

/** Drops a beginning that is typed again, whole or its last words; a lone `you` or `I` is not enough to tell. */
function withoutBeginning(text: string, beginnings: readonly string[]): string | null {
  for (const beginning of beginnings) {
    const words = beginning.split(' ');
    for (let from = 0; from < words.length && (from === 0 || from < words.length - 1); from += 1) {
      const start = words.slice(from).join(' ');
      if (text.toLowerCase() === start.toLowerCase()) return '';
      if (text.toLowerCase().startsWith(`${start.toLowerCase()} `)) return text.slice(start.length + 1);
    }
  }
  return null;
}

function standsAlone(text: string): boolean {
  const first = firstWord(text);
  if (isAmong(openings, first) || /^\d/.test(first)) return true;
  return (
    (/..ing$/.test(first) && !isAmong(baseVerbsInIng, first)) || (/^\p{Lu}/u.test(text) && !isVerb(first))
  );
}

function isVerb(word: string): boolean {
  return isAmong(pastVerbs, word) || isAmong(plainVerbs, word) || /\w{3}ed$/.test(word);
}

function firstWord(text: string): string {
  return (text.match(/^[\p{L}\p{N}\p{M}'’]+/u)?.[0] ?? '').toLowerCase().replace('’', "'");
}

/** The words come in the middle of a sentence, so a first capital goes; `I` keeps it, and so does what may be a name. */
function lowerOpening(text: string, { isName }: AskedSentence): string {
  const first = firstWord(text);
  // `The baby`, `My grandma Ida`; alone, or before a second capital, An and Ed are names.
  const isPlain =
    isName === true
      ? isAmong(openings, first) && /^\S+ \p{Ll}/u.test(text)
      : isAmong(openings, first) || isVerb(first);
  return isPlain && !/^i(?:'|$)/.test(first) ? lowerFirst(text) : text;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** Words about someone else may say `she`. */
function speaksOfHer(text: string, { about, isName }: AskedSentence): boolean {
  // `they lost the baby` is nobody's name.
  if (isName === true && /^(?:i|you|he|she|we|they|it)\b/i.test(text)) return true;
  return about === undefined && /\b(?:she|her|hers|herself)\b/i.test(text);
}
