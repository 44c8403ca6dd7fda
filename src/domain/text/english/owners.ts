/** Gives owners and states the apostrophe that a phone leaves out: `leos mom`, `the cars dead`, `her kids recital`. */

import type { NameForms } from './capitals.ts';
import { isAmong } from './turn-words.ts';
import { isAuxiliary, maybePast, maybePlain, prepositions } from './word-kinds.ts';

const onlyOnes = 'mom mommy mum mama mother dad daddy papa father husband wife grandma grandpa';
/** A family usually has one of each, so `the cars dead` is about the car. */
const things =
  'rent car truck van power water heat ac internet wifi furnace oven fridge dryer washer dishwasher dog cat puppy baby ' +
  'phone laptop daycare school sitter babysitter';
const states =
  'due dead out sick asleep awake broken down off done gone here ready late cancelled canceled closed missing stuck frozen';
const afterStates =
  'and but so again now today tonight tomorrow since until til till because bc cuz when at in on with from for too lol';
const people = 'friend neighbor coworker cousin sister brother aunt uncle teacher nephew niece';
const pets = 'dog cat puppy';
const ofPets = 'leg paw ear eye tail nose surgery birthday tumor';
const groups = 'kids boys girls twins parents grandparents';
const ofGroups =
  'recital school teacher teachers room rooms birthday birthdays doctor dentist appointment appointments game games concert ' +
  'party class daycare preschool clothes shoes toys bedtime pediatrician therapist coach graduation house dad anniversary';
/** `ask how moms surgery went` */
const beforeOne = 'how about if did is was when after since';
/** `moms night`, `dads who coach` */
const ofMany =
  'group groups night nights day days trip weekend club clubs meetup brunch lunch coffee dinner out in i we like love need know who want';
const owning = 'my your ur his her our their';

interface Place {
  /** In small letters, like the others: the word before; empty at the start. */
  readonly before: string;
  /** Without its s. */
  readonly owner: string;
  readonly next: string;
  /** Empty at the end of a sentence. */
  readonly afterNext: string;
}

/** `leos mom` is Leo's mom, and `your moms surgery` is her mom's; but `your moms came` may be two. */
export function withOwners(
  text: string,
  forms: NameForms,
): { readonly text: string; readonly changes: readonly string[] } {
  const changes: string[] = [];
  const withApostrophes = text.replace(
    /(?<=(?:([A-Za-z\u00c0-\u1fff\u2c00-\ud7ff0-9'’]+) )?)(?<![A-Za-z\u00c0-\u1fff\u2c00-\ud7ff'’-])([A-Za-z\u00c0-\u1fff\u2c00-\ud7ff]+)s ([A-Za-z\u00c0-\u1fff\u2c00-\ud7ff]+)(?![A-Za-z\u00c0-\u1fff\u2c00-\ud7ff])(?=(?: ([A-Za-z]+))?)/g,
    (match, before = '', owner: string, next: string, afterNext = '') => {
      const [lowerBefore, lower, lowerNext, lowerAfter] = [before, owner, next, afterNext].map(
        (word: string) => word.toLowerCase(),
      ) as [string, string, string, string];
      const place = { before: lowerBefore, owner: lower, next: lowerNext, afterNext: lowerAfter };
      const ending = endingFor(place, forms);
      if (ending === null) return match;
      changes.push(`I wrote "${forms.get(lower) ?? owner}${ending}" for "${owner}s".`);
      return `${owner}${ending} ${next}`;
    },
  );
  return { text: withApostrophes, changes };
}

/** null where the word may be right as it is. */
function endingFor(place: Place, forms: NameForms): "'s" | "s'" | null {
  if (isOfGroup(place)) return "s'";
  return isOfName(place, forms) || isState(place) || isOfOne(place) ? "'s" : null;
}

const isOfGroup = ({ before, owner, next }: Place): boolean =>
  isAmong(owning, before) && isAmong(groups, `${owner}s`) && isAmong(ofGroups, next);

function isOfName({ before, owner, next }: Place, forms: NameForms): boolean {
  const isKin =
    isAmong(onlyOnes, owner) &&
    (isAmong('my your his her our', before) ||
      ((before === '' || isAmong(beforeOne, before)) && !isAmong(ofMany, next) && !maybePlain(next)));
  const isKinDoing = before === '' && isAmong('son daughter sister brother', owner) && /.ing$/.test(next);
  return (
    isThing(next) &&
    (isKin || isKinDoing || forms.has(owner)) &&
    !forms.has(`${owner}s`) &&
    !isWord(before, owner)
  );
}

/** `she carries everything`, the `lyrics` of a song. */
const isWord = (before: string, owner: string): boolean =>
  owner === 'lyric' || (owner === 'carrie' && isAmong('he she it who that mom', before));

const isThing = (word: string): boolean =>
  !isAuxiliary(word) && !maybePast(word) && !isAmong(`${prepositions} and or`, word);

/** `rents due friday`, but not `two dogs out back`. */
function isState({ before, owner, next, afterNext }: Place): boolean {
  const isStart = before === '' || isAmong(`${owning} the and but so bc because cuz when if`, before);
  const isEnd = afterNext === '' || /day$/.test(afterNext) || isAmong(afterStates, afterNext);
  return isStart && isEnd && isAmong(things, owner) && isAmong(states, next);
}

/** `a friends wedding`, `my exs weekend`, `babys room`, `the dogs leg`: no plural can be there. */
function isOfOne({ before, owner, next }: Place): boolean {
  if (isAmong('two three four five both all many some', before) || /^\d/.test(before)) return false;
  if (isAmong('ex baby puppy', owner)) return isThing(next) && next !== 'i';
  if (isAmong(pets, owner)) return isAmong(ofPets, next);
  return isAmong('a another', before) && isAmong(people, owner) && isThing(next);
}
