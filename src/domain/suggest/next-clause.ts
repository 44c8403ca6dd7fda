/** Clauses about what she wants to find out: `how the trip went`, `if she wants to walk`. */

import { capitalize, lowerFirst } from '../text/capitalize.ts';
import { plainOfPast } from '../text/english/past-as-ing.ts';
import { isAmong } from '../text/english/turn-words.ts';
import { aboutPerson, type Opening, opening, type Reading, wondering } from './next-about.ts';
import { isGrave, isKin } from './next-grave.ts';
import { readThing } from './next-thing.ts';
import { toFriend } from './next-to-friend.ts';
import { inversions } from './next-words.ts';

const sharedActivities =
  'walk run hike bake swim go get grab have meet hang catch do take play watch talk plan chat';
const questionWord = /^(?:how|what|when|where|who|which|why)$/i;

/** @param text starts with a question word, `if` or `whether` */
export function readClause(text: string, reading: Reading): Opening | null {
  const [first = '', second = ''] = text.toLowerCase().split(' ');
  const isContracted = /^(?:how|what|when|where|who|why)'(?:s|re|d|ve)$/.test(first);
  if (text.endsWith('?') || isContracted || (questionWord.test(first) && isAmong(inversions, second)))
    return question(text.replace(/\?$/, ''));
  if (second === '' || (isAmong('what if', first) && isAmong('a an not', second))) return null;
  if (/^how (?:many|much|long|often|old|far|big) /i.test(text))
    return question(text) ?? wondering(lowerFirst(text));
  if (first === 'how') return readHow(text, reading) ?? wondering(lowerFirst(text));
  if (first === 'if' || first === 'whether')
    return (
      readIf(text.slice(first.length + 1), reading) ??
      askedDid(text.slice(first.length + 1)) ??
      wondering(lowerFirst(text))
    );
  const [, when = '', rest = ''] = /^(when|where|what) she(?:'s| is) (.+)$/i.exec(text) ?? [];
  if (when !== '' && !/ing$/.test(text)) return question(`${when} are you ${rest}`);
  const [, what = '', verb = '', more = ''] =
    /^(what|when|where|who|why) she (needs|wants|likes|thinks)( .+)?$/i.exec(text) ?? [];
  if (verb !== '') return question(`${what} do you ${verb.replace(/s$/, '')}${more}`);
  return wondering(lowerFirst(text));
}

/** A single question, without changes. */
export function question(text: string): Opening | null {
  const about = text
    .replace(/^how(?: is|'s) she\b/i, 'how are you')
    .replace(/^(how(?:'s| is| are| was| were| did| do)) (?:her|their) (?=\S)/i, '$1 your ')
    .replace(/^how are you$/i, 'how are you doing')
    .replace(
      /^(what did (?:the|her) (?:doctor|vet|ob|teacher|school|dentist|lawyer|specialist|pediatrician) say about) (?:her|their) /i,
      '$1 your ',
    )
    .replace(/^what did her /i, 'what did your ')
    .replace(/^(how(?:'s| is| are)) (?!your )(\S+)$/i, (match, how: string, who: string) =>
      isKin(who) && !/^(?:baby|twins|kids)$/i.test(who) ? `${how} your ${who} doing` : match,
    )
    .replace(/\b(did|does|is|was|has) she\b/i, (_, verb: string) => forYou[verb.toLowerCase()] ?? '');
  const toHer = toFriend(about);
  if (toHer === null || toHer.includes('?')) return null;
  const sentence = `${capitalize(toHer)}?`;
  return opening(isGrave(text) ? 'graveQuestion' : 'question', { question: sentence });
}

const forYou: Readonly<Record<string, string>> = {
  did: 'did you',
  does: 'do you',
  is: 'are you',
  was: 'were you',
  has: 'have you',
};

function readHow(text: string, reading: Reading): Opening | null {
  const herself =
    /^how she(?:'s| is)?(?: (doing|feeling|holding up|sleeping|healing|recovering|adjusting|settling in|coping|feels?|felt|is|does))?$/i.exec(
      text,
    );
  if (herself !== null) {
    const doing =
      herself[1]?.replace(/^feels?$|^felt$/, 'feeling').replace(/^is$|^does$/, 'doing') ?? 'doing';
    return asQuestion(`How are you ${doing}?`, text);
  }
  const [, who = '', did = '', rest = ''] = /^how (.+?) (did|is (?=\w+ing ))(.+)$/i.exec(text) ?? [];
  const subject =
    who === '' || /^going\b/.test(rest) ? null : (readThing(who, reading.name) ?? personNamed(who));
  const more = toFriend(`${subject?.text ?? ''} ${rest.trim()}`);
  if (subject !== null && more !== null && !/^she$/i.test(who))
    return asQuestion(
      did === 'did'
        ? `How did ${more.replace(subject.text, `${subject.text} do`)}?`
        : `How${subject.isPlural ? ' are' : "'s"} ${more}?`,
      text,
    );
  const [, what = '', verb = ''] =
    /^how (.+?)(?: (went|goes|was|were|is going|are going|is doing|are doing|is|are|did)|'s (?:going|doing))$/i.exec(
      text,
    ) ?? [];
  if (what === '') return null;
  if (/^(?:it|that|things|everything)$/i.test(what))
    return asQuestion(questionAbout(what, verb, /^(?:things)$/i.test(what)), text);
  const thing = readThing(what, reading.name) ?? personNamed(what);
  if (thing === null) return null;
  const doing = /'s (going|doing)$/i.exec(text)?.[1] ?? verb.split(' ')[1];
  // In "how X is going", X isn't a person, so it gets no capital.
  if (doing === 'going' && thing.kind === 'person')
    return asQuestion(questionAbout(what, 'is going', false), text);
  if (thing.kind === 'person' && doing === undefined && /^(?:is|are)$/i.test(verb))
    return isGrave(text)
      ? asQuestion(`How${thing.isPlural ? ' are' : "'s"} ${thing.text} doing?`, text)
      : aboutPerson(thing.text);
  return asQuestion(
    questionAbout(thing.text, doing === undefined ? verb : `is ${doing}`, thing.isPlural),
    text,
  );
}

/** `leo`, as she types it. */
function personNamed(
  word: string,
): { readonly text: string; readonly isPlural: false; readonly kind: 'person' } | null {
  if (!/^\p{L}{2,}$/u.test(word) || isAmong('he she they it him her them this that everyone someone', word))
    return null;
  return { text: word, isPlural: false, kind: 'person' };
}

function questionAbout(thing: string, verb: string, isMany: boolean): string {
  const [first = '', second = ''] = verb.toLowerCase().split(' ');
  if (isAmong('went goes did', first)) return `How did ${thing} ${first === 'did' ? 'do' : 'go'}?`;
  if (isAmong('was were', first)) return `How ${isMany ? 'were' : 'was'} ${thing}?`;
  return `How${isMany ? ' are' : "'s"} ${thing}${second === '' ? '' : ` ${second}`}?`;
}

function asQuestion(question: string, text: string): Opening {
  return opening(isGrave(text) ? 'graveQuestion' : 'question', { question });
}

/** `Theo made JV` becomes `Did Theo make JV?` */
function askedDid(text: string): Opening | null {
  const [, subject = '', ever = '', past = '', rest = ''] =
    /^((?:her |the |their )?[\p{L}'-]+) ((?:ever|finally|actually) )?(\p{Ll}+)( .+)?$/u.exec(text) ?? [];
  const plain = plainOfPast(past);
  const who = /^(?:she|they)$/i.test(subject) ? 'you' : toFriend(subject);
  const what = toFriend(`${ever}${plain ?? ''}${rest}`);
  if (plain === null || who === null || what === null || /^(?:is|was|were|are|has|had|have)$/i.test(past))
    return null;
  return asQuestion(`Did ${who} ${what}?`, text);
}

/** @param text after `if` */
function readIf(text: string, { day, when }: Reading): Opening | null {
  const [, we = '', todo = ''] = /^(I|we) (?:can|could|might) (.+)$/.exec(text) ?? [];
  const activity = toFriend(todo);
  if (todo !== '' && activity !== null) return opening('could', { who: we, what: activity });
  const [, favor = ''] =
    /^she(?:'ll| will)(?: be (?:able|willing) to)? ((?!be |need |have |get |ever )\S+ .+)$/i.exec(text) ?? [];
  const favorToFriend = toFriend(favor);
  if (favor !== '' && favorToFriend !== null)
    return opening('can', { what: `${favorToFriend}${day === null ? '' : ` ${day}`}` });
  const [, verb = '', rest = ''] =
    /^she(?: would| might|'d)? ?(?:still |also |ever )?(wants?|likes? to|need|needs|can|could|is|'s|has)(?: (.+))?$/i.exec(
      text.replace(/^she's /i, 'she is '),
    ) ?? [];
  const wish = toFriend(rest);
  if (verb === '' || rest === '' || wish === null || /[?,]/.test(wish)) return null;
  const onDay = day === null ? '' : ` ${day}`;
  if (/^wants?$/i.test(verb) && wish.startsWith('to ')) return inviting(wish.slice(3), day);
  if (/^like/i.test(verb)) return inviting(wish, day);
  if (/^wants?$/i.test(verb)) return opening('want', { thing: wish });
  const help = /^(?:a hand|help)(?: with (.+))?$/.exec(wish);
  if (/^needs?$/i.test(verb) && help !== null)
    return help[1] === undefined ? opening('helpPlain') : opening('help', { thing: help[1] });
  if (/^needs?$/i.test(verb)) return wish.startsWith('to ') ? null : opening('need', { thing: wish });
  if (/^(?:can|could)$/i.test(verb)) return opening('can', { what: `${wish}${onDay}` });
  if (/^is$/i.test(verb) && when !== 'past') {
    const ok = wish.replace(/^ok$/, 'okay').replace(/^doing ok$/, 'doing okay');
    return asQuestion(`Are you ${ok}${isAmong('free around busy home off', wish) ? onDay : ''}?`, text);
  }
  return /^has$/i.test(verb) && /^(?:a|an|any|the|some|my) /.test(wish)
    ? opening('have', { thing: wish })
    : null;
}

/** An invitation to do something together, or just to do it. */
export function inviting(what: string, day: string | null): Opening {
  const isShared =
    (/^come over/.test(what) || isAmong(sharedActivities, what.toLowerCase().split(' ')[0] ?? '')) &&
    what.split(' ').length <= 5;
  const time =
    day !== null ? ` ${day}` : isShared && !/ (?:over|again|sometime)$/.test(what) ? ' sometime' : '';
  return opening('invite', { what: `${what}${time}` });
}
