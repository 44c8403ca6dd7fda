/** What is going on with the friend or her people, as a clause: `she starts chemo`, `leo broke his arm`. */

import { capitalize } from '../text/capitalize.ts';
import { aboutThing, graveWho, type Opening, opening, type Reading } from './next-about.ts';
import { isGrave, isKin, isLossOfChild } from './next-grave.ts';
import { readThing, type Thing, toFriend } from './next-thing.ts';
import { isAmong } from './next-words.ts';

const has =
  "(?:just |also |is |'s )*(?:starts?|started|starting|has|had|having|got|gets|getting|begins?|began|finished|finishing|takes|taking|bought|adopted|going through|going to|goes to|going on|leaves? for|leaving for|waiting (?:on|for)|in|at|is in|is at)";

const herselfHas = new RegExp(`^(?:she(?:'s)? )?${has} (.+)$`, 'i');
const someoneHas = new RegExp(`^${has} (.+)$`, 'i');

export function readSubject(text: string, reading: Reading): Opening | null {
  return (
    readDeath(text, reading) ?? readState(text) ?? readHerself(text, reading) ?? readPerson(text, reading)
  );
}

function readDeath(text: string, { name }: Reading): Opening | null {
  if (isLossOfChild(text)) return opening('loss');
  const [, subject = ''] =
    /^(.+?)(?:'s)? (?:(?:just|has|had|is|was) )*(?:died|dying|dead|passed(?: away)?|passing(?: away)?|put down)$/i.exec(
      text,
    ) ?? [];
  const [, lost = ''] = /^(?:she |she's )?(?:just )?(?:lost|losing) (.+)$/i.exec(text) ?? [];
  if (subject !== '' && !/^she\b/i.test(subject)) {
    const who = personOf(subject, name);
    return who === null ? null : opening('lossOf', { who: who.text });
  }
  const thing = lost === '' ? null : readThing(lost, name);
  if (thing === null || !isGrave(text)) return null;
  const whose = thing.text
    .replace(/ (?:in|to|at) .*$/, '')
    .replace(/^the (?=job|house|home|apartment)/, 'your ');
  return opening(thing.kind === 'person' ? 'lossOf' : 'sorryGrave', { who: whose, thing: whose });
}

const states: readonly (readonly [RegExp, Opening['kind'], Readonly<Record<string, string>>])[] = [
  [/\b(?:getting )?divorced\b/i, 'grave', { thing: 'the divorce' }],
  [/\b(?:separated|splitting up|split up|broke up)\b/i, 'graveAlone', {}],
  [/\b(?:laid off|got fired|was fired)\b/i, 'sorryGrave', { thing: 'your job' }],
  [/\bmov(?:ing|ed)\b/i, 'going', { thing: 'the move' }],
  [/\bengaged\b|\bgetting married\b/i, 'with', { thing: 'the wedding plans' }],
  [/\b(?:pregnant|expecting)\b/i, 'feeling', {}],
  [/\b(?:sick|ill|under the weather|has (?:the |a )?(?:flu|cold|covid|strep))\b/i, 'better', {}],
];

/** About the friend herself. */
function readState(text: string): Opening | null {
  const [, state = ''] = /^she(?:'s| is| was| just| got| has| moved)? ?(.+)$/i.exec(text) ?? [];
  if (/^(?:covid|flu|the flu|strep|rsv|pneumonia|mono|a cold|stomach bug|hand foot mouth)$/i.test(text))
    return opening('better');
  const own =
    state === '' && /^(?:moving|getting (?:divorced|married)|pregnant|laid off)\b/i.test(text)
      ? text
      : state === ''
        ? ''
        : text;
  const isUnsure = /\b(?:might|may|could|wants?|hopes?|thinking|not|isn't|wasn't|won't|never|if)\b/i.test(
    own,
  );
  if (own === '' || isUnsure || own.split(' ').length > 6) return null;
  const [, kind, values] = states.find(([pattern]) => pattern.test(own)) ?? [];
  return kind === undefined ? null : opening(kind, values);
}

function readHerself(text: string, reading: Reading): Opening | null {
  const [, what = ''] = herselfHas.exec(text) ?? [];
  if (what === '') return null;
  const when = reading.when === 'none' ? 'unknown' : reading.when;
  return aboutThing(what, { ...reading, when });
}

function readPerson(text: string, reading: Reading): Opening | null {
  const words = text.split(' ');
  for (const count of [1, 2, 3]) {
    const person = personOf(words.slice(0, count).join(' '), reading.name);
    const rest = words.slice(count).join(' ');
    if (person === null || rest === '') continue;
    if (isGrave(rest) && looksLikeVerb(words[count] ?? '')) return graveWho(person.text, person.isPlural);
    const [, what = ''] = someoneHas.exec(rest) ?? [];
    if (what !== '' && person.kind === 'person') return doingWith(person, what, rest, reading);
    if (looksLikeVerb(words[count] ?? '') && person.kind !== 'person')
      return /^(?:starts?|started|opens?|begins?|is|was)$/i.test(words[count] ?? '')
        ? opening('with', { thing: person.text })
        : null;
  }
  return null;
}

function doingWith(person: Thing, what: string, rest: string, reading: Reading): Opening | null {
  const thing = readThing(what, reading.name);
  if (thing === null) return null;
  if (/^(?:start|began|begin)/i.test(rest) || thing.kind === 'any' || thing.kind === 'other')
    return opening(person.isPlural ? 'peopleWith' : 'personWith', { who: person.text, thing: thing.text });
  return aboutThing(`${person.text}'s ${thing.text.replace(/^the /, '')}`, reading);
}

function looksLikeVerb(word: string): boolean {
  return /^(?:is|was|are|were|has|had|have|got|gets|starts?|started|starting|goes|going|went|broke|lost|needs?|in|at|opens?|begins?|fell|having|getting|might|may|will|who)$|.(?:ed|ing)$/i.test(
    word,
  );
}

/** `her mom`, `leo`, `the twins`. */
function personOf(words: string, name: string): Thing | null {
  const lower = words.toLowerCase();
  if (
    /^(?:she|he|they|it|i|we|you|her|his|their|my|this|that|there|what|how|who|if|the|a|an|to|new)$/.test(
      lower,
    )
  )
    return null;
  const thing = readThing(words, name);
  if (thing !== null) return thing;
  const isName = /^\p{L}{2,}$/u.test(words) && !isKin(words) && !isAmong(notNames, lower);
  return isName && toFriend(words) !== null
    ? { text: capitalize(words), head: lower, isPlural: false, kind: 'person' }
    : null;
}

const notNames =
  'send ask tell buy get give call text write make plan find look watch go come bring return thank invite check see say wish help show ' +
  'pick drop take pray remember everyone everything nothing something someone maybe also just not no never always don’t stop avoid keep ' +
  'let new old first next last big more about with for from still starting having getting going both all any some';
