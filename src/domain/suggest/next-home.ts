/** What is new with the friend at home and at work: a pet, a baby, a house, a cold, a trip. */

import { capitalize } from '../text/capitalize.ts';
import { ingOfPlain } from '../text/english/past-as-ing.ts';
import { aboutPerson, aboutThing, opening } from './next-about.ts';
import { openingAbout, type Statement, turned } from './next-doing.ts';
import { readThing } from './next-thing.ts';

const pets =
  'dog|cat|puppy|pup|kitten|goat|bunny|rabbit|hamster|guinea pig|pig|horse|pony|turtle|lizard|bird|parrot|fish|chicken|hen|duck';
const atWork =
  'job|boss|class|classes|school|place|apartment|house|neighborhood|neighbors|teacher|schedule|daycare|commute|office|church|gym|doctor|therapist|town|coworkers';

/** The first match wins. */
export const homeStatements: readonly (readonly [RegExp, Statement])[] = [
  [
    new RegExp(
      `^(?:(?:got|have|has|had|adopted|bought|brought home) )?(?:(?:an?|the|her|their|another|new|little|baby|rescue) )*(?:${pets}|baby|boy|girl) (?:named|called) (\\p{L}[\\p{L}'-]*(?: \\p{Lu}[\\p{L}'-]*)?)(?: (?:is|has|ate|chewed|keeps|chews|eats|who|already)\\b.*)?$`,
      'iu',
    ),
    ([, name = '']) => opening('life', { who: capitalize(name) }),
  ],
  [
    /^(?:has a |got a |her )?new (?:boyfriend|girlfriend|man|guy|husband|wife)(?: is|'s)?(?: name(?: is|'s)?| named| called)? (\p{Lu}\p{Ll}+)(?: not .+)?$/iu,
    ([, who = '']) => opening('with', { thing: who }),
  ],
  [
    new RegExp(
      `^(?:got|adopted|bought|brought home|new) (?:an?|the|her|their|another)? ?((?:\\w+ )?(?:${pets})s?|baby|newborn)(?: from .+)?$`,
      'i',
    ),
    ([, what = '']) => opening('life', { who: `the ${what}` }),
  ],
  [
    new RegExp(
      `^(?:(?:the|her|their) )?(${pets}) (?:ran away|got out|got loose|escaped|is lost|is missing|went missing)\\b.*$`,
      'i',
    ),
    ([, pet = '']) => opening('question', { question: `Did you find your ${pet.toLowerCase()}?` }),
  ],
  [
    /^(?:has|have|had|got|caught|fighting|getting over|recovering from|down with|came down with) (?:(?:a|an|the|awful|bad|nasty|another) )*(?:cold|flu|strep|strep throat|covid|stomach bug|sinus infection|pink ?eye|norovirus|bronchitis|croup|hives|mono|shingles|ear infection|hand,? foot (?:and )?mouth)\b.*$/i,
    () => opening('better'),
  ],
  [
    /^(?:just )?had (?:the|her|their) (?:baby|babies|twins)(?: (?:early|already|at \d+ weeks))?$|^(?:gave birth|had (?:a|the|another) (?:baby )?(?:boy|girl))$|^(?:the |her )?(?:baby|twins)(?: \p{Lu}\S*)? (?:is here|are here|arrived|was born|were born|came)\b.*$/iu,
    () => opening('newBaby'),
  ],
  [
    /^(?:got |is |are )?(?:back|home) from ((?:the|a|her|their) (?:\w+ )?(?:trip|vacation|cruise|honeymoon|wedding|reunion|retreat|beach|lake|mountains|conference)|\p{Lu}\S*(?: \p{Lu}\S*)*)$/u,
    ([, where = '']) => turned('howWas', where.replace(/^(?:a|her|their) /, 'your ')),
  ],
  [
    /^(?:off )?on (?:a|an|her|their) ((?:\w+ )?(?:trip|vacation|cruise|honeymoon|retreat))\b.*$/i,
    ([, what = '']) => opening('event', { thing: `your ${what}` }),
  ],
  [
    /^(?:signed up|training|registered) for (.+)$/i,
    ([, what = ''], reading) => aboutThing(what, { ...reading, when: 'unknown' }),
  ],
  [
    /^got (?:an? |her |some |new )*((?:bangs|highlights|perm|tattoo|nose ring|pixie cut|contacts|hair(?:cut)?)\b.*)$/i,
    ([, what = '']) => opening('howLike', { thing: `the ${what}` }),
  ],
  [
    /^(?:might|may|could|probably|maybe) (?:be )?mov(?:e|ing) (?!in\b|on\b|out\b|up\b).*$/i,
    () => opening('news', { thing: 'the move' }),
  ],
  [
    /^(?:just |finally )?moved (?:her|their) ((?:\w+ )?\w+) (?:in|into|to|out|home|back)\b.*$/i,
    ([, who = ''], { name }) => {
      const person = readThing(who, name);
      return person?.kind === 'person' ? aboutPerson(person.text) : null;
    },
  ],
  [
    /^(?:is |still |back to )*(?:job hunting|hunting for (?:a|another) job|looking for work|on the job hunt|applying for jobs|applying everywhere)$/i,
    () => opening('going', { thing: 'the job hunt' }),
  ],
  [
    /^works? (?:at|for) (.+?) now$/i,
    ([, where = ''], { name }) =>
      openingAbout(where, { name, when: 'none', day: null }, (thing) =>
        opening('question', { question: `How's everything at ${thing}?` }),
      ),
  ],
  [
    /^(?:is |are )?(?:close|closes|closing) on (?:a|the|her|their) (?:new |first )?(house|home|place|condo|apartment)\b.*$/i,
    ([, what = '']) => opening('news', { thing: `the ${what.toLowerCase()} closing` }),
  ],
  [
    new RegExp(
      `^(?:loves?|hates?|likes?|doesn't like|loving|hating|can't stand) ((?:her|the|their) (?:new )?(?:${atWork}))$`,
      'i',
    ),
    ([, what = ''], reading) => aboutThing(what, { ...reading, when: 'unknown' }),
  ],
  [
    /^(?:said|says|offered|promised)(?: that)? (?:she'd|she would|she'll|she could|to) (\w+) ((?:me|us|my|our)\b.*)$/i,
    ([, verb = '', what = '']) => turned('stillUpFor', `${ingOfPlain(verb)} ${what}`),
  ],
  [
    /^(?:trying|working|gonna try|going to try) (?:hard |so hard )?to (?!(?:get pregnant|be|not|have|lose|quit|leave|stay|stop|feel|survive|hold|keep|cope|understand|decide|conceive)\b)((?:potty |sleep |toilet |crate )?)(\w+)( .+)$/i,
    ([, before = '', verb = '', what = '']) => turned('going', `${before}${ingOfPlain(verb)}${what}`),
  ],
];
