/** Prepares what she typed to finish a sentence, so that it fits into a letter. */

import {
  asSentences,
  type NameForms,
  nameForms,
  withCapitals,
  withLaterCapitals,
  withOwnName,
  withoutFirstCapital,
} from '../text/english/capitals.ts';
import type { Change } from '../text/english/correct-spelling.ts';
import { hasLetterOrNumber, wordsOf } from '../text/english/letters-in.ts';
import { withOwners } from '../text/english/owners.ts';
import { plainOf } from '../text/english/plain-of.ts';
import { withFirstNames, withProperNames } from '../text/english/proper-names.ts';
import { isAmong } from '../text/english/turn-words.ts';
import { isAdverb, kinWords, maybePast } from '../text/english/word-kinds.ts';
import { dayRemarks, writeDay, writeShortDays } from './answer-days.ts';
import { withoutEcho } from './answer-echo.ts';
import { type AnswerKind, endsInSubject, isDayWord, kindOf } from './answer-kinds.ts';
import type { OpeningContext } from './answer-opening.ts';
import { sayToFriend } from './answer-to-friend.ts';
import type { Ask } from './ask.ts';
import {
  type Finished,
  withArticle,
  withBring,
  withHow,
  withoutOffer,
  withoutSubject,
  withSubject,
} from './finish-answer.ts';
import { type AnswerContext, tidyAnswer } from './tidy-answer.ts';
import { saysMoreThanWho, writeWho } from './who-answer.ts';

export type { AnswerKind } from './answer-kinds.ts';
export type { Ask } from './ask.ts';
export { personIn } from './who-answer.ts';

export interface Answer {
  /** Ready for the slot: a `line` with capital and period, the others without an end mark. */
  readonly text: string;
  readonly kind: AnswerKind;
  /** Sentences for her about words we changed. */
  readonly changes: readonly string[];
  /** `By mail, a date is clearer: Friday, November 27` */
  readonly remarks: readonly string[];
}

/** It clearly doesn't finish the sentence. */
export interface Wrong {
  readonly wrong: { readonly message: string };
}

/** null: she typed nothing. */
export type AnswerReading = { readonly answer: Answer } | Wrong | null;

/** In letters: more than four of the largest cards, and the patterns here take long on more. */
const longest = 3000;

/** null when it isn't too long to be an answer. */
export function tooLong(input: string, { sentence, takes, example }: Ask): Wrong | null {
  if (input.length <= longest) return null;
  const fullSentence = takes.includes('line') ? example : `${sentence} ${example}`;
  return { wrong: { message: `That's too long here. A sentence is enough. For example: ${fullSentence}` } };
}

/** Never throws, whatever was typed. */
export function readAnswer(input: string, ask: Ask, context: AnswerContext): AnswerReading {
  const { takes, sentence, says = [] } = ask;
  const isLine = takes.includes('line');
  const tidy = tidyAnswer(input, isLine);
  if (tidy.text === '') return null;
  const forms = nameForms([...context.names, context.friend]);
  const opening: OpeningContext = { isName: (word) => forms.has(word) };
  const withOwner = withOwners(tidy.text, withFirstNames(forms, context.properNames));
  const withNames = withProperNames(withCapitals(withOwner.text, forms), context.properNames);
  const { text: toFriend, remarks } =
    ask.about === 'friend'
      ? sayToFriend(withNames, sentence, context.friend, forms)
      : { text: withoutHerAsSubject(withNames, ask, context.friend), remarks: [] };
  const offer = takes.includes('plan') && !isLine ? withoutOffer(toFriend) : toFriend;
  const rest = withoutEcho(offer, [sentence, ...says], isLine);
  const text = isLine ? rest : withoutLeadIn(rest, ask);
  if (!hasLetterOrNumber(text)) return null;
  const kind = kindOf(text, takes, sentence, opening);
  if (kind === null) return wrongAnswer(tidy.text, ask);
  if (kind === 'who' && saysMoreThanWho(text)) return wrongWho(ask);
  const finished = finish(
    withLaterCapitals(kind === 'line' ? text + tidy.mark : text),
    kind,
    ask,
    forms,
    opening,
  );
  const isThere = ({ word }: Change) => finished.text.toLowerCase().includes(word.toLowerCase());
  const spellingMessages = tidy.changes.filter(isThere).map(({ message }) => message);
  return {
    answer: {
      text: finished.text,
      kind,
      changes: [
        ...(tidy.dropped === '' ? [] : [`Left out: "${tidy.dropped}"`]),
        ...spellingMessages,
        ...withOwner.changes,
        ...finished.changes,
      ],
      remarks: [
        ...remarks,
        ...(isToCome(kind) ? dayRemarks(finished.text, context.today, context.dates) : []),
      ],
    },
  };
}

const isToCome = (kind: AnswerKind): boolean => /^(?:plan|day|when|do|clause|line)$/.test(kind);

/** `she ran a marathon` after "This year you": unless another woman is in it, the friend did it. */
function withoutHerAsSubject(text: string, { takes, sentence }: Ask, friend: string): string {
  if (!/\byou$/i.test(sentence) || !takes.includes('did')) return text;
  const [first = '', ...others] = text.split(' ');
  const isHer = /^she$/i.test(first) || first.toLowerCase() === friend.toLowerCase();
  const isAlone = !/\b(?:she|her|hers|herself|he|they)\b/i.test(others.join(' '));
  const verb = wordsOf(others.join(' ')).find((word) => !isAdverb(word)) ?? '';
  const isPast = maybePast(verb) && !/^(?:is|was|has|does)$/.test(verb);
  return isHer && isAlone && isPast ? others.join(' ') : text;
}

/** Drops what she might say herself before the words we asked for. */
function withoutLeadIn(text: string, { takes, sentence }: Ask): string {
  if (takes.includes('plan')) return withoutOffer(text);
  if (takes.includes('do')) return withoutSubject(text, endsInSubject(sentence));
  if (takes.includes('did'))
    return text
      .replace(/^(?:that |when )(?:i|you) (?=\S)/i, '')
      .replace(/^(?:for )?not ([a-z]+ing)\b/i, (input, ing) => {
        const plain = plainOf(ing.toLowerCase());
        return plain === null ? input : `didn't ${plain}`;
      });
  // "I'm going to miss you being there", but not "Congratulations on you passing".
  if (takes.includes('doing'))
    return text.replace(
      /\b(?:you|for|on|about|after)$/i.test(sentence)
        ? /^(?:are |am |you )(?=(?:\w+ )?\w+ing\b)/i
        : /^(?:are |am )(?=\w+ing\b)/i,
      '',
    );
  if (/(?:\bis|['’]m|\bam)$/i.test(sentence))
    return text.replace(
      /^(?:it['’]?s|it is|this is|my (?:\w+ ){1,2}is|my name['’]?s|i am|i['’]m) (?=\S)/i,
      '',
    );
  return text;
}

function finish(
  text: string,
  kind: AnswerKind,
  ask: Ask,
  forms: NameForms,
  opening: OpeningContext,
): Finished {
  if (kind === 'line')
    return { text: finishLine(withSubject(text, ask, opening), ask.sentence), changes: [] };
  const small = withoutFirstCapital(text, forms);
  const isArticled = kind === 'thing' || kind === 'memory' || (kind === 'who' && isKin(small));
  const articled = isArticled ? withArticle(small, ask.article, opening) : small;
  if (/\bI['’]m$/i.test(ask.sentence)) return { text: withOwnName(articled), changes: [] };
  if (kind === 'memory') return withHow(articled, ask.sentence, opening);
  if (kind === 'who') return { text: writeWho(articled, forms, articled !== small), changes: [] };
  if (kind === 'day') return dayOnly(articled);
  const dayAnswer =
    /^(?:plan|when|do|clause)$/.test(kind) || ask.takes.includes('day')
      ? writeShortDays(articled)
      : { text: articled, changes: [] };
  if (kind !== 'plan') return dayAnswer;
  const offer = withBring(dayAnswer.text, opening);
  return { text: offer.text, changes: [...dayAnswer.changes, ...offer.changes] };
}

/** `friday, 4 years already` is about the day, and the rest has no place there. */
function dayOnly(text: string): Finished {
  const words = text.split(' ');
  const isPart = (word: string, at: number) => {
    const [plain = ''] = wordsOf(word);
    const isLink = isAmong('the of on in at next this coming around about after before and', plain);
    return (
      isLink ||
      isDayWord(plain) ||
      /^\d/.test(plain) ||
      (at > 0 && /^(?:morning|afternoon|evening|night|noon)$/.test(plain))
    );
  };
  const firstOther = words.findIndex((word, at) => !isPart(word, at));
  const end =
    words.findIndex(
      (word, at) => at < words.length - 1 && /[,;.(]$/.test(word) && !/^\d{4}\b/.test(words[at + 1] ?? ''),
    ) + 1;
  const count = Math.min(firstOther === -1 ? words.length : firstOther, end === 0 ? words.length : end);
  const day = words
    .slice(0, count)
    .join(' ')
    .replace(/[,;.( ]+$/, '');
  if (count === words.length || !wordsOf(day).some((word) => isDayWord(word) || /^\d/.test(word)))
    return { text: writeDay(text), changes: [] };
  const rest = words.slice(count).join(' ');
  return { text: writeDay(day), changes: [`Left out, since only the day goes here: "${rest}"`] };
}

/** `dad`, `mom and dad`. */
function isKin(text: string): boolean {
  const [first = '', second = ''] = wordsOf(text);
  return isAmong(kinWords, first) && isAmong('and', second || 'and');
}

/** `how much I love you` can only stand alone with its start; `that I'm here` without its first word. */
function finishLine(text: string, sentence: string): string {
  const own = text.replace(/^that (?=(?:i|you|he|she|we|they|it)\b)/i, '');
  const needsBeginning = /\bknow$/i.test(sentence) && /^(?:how|what|why)\b/i.test(own) && !own.endsWith('?');
  return asSentences(needsBeginning ? `${sentence} ${own}` : own);
}

export function wrongAnswer(input: string, { sentence, example }: Ask): Wrong {
  const shortText = input.length > 40 ? `${input.slice(0, 40).trimEnd()}...` : input;
  const beginning = sentence.replace(/[.…\s]+$/, '');
  return {
    wrong: { message: `"${shortText}" doesn't finish "${beginning}". For example: ${beginning} ${example}` },
  };
}

function wrongWho({ sentence, example }: Ask): Wrong {
  return { wrong: { message: `Just say who it is here. For example: ${sentence} ${example}` } };
}
