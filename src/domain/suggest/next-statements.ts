/**
 * What is going on with the friend, where the words themselves say what to text: `waiting on the visa`, `owe her $20`,
 * `wants to try the Thai place`.
 */

import { pastAsIng } from '../text/english/past-as-ing.ts';
import { aboutThing, type Opening, opening, type Reading } from './next-about.ts';
import { openingAbout, returning, type Statement, sending, turned, withArticle } from './next-doing.ts';
import { homeStatements } from './next-home.ts';
import { readThing } from './next-thing.ts';
import { toFriend } from './next-to-friend.ts';

/** The subject, and auxiliaries with a verb after them. */
export const herself =
  /^(?:(?:she|she's|she'd|she'll|just|finally|also|still|recently|now|really|maybe|(?:is|was|has|had|been)(?= (?:been|still|just|finally|also|so|super|very|really|waiting|due|pregnant|expecting|excited|nervous|worried|scared|\w{3,}ing|\w{2,}ed|got|gone|lost|won|made)\b)) )+/i;
const intensifier = '(?:(?:so|really|super|very|pretty|a bit|kind of|totally) )*';

/** The first match wins. */
const statements: readonly (readonly [RegExp, Statement])[] = [
  ...homeStatements,
  [
    /^(?:waiting|waits) (?:to hear )?(?:back )?(?:on|for|about|from) (.+)$/i,
    ([, what = ''], reading) => openingAbout(what, reading, (thing) => opening('news', { thing })),
  ],
  [
    /^(?:looking for|searching for|hunting for|on the hunt for|trying to find|can't find|needs to find|needs(?= (?:someone|somebody|an? (?:new |good )?(?:(?:baby)?sitter|nanny|job|car|place|apartment|doctor|dentist|pediatrician|therapist|lawyer|roommate|daycare|preschool))\b)) ((?:a|an|some|someone|somebody|new|another|her|the|work|daycare|childcare)\b.*)$/i,
    ([, what = '']) => turned('luckFinding', what),
  ],
  [
    new RegExp(
      `^${intensifier}(?:excited|pumped|happy|thrilled) (?:about|for|over) ((?!her\\b|them\\b).+)$`,
      'i',
    ),
    ([, what = ''], reading) => aboutThing(what, { ...reading, when: 'unknown' }),
  ],
  [
    new RegExp(
      `^${intensifier}(?:nervous|worried|scared|anxious|stressed|stressing|terrified|dreading|freaking out|upset|sad|dealing with|struggling with|going through)(?: out)?(?: about| for| over| with)? ((?!about|for|over|with).+)$`,
      'i',
    ),
    ([, what = ''], reading) =>
      openingAbout(what, reading, (thing) => opening('graveFuture', { thing })) ?? opening('graveAlone'),
  ],
  [
    /^(?:put|putting|made) (?:in )?an offer (?:on|in on) (.+)$|^(?:up|applying|applied|interviewing|interviewed|auditioning|auditioned|trying out|tried out|in the running) for (.+)$/i,
    ([, a, b], reading) =>
      openingAbout((a ?? b ?? '').replace(/^an? /i, 'the '), reading, (thing) => opening('news', { thing })),
  ],
  [
    /^(?:running|doing|hosting|throwing|planning) ((?:the|a|an|her|their|\w+'s) .+?)(?: with .+)?$/i,
    ([, what = ''], reading) => hosted(what.replace(/ (?:for|at|on|over) (?:the )?[\w']+$/i, ''), reading),
  ],
  [
    /^lost ((?:her|their) (?:wedding ring|ring|phone|wallet|purse|keys|bag|luggage|\w+ (?:job|ring)))\b.*$/i,
    ([, what = '']) => turned('sorryGrave', what),
  ],
  [
    /^he's (?:deployed|traveling|away|out of town|overseas)\b.*$/i,
    () => opening('question', { question: 'How are you holding up?' }),
  ],
  [/^asked (?:me )?for ((?:my|our|the) .+)$/i, ([, what = '']) => sending('send', what)],
  [
    /^(?:wants|wanted|needs|asked about|was asking about) ((?:the|my|our) (?:\w+ )?(?:name|number|recipe|link|address|pattern|info|information|email)\b.*)$/i,
    ([, what = '']) => sending('send', what),
  ],
  [/^(?:wants|wanted) ((?:my|our) .+)$/i, ([, what = '']) => turned('stillWantThing', what)],
  [
    /^(?:he )?proposed\b(?!.*\b(?:then|but|no|took)\b).*$/i,
    () => opening('congrats', { thing: 'the engagement' }),
  ],
  [
    /^(?:grieving|mourning) (.+)$/i,
    ([, who = ''], reading) => openingAbout(who, reading, (thing) => opening('graveAnd', { who: thing })),
  ],
  [
    /^(?:so |really |very )*(?:excited|happy|thrilled|glad) for (?:her|them)(?: about| on| with) (.+)$/i,
    ([, what = '']) => turned('congrats', what),
  ],
  [
    /^(?:I )?(?:still )?owe (?:her|them) an apology(?: (?:for|about) (.+))?$/i,
    ([, what = '']) => turned('oweApology', what),
  ],
  [
    /^(?:we )?(?:talked about|joked about|keep talking about) (\w+ing .+)$/i,
    ([, what = '']) => turned('stillUpFor', what),
  ],
  [
    /^(?:I )?(?:can't|cannot|won't) (make|come to|make it to|go to) (.+)$/i,
    ([, verb = '', what = '']) => turned('cannot', what, { verb }),
  ],
  [/^(?:up all night|not sleeping|no sleep|getting no sleep|so tired)\b.*$/i, () => opening('howAreYou')],
  [/^(?:wants|wanted|would love) me to (.+)$/i, ([, what = '']) => turned('wantMe', what)],
  [
    /^(?:wants|wanted|would love|'d love|been wanting|hoping|hopes|planning|plans|plan) to (?!(?:get pregnant|be|have a baby|die|quit|leave him)\b)(.+)$/i,
    ([, what = '']) => turned('stillWant', what),
  ],
  [
    /^(?:thinking|thinks|talking) (?:about|of) (?!leaving (?:him|her)|divorc|getting divorced)(\w+ing .+|\w+ing)$|^considering (.+)$/i,
    ([, a, b]) => turned('stillThinking', a ?? b ?? ''),
  ],
  [
    /^(?:mentioned|recommended|suggested|told me about|raved about) (?:a|an|that|this) (?:really )?(.+)$/i,
    ([, what = '']) => turned('mentioned', what),
  ],
  [
    /^(?:lent|loaned|let) (?:me|us) (?:borrow )?(.+)$|^(?:I |we )?(?:still )?(?:have|have got|borrowed) (her .+)$/i,
    ([, a, b], { name }) => returning(a ?? b ?? '', name),
  ],
  [
    /^(?:I |we )?(?:still )?owe (?:her|them) (\$?\d[\d.]*(?: bucks| dollars)?) (?:for|from) (.+)$/i,
    ([, money = '', what = '']) => turned('oweFor', withArticle(what), { money }),
  ],
  [
    /^(?:I |we )?(?:still )?owe (?:her|them) (\$?\d[\d.]*(?: bucks| dollars)?)$/i,
    ([, money = '']) => opening('owe', { money }),
  ],
  [
    /^(?:I |we )?(?:still )?owe (?:her|them) an? (?:long )?(?:call|phone call|chat)((?: about| on| re) .+)?$/i,
    ([, about = '']) => turned('oweCall', about === '' ? '' : about.trim().replace(/^(?:on|re) /i, 'about ')),
  ],
  [
    /^(?:I |we )?(?:still )?owe (?:her|them) ((?:an? |some )?(?:coffee|breakfast|brunch|lunch|dinner|drinks?|ice cream|playdate|visit|walk|hike|date))$/i,
    ([, what = '']) => opening('oweOuting', { what: what.toLowerCase() }),
  ],
  [
    /^(?:I |we )?(?:still )?owe (?:her|them) (?:a |an )?(?:text|reply|message|email|answer)$/i,
    () => opening('textBack'),
  ],
  [
    /^(gave|made|brought|sent|bought|baked|knit|knitted|dropped off|watched|drove|picked up|helped|covered) ((?:me|us|my|our)\b.*)$/i,
    ([, did = '', what = '']) => {
      const doing = ingOf(did);
      return doing === null ? null : turned('thank', `${doing} ${what}`);
    },
  ],
  [
    /^(?:\d+ weeks(?: pregnant| along)?|due (?:any day|soon|date|in .+|on .+)|due|(?:pregnant|expecting|having)(?: with)?(?: (?:twins|triplets|again|number \w+|#\d|an?(?:other)? (?:baby|boy|girl|baby boy|baby girl)))|pregnant|expecting|in (?:her|the) third trimester|on bed ?rest)(?: now)?$/i,
    () => opening('feeling'),
  ],
  [
    /^(?:the |her |a )?(?:new )?baby(?:'s| is)? (?:due|coming)\b.*$|^(?:her |the )?due date$/i,
    () => opening('feeling'),
  ],
  [
    /^(?:(?:her |the )?(birthday|\d+(?:st|nd|rd|th)(?: birthday)?)|turning \d+)$/i,
    ([, day = 'birthday'], { when }) =>
      when === 'past' ? opening('birthdayPast') : opening('birthdayPlans', { day }),
  ],
  [
    /^(?:her |the )?first (day|week|shift) back\b.*$/i,
    ([, first = '']) => opening('event', { thing: `your first ${first.toLowerCase()} back` }),
  ],
  [
    /^(?:going |goes |went |heading |starts? |starting )?back (?:to|at) (work|school|teaching|the office)\b.*$/i,
    ([, where = '']) => opening('with', { thing: `going back to ${where}` }),
  ],
  [
    /^(?:(?:didn't|did not|couldn't) (?:get|make|win|pass|land|close on)|(?:was |got )?passed over for|turned down for) (?!\w+ed\b)(.+)$/i,
    ([, what = ''], reading) => openingAbout(what, reading, (thing) => opening('sorryGrave', { thing })),
  ],
  [
    /^(?:looked|looks|seemed|seems|sounded|sounds) (?:so |really |a little |a bit |kind of )*(?:tired|sad|off|down|low|stressed|lonely|quiet|worn out|beat)\b.*$/i,
    () => opening('howAreYou'),
  ],
  [
    /^trying (?:for (?:a|another|baby|number)|to (?:conceive|get pregnant|have))\b.*$|^ttc\b.*$/i,
    () => opening('graveAlone'),
  ],
  [/^(?:her )?water broke$/i, () => opening('graveAlone')],
  [/^birthday was\b.*$/i, () => opening('birthdayPast')],
  [
    /^(?:her |their |the )?((?:new |mailing |home |email |christmas card |street )*(?:address|number|phone number|email|shoe size|shirt size|sizes?))$/i,
    ([, what = '']) => opening('question', { question: `What's your ${what}?` }),
  ],
  [
    /^(?:I )?(?:(?:need|want) (?=her (?!a |an |the |some |to )|the )|get (?=the ))(her .+|the (?:name|number|recipe|link|address|pattern) (?:of|for|to) .+)$/i,
    ([, what = '']) => turned('askFor', what),
  ],
  [/^(?:went|gone) to (?:see|visit) (.+)$/i, ([, what = '']) => turned('howWasSeeing', what)],
  [/^went (?:to|on) (.+)$/i, ([, what = ''], { name }) => past(what, name)],
  [
    /^(?:going|headed|heading|off|flying|driving|traveling) to (?:see|visit) (.+)$/i,
    ([, what = '']) => turned('eventVisit', what),
  ],
  [
    /^(?:going|headed|heading|off|flying|driving|traveling|leaving) (?:to|on|for) ((?:the|a|an|her|their) .+|\p{Lu}.+)$/iu,
    ([, what = ''], { name }) => event(what, name),
  ],
];

/** Tried before the text is taken for a thing. */
export function readFixed(text: string, reading: Reading): Opening | null {
  return firstOf(statements, text.replace(herself, ''), reading);
}

function firstOf(rules: typeof statements, text: string, reading: Reading): Opening | null {
  for (const [pattern, read] of rules) {
    const match = pattern.exec(text);
    if (match !== null) return read(match, reading);
  }
  return null;
}

function hosted(what: string, reading: Reading): Opening | null {
  const about = aboutThing(what, { ...reading, when: 'unknown' });
  const { who } = about?.values ?? {};
  return who === undefined ? about : opening('with', { thing: `${who} visiting` });
}

function past(what: string, name: string): Opening | null {
  const thing = readThing(what, name)?.text ?? toFriend(what);
  return thing === null || thing.split(' ').length > 8
    ? null
    : opening('question', { question: `How was ${thing}?` });
}

function event(what: string, name: string): Opening | null {
  const thing = readThing(what, name)?.text ?? toFriend(what);
  return thing === null ? null : opening('event', { thing });
}

const ingOf = (did: string): string | null => pastAsIng(`she ${did} x`, '', [])?.replace(/ x$/, '') ?? null;
