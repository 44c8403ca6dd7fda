/** Why a name comes up today, in plain spans: without numbers or anything that could sound like a reproach. */

import { type Friend, firstNameOf, lastAboutOf } from '../friend/friend.ts';
import { fillIn } from '../text/look-up.ts';
import { type Day, dayFromNumber, daysBetween, months } from '../time/day.ts';
import { aboutInWords, agoInWords, spanInWords } from '../time/spans.ts';
import { isLongSilence } from './act.ts';
import { type ActWords, SaidSentences } from './act-words.ts';
import { nextOf } from './opener.ts';
import type { RankedFriend } from './rank.ts';

/** In days. From here on, the month is clearer than a count of months, until the same month comes around again. */
const monthIsPlainer = { from: 100, until: 335 };
const surpriseFrom = 90;
/** Later, whose turn it is doesn't matter anymore. */
const turnUntil = 60;

/** `wantedSentence`. It has many rules, so it loads only if someone has words for next time. */
export type WantedSentence = (friend: Friend, next: string, words: ActWords) => string[];

/**
 * One to three short sentences, none of them used for someone before.
 *
 * @param wanted null when nobody has words for next time
 * @param isNextBelow what she wanted to remember is shown below, word for word
 */
export function reasonFor(
  ranked: RankedFriend,
  today: Day,
  words: ActWords,
  saidSentences = new SaidSentences(),
  wanted: WantedSentence | null = null,
  isNextBelow = false,
): string {
  const next = nextOf(ranked.friend);
  const wantedTexts = next === null || isNextBelow ? [] : (wanted?.(ranked.friend, next, words) ?? []);
  const tried = triedSentence(ranked, today, words);
  const first = tried ?? { texts: lastSentence(ranked, today, words), more: '' };
  const more = tried === null && next === null ? moreTexts(ranked, today, words) : [first.more];
  // What is only kind to add is left out the second time.
  return [
    saidSentences.fresh(first.texts),
    saidSentences.fresh([...more, '']),
    saidSentences.fresh(wantedTexts),
  ]
    .filter(Boolean)
    .join(' ');
}

/** For their own birthday. */
export function birthdayReasonFor(
  { friend }: Pick<RankedFriend, 'friend'>,
  words: ActWords,
  saidSentences = new SaidSentences(),
  wanted: WantedSentence | null = null,
  isNextBelow = false,
): string {
  const next = nextOf(friend);
  const wantedTexts = next === null || isNextBelow ? [] : (wanted?.(friend, next, words) ?? []);
  const today = saidSentences.fresh(sentences(words.reasons.birthday, friend, {}));
  return [today, saidSentences.fresh(wantedTexts)].filter(Boolean).join(' ');
}

/** null when they were in touch after one of them reached out, or nobody did. */
function triedSentence(
  ranked: RankedFriend,
  today: Day,
  { reasons }: ActWords,
): { readonly texts: string[]; readonly more: string } | null {
  const { friend } = ranked;
  const byFriend = newestSince(ranked, friend.triedDays);
  const tried = newestSince(ranked, friend.attemptDays);
  if (byFriend !== null && (tried === null || byFriend >= tried))
    return { texts: sentences(reasons.friendTried, friend, { ago: whenInWords(byFriend, today) }), more: '' };
  if (tried === null) return null;
  const texts = sentences(reasons.reachedOut, friend, { ago: whenInWords(tried, today) });
  return { texts, more: reasons.another };
}

/** The sentence, and a version with the name for when someone else has the same one. */
export function sentences(
  pattern: string,
  friend: Friend,
  values: Readonly<Record<string, string>>,
): string[] {
  const alone = {
    friend: firstNameOf(friend),
    with: '',
    to: '',
    for: '',
    name: '',
    eachOther: 'each other',
  };
  const candidates = [firstNameOf(friend), friend.name].map((name) => ({
    friend: name,
    with: ` with ${name}`,
    to: ` to ${name}`,
    for: ` for ${name}`,
    name: ` ${name}`,
    eachOther: name,
  }));
  return [alone, ...candidates].map((candidate) => fillIn(pattern, { ...candidate, ...values }));
}

/** The newest day on which one of them reached out, if they weren't in touch since. */
function newestSince({ lastContact }: RankedFriend, days: readonly number[]): Day | null {
  const newest = days.at(-1);
  const tried = newest === undefined ? null : dayFromNumber(newest);
  return tried !== null && (lastContact === null || tried > lastContact) ? tried : null;
}

function lastSentence({ friend, lastContact }: RankedFriend, today: Day, { reasons }: ActWords): string[] {
  if (lastContact === null) return sentences(reasons.noDay, friend, {});
  const span = spanInWords(daysBetween(lastContact, today));
  // A contact she only mentioned doesn't say how it was, and says only roughly when.
  if (!friend.contactDays.some((day) => dayFromNumber(day) >= lastContact)) {
    const about = lastAboutOf(friend);
    const ago = about === null ? agoInWords(daysBetween(lastContact, today)) : aboutInWords(about, today);
    return sentences(reasons.told, friend, { ago });
  }
  const ago = whenInWords(lastContact, today);
  const { lastWay: way, lastWhat: what } = friend;
  if (way === 'note') return sentences(reasons.note, friend, { span, what: what ?? 'card' });
  if (what === null) return sentences(reasons[way ?? 'unknown'], friend, { ago, span });
  const isPlace = way === 'group' && !/\b(chat|call|party)$/.test(what);
  return sentences(isPlace ? reasons.metAt : reasons.since, friend, { ago, span, what });
}

/** What helps to know: that it's her turn to write, or that a gap is fine. */
function moreTexts(ranked: RankedFriend, today: Day, words: ActWords): string[] {
  const { friend, lastContact } = ranked;
  if (friend.isHerTurn && lastContact !== null && daysBetween(lastContact, today) <= turnUntil)
    return sentences(words.reasons.wroteLast, friend, {});
  return [gapSentence(ranked, today, words)];
}

/** `about four weeks ago`, `in June`. */
function whenInWords(day: Day, today: Day): string {
  const days = daysBetween(day, today);
  const isMonth = days >= monthIsPlainer.from && days < monthIsPlainer.until;
  return isMonth ? `in ${months[+day.slice(5, 7) - 1]}` : agoInWords(days);
}

function gapSentence(ranked: RankedFriend, today: Day, { reasons }: ActWords): string {
  if (ranked.lastContact === null) return '';
  if (isLongSilence(ranked, today)) return reasons.longGap;
  return daysBetween(ranked.lastContact, today) >= surpriseFrom ? reasons.surprise : '';
}
