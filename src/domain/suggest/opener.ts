/** The first line we offer: from what she wanted to ask next time, or a plain hello. Never from a note. */

import { cadenceDaysOf, type Friend, firstNameOf, lastContactOf } from '../friend/friend.ts';
import { greetedName, withoutFriendName } from '../friend/greeted-name.ts';
import { withoutMarks } from '../text/name-marks.ts';
import { stableHash } from '../text/stable-hash.ts';
import { unicodePattern } from '../text/unicode-pattern.ts';
import { addDays, type Day, daysBetween } from '../time/day.ts';
import { isLongSilence } from './act.ts';
import type { ActWay, ActWords, SaidSentences } from './act-words.ts';
import { isToBeWished } from './dates.ts';

/** Her words; null when there are none. */
export function nextOf({ next }: Pick<Friend, 'next'>): string | null {
  return next?.trim() ? next : null;
}

/** From `textsFromNext`: it has many rules, so it loads only if someone has such words. */
export type TextFromNext = (
  friend: Pick<Friend, 'next' | 'name' | 'nicknames'>,
  today: Day,
  words: Pick<ActWords, 'openers'>,
) => NextText;

interface NextText {
  /** A whole text; null when none fits. */
  readonly text: string | null;
  /** An illness, a death or other trouble: no breezy words go with it. */
  readonly isGrave: boolean;
}

export interface Opener {
  readonly text: string;
  /** What she wanted to remember, as typed, if the text doesn't say it: it fits no sentence of ours. */
  readonly unsaid: string | null;
}

/**
 * Words for her to send or say; the same all day. Nobody else was offered one of their sentences before.
 * @param me her own name; null if she didn't set it
 * @param fromNext null when nobody has words for next time
 */
export function chooseOpener(
  friend: Friend,
  way: ActWay,
  today: Day,
  words: ActWords,
  saidSentences: SaidSentences,
  me: string | null,
  fromNext: TextFromNext | null,
): Opener {
  const names = [firstNameOf(friend), friend.name];
  const greeted = (template: string) => names.map((name) => withFriendName(template, name));
  const ours = (texts: readonly string[], unsaid: string | null = null): Opener => ({
    text: saidSentences.fresh(texts),
    unsaid,
  });
  const key = `${friend.id} ${today}`;
  const next = nextOf(friend);
  const { text, isGrave } = (next !== null && fromNext?.(friend, today, words)) || noText;
  // Only on their own birthday, before she was in touch, and in a way that can carry a wish.
  const wishes = isToBeWished(friend, today) ? rotate(words.birthday[way] ?? [], key) : [];
  if (wishes.length > 0) return ours((isGrave ? [calmWish(words, text ?? '')] : wishes).flatMap(greeted));
  if (next !== null) {
    if (text === null)
      return ours(rotate(words.calm, key).flatMap(greeted), next.replace(/\s+/g, ' ').trim());
    const hello = greeted(`Hi {friend}, ${inSentence(text)}`);
    // One sentence alone sounds curt without a greeting.
    const isGreeted = !/[.!?] /.test(text) || stableHash(`${friend.id} ${withoutMarks(next)}`) % 2 === 0;
    return ours(isGreeted ? [...hello, text] : [text, ...hello]);
  }
  if ([1, 2, 3].some((days) => isToBeWished(friend, addDays(today, -days))))
    return ours(greeted(`Hi {friend}, ${words.openers.birthdayPast}`));
  const hellos = way === 'text' && isSilent(friend, today) ? words.again : words.hellos[way];
  const signed = me === null ? '' : `, it's ${me}`;
  const first = rotate(hellos, key).map((hello) =>
    withFriendName(hello, firstNameOf(friend)).replace('{me}', () => signed),
  );
  return ours([...first, ...greeted(words.greeting)]);
}

/** Nobody who lost someone reads of a happy birthday. */
function calmWish({ birthdayInHardTimes, birthdayInMourning }: ActWords, text: string): string {
  const isMourning = text.startsWith("I'm so sorry");
  const rest = isMourning ? text.replace(" I've been thinking about you.", '') : text;
  return (isMourning ? birthdayInMourning : birthdayInHardTimes).replace('{text}', () => rest).trim();
}

const noText: NextText = { text: null, isGrave: false };

/** In days. After more, nobody asks how the week is going, even where that was the plan. */
const longestSmallTalk = 150;

function isSilent(friend: Friend, today: Day): boolean {
  const lastContact = lastContactOf(friend, today);
  if (lastContact === null) return false;
  const days = daysBetween(lastContact, today);
  const ratio = days / cadenceDaysOf(friend);
  return days > longestSmallTalk || isLongSilence({ lastContact, ratio }, today);
}

const opens = unicodePattern(
  String.raw`^(?:How|What|When|Where|Who|Which|Why|Is|Are|Did|Do|Does|Was|Were|Has|Have|Can|Could|Want|Any|Just|Thank|Congratulations|Good|Happy|Sorry|Say|No)(?![\p{L}])`,
);

/** The first word loses its capital after a greeting; names and `I` keep it. */
function inSentence(text: string): string {
  return opens(text).test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** Nobody is greeted as `my sister`. */
function withFriendName(template: string, name: string): string {
  const nameInGreeting = greetedName(name);
  return nameInGreeting === null
    ? withoutFriendName(template)
    : template.replace('{friend}', () => nameInGreeting);
}

/** Puts another one first each day. */
function rotate(choices: readonly string[], key: string): readonly string[] {
  const from = stableHash(key) % Math.max(1, choices.length);
  return [...choices.slice(from), ...choices.slice(0, from)];
}
