/** How to tell the friend about each thing she wants to do. */

import { aboutThing, type Opening, opening, type Reading } from './next-about.ts';
import { inviting } from './next-clause.ts';
import { isGrave, isLoss } from './next-grave.ts';
import { readThing } from './next-thing.ts';
import { toFriend } from './next-to-friend.ts';

export const meals =
  'breakfast|brunch|lunch|dinner|supper|coffee|tea|drinks?|dessert|pizza|tacos|cake|ice cream|a drink|a beer|wine';
/** These are a surprise, or can't be sent by phone. */
const secret = /\b(?:cards?|flowers|gifts?|presents?|package|letter|notes?|surprise|money|check)\b/i;

export function withTurned(
  kind: string,
  words: string,
  slot = 'thing',
  more: Opening['values'] = {},
): Opening | null {
  const toHer = toFriend(words);
  return toHer === null || toHer === '' || /[?,]/.test(toHer)
    ? null
    : opening(kind, { ...more, [slot]: toHer });
}

export function together(what: string, day: string | null): Opening | null {
  const toHer = toFriend(what);
  return toHer === null || /\b(?:you|your)\b/.test(toHer) ? null : inviting(toHer, day);
}

export function telling(what: string): Opening | null {
  const thing = withArticle(what);
  return withTurned(isGrave(what) ? 'tellGrave' : 'tell', thing);
}

export function sayingThat(what: string, reading: Reading): Opening | null {
  const clause = withDay(what, reading);
  return clause === null ? null : withTurned(isGrave(what) ? 'tellClauseGrave' : 'tellClause', clause);
}

/** A sentence of its own needs its day back; null when the day depends on when she typed it. */
export function withDay(text: string, { when, day }: Reading): string | null {
  if (when === 'none') return text;
  return day === null ? null : `${text} ${day}`;
}

/** `library group` is a thing the friend knows about. */
export function withArticle(what: string): string {
  const [first = ''] = what.toLowerCase().split(' ');
  const hasOne =
    /^(?:the|a|an|my|our|her|this|that|those|these|how|what|when|where|why|who)$/.test(first) ||
    /'s$/.test(first);
  return hasOne ||
    /ing$|^[A-Z]|^story$/.test(what.split(' ')[0] ?? '') ||
    / (?:time|night|day|class|club|practice|yoga|church)$|^(?:bunco|trivia|karaoke|bingo|pilates|zumba|poker|lunch|brunch|yoga|church|mass)$/.test(
      what,
    ) ||
    (what.includes(' ') === false && /s$/.test(what))
    ? what
    : `the ${what}`;
}

export function congratulating(what: string, name: string): Opening | null {
  const thing = readThing(what, name)?.text ?? toFriend(what);
  return thing === null ? null : opening('congrats', { thing });
}

export function wishingLuck(what: string, reading: Reading): Opening | null {
  if (isGrave(what)) return aboutThing(what, reading);
  if (reading.when === 'past') return aboutThing(what, reading);
  const thing = readThing(what, reading.name)?.text ?? (what.split(' ').length > 3 ? null : toFriend(what));
  return thing === null ? null : opening('luck', { thing });
}

export function sorryFor(what: string, day: string | null): Opening | null {
  if (isLoss(what)) return null;
  if (/^(?:I|we) /.test(what)) return withTurned('sorryThat', what);
  return withTurned(
    /^(?:not )?\w+ing\b/.test(what) ? 'sorryFor' : 'sorryAbout',
    day === null ? what : `${what} on ${day}`,
  );
}

export function invitingTo(
  input: string,
  over: string | undefined,
  day: string | null,
  others?: string,
): Opening | null {
  const what = others === undefined || /\bwith\b/.test(input) ? input : `${input} with ${others}`;
  const isMeal = new RegExp(`^(?:${meals}|a ?play ?date|play ?date|a walk|a sleepover)$`, 'i').test(what);
  if (isMeal) return inviting(/walk/.test(what) ? `go for ${what}` : `come over for ${what}`, day);
  const destination = toFriend(
    withArticle(what.replace(/^(\p{Ll})(\S*'s )/u, (_, a: string, b: string) => a.toUpperCase() + b)),
  );
  if (destination === null) return null;
  return inviting(`${over === 'over' ? 'come over for' : 'come to'} ${destination}`, day);
}

export function returning(words: string, name: string): Opening | null {
  const what = words.replace(/ (?:before|by|when|so|after|next time) .*$| back$/gi, '');
  const thing = readThing(what, name)?.text ?? toFriend(what);
  if (thing === null || !/^(?:your|the|that|those) /.test(thing)) return null;
  return opening('returning', { thing, it: pronounFor(thing) });
}

export function sending(kind: 'send' | 'show' | 'lend' | 'want', words: string): Opening | null {
  if (secret.test(words) || /^(?:her|back|out|a hug|love|hugs)\b/i.test(words)) return null;
  const thing = toFriend(withArticle(words.replace(/^(?:a|an|some) /i, 'the ')));
  return thing === null ? null : opening(kind, { thing, it: pronounFor(thing) });
}

function pronounFor(thing: string): string {
  const head = thing.split(/ (?:of|from|for|with|about|to|on) /)[0] ?? thing;
  return /[^s'u]s$/.test(head) || / and (?:the|your|my) /.test(head) ? 'them' : 'it';
}

/** Gets the words after the friend as subject: `waiting on the visa` of `she's still waiting on the visa`. */
export type Statement = (match: RegExpExecArray, reading: Reading) => Opening | null;

/** @param words as typed; null when someone other than the friend could be meant */
export function turned(kind: string, words: string, more: Opening['values'] = {}): Opening | null {
  const toHer = toFriend(words);
  if (toHer === null || toHer.split(' ').length > 12) return null;
  return opening(kind, { ...more, thing: toHer });
}

/** The thing with its article, or the words as they are. */
export function openingAbout(
  what: string,
  { name }: Reading,
  make: (thing: string) => Opening,
): Opening | null {
  const thing = readThing(what, name)?.text ?? toFriend(what.replace(/ (?:and|but) .*$/i, ''));
  return thing === null || thing.split(' ').length > 8 ? null : make(thing);
}
