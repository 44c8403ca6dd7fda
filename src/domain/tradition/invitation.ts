/** The text with which a tradition begins: what it is, and that a no is fine. */

import type { Friend } from '../friend/friend.ts';
import { namesInWords } from '../friend/names.ts';
import { firstNameOf } from '../friend/person-name.ts';
import { stableHash } from '../text/stable-hash.ts';
import type { Theme } from './tradition.ts';

/** `content/traditions/words.json`. `{names}` is who it goes to. */
export interface TraditionWords {
  readonly invitations: Readonly<Record<Theme, readonly string[]>>;
  /** Her loose hour in words. */
  readonly hours: Readonly<Record<Hours, string>>;
  readonly closing: string;
  readonly recap: {
    readonly opening: string;
    /** `{day}` and `{prompt}`. */
    readonly line: string;
    readonly closing: string;
    /** Where there is only one line to choose from. */
    readonly closingOfOne: string;
  };
}

type Hours = 'night' | 'morning' | 'midday' | 'afternoon' | 'evening';

/** Each from its hour on; before the first it is night still. */
const hoursFrom: readonly (readonly [hour: number, hours: Hours])[] = [
  [22, 'night'],
  [17, 'evening'],
  [14, 'afternoon'],
  [11, 'midday'],
  [5, 'morning'],
  [0, 'night'],
];

interface Invited {
  /** Of the tradition; it decides which of the wordings is taken. */
  readonly id: string;
  readonly theme: Theme;
  readonly friends: readonly Friend[];
  /** `20:30`; null says nothing of an hour. */
  readonly time: string | null;
}

export function invitationFor({ id, theme, friends, time }: Invited, words: TraditionWords): string {
  const wordings = words.invitations[theme];
  const wording = wordings[stableHash(id) % wordings.length] ?? '';
  const hours = time === null ? [] : [words.hours[hoursOf(time)]];
  return [withNames(wording, friends), ...hours, words.closing].join(' ');
}

/** Names stand as she would greet them, and are put in as they are. */
export function withNames(text: string, friends: readonly Friend[]): string {
  return text.replace('{names}', () => namesInWords(friends.map(firstNameOf)));
}

function hoursOf(time: string): Hours {
  const hour = Number(time.slice(0, 2));
  return hoursFrom.find(([from]) => hour >= from)?.[1] ?? 'night';
}
