/**
 * Makes a whole text to the friend from what she wanted to remember, such as `ask about leo's surgery`: picks a pattern
 * and what to insert. If someone else could be meant, or no pattern fits, her words stay as typed.
 */

import type { Day } from '../time/day.ts';
import { aboutThing, type Opening, opening, type Reading } from './next-about.ts';
import { question, readClause } from './next-clause.ts';
import { withDay } from './next-doing.ts';
import { isKin } from './next-grave.ts';
import { intents } from './next-intents.ts';
import { readSubject } from './next-subject.ts';
import { toFriend } from './next-thing.ts';
import { tidyNext } from './next-tidy.ts';
import { isAmong } from './next-words.ts';

/** Nobody goes deeper than `tell her to ask how …`. */
const deepest = 3;
const duty =
  /^(?:(?:(?:I|we) (?:should|need to|have to|want to|wanted to|must|gotta|ought to)|(?:need|have|want|wanted|remember|don't forget|make sure|be sure|try|remind me) to|gotta|should|must|maybe|to|please|next time|also|todo) )+/i;
const clauseWord = /^(?:how|what|when|where|who|which|why|if|whether)(?:'s|'re|'d|'ve)? /i;
const asking =
  /^(?:(?:ask|asking|question)(?: (?:her|again))*|see|find out|check|hear|know|wonder|figure out|learn|wondering) (?=(?:how|what|when|where|who|which|why|if|whether)(?:'s|'re)? )/i;

/** Words that a text for `intents` can start with: for anything else, we needn't compile their patterns. */
const openers =
  'check checking follow hear catch touch talk chat speak discuss tell let update mention bring fill say thank thanks congrats ' +
  'congratulations congratulate wish good luck a happy send offer give my our condolences apologize apologise sorry have invite ' +
  'ask get return take drop make cook deliver text write message email reply respond answer forward share show lend loan borrow ' +
  'call phone ring facetime video zoom pay venmo zelle reimburse owe help remind plan set schedule arrange organize organise ' +
  'pick do find grab go walk hike run meet hang watch see work breakfast brunch lunch dinner supper coffee tea drinks drink ' +
  "dessert pizza tacos cake ice wine beer playdate playdates play date dates girls girls' moms moms' movie game beach park " +
  'trip visit picnic sleepover weekend plans reunion time day get-together';

/** @param name the friend's first name */
export function readOpening(next: string, name: string, today: Day): Opening | null {
  const tidy = tidyNext(next, today);
  if (tidy === null) return null;
  const { when, weekday } = tidy;
  return readText(asHerself(tidy.text, name).replace(duty, ''), { name, when, weekday }, 0);
}

function readText(text: string, reading: Reading, depth: number): Opening | null {
  if (depth > deepest || text === '') return null;
  const again = (rest: string) => readText(rest, reading, depth + 1);
  const clause = text.replace(asking, '');
  if (clauseWord.test(clause)) return readClause(clause, reading);
  const request = /^(?:ask|asking)(?: her)? (.+)$/i.exec(text)?.[1];
  if (request !== undefined) return readAsk(request, reading, again);
  for (const [pattern, read] of isAmong(openers, text.toLowerCase().split(' ')[0] ?? '') ? intents : []) {
    const match = pattern.exec(text);
    if (match !== null) return read(match, reading, again);
  }
  if (/^(?:don't|do not|never|avoid|not|no|stop)\b/i.test(text)) return null;
  if (text.endsWith('?') || /^(?:any|did|does|is|are|was|were|has|will) /i.test(text))
    return question(text.replace(/\?$/, ''));
  if (/^(?:I|I'm|I've|I'd|I'll|we|we're|we've) /.test(text)) return ownWords(text, reading);
  return aboutThing(text, reading) ?? readSubject(text, reading);
}

function readAsk(text: string, reading: Reading, again: (text: string) => Opening | null): Opening | null {
  const { weekday } = reading;
  const [, what = ''] = /^(?:about|re|on) (.+)$/i.exec(text) ?? [];
  if (what !== '')
    return clauseWord.test(what) ? again(what) : (aboutThing(what, reading) ?? readSubject(what, reading));
  if (/^(?:over|out|along|to come over)$/i.test(text)) return again('invite her over');
  const [, todo = ''] = /^(?:her )?to (.+)$/i.exec(text) ?? [];
  if (/^(?:come|go|join|walk|get|grab|meet|hang|breakfast|brunch|lunch|dinner|coffee)\b/i.test(todo))
    return again(/^(?:join|come)\b/i.test(todo) ? `if she wants to ${todo}` : todo);
  const [, favor = ''] = /^for (.+)$/i.exec(text) ?? [];
  const request = toFriend(favor || todo);
  if (request === null) return null;
  if (favor !== '')
    return /^my /.test(request)
      ? opening('getBack', { thing: request })
      : opening('askFor', { thing: request });
  if (todo !== '') return opening('can', { what: weekday === null ? request : `${request} ${weekday}` });
  return aboutThing(text, reading);
}

function ownWords(text: string, reading: Reading): Opening | null {
  const sentence = toFriend(withDay(text, reading) ?? 'he');
  return sentence === null || sentence === text ? null : opening('own', { sentence });
}

/** Turns her name, and `him` and `them` if nobody else can be meant, into `she` and `her`. Later these become `you`. */
function asHerself(typed: string, name: string): string {
  const withPronouns = typed
    .split(' ')
    .map((word, at, all) => pronounFor(word, name.toLowerCase(), at, all))
    .join(' ');
  const verb =
    '(?:ask|asking|tell|let|thank|invite|have|wish|call|text|visit|help|send|give|show|bring|meet|email|congratulate|remind|owe|pay|lend|offer|check (?:in )?(?:on|with)|see if|find out if|with|from)';
  if (new RegExp(`^(?:.* )?${verb} (?:him|he)\\b`, 'i').test(withPronouns))
    return herFor(withPronouns, 'he|him|his');
  const others = withPronouns
    .split(/[^\p{L}]+/u)
    .some(
      (word, at) =>
        isKin(word) ||
        /^(?:kids|twins|girls|boys|people|neighbors|ladies|couple)$/i.test(word) ||
        (at > 0 && /^\p{Lu}\p{Ll}+$/u.test(word)),
    );
  if (/\b(?:she|her|hers)\b/i.test(withPronouns) || others) return withPronouns;
  return herFor(withPronouns, 'they|them|their');
}

function herFor(text: string, words: string): string {
  const [subject = '', object = '', owner = ''] = words.split('|');
  return text
    .replace(new RegExp(`\\b${subject}('s|'re)\\b`, 'gi'), "she's")
    .replace(new RegExp(`\\b${subject}\\b`, 'gi'), 'she')
    .replace(new RegExp(`\\b(?:${object}|${owner})\\b`, 'gi'), 'her');
}

/** Without a pattern: one for letters in any case and script takes milliseconds to compile. */
function pronounFor(word: string, name: string, at: number, all: readonly string[]): string {
  const lower = word.toLowerCase();
  const isSubject =
    (at === 0 && all.length > 1) || /^(?:how|if|whether|when|what|where|that)$/i.test(all[at - 1] ?? '');
  if (lower === name) return isSubject ? 'she' : 'her';
  if (lower !== `${name}'s`) return word;
  return isSubject && /ing$/.test(all[at + 1] ?? '') && at > 0 ? "she's" : 'her';
}
