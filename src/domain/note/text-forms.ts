/** What people type on a phone, in the form the sentence takes: `coffee friday` is `get coffee friday`. */

import { isFood, maybePlain } from './answer-words.ts';
import type { Ask } from './ask.ts';
import { pastAsIng } from './past-as-ing.ts';
import type { AnswerContext } from './read-answer.ts';
import { isAmong } from './turn-words.ts';

type Form = (text: string, context: AnswerContext) => string;

/** How an answer to that question is put, before it is read. */
export function formFor({ sentence, takes }: Ask): Form {
  if (takes.includes('line')) return withoutBecause;
  if (takes.includes('do')) return /\bwant to$/i.test(sentence) ? asInvitation : asFavor;
  if (takes.includes('doing') && /\b(?:on|you)$/i.test(sentence)) return asDoing;
  if (takes.includes('when') && !takes.includes('thing')) return asTime;
  if (takes.includes('day') && takes.includes('thing'))
    return (text) => withArticle(asPlan(text), /\btry$/i.test(sentence) ? 'a' : 'the');
  return (text) => text;
}

/** `lunch` and `8pm` are `at lunch` and `at 8pm`. */
function asTime(text: string): string {
  const isPoint =
    /^(?:lunch|dinner|breakfast|bed ?time|nap ?time|noon|midnight|drop-?off|pick-?up)\b/i.test(text) ||
    /^\d{1,2}(?::\d\d)?(?: ?[ap]\.?m\.?|ish)?(?: |$)/i.test(text);
  return isPoint ? `at ${lowerFirst(text)}` : text;
}

function withoutBecause(text: string): string {
  if (/^(?:i['’]?m )?(?:so |very )?sorry[.! ]*$/i.test(text)) return '';
  const said = text.replace(/^(?:hi|hey|hello)\b[!,. ]*(?=\S)/i, '');
  const own = said.replace(/^(?:because|bc|b\/c|cuz|cause|since) (?!of\b)(?=\S)/i, '');
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
  // `the zoo has free day` is a sentence of its own.
  if (/^(?:is|are|has|have|had|does|opens|looks)$/.test(next)) return text;
  if (/^(?:my|our) (?:place|house|apartment|backyard|yard|porch|pool)\b/i.test(text))
    return `come to ${lowerFirst(text)}`;
  if (/^(?:your|ur) (?:place|house|apartment|backyard|yard|porch|pool)\b/i.test(text))
    return `meet at ${lowerFirst(text)}`;
  if (isAmong(treats, word)) return `have ${article || 'some '}${thing}`;
  if (isFood(word) || is(/^(?:ice cream|drinks?)\b/i))
    return `${is(/\bat (?:my|our|mine|ours|home)\b/i) ? 'have' : 'get'} ${article}${thing}`;
  if (isAmong(places, word) || is(/^splash pad\b/i)) return `go to ${article || 'the '}${thing}`;
  if (article !== '' && isAmong(outings, word)) return `go for ${article}${thing}`;
  if (isAmong(occasions, word) || is(/^(?:movie|game|girls['’]?) night\b/i))
    return `have ${article || 'a '}${thing}`;
  if (is(/^taco tuesday\b/i)) return `do ${thing}`;
  if (!maybePlain(word) && isAmong(outings, next))
    return `do ${article || 'a '}${article === '' ? text : thing}`;
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
    .replace(
      /^(?:(?:would|could|can|will|are) (?:you|u) )?(?:be )?(?:willing|able|free|available|down) to (?=\S)/i,
      '',
    )
    .replace(/^(?:are|would) (?:you|u) (?:be )?(?:up for|down for|free for|into) (?=\S)/i, '')
    .replace(/^(?:you|u) guys (?=\S)/i, '')
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
      /^(?:go(?:ing)? (?:to|for)|com(?:e|ing) (?:over(?: for)?|to)|(?:meet(?:ing)?(?: up| you| u)?|get(?:ting)? together|hang(?:ing)? out)(?: for)?|get|grab|have|make it|move it to|push it to|resched(?:ule)?(?: it)? (?:for|to))(?: on)? (?!(?:up|together|out|for|on)\b)(?=\S)/i,
      '',
    );
  return bare;
}

const countedThings = `${occasions} ${outings} zoo park museum aquarium movie appointment visit call shower game class lesson`;

function withArticle(text: string, article: 'a' | 'the'): string {
  const [first = ''] = text.toLowerCase().split(' ');
  return isAmong(countedThings, first) ? `${article} ${lowerFirst(text)}` : text;
}
