/** Turns what people type on a phone into the form the sentence needs: `coffee friday` becomes `get coffee friday`. */

import { lowerFirst } from '../text/capitalize.ts';
import { ofHerOwn, pastAsIng } from '../text/english/past-as-ing.ts';
import { isAmong } from '../text/english/turn-words.ts';
import { commonNouns, isFood, maybePlain } from '../text/english/word-kinds.ts';
import { lookUp } from '../text/look-up.ts';
import type { Ask } from './ask.ts';
import type { AnswerContext } from './tidy-answer.ts';

type Form = (text: string, context: AnswerContext) => string;

/** How to rephrase an answer to this question before reading it. */
export function formFor({ sentence, takes }: Ask): Form {
  if (takes.includes('line')) return withoutBecause;
  if (takes.includes('do')) return /\bwant to$/i.test(sentence) ? asInvitation : asFavor;
  if (takes.includes('doing') && /\b(?:on|you)$/i.test(sentence)) return asDoing;
  if (takes.includes('when') && !takes.includes('thing')) return asTime;
  if (takes.includes('day') && takes.includes('thing'))
    return /\btry$/i.test(sentence)
      ? (text) => withArticle(asOtherTime(asPlan(text)), 'a')
      : (text) => withArticle(asPlan(text), 'the');
  return (text) => text;
}

/** `lunch` and `8pm` become `at lunch` and `at 8pm`. */
function asTime(text: string): string {
  const isPoint =
    /^(?:lunch|dinner|breakfast|bed ?time|nap ?time|noon|midnight|drop-?off|pick-?up)\b/i.test(text) ||
    /^\d{1,2}(?::\d\d)?(?: ?[ap]\.?m\.?|ish)?(?: |$)/i.test(text);
  if (
    /^whenever(?: (?:you can|you want|you['’]?re free|works(?: for you)?|is good|is fine|honestly|really))?$/i.test(
      text,
    )
  )
    return 'sometime that works for you';
  const time = text.replace(/(?<=\S) so (?=\d)/, ', so ');
  return isPoint ? `at ${lowerFirst(time)}` : time;
}

/** `at naptime, so 1 to 2:30` and `any night after 8:30 once the kids are down` fit after `I'm free`, but in no question. */
export function isLooseTime(text: string): boolean {
  const isLong = text.split(' ').length > 6;
  return (
    isLong || /^(?:whenever|any ?time|whatever|i|i['’]?m|we)\b|,| (?:so|but|if|is|honestly|like) /i.test(text)
  );
}

/** `when the kids are better` is no time by itself. */
const asOtherTime = (text: string): string =>
  /^(?:when|once|as soon as)\b/i.test(text) ? `another time, ${lowerFirst(text)}` : text;

function withoutBecause(text: string): string {
  if (/^(?:i['’]?m )?(?:so |very )?sorry[.! ]*$/i.test(text)) return '';
  const ungreeted = text.replace(/^(?:(?:hi|hey|hello|omg|ok|okay)\b[!,. ]*)+(?=\S)/i, '');
  const own = ungreeted.replace(/^(?:because|bc|b\/c|cuz|cause|since) (?!of\b)(?=\S)/i, '');
  return own
    .replace(/^(?:so |i['’]?m )?sorry(?: that| but|,)? (?=\S)/i, '')
    .replace(/(?<=\S),? (?:(?:so|i['’]?m) )*sorry[.! ]*$/i, '')
    .replace(/^(no|nope|yes|yep|yeah) (?=(?:i|we|she|he|they|it|that)\b)/i, '$1, ')
    .replace(
      /(?<=\S \S+)(?<!\b(?:and|but|so|that|because|since|think|know|hope|how|when|if|as|like)) (?:it['’]s|its) been /i,
      ". It's been ",
    );
}

const outings = 'walk run hike swim drive ride stroll jog bike';
const occasions = 'playdate picnic sleepover barbecue bbq cookout party chat';
const oneOf = (words: string): string => `(?:${words.replaceAll(' ', '|')})`;

interface InvitationRule {
  /** Matches what comes after the article. */
  readonly pattern: RegExp;
  /** Added in front; empty for a sentence of its own, which doesn't change. */
  readonly verb: string;
  /** Added if she typed none. */
  readonly article?: 'a' | 'the' | 'some';
  /** Only with an article: without one, the word is a verb (`walk to the park`). */
  readonly isWithArticle?: true;
}

/** The first match wins. */
const invitationRules: readonly InvitationRule[] = [
  { pattern: /^[\w'’-]+ (?:is|are|has|have|had|does|opens|looks)\b/i, verb: '' },
  { pattern: /^(?:wine|beer|cake|cookies|snacks|popsicles|smoothies)\b/i, verb: 'have', article: 'some' },
  { pattern: /^(?:ice cream|drinks?)\b/i, verb: 'get' },
  {
    pattern:
      /^(?:park|zoo|beach|pool|library|playground|museum|aquarium|farm|mall|gym|lake|movies|splash pad)\b/i,
    verb: 'go to',
    article: 'the',
  },
  { pattern: new RegExp(`^${oneOf(outings)}\\b`, 'i'), verb: 'go for', isWithArticle: true },
  {
    pattern: new RegExp(`^(?:${oneOf(occasions)}|(?:movie|game|girls['’]?) night)\\b`, 'i'),
    verb: 'have',
    article: 'a',
  },
  { pattern: /^(?:yard|garage|estate|rummage) sales\b/i, verb: 'go to' },
  { pattern: /^(?:craft|book|county|street|school) (?:fair|festival)\b/i, verb: 'go to', article: 'the' },
  { pattern: /^sprinklers?\b/i, verb: 'do', article: 'the' },
  {
    pattern:
      /^(?:story ?time|farmers['’]? market|open gym|(?:swim|music|dance|art|soccer) (?:lessons?|class|practice)|church|mass)\b/i,
    verb: 'go to',
  },
  {
    pattern:
      /^(?:taco tuesday|happy hour|book club|trivia|karaoke|yoga|crafts?|pilates|puzzles?|legos?|play-?doh)\b/i,
    verb: 'do',
  },
  { pattern: /^trip to\b/i, verb: 'take', article: 'a' },
  { pattern: /^(?:walk|hik|swimm|runn|shopp|bowl|skat|danc|bik|camp)ing\b/i, verb: 'go' },
];
const ings: Readonly<Record<string, string>> = Object.fromEntries(
  'taking-take going-go getting-get having-have meeting-meet coming-come hanging-hang watching-watch playing-play doing-do seeing-see making-make grabbing-grab babysitting-babysit picking-pick driving-drive bringing-bring helping-help sitting-sit lending-lend feeding-feed'
    .split(' ')
    .map((pair) => pair.split('-') as [string, string]),
);

/** `coffee friday` becomes `get coffee friday`; `the zoo` becomes `go to the zoo`. */
function asInvitation(input: string): string {
  const text = withoutAsking(input)
    .replace(/^(?:a (?:phone )?|phone )call\b/i, 'talk on the phone')
    .replace(/ and let['’]?s (?=\S)/i, ' and ')
    .replace(
      /(?<=[^\s,])(?<! (?:with|have|has|of|bring)) (no (?:kids|boys|husbands|pressure|rush))$/i,
      ', $1',
    );
  const home = /^(my|our|your|ur) (?:place|house|apartment|backyard|yard|porch|pool)\b/i.exec(text);
  if (home !== null) return `${/^[mo]/i.test(text) ? 'come to' : 'meet at'} ${lowerFirst(text)}`;
  const [, article = '', thing = ''] = /^((?:a|an|the|some|our) )?(.*)$/i.exec(lowerFirst(text)) ?? [];
  const rule = invitationRules.find(
    ({ pattern, isWithArticle }) => pattern.test(thing) && (isWithArticle !== true || article !== ''),
  );
  if (rule !== undefined) {
    const { verb, article: own } = rule;
    return verb === '' ? text : `${verb} ${article || (own === undefined ? '' : `${own} `)}${thing}`;
  }
  return foodOrOuting(text, article, thing) ?? (isNounFirst(text) ? `do ${text}` : withoutIng(text));
}

/** `notes from the meeting`, `yard sales`: a word we don't know may be a verb. */
function isNounFirst(text: string): boolean {
  const [word = ''] = text.toLowerCase().split(' ');
  return !maybePlain(word) && (/\w{2}[^s'’]s$/.test(word) || isAmong(commonNouns, word));
}

function foodOrOuting(text: string, article: string, thing: string): string | null {
  const [word = '', next = ''] = thing.toLowerCase().split(' ');
  if (/ (?:and|n|&) \w+ing\b/i.test(thing) && !maybePlain(word)) return `do ${article}${thing}`;
  if (isFood(word))
    return `${/\bat (?:my|our|mine|ours|home)\b/i.test(thing) ? 'have' : 'get'} ${article}${thing}`;
  // A first capital may be a name's: `a Costco run`.
  if (!maybePlain(word) && isAmong(outings, next))
    return `do ${article === '' ? `a ${text}` : article + thing}`;
  return null;
}

/** `a ride` becomes `give me a ride`; `borrow your car` becomes `lend me your car`. */
function asFavor(input: string): string {
  const text = withoutAsking(input).replace(/^(?:please|maybe) /i, '');
  if (/^(?:an? )?(?:ride|lift)\b/i.test(text))
    return `give me ${/^an? /i.test(text) ? '' : 'a '}${lowerFirst(text)}`;
  if (/^(?:can i |could i |i )?borrow /i.test(text))
    return text.replace(/^(?:(?:can|could) i |i )?borrow/i, 'lend me');
  if (/^(?:the )?(?:school |daycare |preschool )?(?:pick-?up|drop-?off|carpool)\b/i.test(text))
    return `do ${lowerFirst(text)}`;
  if (/^(?:the|my) (?:kids|baby|boys|girls|twins|toddler|dog) for /i.test(text)) return `take ${text}`;
  if (isFood(text.split(' ')[0]?.toLowerCase() ?? '')) return `pick up ${lowerFirst(text)}`;
  if (/^(?:advice|tips)\b/i.test(text)) return `give me some ${text}`;
  return isNounFirst(text) ? `get me ${text}` : withoutIng(text);
}

/** The question already says who is to do it. */
function withoutAsking(text: string): string {
  return text
    .replace(
      /^(?:(?:would|could|can|will|are) (?:you|u) )?(?:be )?(?:willing|able|free|available|down) to (?=\S)/i,
      '',
    )
    .replace(/^(?:do|would) (?:you|u) mind (?=\w+ing\b)/i, '')
    .replace(/^(?:are|would) (?:you|u) (?:be )?(?:up for|down for|free for|into) (?=\S)/i, '')
    .replace(/^(?:you|u) guys (?=\S)/i, '')
    .replace(/^(?:i )?(?:really |just )?(?:need|want|was hoping for|['’]d like) (?=\S)/i, '')
    .replace(/^(?:you|u|someone|somebody) to (?=\S)/i, '');
}

function withoutIng(text: string): string {
  const [first = ''] = text.split(' ');
  const plain = lookUp(ings, first.toLowerCase());
  return plain === undefined ? text : `${plain}${text.slice(first.length)}`;
}

/** `you got the job` becomes `getting the job`. */
function asDoing(text: string, { friend, names }: AnswerContext): string {
  const effort = /^how hard (?:you|u)(?:['’]?ve| have)? (?:been )?work(?:ed|ing)?\b/i;
  return effort.test(text)
    ? text.replace(effort, 'working so hard')
    : ofHerOwn(pastAsIng(text, friend, names) ?? text).replace(/^(?:her|their) (?=\S)/i, 'your ');
}

/** What is canceled, or comes instead: `meet tuesday` becomes `tuesday`. */
function asPlan(text: string): string {
  return text
    .replace(/^((?:mon|tues|wednes|thurs|fri|satur|sun)day)s (?=[a-z])/i, "$1's ")
    .replace(/^(?:her|ur) (?=\S)/i, 'your ')
    .replace(
      /^you and (the|your) ([\w'’-]+) (?:can )?come (?:over )?(?:here )?(?=\S)/i,
      'my place with $1 $2 ',
    )
    .replace(
      /^(?:you )?(?:come|coming)(?: over)? here\b|^(?:you )?(?:come|coming) over(?=$| instead\b)/i,
      'my place',
    )
    .replace(
      /^(?:(?:sorry|maybe|or|then|let['’]?s|(?:we|you) (?:could|can)|(?:could|can) (?:we|you)|to|try|do|cancel)\b[, ]*)+(?=\S)/i,
      '',
    )
    .replace(
      /^(?:go(?:ing)? (?:to|for)|com(?:e|ing) (?:over(?: for)?|to)|(?:meet(?:ing)?(?: up| you| u)?|get(?:ting)? together|hang(?:ing)? out)(?: for)?|get|grab|have|make it|move it to|push it to|resched(?:ule)?(?: it)? (?:for|to))(?: on)? (?!(?:up|together|out|for|on|at|in|by)\b)(?=\S)/i,
      '',
    );
}

const countedThings = `${occasions} ${outings} zoo park museum aquarium movie appointment visit call shower game class lesson`;

function withArticle(text: string, article: 'a' | 'the'): string {
  const [first = ''] = text.toLowerCase().split(' ');
  return isAmong(countedThings, first) ? `${article} ${lowerFirst(text)}` : text;
}
