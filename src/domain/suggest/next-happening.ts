/** What happened to the friend or her people, as she noted it: `leo broke his arm`, `passed her boards`, `the dog died`. */

import { capitalize } from '../text/capitalize.ts';
import { pastAsIng } from '../text/english/past-as-ing.ts';
import { isAmong } from '../text/english/turn-words.ts';
import {
  aboutPerson,
  aboutThing,
  byName,
  graveWho,
  type Opening,
  opening,
  type Reading,
} from './next-about.ts';
import { turned } from './next-doing.ts';
import { achievements, readGood } from './next-good.ts';
import { isGrave, startsWork } from './next-grave.ts';
import { readDeath } from './next-loss.ts';
import { isPartner, personOf } from './next-person.ts';
import { herself, readFixed } from './next-statements.ts';
import { afterIs, readThing, type Thing } from './next-thing.ts';
import { toFriend } from './next-to-friend.ts';

const sorryOver =
  /^(.+?)(?: got| was| were| is| are| has been| had)? (?:rained out|eaten|killed|damaged|destroyed|vandalized|\w+ damage|got (?:hail|hailed|hit|frost|flooded|robbed)|canceled|cancelled|postponed|denied|rejected|ruined|stolen|fell through|fell apart|didn't happen|didn't work out|didn't go through|broke down|broken into|totaled|(?:went|going|was) (?:really |so )?(?:bad|badly|terrible|terribly|awful|horrible|horribly|rough))\b/i;
/** Not news but facts: nobody asks how those are. */
const fact =
  /^(?:(?:is|'s|are|was) (?:a|an|allergic|vegan|vegetarian|gluten|left|from|named|called|\d|the (?:best|worst))\b|(?:really )?(?:likes?|loves?|hates?|prefers?|collects?|can't|cannot|doesn't|don't|won't|never|always|only|goes by|wears?|eats?|drinks?|drives?|works? (?:at|for|as|in|from)|lives?)\b)/i;
const activity =
  /^((?:(?:potty|sleep|toilet|house|crate|cross|puppy) )?(?!(?:being|having|feeling|getting|thinking|hoping|wanting|going|seeing|coming|doing|dying|crying|sleeping|something|anything|nothing|everything|morning|evening|during|bring|spring|string|wedding|staying|needing|leaving|losing|saying|telling|asking|missing|trying|struggling|craving|snoring|living|sending|returning|bringing|giving|liking|loving|hating|putting)\b)\w{2,}ing)\b(.*)$/i;

/** @param input one part of what she typed */
export function readStatement(input: string, reading: Reading): Opening | null {
  const text = input
    .replace(isContraction, '$1 is ')
    .replace(
      /^(?:the |her )?(?:vet|doctor|doc|dr \w+|ob|pediatrician|midwife|teacher) (?:said|says|thinks) (?:that )?/i,
      '',
    )
    .replace(
      /^(?:that|and|but|so|also|oh|heard(?: that)?|I heard(?: that)?|she (?:said|says|told me|mentioned|thinks)(?: that)?) (?=\S+ \S)/i,
      '',
    );
  const predicate = text.replace(herself, '');
  return (
    readDeath(text, reading) ??
    readGood(text, predicate, reading) ??
    readState(text) ??
    readFixed(text, reading) ??
    readHerself(text, predicate, reading) ??
    readPerson(text, reading) ??
    readThingHappening(text, reading)
  );
}

const states: readonly (readonly [RegExp, Opening['kind'], Readonly<Record<string, string>>])[] = [
  [/\b(?:divorced|a divorce|wants out)\b|^divorce (?:is )?final/i, 'grave', { thing: 'the divorce' }],
  [/\b(?:separat(?:ed|ing)|splitting up|split up|broke up|breaking up)\b/i, 'graveAlone', {}],
  [/^(?:the |her )?(?:wedding|engagement)\b.*\b(?:off|cancell?ed)\b/i, 'graveAlone', {}],
  [/\b(?:laid off|got fired|was fired|got let go)\b/i, 'sorryGrave', { thing: 'your job' }],
  [
    /^(?:she |she's )?(?:just |finally )?moved\b(?! (?:her|his|their|the|my|in)\b)/i,
    'question',
    { question: "How's the new place?" },
  ],
  [/\bmov(?:ing|ed|es)\b/i, 'going', { thing: 'the move' }],
  [/\bengaged\b|\bgetting married\b/i, 'with', { thing: 'the wedding plans' }],
  [/\b(?:pregnant|expecting)\b/i, 'feeling', {}],
  [/\b(?:sick|ill|under the weather|has (?:the |a )?(?:flu|cold|covid|strep))\b/i, 'better', {}],
];

/** About the friend herself. */
function readState(text: string): Opening | null {
  if (/^(?:covid|flu|the flu|strep|rsv|pneumonia|mono|a cold|stomach bug|hand foot mouth)$/i.test(text))
    return opening('better');
  const isOwn =
    /^(?:she\b|she's\b|he asked for|(?:moving|moved|separat(?:ed|ing)|split(?:ting)? up|getting (?:divorced|married|separated)|pregnant|laid off|divorce)\b|(?:the |her )?(?:wedding|engagement)\b)/i.test(
      text,
    );
  const isUnsure =
    /\b(?:might|may|could|wants? (?!out)|hopes?|thinking|not|isn't|wasn't|won't|never|if)\b/i.test(text);
  const [, kind, values] = states.find(([pattern]) => pattern.test(text)) ?? [];
  if (!isOwn || isUnsure || kind === undefined || text.split(' ').length > 9) return null;
  return /\bmov(?:ing|ed|es) (?:up|on|out|over|in(?! (?:the|a|\w+ (?:weeks|months)|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)))\b/i.test(
    text,
  )
    ? null
    : opening(kind, values);
}

const has =
  /^(?:(?:starts?|started|starting)(?: (?:at|in|on))?|has|had|having|got|gets|getting|begins?|began|finished|finishing|takes|taking|bought|adopted|going through|going on|leaves? for|leaving for|in|at|gets? to|(?:back )?(?:in|at)) (.+)$/i;

/** `getting her kitchen done`. */
const treated = / (?:done|redone|fixed|cut|checked|removed|installed|painted|taken out)$/i;

function readHerself(text: string, predicate: string, reading: Reading): Opening | null {
  const isHerself = predicate !== text;
  if (startsWork(predicate)) return opening('with', { thing: 'the new job' });
  const [, place = ''] = /^start(?:s|ed|ing)? at (\p{Lu}\S*(?: \p{Lu}\S*)*)/u.exec(predicate) ?? [];
  if (place !== '') return opening('question', { question: `How's everything at ${place}?` });
  const [, what = ''] = has.exec(predicate) ?? [];
  const when = /^started/i.test(predicate) ? 'none' : reading.when === 'none' ? 'unknown' : reading.when;
  const thing = what === '' ? null : aboutThing(what.replace(treated, ''), { ...reading, when });
  if (thing?.kind === 'person' && /^getting/i.test(predicate))
    return opening('news', { thing: thing.values.who ?? '' });
  if (thing !== null) return thing;
  const [, begun = ''] = /^started ((?!to\b)[a-z]+(?: [a-z]+)?)$/i.exec(predicate) ?? [];
  if (begun !== '') return turned('going', begun);
  const [, doing = '', rest = ''] = activity.exec(predicate) ?? [];
  const toHer =
    doing === ''
      ? null
      : toFriend(`${doing}${rest}`.replace(/ (?:and|but|because|not|isn't|is|was) .*$| (?:now|again)$/i, ''));
  if (
    toHer === null ||
    toHer.split(' ').length > 8 ||
    / (?:me|us|my|is|are|was|got|has|went|fell|keeps|will|did)\b| (?:with|for|to|from|of|at|about|by|on)$/i.test(
      toHer,
    )
  )
    return null;
  return isOuting(doing) && !isHerself
    ? opening('event', { thing: toHer })
    : opening('going', { thing: toHer });
}

const isOuting = (doing: string): boolean =>
  isAmong('camping skiing hiking traveling sledding sailing', doing.toLowerCase());

/** `leo's starting`, where the 's isn't an owner's. */
const isContraction = new RegExp(`^((?:\\S+ ){0,3}\\S+)'s (?=(?:${afterIs})\\b)`, 'i');

function readPerson(text: string, reading: Reading): Opening | null {
  if (
    /^(?:dog|cat|pet|baby|house|kid)[- ]?(?:sitting|walking|proofing|training|swapping|wearing)\b/i.test(text)
  )
    return null;
  const words = text.split(' ');
  for (const count of [4, 3, 2, 1]) {
    const person = personOf(words.slice(0, count).join(' '), reading.name);
    const rest = words.slice(count).join(' ');
    const isName = count === 1 && person?.text === capitalize(words[0] ?? '');
    if (person === null || person.kind !== 'person' || rest === '' || !looksLikeVerb(words[count] ?? ''))
      continue;
    if (isName && /ing$/i.test(words[count] ?? '')) continue;
    return doing(person, rest, reading);
  }
  return null;
}

/** Someone left her, or they don't talk: nobody asks how the two are doing. */
const isRift =
  /^(?:just |finally |has |had |is |isn't |not |hasn't |won't |still )*(?:left(?! for\b)|walked out|moved out|bailed on|took off|gone for good|abandoned|disowned|cut (?:her|them|him) off|cheat\w*|filed|wants (?:a divorce|out)|(?:stopped |not )?(?:talking|speaking|talk|talked|spoken) to (?:her|them|him)|went no contact|no contact)\b/i;

function troubleOf(who: string, predicate: string): Opening | null {
  const [, victim] = /^(?:bit|hit|attacked|hurt|pushed|is bullying|bullied) her (\w+)/i.exec(predicate) ?? [];
  if (victim !== undefined) return graveWho(`your ${victim}`);
  // `died and her birthday is friday`
  if (/^(?:(?:just|has|had|was) )*(?:died|passed away|put down|put to sleep)\b/i.test(predicate))
    return opening('lossOf', { who: byName(who).replace(/^the (?=\w+$)/, 'your ') });
  if (isRift.test(predicate)) return opening('graveAlone');
  if (
    /\b(?:missing|coma|life support|critical|hospice|terminal|make it)\b|\b(?:weeks|days|months) (?:left|to live)$/i.test(
      predicate,
    )
  )
    return opening('graveAnd', { who });
  return isGrave(predicate) ? graveWho(who) : null;
}

function doing(person: Thing, predicate: string, reading: Reading): Opening | null {
  const { text: who, isPlural } = person;
  const rest = predicate.replace(
    /^(?:just|finally|also|still|is|are|was|has|have) (?=\w+(?:ed|ing)\b|got|made|won)/i,
    '',
  );
  const trouble = troubleOf(who, predicate);
  if (trouble !== null) return trouble;
  if (/\b(?:neighbors?|roommates?|boss|landlord)$/.test(who)) return opening('with', { thing: who });
  const [, first] = /^(?:lost|took|got|said|had|made) (?:his|her|their|a) (first \w+)/i.exec(predicate) ?? [];
  if (first !== undefined) return opening('event', { thing: `${who}'s ${first.toLowerCase()}` });
  // `is Arjun NOT Aryan`
  if (fact.test(predicate) || /^is \p{Lu}\p{Ll}+(?:$| not )/u.test(predicate)) return null;
  if (achievements.test(rest)) {
    const achievement = pastAsIng(`she ${rest}`, '', []);
    if (achievement !== null) return opening('congratsTo', { who, thing: achievement });
  }
  const [, team = ''] = /^(?:tried|tries|trying) out for (?:the )?(.+)$/i.exec(rest) ?? [];
  if (team !== '') return opening('news', { thing: `${who}'s ${team} tryouts` });
  if (isPartner(who)) {
    const [, away] =
      /^(?:is )?((?:traveling|away|deployed|out of town|gone|overseas|on the road|working (?:nights|late|doubles|weekends|overtime)))\b/i.exec(
        predicate,
      ) ?? [];
    if (away !== undefined) return opening('holdingUp', { who, away: away.toLowerCase() });
  }
  const [, how = ''] =
    /^(?:is |are )?(sleeping|eating|nursing|feeling|adjusting|healing|recovering|settling in)\b/i.exec(
      predicate,
    ) ?? [];
  if (how !== '')
    return opening('question', { question: `How${isPlural ? ' are' : "'s"} ${who} ${how.toLowerCase()}?` });
  if (/^(?:is |are )?(?:getting married|engaged|got engaged)\b/i.test(predicate))
    return opening('event', { thing: `${who}'s wedding` });
  const [, moving = ''] =
    /^(?:is |are )?((?:moving in|moving back|moving out|coming to stay|coming to visit|coming to live|visiting|staying)\b)/i.exec(
      predicate,
    ) ?? [];
  if (moving !== '') return opening('with', { thing: `${who} ${moving.toLowerCase()}` });
  const [, what = ''] = has.exec(rest) ?? [];
  const thing = what === '' ? null : readThing(what.replace(/ (?:now|again)$/i, ''), reading.name);
  if (thing === null) return aboutPerson(who);
  if (/^(?:start|began|begin)/i.test(rest) || thing.kind === 'any' || thing.kind === 'other')
    return opening(isPlural ? 'peopleWith' : 'personWith', { who, thing: thing.text });
  return aboutThing(`${who}'s ${thing.text.replace(/^(?:the|his|her) /, '')}`, reading);
}

/** `the kitchen remodel is taking forever`. */
function readThingHappening(text: string, reading: Reading): Opening | null {
  const [, off = ''] = sorryOver.exec(text) ?? [];
  const lost = off === '' ? null : readThing(off, reading.name);
  if (lost !== null) return opening('sorryGrave', { thing: lost.text });
  const words = text.split(' ');
  for (let count = Math.min(6, words.length - 1); count >= 1; count -= 1) {
    const thing = readThing(words.slice(0, count).join(' '), reading.name);
    const verb = words[count] ?? '';
    if (thing === null || thing.kind === 'person' || !looksLikeVerb(verb)) continue;
    if (thing.head === 'ex') return isGrave(text) ? opening('graveAlone') : null;
    return aboutThing(words.slice(0, count).join(' '), {
      ...reading,
      when: reading.when === 'none' ? 'unknown' : reading.when,
    });
  }
  return null;
}

function looksLikeVerb(word: string): boolean {
  return /^(?:is|isn't|was|wasn't|are|aren't|were|has|had|have|got|gets|keeps?|kept|starts?|started|starting|goes|going|went|broke|lost|needs?|in|at|back|opens?|begins?|began|fell|comes?|came|due|won|made|making|ran|quit|left|turns?|wants?|having|getting|might|may|will|won't|can't|didn't|doesn't|who|deploys?|moves?|ends?|graduates?|leaves?|hates?|loves?|likes?|just|finally|still|takes?|took|gives?|gave|hit|threw|bit|picked|hurts|aches|not)$|.(?:ed|ing)$/i.test(
    word,
  );
}
