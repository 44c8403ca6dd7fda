/**
 * Makes a whole text to the friend from what she wanted to remember, such as `ask about leo's surgery`: picks a pattern
 * and what to insert. If someone else could be meant, or no pattern fits, her words stay as typed.
 */

import { capitalize } from '../text/capitalize.ts';
import { isAmong } from '../text/english/turn-words.ts';
import type { Day } from '../time/day.ts';
import { aboutThing, calmed, type Opening, opening, type Reading } from './next-about.ts';
import { question, readClause } from './next-clause.ts';
import { together as togetherWith, withDay, withTurned } from './next-doing.ts';
import { isDelicate, isGrave } from './next-grave.ts';
import { readStatement } from './next-happening.ts';
import { intents } from './next-intents.ts';
import { partsOf } from './next-parts.ts';
import { asHerself, isPartner } from './next-person.ts';
import { readFixed } from './next-statements.ts';
import { readThing, withSmallThing } from './next-thing.ts';
import { tidyNext } from './next-tidy.ts';
import { toFriend } from './next-to-friend.ts';

/** Nobody goes deeper than `tell her to ask how …`. */
const deepest = 3;
const duty =
  /^(?:(?:(?:I|we) (?:should|need to|have to|want to|wanted to|must|gotta|ought to)|(?:need|have|want|wanted|remember|don't forget|make sure|be sure|try|remind me) to|gotta|should|must|maybe|to|please|next time|also|todo|still(?= \w+ing\b)) )+/i;
/** What she said she'd do. */
const promise =
  /^(?:I )?(?:promised|told her|said|offered)(?: her)?(?: that)? (?:to|I'd|I would|I'll|I will|we'd|we would) (.+)$/i;
const clauseWord = /^(?:how|what|when|where|who|which|why|if|whether)(?:'s|'re|'d|'ve)? /i;
const asking =
  /^(?:(?:ask|asking|question)(?: (?:her|again))*|see|find out|check|hear|know|wonder|figure out|learn|wondering) (?=(?:how|what|when|where|who|which|why|if|whether)(?:'s|'re)? )/i;

/** Words that a text for `intents` can start with: for anything else, we needn't compile their patterns. */
const openers =
  'need want check checking follow hear catch touch talk chat speak discuss tell let update mention bring fill say thank thanks congrats ' +
  'congratulations congratulate wish good luck a happy send offer give my our condolences apologize apologise sorry have invite ' +
  'ask get return take drop make cook deliver text write message email reply respond answer forward share show lend loan borrow ' +
  'call phone ring facetime video zoom pay venmo zelle reimburse owe help remind plan set schedule arrange organize organise ' +
  'pick sign join try start do find grab go walk hike run meet hang watch see work breakfast brunch lunch dinner supper coffee tea drinks drink ' +
  "dessert pizza tacos cake ice wine beer playdate playdates play date dates girls girls' moms moms' movie game beach park " +
  'trip visit picnic sleepover weekend plans reunion time day get-together';

/** @param name the friend's first name */
export function readOpening(next: string, name: string, today: Day): Opening | null {
  if (/["“”„«»<>{}]/.test(next)) return null;
  const parts = partsOf(next.replace(owedFor, 'owe her $2 for $1'));
  const openings = parts.map((part, at) => readPart(part, name, today, at === 0));
  const readable = bestOf(parts, openings);
  const first = openings[readable] ?? null;
  if (isSecret.test(next)) return isGrave(next) && !isForHerAlone(next) ? opening('graveAlone') : null;
  if (!isGrave(next)) return first ?? addressed(next);
  if (first === null) return isForHerAlone(next) ? addressed(next) : opening('graveAlone');
  const isHoldingUp = parts.slice(1).some((part) => /\bholding up\b/i.test(part));
  if (first.kind === 'lossOf' && isHoldingUp) return opening('lossHow', first.values);
  const calm = calmed(first);
  return isDelicate(next) && (namesThing(calm) || isPartner(calm.values.who ?? ''))
    ? opening('graveAlone')
    : calm;
}

/** What she'd ask comes before other news, and news before things that go back and forth. */
function bestOf(parts: readonly string[], openings: readonly (Opening | null)[]): number {
  const worth: readonly number[] = openings.map((each, at) => {
    const isOfOther = at > 0 && /\b(?:it|that|this|those|them)\b/i.test(parts[at] ?? '');
    if (each === null || isOfOther) return 0;
    if (each.kind.startsWith('loss')) return 4;
    if (isAmong(errands, each.kind)) return 1;
    return asksHer.test(parts[at] ?? '') ? 3 : 2;
  });
  return worth.indexOf(Math.max(1, ...worth));
}

const errands =
  'getBack returning send show lend want borrow payBack owe oweFor oweOuting oweCall bring pickUp bringOver dropOff mine';
const asksHer = /^(?:(?:she|her) )?(?:ask|see if|see how|find out|check on)\b/i;

/** What she shouldn't talk about may be in the other parts. */
const isSecret =
  /\b(?:doesn['’]?t want (?:people|anyone|anybody|everyone|me|us) (?:to )?(?:ask|talk|know)|(?:don['’]?t|do not|never) (?:bring (?:it |that )?up|mention|talk about|ask|say anything)\b)/i;

/** `the cookies I owe her $24` says it backward. */
const owedFor =
  /^(.+?),? (?:that )?i (?:still )?owe (?:her|them) (\$?\d[\d.]*(?: bucks| dollars)?)(?: for)?$/i;

/** `they` means her only at the start: later it may mean anyone she spoke of. */
function readPart(part: string, name: string, today: Day, isFirst: boolean): Opening | null {
  const tidy = tidyNext(withSmallThing(part), today);
  if (tidy === null) return null;
  const { when, day } = tidy;
  const input = asHerself(tidy.text, name, isFirst).replace(suggested, '');
  const ours = together.exec(input)?.[1];
  if (ours !== undefined) return readText(ours, { name, when, day }, 0) ?? togetherWith(ours, day);
  const text = input.replace(duty, '');
  return isFirst || !generalQuestion.test(text) ? readText(text, { name, when, day }, 0) : null;
}

/** `she said we should do a girls' night` */
const suggested =
  /^she (?:said|says|suggested|thinks)(?: that)? (?=we (?:should|could|need|have to|gotta)\b)/i;
const together =
  /^(?:we (?:should|could|need to|have to|gotta|ought to|must)|let's|lets) ((?!(?:not|never|stop|talk about)\b)[a-z]+ .+)$/i;

/** After the thing itself, these add nothing. */
const generalQuestion =
  /^(?:(?:see|ask|check|find out) )?(?:how(?:'s| is| are|'d)? (?:that|it|she|things|everything)(?:'s| is| are| went| going| go| did)?(?: going| doing| go)?|(?:is )?everyone ok(?:ay)?|all good)$/i;

const namesThing = ({ values }: Opening): boolean => 'thing' in values;

/** A warning, or words about herself: no text to the friend comes from these. */
function isForHerAlone(next: string): boolean {
  return (
    /^(?:don't|dont|do not|never|avoid|no|stop|be nice|be gentle)\b/i.test(next.trim()) ||
    /\b(?:I|I'm|I've|my|me|we|our|us)\b/i.test(next)
  );
}

/** Words that she typed to the friend already. */
function addressed(next: string): Opening | null {
  if (/^thank[ -]you (?:note|card|gift)/i.test(next.trim())) return null;
  const sentence = next
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[.\s]+$/, '');
  const isToHer =
    /\b(?:you|your|you're|ur)\b/i.test(sentence) &&
    !/\b(?:she|she's|her|hers|they|them|their)\b/i.test(sentence);
  if (!isToHer) return null;
  return /[?!]$/.test(sentence)
    ? opening('question', { question: capitalize(sentence) })
    : opening('own', { sentence: capitalize(sentence) });
}

function readText(text: string, reading: Reading, depth: number): Opening | null {
  if (depth > deepest || text === '') return null;
  const again = (rest: string) => readText(rest, reading, depth + 1);
  const clause = text.replace(asking, '').replace(/ but (?:not|don't|never) .*$/i, '');
  if (clauseWord.test(clause)) return readClause(clause, reading);
  const sending = /^(?:I )?promised (?:her|them) ((?:the|my|our|a|some) .+)$/i.exec(text)?.[1];
  if (sending !== undefined) return again(`send her ${sending}`);
  const lent = /^(?:she )?(?:still )?(?:has|have|got|borrowed) (my .+)$/i.exec(text)?.[1];
  if (lent !== undefined && isThingLent(lent, reading.name)) return opening('getBack', { thing: lent });
  const promised = promise.exec(text)?.[1];
  if (promised !== undefined) return readPromise(promised, reading, again);
  const request = /^(?:ask|asking)(?: her)? (.+)$/i.exec(text)?.[1];
  if (request !== undefined) return readAsk(request, reading, again);
  for (const [pattern, read] of isAmong(openers, text.toLowerCase().split(' ')[0] ?? '') ? intents : []) {
    const match = pattern.exec(text);
    if (match !== null) return read(match, reading, again);
  }
  if (/^(?:don't|do not|never|avoid|not|no|stop)\b/i.test(text)) return null;
  const can = /^(?:can|could|would|will) she (.+)$/i.exec(text)?.[1];
  if (can !== undefined)
    return withTurned(
      'can',
      `${can.replace(/\?$/, '')}${reading.day === null ? '' : ` ${reading.day}`}`,
      'what',
    );
  const isMarked = text.endsWith('?');
  if ((isMarked && asksFirst.test(text)) || asks.test(text.charAt(0).toLowerCase() + text.slice(1)))
    return question(text.replace(/\?+$/, ''));
  // `new job??` isn't one.
  if (isMarked) return again(text.replace(/[? ]+$/, ''));
  const fixed = readFixed(text, reading);
  if (fixed !== null) return fixed;
  if (/^(?:I|I'm|I've|I'd|I'll|we|we're|we've) /.test(text)) return ownWords(text, reading);
  return aboutThing(text, reading) ?? readStatement(text, reading);
}

const asksFirst =
  /^(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|any|which|whose) /i;
/** `is Leo better`; but `has court friday` tells something. */
const asks =
  /^(?:any|did|does|do(?= (?:you|we|I)\b)|(?:(?:is|are|was|were|will) |(?:has|have) (?!(?:the|her|their|his|my|our) \S+(?: \S+)?$))(?:she|they|you|it|we|I|the|her|their|his|my|our|there|everyone|anyone|everything|any|\p{Lu}\p{Ll}+|\p{Ll}+(?= (?:still|okay|ok|any|better|back|home|feeling|doing|going|sleeping|getting)\b))(?=\s|$)) /u;

/** `has my number` isn't a debt. */
const isThingLent = (words: string, name: string): boolean =>
  !/ (?:number|email|address|back|heart|kids?|vote)$/i.test(words) &&
  readThing(words, name)?.kind !== 'person';

function readPromise(
  todo: string,
  reading: Reading,
  again: (text: string) => Opening | null,
): Opening | null {
  const sendOpening = /\b(?:when|after|once)\b/i.test(todo) ? null : again(todo);
  if (sendOpening !== null && isAmong('send show lend returning bring', sendOpening.kind)) return sendOpening;
  const what = toFriend(withDay(todo, reading) ?? todo);
  return what === null
    ? null
    : opening('promised', { what: what.replace(/\bwhen baby\b/i, 'when the baby') });
}

function readAsk(text: string, reading: Reading, again: (text: string) => Opening | null): Opening | null {
  const { day } = reading;
  const [, what = ''] = /^(?:about|re|on) (.+)$/i.exec(text) ?? [];
  if (what !== '')
    return clauseWord.test(what)
      ? again(what)
      : (aboutThing(what, reading) ?? readStatement(what, reading) ?? askingAbout(what));
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
  if (todo !== '') return opening('can', { what: day === null ? request : `${request} ${day}` });
  return aboutThing(text, reading);
}

/** She said she'd ask, so it's something to ask about. */
function askingAbout(what: string): Opening | null {
  const thing = toFriend(what);
  return thing === null || thing.split(' ').length > 5 ? null : opening('mine', { thing });
}

function ownWords(text: string, reading: Reading): Opening | null {
  const sentence = toFriend(withDay(text, reading) ?? 'he');
  return sentence === null || sentence === text ? null : opening('own', { sentence });
}
