/** English words, by what they say about the start of an answer. Each list is one string with spaces between words. */

import { weekdayIn } from '../../time/when-reading.ts';
import { isAmong, pastVerbs, plainVerbs } from './turn-words.ts';

export const subjectPronouns = 'i he she we they';
export const objectPronouns = 'me him us them';
const owningWords = 'my your his her our their its whose';
const otherDeterminers =
  'a an the this these those some any every each no all both another such many few several enough plenty';
export const determiners = `${owningWords} ${otherDeterminers} that`;
const numberWords =
  'one two three four five six seven eight nine ten twelve twenty thirty forty fifty hundred';
export const prepositions =
  'in on at with for from of about after before during by into onto under over without around between near through ' +
  'until since as behind beside against toward towards past across';
export const questionWords =
  'how what when where who why which while because if whether whenever whatever unless although though';
/** Mean a thing or people, and take no article. */
export const indefinites =
  'everything anything something nothing everyone everybody someone somebody anyone anybody nobody whatever whoever ' +
  'you me him her us them it mine yours this that these those more most lots tons hours days weeks months years';
const auxiliaries =
  'is are was were am be been do does did has have had can could will would shall should may might must cannot ' +
  "isn't aren't wasn't weren't don't doesn't didn't hasn't haven't hadn't can't couldn't won't wouldn't shouldn't " +
  "mustn't ain't gonna gotta";
const adverbs =
  'always never often still also just really even ever once usually sometimes then maybe somehow finally not almost ' +
  'already quite pretty actually totally first well soon again only please kinda basically both';
const notAdverbs =
  'family lovely silly only friendly lonely early belly jelly july reply supply fly rely apply ally bully ugly holy ' +
  'daily weekly italy ely butterfly firefly bubbly cuddly snuggly curly wobbly homely elderly motherly sisterly ' +
  'multiply comply imply assembly monopoly anomaly lily emily molly kelly sally holly polly billy';
/** Never a noun, never a present form. */
const clearPasts =
  'took gave came went ran sang ate drove wrote knew grew flew drew wore spoke woke chose froze began swam drank threw ' +
  'forgot hid rode shook stole told said kept sat brought taught bought caught heard met sent slept fed stood lent tried ' +
  'fought sought swept wept crept dealt dreamt learnt understood became overcame withdrew did had was were snuck lost ' +
  'won built made got meant hung dug clung swung flung sold blew fell tore swore sank shrank sprang stank fled ' +
  'held spent stuck bent knelt leaned leapt spun stung wrung forgave mistook overslept undertook sewed babysat';
/** Past forms that may also be a noun, or come before one. */
const otherPasts =
  'left felt thought saw shot rose ground found laid broke rang been gone done seen given taken shown known grown ' +
  'written driven spoken woken broken chosen frozen begun sung swum drunk thrown forgotten hidden ridden worn torn sworn ' +
  'paid led lit bit';
/** Past forms that look like the present. */
const unchangedPasts =
  'put let read set cut hit hurt quit cost shut split spread cast bet burst lay knit fit upset beat';
const notPastInEd =
  'need feed bed red seed speed bleed breed shed wed weed reed deed hundred sacred naked wicked shred sled embed ' +
  'exceed succeed proceed indeed bobsled kindred hatred rugged ragged moped';
const feelingsInEd =
  'tired excited scared overwhelmed exhausted stressed worried relaxed blessed loved pleased thrilled bored crowded ' +
  'homemade beloved frosted seasoned limited';
const baseVerbsInIng =
  'bring sing ring cling fling swing sting string spring wring ping ding bling king wing thing';
const nounsInIng =
  'something anything everything nothing morning evening wedding building painting ceiling sibling siblings earring ' +
  'pudding stocking clothing darling plaything stuffing frosting icing lightning sterling duckling';
/** Verbs that are hardly ever nouns. */
const pureVerbs =
  'bring take come sit give sing teach listen carry feed keep remember be have do go get make let say tell write know ' +
  'see hear meet send eat grow choose forget forgive understand become learn ask breathe babysit feel lend fetch join ' +
  'enjoy celebrate buy sell deliver pray invite introduce apologize appreciate organize wear';
const moreVerbs =
  'like rest sleep pick grab find clean fold wash tidy read put throw try start finish stay hang share pay wake hurry ' +
  'plan chat nap shower run check work hike cook order text call visit swap trade wait mow shovel water wonder wish ' +
  'miss smile laugh cry relax unwind catch exhale focus';
/** Some of them are things people bring. */
const foods =
  'soup dinner dinners lunch lunches breakfast brunch supper meal meals food lasagna casserole bread muffins cookies ' +
  'brownies bagels donuts doughnuts coffee coffees tea pizza pizzas tacos chili stew pasta ziti curry salad sandwiches ' +
  'enchiladas tamales pozole empanadas arepas burritos soups cake cupcakes pie quiche chicken rice groceries takeout ' +
  'snacks fruit smoothies popsicles cheese spaghetti meatballs meatloaf banana mac wine flowers ramen pho sushi dumplings ' +
  'biscuits pancakes waffles scones milk eggs butterscotch candy chocolate chocolates';
export const kinWords =
  'mom mum mama mommy mother dad daddy papa father parents sister sisters brother brothers husband wife partner ' +
  'abuela abuelo abuelita tia tio oma opa nonna nonno papi mami grandma grandmother grandpa grandfather nana grammy granny aunt auntie uncle cousin son daughter kids kid children ' +
  'child boys boy girls girl baby twins toddler family niece nephew dog cat friend stepmom stepdad';
/** Other things people thank for and talk about, so a first capital doesn't make them names. */
export const commonNouns =
  'help support love kindness patience friendship care card cards gift gifts blanket book books hat toy toys ride rides ' +
  'hug hugs visit visits laugh smile voice walk walks talk talks surgery job move house school time day night week ' +
  'weekend birthday party text texts message messages note notes letter music song songs jokes puns stories story advice ' +
  'plant candle onesie bunny sweater quilt stroller playdate playdates new big little good best old great amazing ' +
  'beautiful sweet homemade last next';

export const isDeterminer = (word: string): boolean => isAmong(determiners, word) || isOwner(word);
export const isOwner = (word: string): boolean =>
  /.['’]s$|s['’]$/.test(word) && !/^(?:it|that|what|there|he|she|who|how|let)'s$/.test(word);
export const isNumber = (word: string): boolean => /^[\d#(+]/.test(word) || isAmong(numberWords, word);
export const isAuxiliary = (word: string): boolean => isAmong(auxiliaries, word);
export const isWeekday = (word: string): boolean =>
  /(?:day|days)$/.test(word) && word.length > 5 && weekdayIn(word.replace(/s$/, '')) !== -1;

export function isAdverb(word: string): boolean {
  return isAmong(adverbs, word) || (/\w{3}ly$/.test(word) && !isAmong(notAdverbs, word));
}

export function isIng(word: string): boolean {
  return /\w\wing$/.test(word) && !isAmong(`${baseVerbsInIng} ${nounsInIng}`, word);
}

export function isClearPast(word: string): boolean {
  return isAmong(clearPasts, word);
}

/** `ran`, `laughed`, `put`: anything that can be a past form. */
export function maybePast(word: string): boolean {
  // `rebuilt`, `outgrew`
  const stem = word.replace(/^(?:re|out|over|under|up|with|mis)-?(?=\w{3})/, '');
  return (
    isAmong(`${clearPasts} ${otherPasts} ${unchangedPasts} ${pastVerbs}`, stem) ||
    (/[aeiouy\u00c0-\u1fff]\w*(?:ed|['’]d)$/.test(word) && !isAmong(notPastInEd, word))
  );
}

export const isUnchangedPast = (word: string): boolean => isAmong(unchangedPasts, word);
export const isFood = (word: string): boolean =>
  isAmong(foods, word) || isAmong(foods, word.replace(/s$/, ''));
export const isFeeling = (word: string): boolean => isAmong(feelingsInEd, word);
export const isPureVerb = (word: string): boolean => isAmong(pureVerbs, word);
export const maybePlain = (word: string): boolean => isAmong(`${pureVerbs} ${plainVerbs} ${moreVerbs}`, word);

/** Only nouns end like this. */
export function isNounByEnding(word: string): boolean {
  return (
    /\w{3}(?:tion|sion|ness|ship|hood|ity|date|dates)$/.test(word) &&
    !isAmong('mention question update', word)
  );
}
