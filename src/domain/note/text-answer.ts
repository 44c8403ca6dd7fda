/**
 * What she typed for a text message. A message goes out as it is, with no draft to mend, so what people type on a phone
 * (`coffee friday`, `she got the job`, `bc leo is sick`) is put into the form the sentence takes before it is read.
 */

import { isFood } from './answer-words.ts';
import type { Ask } from './ask.ts';
import { pastAsIng } from './past-as-ing.ts';
import { type AnswerContext, type AnswerReading, readAnswer } from './read-answer.ts';
import { isAmong } from './turn-words.ts';

/** @throws nothing, whatever was typed; the result is as {@link readAnswer} has it */
export function readTextAnswer(typed: string, ask: Ask, context: AnswerContext): AnswerReading {
  const text = typed.trim().replace(/\s+/g, ' ');
  const formed = formFor(ask)(text, context);
  const reading = readAnswer(formed, ask, context);
  if (reading === null || 'wrong' in reading) return reading === null ? null : readAnswer(text, ask, context);
  // A text arrives today: no day in it needs a date.
  const remarks = reading.answer.remarks.filter((remark) => !remark.startsWith('By mail'));
  return { answer: { ...reading.answer, remarks } };
}

type Form = (text: string, context: AnswerContext) => string;

function formFor({ sentence, takes }: Ask): Form {
  if (takes.includes('line')) return withoutBecause;
  if (takes.includes('do')) return /\bwant to$/i.test(sentence) ? asInvitation : asFavor;
  if (takes.includes('doing') && /\b(?:on|you)$/i.test(sentence)) return asDoing;
  return takes.includes('day') && takes.includes('thing') ? asPlan : (text) => text;
}

function withoutBecause(text: string): string {
  const own = text.replace(/^(?:because|bc|b\/c|cuz|cause|since) (?!of\b)(?=\S)/i, '');
  return own.replace(/^(?:so |i['’]?m )?sorry(?: that| but|,)? (?=\S)/i, '');
}

const places = 'park zoo beach pool library playground museum aquarium farm mall gym lake movies';
const outings = 'walk run hike swim drive ride stroll jog bike';
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
  if (isFood(word) || is(/^(?:ice cream|drinks?)\b/i))
    return `${is(/\bat (?:my|our|mine|ours|home)\b/i) ? 'have' : 'get'} ${article}${thing}`;
  if (isAmong(places, word) || is(/^splash pad\b/i)) return `go to ${article || 'the '}${thing}`;
  if (article !== '' && isAmong(outings, word)) return `go for ${article}${thing}`;
  if (isAmong(occasions, word) || is(/^(?:movie|game|girls['’]?) night\b/i))
    return `have ${article || 'a '}${thing}`;
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
      /^(?:go(?:ing)? (?:to|for)|com(?:e|ing) (?:over|to)|(?:meet(?:ing)?(?: up)?|get(?:ting)? together|hang(?:ing)? out)(?: for)?|get|grab|have|make it|move it to|push it to|resched(?:ule)?(?: it)? (?:for|to))(?: on)? (?!(?:up|together|out|for|on)\b)(?=\S)/i,
      '',
    );
  return bare;
}
