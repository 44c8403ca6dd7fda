/** The words to send for a call: the invitation, which times suit, the time it will be, and that it is off. */

import { firstNameOf } from '../friend/friend.ts';
import { fillPhrase, keysOf } from '../note/fill-phrase.ts';
import { type DateForm, dayInWords, timeInWords } from '../time/date-words.ts';
import { inWords } from '../time/spans.ts';
import type { CallKind } from './call.ts';
import type { ShownTime } from './times.ts';

/**
 * Each entry is a sentence or a line, or several ways to say it: the first is taken whose slots are all known, and none
 * where none is. `''` is an empty line.
 */
type Template = readonly (string | readonly string[])[];

/** `content/calls/invitation.json`: `long` are lines, all others sentences. */
export interface CallWords {
  /** By minutes: `an hour`. */
  readonly lengths: Readonly<Record<string, string>>;
  readonly plusOne: Readonly<Record<CallKind, string>>;
  readonly known: Readonly<Record<'long' | 'short', Template>>;
  readonly fresh: Readonly<Record<'long' | 'short', Template>>;
  /** Stand before the times while she asks which suit. */
  readonly timesAsked: string;
  readonly timeAsked: string;
  readonly poll: Readonly<Record<'several' | 'one' | 'none', Template>>;
  readonly timeSet: Template;
  readonly cancel: Template;
}

export interface InvitationPlan {
  /** The title, or her own words. */
  readonly topic: string;
  readonly minutes: number;
  readonly kind: CallKind;
  readonly plusOne: boolean;
  /** Hers included, without those who said no. */
  readonly people: number;
  /** Each time to choose from, on the clocks to show. */
  readonly options: readonly (readonly ShownTime[])[];
  readonly picked: readonly ShownTime[] | null;
  readonly link: string | null;
  /** Her name. */
  readonly host: string | null;
  /** The first name, when it is for one person. */
  readonly guest: string | null;
}

/** So few who know each other need no rules for a group, and are counted to one: of more, some may say no. */
const fewPeople = 4;

/** `timeSet` goes to everyone who comes, once a time is picked; `cancel` to everyone who was asked, once it is off. */
export function invitationFor(plan: InvitationPlan, words: CallWords, dates: DateForm) {
  const values = valuesFor(plan, words, dates);
  const { long, short } = words[plan.kind];
  const { length } = plan.options;
  return {
    long: filled(long, values)
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
    short: sentences(short, values),
    poll: sentences(words.poll[length > 1 ? 'several' : length === 1 ? 'one' : 'none'], values),
    timeSet: sentences(words.timeSet, values),
    cancel: sentences(words.cancel, values),
  };
}

/** `Thursday, December 3: Chicago 7 pm, New York 8 pm; Friday, December 4: London 1 am`: her day first. */
export function clocksInWords(times: readonly ShownTime[], dates: DateForm): string {
  return [...new Set(times.map(({ day }) => day))]
    .map((day) => {
      const clocks = times.filter((shown) => shown.day === day);
      const each = clocks.map(({ city, time }) => `${city} ${timeInWords(time, dates)}`);
      return `${dayInWords(day, dates)}: ${each.join(', ')}`;
    })
    .join('; ');
}

function valuesFor(plan: InvitationPlan, words: CallWords, dates: DateForm): ReadonlyMap<string, string> {
  const { topic, minutes, kind, plusOne, people, options, picked, link, host, guest } = plan;
  const times = options.map((option) => clocksInWords(option, dates));
  const isAsked = picked === null;
  const values: Readonly<Record<string, string | null>> = {
    guest,
    host: host === null ? null : firstNameOf({ name: host }),
    topic,
    length: words.lengths[minutes] ?? `${minutes} minutes`,
    people: peopleInWords(people, plusOne),
    // A line with this slot in it is left out where it is null.
    group: people > fewPeople ? '' : null,
    'plus-one': plusOne ? words.plusOne[kind] : '',
    link,
    when: picked === null ? null : clocksInWords(picked, dates),
    times: times.length > 1 ? times.map((time, at) => `${at + 1}. ${time}`).join('\n') : (times[0] ?? null),
    'times-asked': isAsked && times.length > 1 ? words.timesAsked : null,
    'time-asked': isAsked && times.length === 1 ? words.timeAsked : null,
  };
  return new Map(Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== null));
}

function peopleInWords(people: number, plusOne: boolean): string {
  // Everybody but her may bring one.
  if (plusOne) return `up to ${inWords(Math.max(2, people) * 2 - 1)} of us`;
  if (people <= 2) return 'the two of us';
  return people <= fewPeople ? `${inWords(people)} of us` : `about ${inWords(people)} of us`;
}

function sentences(template: Template, values: ReadonlyMap<string, string>): string {
  const known = filled(template, values).filter((sentence) => sentence !== '');
  return known
    .join(' ')
    .replace(/ *\n */g, '\n')
    .trim();
}

function filled(template: Template, values: ReadonlyMap<string, string>): readonly string[] {
  return template.flatMap((entry) => {
    const ways = typeof entry === 'string' ? [entry] : entry;
    const way = ways.find((text) => keysOf(text).every((key) => values.has(key)));
    return way === undefined ? [] : [fillPhrase(way, values).replace(/ +$/gm, '')];
  });
}
