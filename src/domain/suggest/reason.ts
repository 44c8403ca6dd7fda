/** Why a name comes up today, in plain spans: no number, and nothing that could read as a reproach. */

import { type Day, dayFromNumber, daysBetween, months } from '../day.ts';
import { firstNameOf } from '../friend.ts';
import { agoInWords, spanInWords } from '../spans.ts';
import { isLongSilence } from './act.ts';
import { type ActWords, fill } from './act-words.ts';
import { readNext } from './next.ts';
import { firstOrSecondPerson, isAmong } from './next-words.ts';
import { nextOf } from './opener.ts';
import type { Ranked } from './rank.ts';

/** From here on the month says more than a count of months does, until the same month comes round again. */
const monthIsPlainer = { from: 100, until: 335 };
const surpriseFrom = 90;

/**
 * One to three short sentences.
 *
 * @param said sentences of others on the same screen that are about nobody in particular: once is enough. One that is
 * answered is added.
 */
export function reasonFor(
  ranked: Ranked,
  today: Day,
  words: ActWords,
  said: Set<string> = new Set(),
): string {
  const next = nextOf(ranked.friend, today);
  const wanted = next === null ? '' : wantedSentence(next, words);
  const byFriend = newestSince(ranked, ranked.friend.triedDays);
  const tried = newestSince(ranked, ranked.friend.attemptDays);
  if (byFriend !== null && (tried === null || byFriend >= tried)) {
    const name = firstNameOf(ranked.friend);
    return joined(fill(words.reasons.friendTried, { name, ago: whenInWords(byFriend, today) }), wanted);
  }
  if (tried !== null)
    return joined(fill(words.reasons.reachedOut, { ago: whenInWords(tried, today) }), wanted);
  const gap = wanted === '' ? gapSentence(ranked, today, words) : '';
  const isNew = gap !== '' && !said.has(gap);
  if (isNew) said.add(gap);
  return joined(lastSentence(ranked, today, words), wanted || (isNew ? gap : ''));
}

const joined = (...sentences: readonly string[]): string => sentences.filter(Boolean).join(' ');

/** The newest of some days on which one of them reached out, if they were not in touch since. */
function newestSince({ lastContact }: Ranked, days: readonly number[]): Day | null {
  const newest = days.at(-1);
  const tried = newest === undefined ? null : dayFromNumber(newest);
  return tried !== null && (lastContact === null || tried > lastContact) ? tried : null;
}

function lastSentence(ranked: Ranked, today: Day, { reasons }: ActWords): string {
  const { friend, lastContact } = ranked;
  if (lastContact === null) {
    return fill(reasons.added, { name: firstNameOf(friend), ago: whenInWords(friend.addedOn, today) });
  }
  const ago = whenInWords(lastContact, today);
  const span = spanInWords(daysBetween(lastContact, today));
  // What she told of when adding the friend says nothing of how.
  const isLogged = friend.contactDays.some((day) => dayFromNumber(day) >= lastContact);
  const [way, what] = isLogged ? [friend.lastWay, friend.lastWhat] : [null, null];
  if (way === 'note') return fill(reasons.note, { ago, what: what ?? 'card' });
  if (what === null) return fill(reasons[way ?? 'unknown'], { ago });
  const isPlace = way === 'group' && !/\b(chat|call|party)$/.test(what);
  return isPlace ? fill(reasons.metAt, { ago, what }) : fill(reasons.since, { span, what });
}

/** `about four weeks ago`, `in June`. */
function whenInWords(day: Day, today: Day): string {
  const days = daysBetween(day, today);
  const isMonth = days >= monthIsPlainer.from && days < monthIsPlainer.until;
  return isMonth ? `in ${months[+day.slice(5, 7) - 1]}` : agoInWords(days);
}

function gapSentence(ranked: Ranked, today: Day, { reasons }: ActWords): string {
  if (ranked.lastContact === null) return '';
  if (isLongSilence(ranked, today)) return reasons.longGap;
  return daysBetween(ranked.lastContact, today) >= surpriseFrom ? reasons.surprise : '';
}

function wantedSentence(next: string, { reasons, plurals }: ActWords): string {
  const { kind, text } = readNext(next, plurals);
  const isHerOwn = text
    .toLowerCase()
    .split(/[^\p{L}'’]+/u)
    .some((word) => isAmong(firstOrSecondPerson, word.replace('’', "'")));
  if (kind === 'question') return fill(reasons.askQuestion, { next: text });
  // "You wanted to ask about my pan" would turn her words round.
  if (kind === 'other' || isHerOwn) return fill(reasons.remember, { next: text });
  return fill(kind === 'clause' ? reasons.askClause : reasons.askAbout, { next: text });
}
