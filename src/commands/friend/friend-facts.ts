/**
 * What we know about a friend, one thing a line: for `friend show`, and for what `friend add` and `friend edit`
 * understood.
 */

import type { FriendFields, ListField } from '../../domain/friend/fields.ts';
import type { Child } from '../../domain/friend/friend-children.ts';
import type { HardDay } from '../../domain/friend/friend-dates.ts';
import { lookUp } from '../../domain/text/look-up.ts';
import { cadenceInWords } from '../../domain/time/cadence.ts';
import { type DateForm, monthAndDate } from '../../domain/time/date-words.ts';
import { daysBetween } from '../../domain/time/day.ts';
import { aboutInWords, agoInWords } from '../../domain/time/spans.ts';
import type { FriendData } from './friend-data.ts';
import type { FriendOptions } from './friend-options.ts';

export type Fact = readonly [label: string, value: string];

/** null or '' when we know nothing. */
const facts = {
  Circle: ({ circle, cadenceDays, state }) =>
    state === 'died'
      ? null
      : `${circle}, ${cadenceInWords(cadenceDays)}${state === 'active' ? '' : ` (${state})`}`,
  'In touch': (friend, dates) => (friend.state === 'died' ? null : lastInWords(friend, dates)),
  'Next time': ({ next, state }) => (state === 'died' ? null : next),
  'Inspires you': ({ inspires }) => inspires,
  Birthday: ({ birthday }, dates) => birthday && birthdayInWords(birthday, dates),
  'Also called': ({ nicknames }) => nicknames.join(', '),
  Phone: ({ phones }) => phones.join(', '),
  Email: ({ emails }) => emails.join(', '),
  Address: ({ address }) => address?.replace(/\n+/g, ', ') ?? null,
  City: ({ city, zone }) => city && [city, ...(zone ? [zone] : [])].join(', '),
  'Time zone': ({ city, zone }) => (city === null ? zone : null),
  Children: ({ children }, dates) => children.map((child) => childInWords(child, dates)).join(', '),
  Anniversary: ({ anniversaries }, dates) =>
    anniversaries.map((day) => birthdayInWords(day, dates)).join(', '),
  'Hard day': ({ hardDays }, dates) => hardDays.map((day) => hardDayInWords(day, dates)).join('; '),
  Tags: ({ tags }) => tags.map((tag) => `#${tag}`).join(' '),
} as const satisfies Readonly<Record<string, (friend: FriendData, dates: DateForm) => string | null>>;

type Label = keyof typeof facts;

/** Which line shows a field; null when it has none here. */
const labelsOf: Readonly<Record<keyof FriendFields | ListField, Label | readonly Label[] | null>> = {
  name: null,
  state: 'Circle',
  circle: 'Circle',
  everyDays: 'Circle',
  lastTold: 'In touch',
  lastAbout: 'In touch',
  address: 'Address',
  birthday: 'Birthday',
  city: 'City',
  zone: ['City', 'Time zone'],
  inspires: 'Inspires you',
  next: 'Next time',
  nicknames: 'Also called',
  phones: 'Phone',
  emails: 'Email',
  tags: 'Tags',
  children: 'Children',
  anniversaries: 'Anniversary',
  hardDays: 'Hard day',
  notes: null,
  cards: null,
};

type OtherOption = Exclude<keyof FriendOptions, keyof FriendFields>;

/** What an option sets that isn't called like a field. */
const fieldOf: Readonly<
  Record<OtherOption | 'takeChild' | 'takeAnniversary' | 'takeHardDay', keyof typeof labelsOf>
> = {
  every: 'everyDays',
  last: 'lastTold',
  on: 'next',
  nickname: 'nicknames',
  phone: 'phones',
  email: 'emails',
  tag: 'tags',
  child: 'children',
  takeChild: 'children',
  anniversary: 'anniversaries',
  takeAnniversary: 'anniversaries',
  hardDay: 'hardDays',
  takeHardDay: 'hardDays',
  note: 'notes',
  private: 'notes',
};

export function friendFacts(friend: FriendData, dates: DateForm): Fact[] {
  return Object.entries(facts).flatMap(([label, read]): Fact[] => {
    const value = read(friend, dates);
    return value ? [[label, value]] : [];
  });
}

/** The facts these options changed, as they are now. Also says what was removed. */
export function changedFacts(friend: FriendData, options: readonly string[], dates: DateForm): Fact[] {
  const fields = options.map((option) => lookUp<string>(fieldOf, option) ?? option);
  const labels = new Set(
    fields.flatMap((field) => lookUp<Label | readonly Label[] | null>(labelsOf, field) ?? []),
  );
  return [...labels].flatMap((label): Fact[] => {
    const value = facts[label](friend, dates) || (label === 'City' || label === 'Time zone' ? null : 'none');
    return value === null ? [] : [[label, value]];
  });
}

/** `about a week ago`, `in the summer of 2025`. */
export function lastInWords(
  { lastContact, lastAbout }: FriendData,
  { today }: Pick<DateForm, 'today'>,
): string {
  if (lastAbout !== null) return aboutInWords(lastAbout, today);
  return lastContact === null ? 'no day saved yet' : agoInWords(daysBetween(lastContact, today));
}

function childInWords({ name, birthday }: Child, dates: DateForm): string {
  return birthday === null ? name : `${name} (${birthdayInWords(birthday, dates)})`;
}

function hardDayInWords({ day, words }: HardDay, dates: DateForm): string {
  const on = birthdayInWords(day, dates);
  return words === null ? on : `${on}, ${words}`;
}

function birthdayInWords(birthday: string, dates: DateForm): string {
  return monthAndDate(birthday.slice(-5), dates, birthday.startsWith('--') ? '' : birthday.slice(0, 4));
}
