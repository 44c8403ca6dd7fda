/**
 * What she typed for a text message. A message goes out as it is, with no draft to correct, so what people type on a phone
 * (`coffee friday`, `she got the job`, `bc leo is sick`) is put into the form the sentence takes before it is read.
 */

import { isClause, wordsOf } from './answer-opening.ts';
import { isFood, maybePlain } from './answer-words.ts';
import type { Ask } from './ask.ts';
import { ownLine } from './occasion.ts';
import { pastAsIng } from './past-as-ing.ts';
import { type Answer, type AnswerContext, readAnswer } from './read-answer.ts';
import { splitTail } from './split-tail.ts';
import { isAmong } from './turn-words.ts';

/** null: nothing was typed. `wrong`: it clearly does not finish the sentence. */
export type TextReading =
  | {
      /** null where all she typed is a sentence of its own. */
      readonly answer: Answer | null;
      /** What she goes on to say, as a sentence by itself; null where there is none. */
      readonly line: Answer | null;
    }
  | { readonly wrong: { readonly message: string } }
  | null;

/** Never throws, whatever was typed. */
export function readTextAnswer(typed: string, ask: Ask, context: AnswerContext): TextReading {
  const isLine = ask.takes.includes('line');
  const { main, tail } = isLine ? { main: oneLine(typed), tail: null } : splitTail(typed);
  const formed = formFor(ask)(main, context);
  const reading = readAnswer(formed, ask, context);
  if (reading === null) return tail === null ? null : { answer: null, line: lineOf(tail, context) };
  // A letter has room for `how I'm not doing great`; on a phone she says it.
  const isSaid =
    'wrong' in reading || (/^how\b/.test(reading.answer.text) && !/^(?:about )?how\b/i.test(main));
  const whole = isSaid ? lineOf(oneLine(typed), context) : null;
  if (whole !== null && isOwnSentence(whole.text, context)) return { answer: null, line: whole };
  if ('answer' in reading) return { answer: forToday(reading.answer), line: lineOf(tail, context) };
  const asTyped = readAnswer(oneLine(typed), ask, context);
  return asTyped !== null && 'answer' in asTyped ? { answer: forToday(asTyped.answer), line: null } : asTyped;
}

const oneLine = (typed: string): string => typed.trim().replace(/\s+/g, ' ');

function lineOf(text: string | null, context: AnswerContext): Answer | null {
  const reading = text === null ? null : readAnswer(text, ownLine, context);
  return reading !== null && 'answer' in reading ? forToday(reading.answer) : null;
}

/** A text arrives today: no day in it needs a date. */
function forToday(answer: Answer): Answer {
  return { ...answer, remarks: answer.remarks.filter((remark) => !remark.startsWith('By mail')) };
}

function isOwnSentence(text: string, { names, friend }: AnswerContext): boolean {
  const known = [...names, friend].map((name) => name.split(' ')[0]?.toLowerCase());
  return isClause(wordsOf(text), { isName: (word) => known.includes(word) });
}

type Form = (text: string, context: AnswerContext) => string;

function formFor({ sentence, takes }: Ask): Form {
  if (takes.includes('line')) return withoutBecause;
  if (takes.includes('do')) return /\bwant to$/i.test(sentence) ? asInvitation : asFavor;
  if (takes.includes('doing') && /\b(?:on|you)$/i.test(sentence)) return asDoing;
  if (takes.includes('when') && !takes.includes('thing')) return asTime;
  return takes.includes('day') && takes.includes('thing') ? asPlan : (text) => text;
}

/** `lunch` and `8pm` are `at lunch` and `at 8pm`. */
function asTime(text: string): string {
  const isPoint =
    /^(?:lunch|dinner|breakfast|bed ?time|nap ?time|noon|midnight|drop-?off|pick-?up)\b/i.test(text) ||
    /^\d{1,2}(?::\d\d)?(?: ?[ap]\.?m\.?)?(?: |$)/i.test(text);
  return isPoint ? `at ${lowerFirst(text)}` : text;
}

function withoutBecause(text: string): string {
  const own = text.replace(/^(?:because|bc|b\/c|cuz|cause|since) (?!of\b)(?=\S)/i, '');
  return own.replace(/^(?:so |i['’]?m )?sorry(?: that| but|,)? (?=\S)/i, '');
}

const places = 'park zoo beach pool library playground museum aquarium farm mall gym lake movies';
const outings = 'walk run hike swim drive ride stroll jog bike';
const treats = 'wine beer cake cookies snacks popsicles smoothies';
const occasions = 'playdate picnic sleepover barbecue bbq cookout party chat';
const ings: Readonly<Record<string, string>> = Object.fromEntries(
  'taking-take going-go getting-get having-have meeting-meet coming-come hanging-hang watching-watch playing-play doing-do seeing-see making-make grabbing-grab babysitting-babysit picking-pick driving-drive bringing-bring helping-help sitting-sit lending-lend feeding-feed'
    .split(' ')
    .map((pair) => pair.split('-') as [string, string]),
);

/** `coffee friday` is `get coffee friday`; `the zoo` is `go to the zoo`. */
function asInvitation(typed: string): string {
  const text = withoutAsking(typed);
  const [, article = '', thing = ''] = /^((?:a|an|the|some|our) )?(.*)$/i.exec(lowerFirst(text)) ?? [];
  const [word = '', next = ''] = thing.toLowerCase().split(' ');
  const is = (pattern: RegExp) => pattern.test(thing);
  if (is(/^phone call\b/i) || (article !== '' && word === 'call'))
    return `talk on the phone${thing.replace(/^(?:phone )?call/i, '')}`;
  if (isAmong(treats, word)) return `have ${article || 'some '}${thing}`;
  if (isFood(word) || is(/^(?:ice cream|drinks?)\b/i))
    return `${is(/\bat (?:my|our|mine|ours|home)\b/i) ? 'have' : 'get'} ${article}${thing}`;
  if (isAmong(places, word) || is(/^splash pad\b/i)) return `go to ${article || 'the '}${thing}`;
  if (article !== '' && isAmong(outings, word)) return `go for ${article}${thing}`;
  if (isAmong(occasions, word) || is(/^(?:movie|game|girls['’]?) night\b/i))
    return `have ${article || 'a '}${thing}`;
  if (is(/^taco tuesday\b/i)) return `do ${thing}`;
  if (!maybePlain(word) && isAmong(outings, next)) return `do ${article || 'a '}${thing}`;
  if (word === 'trip' && next === 'to') return `take ${article || 'a '}${thing}`;
  if (is(/^(?:walk|hik|swimm|runn|shopp|bowl|skat|danc|bik|camp)ing\b/i)) return `go ${thing}`;
  return withoutIng(text);
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** `a ride` is `give me a ride`; `borrow your car` is `lend me your car`. */
function asFavor(typed: string): string {
  const text = withoutAsking(typed).replace(/^(?:please|maybe) /i, '');
  if (/^(?:an? )?(?:ride|lift)\b/i.test(text))
    return `give me ${/^an? /i.test(text) ? '' : 'a '}${lowerFirst(text)}`;
  if (/^(?:can i |could i |i )?borrow /i.test(text))
    return text.replace(/^(?:(?:can|could) i |i )?borrow/i, 'lend me');
  if (/^(?:the )?(?:school |daycare |preschool )?(?:pick-?up|drop-?off|carpool)\b/i.test(text))
    return `do ${lowerFirst(text)}`;
  if (isFood(text.split(' ')[0]?.toLowerCase() ?? '')) return `pick up ${lowerFirst(text)}`;
  return withoutIng(text);
}

/** Whoever is to do it is in the question already. */
function withoutAsking(text: string): string {
  return text
    .replace(/^(?:i )?(?:really |just )?(?:need|want|was hoping for|['’]d like) (?=\S)/i, '')
    .replace(/^(?:you|u|someone|somebody) to (?=\S)/i, '');
}

function withoutIng(text: string): string {
  const [first = ''] = text.split(' ');
  const plain = ings[first.toLowerCase()];
  return plain === undefined ? text : `${plain}${text.slice(first.length)}`;
}

/** `you got the job` is `getting the job`. */
function asDoing(text: string, { friend, names }: AnswerContext): string {
  const effort = /^how hard (?:you|u)(?:['’]?ve| have)? (?:been )?work(?:ed|ing)?\b/i;
  return effort.test(text)
    ? text.replace(effort, 'working so hard')
    : (pastAsIng(text, friend, names) ?? text);
}

/** What is called off, or comes in its place: `meet tuesday` is `tuesday`. */
function asPlan(text: string): string {
  const bare = text
    .replace(
      /^(?:(?:sorry|maybe|or|then|let['’]?s|(?:we|you) (?:could|can)|(?:could|can) (?:we|you)|to|try|do|cancel)\b[, ]*)+(?=\S)/i,
      '',
    )
    .replace(
      /^(?:go(?:ing)? (?:to|for)|com(?:e|ing) (?:over(?: for)?|to)|(?:meet(?:ing)?(?: up)?|get(?:ting)? together|hang(?:ing)? out)(?: for)?|get|grab|have|make it|move it to|push it to|resched(?:ule)?(?: it)? (?:for|to))(?: on)? (?!(?:up|together|out|for|on)\b)(?=\S)/i,
      '',
    );
  return bare;
}
