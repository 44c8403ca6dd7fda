/** What she wants to do, from the verb at the start: `return her dish`, `tell her about the group`. */

import { aboutThing, type Opening, opening, type Reading } from './next-about.ts';
import { inviting } from './next-clause.ts';
import {
  congratulating,
  invitingTo,
  meals,
  returning,
  sayingThat,
  sending,
  sorryFor,
  telling,
  together,
  wishingLuck,
  withTurned,
} from './next-doing.ts';
import { isGrave } from './next-grave.ts';
import { readThing } from './next-thing.ts';

/** @param readAgain reads the rest of her words */
type Intent = (
  match: RegExpExecArray,
  reading: Reading,
  readAgain: (text: string) => Opening | null,
) => Opening | null;

const food =
  '(?:(?:a|some|the|her|them|homemade|warm|freezer) )*(?:meals?|dinner|lunch|breakfast|supper|soup|lasagna|casserole|food|cookies|bread|banana bread|muffins|groceries|coffee|takeout|snacks|pie|cake|chili|enchiladas|tamales|pozole|curry|stew|treats)';
const plans =
  "(?:play ?dates?|walk|hike|call|video call|facetime|zoom|date|dates|girls'? night|moms'? night|trip|visit|get-together|picnic|sleepover|movie night|game night|weekend|time|day|beach day|park day|coffee date|lunch date|plans|reunion)";

/** The first match wins. */
export const intents: readonly (readonly [RegExp, Intent])[] = [
  [
    /^(?:check|checking) in(?: (?:with|on) her)?$|^check on her$|^check up on her$/i,
    () => opening('checkIn'),
  ],
  [
    /^check (?:in|up|back)(?: with her)? (?:on|about|after) (.+)$|^check on (.+)$/i,
    ([, a, b], reading) => aboutThing(a ?? b ?? '', reading),
  ],
  [
    /^(?:follow up|hear|catch up|touch base)(?: (?:with|from) her)? (?:on|about) (.+)$/i,
    ([, what = ''], reading) => aboutThing(what, reading),
  ],
  [
    /^(?:talk|chat|speak)(?: (?:with|to) her)? about (.+)$|^discuss (.+)$/i,
    ([, a, b]) => withTurned('talk', a ?? b ?? ''),
  ],
  [
    /^(?:tell|let|update)(?: her)?(?: know)?(?: again)? (?:about|on) (.+)$|^(?:mention|bring up|fill her in on) (.+)$/i,
    ([, a, b]) => telling(a ?? b ?? ''),
  ],
  [
    /^(?:tell|let)(?: her)?(?: know)? (?:that )?((?:I|I'm|I've|I'll|I'd|we|we're|we've|my|our|the) .+)$/i,
    ([, what = ''], reading) => sayingThat(what, reading),
  ],
  [
    /^(?:tell|let)(?: her)?(?: know)? (?:that )?(.+ says (?:hi|hello|hey|thanks|thank you))$/i,
    ([, what = '']) => withTurned('own', what, 'sentence'),
  ],
  [/^tell her (?:that )?(she(?:'s)? .+)$/i, ([, what = '']) => withTurned('tellClause', what)],
  [/^(?:tell|say to)(?: her)?(?: that)? (.+)$/i, ([, what = ''], _, readAgain) => readAgain(what)],
  [
    /^(?:say )?(?:thank|thanks|thank you)(?: you)?(?: to)?(?: her)?(?: so much| again)?$/i,
    () => opening('thankPlain'),
  ],
  [
    /^(?:say )?(?:thank|thanks|thank you)(?: you)?(?: to)?(?: her)?(?: so much| again)? for (.+)$/i,
    ([, what = '']) => withTurned(isGrave(what) ? 'thankCalm' : 'thank', what),
  ],
  [
    /^(?:say |tell her )?(?:congrats|congratulations|congratulate)(?: to)?(?: her)?$/i,
    () => opening('congratsPlain'),
  ],
  [
    /^(?:say )?(?:congrats|congratulations|congratulate)(?: to)?(?: her)? (?:on|for) (.+)$/i,
    ([, what = ''], { name }) => congratulating(what, name),
  ],
  [/^(?:wish (?:her )?|say )?(?:good )?luck(?: to her)?$/i, () => opening('luckPlain')],
  [
    /^(?:wish (?:her )?|say )?(?:good )?luck(?: to her)? (?:on|with|for|at|in) (.+)$/i,
    ([, what = ''], reading) => wishingLuck(what, reading),
  ],
  [
    /^(?:wish her (?:a )?|say )?(?:a )?happy (birthday|\d+(?:st|nd|rd|th)(?: birthday)?|anniversary|mother's day|new year|[A-Z][a-z]+)( from .+)?$/i,
    ([, day = '', sender = '']) => opening('happy', { day: `${day}${sender}` }),
  ],
  [
    /^(?:send |offer |give )?(?:my |our )?condolences(?: to her)?(?: (?:on|about|for) (.+))?$/i,
    ([, what], reading) =>
      what === undefined
        ? opening('loss')
        : aboutThing(`${what}'s death`.replace(/('s \S+)'s death$/, '$1'), reading),
  ],
  [
    /^(?:apologi[sz]e|say (?:I'm )?sorry|sorry)(?: to her)? (?:for|about|that) (.+)$/i,
    ([, what = ''], { day }) => sorryFor(what, day),
  ],
  [
    /^(?:have|invite) her (?:over|out|along)(?: sometime)?$|^(?:invite|ask) (?:her )?over$|^get together at (?:my|our) (?:house|place)$/i,
    (_, { day }) => inviting('come over', day),
  ],
  [
    /^(?:have|invite)(?: her)?(?: (over|along|out))?(?: family| (?:and|with) ((?:the|her) \S+|[A-Z]\S+))?(?: (over|along|out))? (?:to|for) (.+)$/i,
    ([, before, others, after, what = ''], { day }) => invitingTo(what, before ?? after, day, others),
  ],
  [
    new RegExp(
      `^(?:bring|make|cook|take|drop off|deliver|send)(?: her)?(?: over)? (${food})(?: over| by| off)?(?: (?:for|to) her)?(?: (?:after|when|once|before|for) .+)?$`,
      'i',
    ),
    ([, what = '']) => opening('bring', { thing: what.replace(/^(?:her|them) /i, '') }),
  ],
  [
    /^(?:return|bring back|give back|take back|get back) (.+?)(?: to her)?$|^(?:bring|give|get|take) (?:her )?back (.+)$|^(?:bring|give|take|get|drop off) (her (?!my |our |the |a |an |some |that |those ).+?)(?: back| off)?(?: to her)?$/i,
    ([, a, b, c], { name }) => returning(a ?? b ?? c ?? '', name),
  ],
  [
    /^(?:get|ask for|ask her for|pick up) (my .+?)(?: back)?(?: from her)?$|^(?:need|want) (my .+?) back(?: from her)?$/i,
    ([, a, b]) => withTurned('getBack', a ?? b ?? ''),
  ],
  [
    /^(?:text|write|message|email|get) (?:her )?back(?: to her)?$|^(?:reply|respond|answer)(?: to)?(?: her(?: text| message| email| voicemail)?)?$/i,
    () => opening('textBack'),
  ],
  [
    /^(?:text|send|message|write)(?: her)?(?: a)? ((?:happy|congrat|good luck|thank).*)$/i,
    ([, what = ''], _, readAgain) => readAgain(what),
  ],
  [
    /^(?:text|message|email|write|call) her (?:about|re) (.+)$/i,
    ([, what = ''], reading) => aboutThing(what, reading),
  ],
  [
    /^(?:send|text|email|forward|share)(?: her)? (.+?)(?: (?:with|to) her)?$/i,
    ([, what = '']) => sending('send', what),
  ],
  [
    /^(?:bring|take)(?: over)? her ((?:the|my|our|some|those|that) .+)$/i,
    ([, what = '']) => (isGrave(what) ? null : withTurned('bringOver', what)),
  ],
  [/^pick up ((?:the|her|that|those) .+?)(?: from her)?$/i, ([, what = '']) => withTurned('pickUp', what)],
  [
    /^(?:drop off|bring over|bring by|take over) ((?:the|my|our|those|that) .+)$/i,
    ([, what = '']) => withTurned('dropOff', what),
  ],
  [
    /^(do (?:a |an )?\w+(?: \w+)? (?:night|day|date|swap|trade))$/i,
    ([, what = ''], { day }) => inviting(what, day),
  ],
  [
    /^(sign up for|join|try|take|start) (.+?) (?:with her|together)$/i,
    ([, verb = '', what = ''], { day }) => inviting(`${verb.toLowerCase()} ${what} together`, day),
  ],
  [/^show(?: her)? (.+?)(?: to her)?$/i, ([, what = '']) => sending('show', what)],
  [/^(?:lend|loan)(?: her)? (.+?)(?: to her)?$/i, ([, what = '']) => sending('lend', what)],
  [
    /^(?:give|offer)(?: her)? ((?:my|our|the|those|that) .+?)(?: to her)?$/i,
    ([, what = '']) => sending('want', what),
  ],
  [
    /^borrow (.+? for .+?)(?: from her)?$/i,
    ([, what = '']) => withTurned('could', `borrow ${what}`, 'what', { who: 'I' }),
  ],
  [/^borrow (.+?)(?: from her)?$/i, ([, what = '']) => withTurned('borrow', what)],
  [/^(?:call|phone|ring|facetime|video chat|zoom)(?: her| with her)?(?: back)?$/i, () => opening('call')],
  [
    /^(?:pay|venmo|zelle|reimburse|owe)(?: her)?(?: back)?(?: (?:for|back for) (.+))$/i,
    ([, what = '']) => withTurned('payBack', what),
  ],
  [/^(?:offer (?:to )?)?help(?: her)?(?: out)?$|^offer help$/i, () => opening('helpPlain')],
  [
    /^(?:offer (?:to )?)?help(?: her)?(?: out)? with (.+)$|^offer help with (.+)$/i,
    ([, a, b]) => withTurned('help', a ?? b ?? ''),
  ],
  [
    /^offer to (.+)$/i,
    ([, what = ''], { day }) => withTurned('offer', `${what}${day === null ? '' : ` ${day}`}`, 'what'),
  ],
  [/^remind her (?:about|of) (.+)$/i, ([, what = '']) => withTurned('remind', what)],
  [
    /^say (?:hi|hello) to ((?!her$).+?)(?: for me)?$/i,
    ([, who = ''], { name }) =>
      readThing(who, name) === null ? null : opening('sayHi', { who: readThing(who, name)?.text ?? '' }),
  ],
  [
    new RegExp(
      `^((?:plan|set up|schedule|arrange|organize|make|do|pick|find|have) (?:a |an |another |our |that |some )?${plans})(?: with her)?(?: (?:and|with) (?:the|our) \\w+)?$`,
      'i',
    ),
    ([, what = ''], { day }) => inviting(what, day),
  ],
  [
    new RegExp(`^(${plans})(?: with (?:her|the \\w+))?$`, 'i'),
    ([, what = ''], { day }) =>
      /^(?:play ?date|walk|hike|coffee date|lunch date|girls|moms|beach|park)/i.test(what)
        ? inviting(what === 'walk' || what === 'hike' ? `go for a ${what}` : `do a ${what}`, day)
        : null,
  ],
  [
    new RegExp(
      `^(?:(?:grab|get|have|do|go (?:for|get|out for)) (?:some )?)?(${meals})(?: with her)?( when .+)?$`,
      'i',
    ),
    ([, what = '', later = ''], { day }) =>
      inviting(`get ${what.toLowerCase()}${later.replace(' when kids', ' when the kids')}`, day),
  ],
  [
    /^((?:go|walk|hike|run|catch up|hang out|get together|meet up|meet|watch|see a movie|take the kids|get the kids|get pedicures|work out)\b.*?)(?: with her)?$/i,
    ([, what = ''], { day }) => together(what, day),
  ],
];
