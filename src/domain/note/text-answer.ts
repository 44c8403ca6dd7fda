/**
 * Reads what she typed for a text message. It's sent without a draft to correct, so we first turn what people type on a
 * phone (`coffee friday`, `she got the job`, `bc leo is sick`) into the form the sentence needs.
 */

import { isCommon } from '../text/english/capitals.ts';
import { wordsOf } from '../text/english/letters-in.ts';
import { withProperNames } from '../text/english/proper-names.ts';
import { oneLine, splitTail } from '../text/english/split-tail.ts';
import { toSecondPerson } from '../text/english/to-second-person.ts';
import { isAmong } from '../text/english/turn-words.ts';
import { changesIn } from '../text/english/typed-slips.ts';
import { isAdverb, isAuxiliary, isDeterminer, maybePast, maybePlain } from '../text/english/word-kinds.ts';
import { writeShortDays } from './answer-days.ts';
import { hasMainVerb, isClause, type OpeningContext } from './answer-opening.ts';
import { ownLine } from './occasion.ts';
import { type Answer, type Ask, readAnswer, tooLong, type Wrong, wrongAnswer } from './read-answer.ts';
import { formFor, isLooseTime } from './text-forms.ts';
import { type AnswerContext, correctAnswer } from './tidy-answer.ts';

/** null: she typed nothing. */
export type TextReading =
  | {
      /** null when all she typed is a sentence of its own. */
      readonly answer: Answer | null;
      /** What she says after it, as a sentence of its own; null when there is nothing. */
      readonly line: Answer | null;
    }
  | Wrong
  | null;

/** Reads it once clear slips of the finger are corrected. Never throws, whatever was typed. */
export function readHurriedText(input: string, ask: Ask, context: AnswerContext): TextReading {
  const refusal = tooLong(input, ask);
  if (refusal !== null) return refusal;
  const { text, changes } = correctAnswer(input, ask, context);
  const reading = readTextAnswer(text, ask, context);
  if (reading === null || 'wrong' in reading) return reading;
  const { answer, line } = reading;
  const withChanges = (own: Answer | null) =>
    own === null ? null : { ...own, changes: [...changesIn(own.text, changes), ...own.changes] };
  return { answer: withChanges(answer), line: withChanges(line) };
}

/** Never throws, whatever was typed. */
export function readTextAnswer(typedText: string, ask: Ask, context: AnswerContext): TextReading {
  const input = ask.takes.includes('memory') ? withoutNothing(typedText) : withoutApology(typedText, ask);
  const isLine = ask.takes.includes('line');
  const refusal = tooLong(input, ask) ?? (isLine ? noSentence(input, ask) : saysNothing(input, ask));
  if (refusal !== null) return refusal;
  const { main, tail } =
    isLine || isLastQuestion(ask) ? { main: oneLine(input), tail: null } : splitTail(input);
  const formed = formFor(ask)(main, context);
  if (isTime(ask) && isLooseTime(formed)) {
    const sentence = toTextLine(writeShortDays(formed).text, context);
    return { answer: sentence && { ...sentence, text: afterImFree(sentence.text) }, line: null };
  }
  const reading = readAnswer(formed, ask, context);
  if (reading === null) return tail === null ? null : { answer: null, line: toTextLine(tail, context) };
  // A letter has room for `how I'm not doing great`; on a phone she just says it.
  const isSaid =
    'wrong' in reading ||
    (isInvitation(ask) && ownNeed.test(main)) ||
    isSaidOutright(withProperNames(oneLine(input), context.properNames), context.friend) ||
    (/^how\b/.test(reading.answer.text) && !/^(?:about )?how\b/i.test(main));
  const isAboutHerself = isInvitation(ask) || ('wrong' in reading && ask.takes.includes('memory'));
  const toHer = isOfFriend(ask) ? (text: string) => toSecondPerson(text, context.friend).text : oneLine;
  const sentence = isAboutHerself ? withI(oneLine(input)) : toHer(oneLine(input));
  const ownLine = isSaid ? toTextLine(sentence, context) : null;
  if (ownLine !== null && isOwnSentence(ownLine.text, context)) return { answer: null, line: ownLine };
  if (takesThing(ask) && isStatement(formed, context)) {
    const statement = tail === null ? toHer(formed) : `${toHer(formed)}. ${tail}`;
    return { answer: null, line: toTextLine(statement, context) };
  }
  if ('answer' in reading) return { answer: forToday(reading.answer), line: toTextLine(tail, context) };
  const asTyped = readAnswer(oneLine(input), ask, context);
  return asTyped !== null && 'answer' in asTyped ? { answer: forToday(asTyped.answer), line: null } : asTyped;
}

/** `nothing really, just need to talk`, `nothing serious just tired`, `me and derek i think we're done` */
const withoutNothing = (input: string): string =>
  input
    .replace(
      /^(nothing (?:serious|major|big|bad|urgent|new)|no (?:emergency|biggie)|me and [\w'’-]+) (?=(?:just|i|i['’]?m|we) )/i,
      '$1, ',
    )
    .replace(/^nothing(?: really| much)?[,.]? (?:i )?just (?=(?:need|want|wanted|have|miss)\b)/i, 'I just ');

/** What comes after `Can we try` or `Could I call you` comes last, so nothing can follow it. */
const isLastQuestion = ({ takes }: Ask): boolean => takes.includes('when');

const isTime = (ask: Ask): boolean => isLastQuestion(ask) && !ask.takes.includes('thing');

/** What was read as a sentence, without its capital and period. */
const afterImFree = (sentence: string): string => {
  const hasOwnCapital =
    /^(?:I\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)/.test(
      sentence,
    );
  const text = sentence.replace(/\.$/, '');
  return hasOwnCapital ? text : text.charAt(0).toLowerCase() + text.slice(1);
};

/** A rain check says it already: `brunch sunday im so sorry`. */
const withoutApology = (input: string, { takes }: Ask): string =>
  takes.includes('day')
    ? input.replace(/(?<=\S)[,.!? ]+(?:i['’]?m )?(?:(?:so|really|very) )*sorry[.! ]*$/i, '')
    : input;

/** `need to get my steps in` is about herself; `need to get out` is what they could do together. */
const ownNeed = /^(?:i )?(?:really |just )?(?:need|have|gotta|got) to\b.*\b(?:my|me|i)\b/i;

/** `your pictures from the beach` and `she asked about snacks` are what the friend wrote, and no answer to it. */
function noSentence(input: string, { example }: Ask): Wrong | null {
  const text = oneLine(input);
  if (/^she (?:asked|wanted to know|was asking|wants to know|is asking)\b(?! me to\b)/i.test(text))
    return { wrong: { message: `"${text}" isn't something to say to her. For example: ${example}` } };
  const isMessage = messages.test(text);
  const words = wordsOf(text);
  // The words of `the shower invite` could be verbs, too.
  const isVerb = isMessage ? (word: string) => isAuxiliary(word) || maybePast(word) : maybeVerb;
  const isSaid = words.some((word, at) => at > 1 && isVerb(word) && !isDeterminer(words[at - 1] ?? ''));
  const isThing = isMessage || isAmong('your ur', words[0] ?? '');
  if (!isThing || isSaid || /[!?]/.test(input)) return null;
  return { wrong: { message: `"${text}" isn't a sentence by itself. For example: ${example}` } };
}

const messages =
  /^(?:the|her|that|this) (?:.+ )?(?:invite|invitation|text|message|email|card|voicemail|pictures?|photos?|pics?)(?: (?:to|from|about|of) .+)?$/i;

const maybeVerb = (word: string): boolean =>
  isAuxiliary(word) ||
  maybePast(word) ||
  maybePlain(word) ||
  maybePlain(word.replace(/s$/, '')) ||
  isAmong('me us', word);

/** `idk everything` */
function saysNothing(input: string, ask: Ask): Wrong | null {
  const isNothing =
    /^(?:idk|i ?dunno|dunno|(?:i )?(?:don['’]?t|do not) know|not sure)[,.… ]+(?:maybe |just )?(?:everything|stuff|things|life|all of it|a lot|lots)[.… ]*$/i;
  return isNothing.test(oneLine(input)) ? wrongAnswer(oneLine(input), ask) : null;
}

const takesThing = ({ takes }: Ask): boolean => takes.includes('thing') && !takes.includes('when');
/** What she'd like to talk about is her own, or somebody else's. Good news, and what they planned, is the friend's. */
const isOfFriend = (ask: Ask): boolean => takesThing(ask) && !ask.takes.includes('memory');

const isInvitation = ({ sentence, takes }: Ask): boolean =>
  takes.includes('do') && /\bwant to$/i.test(sentence);

/** `had a bad night` and `just got laid off` are about herself. */
function withI(text: string): string {
  const verb = wordsOf(text).find((word) => !isAdverb(word)) ?? '';
  const isHers =
    /^(?:need|have|gotta|got)$/.test(verb) || (maybePast(verb) && !/^(?:is|has|does|been)$/.test(verb));
  return isHers ? `I ${text.charAt(0).toLowerCase()}${text.slice(1)}` : text;
}

const questions =
  /^(?:how|what|why|who|where) (?:is|are|was|were|do|does|did|can|could|has|have)\b.*[^.?!]$/i;

function toTextLine(text: string | null, context: AnswerContext): Answer | null {
  const sentence = text !== null && questions.test(text) ? `${text}?` : text;
  const reading = sentence === null ? null : readAnswer(sentence, ownLine, context);
  return reading !== null && 'answer' in reading ? forToday(reading.answer) : null;
}

/** A text arrives today, so no day in it needs a date. */
function forToday(answer: Answer): Answer {
  return { ...answer, remarks: answer.remarks.filter((remark) => !remark.startsWith('By mail')) };
}

const isOwnSentence = (text: string, context: AnswerContext): boolean =>
  isSaidOutright(text, context.friend) || isClause(wordsOf(text), openingContext(context));

/** `the school wants to test him` can't come after "It's about". */
function isStatement(text: string, context: AnswerContext): boolean {
  const words = wordsOf(text);
  const opening = openingContext(context);
  return hasMainVerb(words, opening) || (words[0] === 'i' && isClause(words, opening));
}

function openingContext({ names, friend }: AnswerContext): OpeningContext {
  const firstNames = [...names, friend].map((name) => name.split(' ')[0]?.toLowerCase());
  return { isName: (word) => firstNames.includes(word) };
}

/** `me and Josh had a huge fight`, `my mom and i aren't speaking` */
function isOfTwo(text: string): boolean {
  const pair = /^(?:me and (?:my |\S+s )?\S+|(?:(?:my|our|the) )?\S+ and (?:i|me)) ([\w'’]+)/i.exec(text);
  const verb = (pair?.[1] ?? '').toLowerCase();
  if (/^(?:i|i['’]m|we|we['’]re|he|she|they)$/.test(verb)) return true;
  return isAuxiliary(verb) || maybePast(verb) || isAmong('keep just both', verb);
}

const ownVerbs =
  "is isn't was wasn't has hasn't had wants needs says said thinks hates won't can't doesn't didn't got told left lost moved just";

/** `not sure I can do this`, and what somebody does, on her list or not: `Rob wants to move in with her`. */
function isSaidOutright(text: string, friend: string): boolean {
  if (isOfTwo(text)) return true;
  if (
    /^not (?:sure|really|okay|ok|gonna|doing|feeling|sleeping)\b|^nothing (?:serious|major|big|bad|urgent|new),/i.test(
      text,
    )
  )
    return true;
  const [, name = '', verb = ''] = /^(\p{Lu}\p{Ll}+) (\S+)/u.exec(text) ?? [];
  const isVerb = isAmong(ownVerbs, verb.replace('’', "'")) || maybePast(verb);
  return name !== '' && name !== friend && !isCommon(name.toLowerCase()) && isVerb;
}
