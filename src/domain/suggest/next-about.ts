/** Words to ask about a thing. They are true whether it's over or still to come, unless its day tells. */

import { isAmong } from '../text/english/turn-words.ts';
import { isGrave, isLoss, isLossOfChild } from './next-grave.ts';
import { readThing, type Thing } from './next-thing.ts';
import { isPlace, type When } from './next-tidy.ts';
import { toFriend } from './next-to-friend.ts';

/** A pattern of `openers` in the content, and what to insert into it. */
export interface Opening {
  readonly kind: string;
  readonly values: Readonly<Record<string, string>>;
}

/** What is known of the whole text. */
export interface Reading {
  /** The friend's first name. */
  readonly name: string;
  readonly when: When;
  readonly day: string | null;
}

const goes =
  'surgery operation scan scans mri biopsy mammogram ultrasound colonoscopy procedure appointment appointments hearing court trial ' +
  'test tests checkup specialist evaluation transfer treatment';
/** Nobody asks how everything is with these. */
const things =
  'pump recipe haircut hair dress outfit couch tv phone tattoo book podcast pan pot dish jacket coat shirt stroller costume recommendation name idea ' +
  'playlist link show movie lasagna soup cake bread cookies salsa dip pie casserole chili';
const hasNews =
  'results scan scans mri ct biopsy mammogram ultrasound colonoscopy labs lump test tests hearing trial adoption';

/** A grave thing that takes more words isn't named: some of them may be about something else. */
const mostGraveWords = 6;

export function opening(kind: string, values: Opening['values'] = {}): Opening {
  return { kind, values };
}

export function aboutThing(text: string, { name, when }: Reading): Opening | null {
  const place = /^(\p{Lu}\p{Ll}+)(?= (?:for|with|in|over|again)\b|$)/u.exec(text)?.[1];
  if (place !== undefined && isPlace(place)) return opening('event', { thing: place });
  const thing = readThing(text, name);
  if (thing === null) return null;
  if (isLoss(text)) return aboutLoss(thing.text);
  if (/\b(?:period|bra|vasectomy)\b/i.test(thing.text)) return null;
  if (isGrave(text)) return aboutGrave(thing, when);
  const values = { thing: thing.text, isAre: thing.isPlural ? 'are' : 'is' };
  if (/\b(?:favorite|sizes?|address|number|gift idea|name|birthday list|wish ?list)\b/.test(thing.text))
    return null;
  if (/^(?:my|our|that|those) /.test(thing.text))
    return thing.kind === 'person' ? null : opening('mine', values);
  if (thing.kind === 'other')
    return opening(
      !isAmong(things, thing.head) ? 'with' : /\bnew\b/.test(thing.text) ? 'howLike' : 'mine',
      values,
    );
  if (/\bnew (?:boy|girl)friend$/.test(thing.text)) return opening('with', values);
  if (thing.kind === 'person') return aboutPerson(thing.text);
  if (when === 'past' && thing.kind !== 'any') return opening('past', values);
  if (when === 'future' && (thing.kind === 'event' || thing.kind === 'news'))
    return opening('future', { ...values, goes: thing.isPlural ? 'go' : 'goes' });
  // On a bare weekday it's over or still to come, depending on when she typed it.
  if (thing.kind === 'event') return opening(when === 'unknown' ? 'eventDay' : 'event', values);
  if (thing.kind === 'news') return opening('news', values);
  return thing.kind === 'going' && when === 'none' ? going(thing) : opening('with', values);
}

export function aboutPerson(who: string): Opening {
  const isNew = /^(?:the|your) new (?:baby|pupp(?:y|ies)|kittens?|dogs?|cats?|goats?|bunny)$/.test(who);
  return opening(isNew ? 'life' : 'person', { who: byName(who).replace(besides, '') });
}

/** `the kids with their dad` */
const besides = / (?:in|at|with|on|after|from) .*$/;

/** Nobody says `your son Leo` to his mother. */
export const byName = (who: string): string =>
  who.replace(
    /^(?:your|the) (?:old |new |poor |sweet )?(?:son|daughter|boy|girl|baby|dog|cat|puppy|kitten|horse|bunny|oldest|youngest|little (?:one|guy|girl|boy)) (?=\p{Lu}\p{Ll}+$)/u,
    '',
  );

function going({ text, isPlural }: Thing): Opening {
  return opening(isPlural ? 'goingMany' : 'going', { thing: text });
}

function aboutGrave({ text: fullText, head, kind }: Thing, when: When): Opening {
  const text = kind === 'person' ? fullText : fullText.replace(/ (?:for|about) (?!your ).*$/, '');
  if (kind === 'person') return graveWho(text.replace(besides, '').replace(/\bsick /, ''));
  if (text.split(' ').length > mostGraveWords) return opening('graveAlone');
  if (when === 'future') return opening('graveFuture', { thing: text });
  if (head === 'anniversary' || /\banniversary\b/.test(text)) return opening('graveAnd', { who: text });
  if (when === 'unknown' && isAmong(hasNews, head)) return opening('graveFuture', { thing: text });
  if (when === 'past' && isAmong(goes, head)) return opening('gravePast', { thing: text });
  return opening(isAmong(hasNews, head) ? 'graveNews' : 'grave', { thing: text });
}

export function graveWho(who: string): Opening {
  return opening('gravePerson', { who: byName(who) });
}

/** Who died, if she says so; `the funeral` names nobody. */
function aboutLoss(text: string): Opening {
  if (isLossOfChild(text)) return opening('loss');
  const missing = /\bfirst .* without (your \S+(?: [A-Z]\S+)?|[A-Z]\S+)/.exec(text)?.[1];
  if (missing !== undefined) return opening('graveAnd', { who: missing });
  const who =
    /^((?:your|the) \S+|\S+)'s? /.exec(text)?.[1]?.replace(/'s$/, '') ??
    /\b(?:death|loss|passing) of ((?:your |the )?\S+(?: \S+)?)$/.exec(text)?.[1] ??
    /\b(your \S+)'s (?:death|passing)$/.exec(text)?.[1];
  if (/\banniversary\b/.test(text)) return opening('graveAnd', { who: who ?? text });
  return who === undefined ? opening('lossThing', { thing: text }) : opening('lossOf', { who });
}

/** The same, calmer: for words about one thing in a text that has something grave in it. */
export function calmed({ kind, values }: Opening): Opening {
  const calmKind = Object.hasOwn(calmKinds, kind) ? calmKinds[kind] : undefined;
  return calmKind === undefined ? opening(kind, values) : opening(calmKind, values);
}

const calmKinds: Readonly<Record<string, string>> = {
  event: 'graveFuture',
  eventDay: 'graveAlone',
  birthdayPlans: 'graveAlone',
  future: 'graveFuture',
  going: 'grave',
  goingMany: 'grave',
  with: 'grave',
  mine: 'graveFuture',
  life: 'gravePerson',
  newBaby: 'graveAlone',
  past: 'gravePast',
  news: 'graveNews',
  person: 'gravePerson',
  personWith: 'gravePerson',
  peopleWith: 'gravePerson',
  question: 'graveQuestion',
  clause: 'graveClause',
  feeling: 'graveFeeling',
  checkIn: 'graveAlone',
  invite: 'graveAlone',
};

/** A clause after `I've been wondering`. */
export function wondering(clause: string): Opening | null {
  const toHer = toFriend(clause);
  if (toHer === null || clause.split(' ').length > 16) return null;
  return opening(isGrave(clause) ? 'graveClause' : 'clause', { clause: toHer });
}
