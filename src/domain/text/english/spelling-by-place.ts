/** Spells words that are right in one place and wrong in another: `its on the bed`, `my manger is`, `gettin`. */

import { lookUp } from '../look-up.ts';
import { plainOf } from './plain-of.ts';
import { isAmong } from './turn-words.ts';
import { isAuxiliary, isIng, isNumber, maybePlain } from './word-kinds.ts';

export interface Neighbors {
  readonly next: string;
  readonly before: string;
  readonly afterNext: string;
}

const afterItIs =
  'a an the nothing so too to been not no in on at still my our your just really always too okay ok like only already never for with ' +
  'gonna going hard fine hot cold time getting';
/** `its terrible`, but not `its beautiful color`. */
const endsAfterItIs =
  'scary cute wild gross tiny cozy messy silly lovely pretty wonderful adorable unreal insane ridiculous impossible exhausting killing working awful terrible great good bad nice crazy tough rough beautiful perfect amazing sad weird funny loud quiet free fun easy worth ' +
  'true broken over gone done worse better';
const afterYour = 'a an the so not gonna always stuck';
const statesOfYou =
  'up ready done around free tired busy okay ok fine hilarious crazy funny sick sad mad welcome off home right amazing awesome';
const afterYouAre = 'so the a an such not always amazing my too just going doing being really welcome right';
const afterWeAre =
  'at in on out away off back up done better free around gone all both still not so too stuck sick home ok okay fine good';
const afterIWould = 'love like have be been rather never say help bring come watch take';
const beforeIll =
  'is was so very too feeling got are been be being seriously terminally mentally really her him';
const afterIWill =
  'be bring take come call text watch never always pick drop make do get keep have help see pay actually definitely probably';

/** After `my manger`, of a boss and not of a crib with hay. */
const doneByManagers =
  'makes keeps says wants needs told gave got let made said hates yells quit asked called texted';
const beforeLose = "to i i'll ill gonna will can't cant don't dont won't might could would didn't didnt not";
const lostThings = 'my your his her our it any weight sleep track hope patience interest touch';

/** `its on the bed`, but not `its own bed`. null when the word stays; in lower case. */
export function spellingByNeighbors(word: string, { next, before, afterNext }: Neighbors): string | null {
  const endsHere = afterNext === '' || isAmong('and but so how that when', afterNext);
  if (/.{3}in'?$/.test(word)) return withG(word);
  if (lookUp(units, word) !== undefined) return unitAfter(before, word);
  const isFitting = lookUp(whereItFits, word)?.({ next, before, endsHere, afterNext }) ?? false;
  return isFitting ? (lookUp(inFullByPlace, word) ?? null) : null;
}

const inFullByPlace: Readonly<Record<string, string>> = {
  jan: 'January',
  feb: 'February',
  aug: 'August',
  dec: 'December',
  its: "it's",
  your: "you're",
  ur: "you're",
  id: "I'd",
  ill: "I'll",
  r: 'are',
  were: "we're",
  lets: "let's",
  prob: 'probably',
  there: "they're",
  rn: 'right now',
  dr: "doctor's",
  manger: 'manager',
  loose: 'lose',
  loosing: 'losing',
  to: 'too',
  minuets: 'minutes',
};

const whereItFits: Readonly<Record<string, (near: Neighbors & { readonly endsHere: boolean }) => boolean>> = {
  ...Object.fromEntries(
    ['jan', 'feb', 'aug', 'dec'].map((month) => [
      month,
      ({ before }: Neighbors) => isAmong('in since til until by last next this early late mid of', before),
    ]),
  ),
  its: ({ next, afterNext, endsHere }) =>
    /^\d/.test(next) ||
    isAmong(afterItIs, next) ||
    (/..er$/.test(next) && afterNext === 'than') ||
    (endsHere && isAmong(endsAfterItIs, next)),
  your: ({ next, endsHere }) =>
    isAmong(afterYour, next) || (endsHere && (isIng(next) || isAmong(statesOfYou, next))),
  ur: ({ next }) => isAmong(afterYouAre, next),
  id: ({ next }) => isAmong(afterIWould, next),
  ill: ({ next, before }) =>
    (isAmong(afterIWill, next) && !isAmong(beforeIll, before)) || (before === '' && maybePlain(next)),
  r: ({ next, before }) => before !== '' && next !== '',
  dr: ({ next }) => isAmong('appt appts appointment appointments visit', next),
  were: ({ next, before }) =>
    (before === '' || isAmong('while when once if because since until think guess hope know', before)) &&
    (isIng(next) || isAmong(afterWeAre, next)),
  manger: ({ next, before }) =>
    (isAmong('my your his her our their new', before) &&
      (isAuxiliary(next) || isAmong(doneByManagers, next))) ||
    isAmong('new store office shift general case nurse assistant', before),
  loose: ({ next, before }) => isAmong(beforeLose, before) && isAmong(lostThings, next),
  loosing: ({ next }) => isAmong(lostThings, next),
  to: ({ next, before, endsHere, afterNext }) =>
    isAmong("i'm im so was is it's its are were been feel felt still way just", before) &&
    (next === 'much' ||
      (isAmong('tired busy late early', next) && (endsHere || isAmong('to for', afterNext)))),
  minuets: ({ before }) => isNumber(before) || isAmong('few couple many', before),
  there: ({ next, before }) => isAmong('how if that', before) && isIng(next),
  prob: ({ before }) => !isAmong('the a this that my your her no big', before),
  rn: ({ next, before }) => next === '' && !isAmong('a an the her my your for as is be', before),
  lets: ({ next, before }) => before === '' && next !== '' && !isAmong('him her me us you them the my', next),
};

const units: Readonly<Record<string, string>> = {
  min: 'minute',
  hr: 'hour',
  ft: 'foot',
  wk: 'week',
  lb: 'pound',
};

/** `ten min`, but not `my hr lady`. */
function unitAfter(before: string, word: string): string | null {
  const unit = lookUp(units, word) ?? '';
  if (isAmong('a an per half this any every next last one 1', before)) return unit;
  if (!isNumber(before)) return null;
  return word === 'ft' ? 'feet' : `${unit}s`;
}

/** `gettin` is getting; `cabin` and `again` have no verb in them. */
function withG(word: string): string | null {
  const ing = `${word.replace(/'$/, '')}g`;
  return plainOf(ing) === null ? null : ing;
}
