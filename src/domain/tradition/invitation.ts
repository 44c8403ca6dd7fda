/** The texts of a tradition to send: the one that starts it and says that a no is fine, and a week of what she wrote. */

import type { Friend } from '../friend/friend.ts';
import { namesInWords } from '../friend/names.ts';
import { firstNameOf } from '../friend/person-name.ts';
import { capitalize } from '../text/capitalize.ts';
import { fillIn } from '../text/look-up.ts';
import { stableHash } from '../text/stable-hash.ts';
import { addDays, type Day, weekdayOf } from '../time/day.ts';
import { type PromptWords, promptFor } from './prompt.ts';
import type { Theme, Tradition } from './tradition.ts';

/** `content/traditions/words.json`. `{names}` is who it goes to. */
export interface TraditionWords {
  readonly invitations: Readonly<Record<Theme, readonly string[]>>;
  /** For a theme or a single line of her own; `{theme}` is replaced with it. */
  readonly ownTheme: Readonly<Record<'thing' | 'about' | 'question', readonly string[]>>;
  /** Her preferred time of day, each from its hour on. The first one is the night, which ends at the last one's hour. */
  readonly hours: readonly { readonly from: number; readonly words: string }[];
  readonly closing: string;
  readonly recap: {
    readonly opening: string;
    /** `{day}` and `{answer}`. */
    readonly line: string;
    readonly closing: string;
    /** For when there is only one line to choose from. */
    readonly closingOfOne: string;
  };
}

/** Its id decides the wording; a null time mentions no hour. */
type Invited = Pick<Tradition, 'id' | 'theme' | 'prompts' | 'time'> & { readonly friends: readonly Friend[] };

export function invitationFor({ id, theme, prompts, friends, time }: Invited, words: TraditionWords): string {
  const ownWords = theme === 'own' ? themeWordsIn(prompts) : null;
  const own = ownWords === null ? null : readOwnTheme(ownWords);
  const wordings = own === null ? words.invitations[theme] : words.ownTheme[own.form];
  const wording = fillIn(wordings[stableHash(id) % wordings.length] ?? '', { theme: own?.words ?? '' });
  const isReached = ({ from }: { from: number }) => time !== null && Number(time.slice(0, 2)) >= from;
  const hours = time === null ? undefined : (words.hours.find(isReached) ?? words.hours[0]);
  const sentences = [withNames(wording, friends), hours?.words, words.closing];
  return sentences.filter((sentence) => sentence !== undefined).join(' ');
}

const themeStart = "Today's: ";

/** A theme in her own words, as the first of her lines. */
export const promptOfTheme = (theme: string): string => `${themeStart}${theme}`;

/** A theme of her own, or her only line; null for several lines. */
function themeWordsIn(prompts: readonly string[]): string | null {
  const [first = ''] = prompts;
  if (first.startsWith(themeStart)) return first.slice(themeStart.length);
  return prompts.length === 1 ? first : null;
}

function withNames(text: string, friends: readonly Friend[]): string {
  return fillIn(text, { names: namesInWords(friends.map(firstNameOf)) });
}

/**
 * The seven days up to and including the given one, oldest first, but only those when something was shared. `answer` is
 * what she wrote, null if she didn't save it.
 */
export function weekShared(
  { sharedOn, answers, ...tradition }: Omit<Tradition, 'friends'>,
  last: Day,
  prompts: PromptWords,
) {
  const first = addDays(last, -6);
  return sharedOn
    .filter((on) => on >= first && on <= last)
    .map((on) => ({
      on,
      prompt: promptFor(tradition, on, prompts),
      answer: answers.find((answer) => answer.on === on)?.text ?? null,
    }));
}

/** What she wrote on those days, without notes from the log; null for a week without saved answers. */
export function recapText(
  friends: readonly Friend[],
  week: ReturnType<typeof weekShared>,
  { recap: { opening, line, closing, closingOfOne } }: TraditionWords,
): string | null {
  const lines = week.flatMap(({ on, answer }) =>
    answer === null ? [] : [fillIn(line, { day: weekdayOf(on), answer })],
  );
  if (lines.length === 0) return null;
  return [withNames(opening, friends), ...lines, lines.length === 1 ? closingOfOne : closing].join('\n');
}

const opensQuestion = /^(?:what|how|who|where|when|which|why|did|do|does|is|are|can|if)\b/i;
/** `a photo of the sky`, `what we cooked`: something to text each other. */
const opensThing =
  /^(?:an?|one|two|three|some|any|something|anything|what|how|who|where|when|which|why|(?:the|our) (?:\w+est|one|first|last|favorite|highs?|lows?|most \w+))\b/i;

/** `one thing we didn't yell about`, `books`, `Song of the day?`. */
function readOwnTheme(input: string) {
  const words = input.trim().replace(/[\s.!,;:]+$/, '');
  const isQuestion = words.endsWith('?') || (opensQuestion.test(words) && /\b(?:you|your)\b/i.test(words));
  if (isQuestion) return { form: 'question', words: `${capitalize(words.replace(/[\s?]+$/, ''))}?` } as const;
  // `One thing` loses its capital; `NICU days` and `Ohio` keep theirs.
  const both = ofBoth(words);
  const ours = opensThing.test(both) ? both.charAt(0).toLowerCase() + both.slice(1) : both;
  if (/^\S+ of the day\b/i.test(ours)) return { form: 'thing', words: `our ${ours}` } as const;
  return { form: opensThing.test(ours) ? 'thing' : 'about', words: ours } as const;
}

/** `one thing I did`: each of them does it. */
function ofBoth(words: string): string {
  return words
    .replace(/\bI['’]m\b/gi, "we're")
    .replace(/\bI\b/gi, 'we')
    .replace(/\bmy\b/gi, 'our')
    .replace(/\bme\b/gi, 'us');
}
