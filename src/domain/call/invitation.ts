/** The words to send for a call: the invitation, which times suit, the time it will be, and that it is off. */

import { type DateForm, dayInWords, timeInWords } from '../date-words.ts';
import { firstNameOf } from '../friend.ts';
import { fillPhrase, keysOf } from '../note/fill-phrase.ts';
import { inWords } from '../spans.ts';
import type { CallKind } from './call.ts';
import type { ShownTime } from './times.ts';

/**
 * Each entry is a sentence or a line, or several ways to say it: the first is taken whose slots are all known, and none
 * where none is. `''` is an empty line.
 */
type Template = readonly (string | readonly string[])[];

/** `content/calls/invitation.json` */
export interface CallWords {
  /** By minutes: `an hour`. */
  readonly lengths: Readonly<Record<string, string>>;
  readonly plusOne: Readonly<Record<CallKind, string>>;
  readonly known: InvitationWords;
  readonly fresh: InvitationWords;
  /** Stand before the times while she asks which suit. */
  readonly timesAsked: string;
  readonly timeAsked: string;
  readonly poll: Readonly<Record<'several' | 'one' | 'none', Template>>;
  readonly timeSet: Template;
  readonly cancel: Template;
}

interface InvitationWords {
  /** Lines. */
  readonly long: Template;
  /** Sentences. */
  readonly short: Template;
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

export function invitationFor(
  plan: InvitationPlan,
  words: CallWords,
  dates: DateForm,
): { readonly long: string; readonly short: string; readonly poll: string } {
  const values = valuesFor(plan, words, dates);
  const { length } = plan.options;
  const poll = words.poll[length > 1 ? 'several' : length === 1 ? 'one' : 'none'];
  return {
    long: linesOf(words[plan.kind].long, values),
    short: sentencesOf(words[plan.kind].short, values),
    poll: sentencesOf(poll, values),
  };
}

/** To everyone who was asked, once the call is off. */
export function cancelFor(plan: InvitationPlan, words: CallWords, dates: DateForm): string {
  return sentencesOf(words.cancel, valuesFor(plan, words, dates));
}

/** To everyone who comes, once a time is picked. */
export function timeSetFor(plan: InvitationPlan, words: CallWords, dates: DateForm): string {
  return sentencesOf(words.timeSet, valuesFor(plan, words, dates));
}

/** `Thursday, December 3: Chicago 7 pm, New York 8 pm; Friday, December 4: London 1 am`: her day first. */
export function clocksInWords(times: readonly ShownTime[], dates: DateForm): string {
  const days = [...new Set(times.map(({ day }) => day))];
  return days
    .map((day) => {
      const clocks = times
        .filter((shown) => shown.day === day)
        .map(({ city, time }) => `${city} ${timeInWords(time, dates)}`);
      return `${dayInWords(day, dates)}: ${clocks.join(', ')}`;
    })
    .join('; ');
}

function valuesFor(plan: InvitationPlan, words: CallWords, dates: DateForm): ReadonlyMap<string, string> {
  const { kind, options, picked, minutes } = plan;
  const isAsked = picked === null;
  const length = words.lengths[minutes] ?? `${minutes} minutes`;
  const values: Readonly<Record<string, string | null>> = {
    guest: plan.guest,
    host: plan.host === null ? null : firstNameOf({ name: plan.host }),
    topic: plan.topic,
    length,
    people: peopleInWords(plan),
    // Few people who know each other need no rules for a group: the line with this slot is left out.
    group: plan.people > fewPeople ? '' : null,
    'plus-one': plan.plusOne ? words.plusOne[kind] : '',
    link: plan.link,
    when: picked === null ? null : clocksInWords(picked, dates),
    times: options.length === 0 ? null : numbered(options, dates),
    'times-asked': isAsked && options.length > 1 ? words.timesAsked : null,
    'time-asked': isAsked && options.length === 1 ? words.timeAsked : null,
  };
  return new Map(Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== null));
}

const fewPeople = 4;

/** Some may say no, so only a few are counted to one. */
function peopleInWords({ people, plusOne }: InvitationPlan): string {
  // Everybody but her may bring one.
  if (plusOne) return `up to ${inWords(Math.max(2, people) * 2 - 1)} of us`;
  if (people <= 2) return 'the two of us';
  return people <= fewPeople ? `${inWords(people)} of us` : `about ${inWords(people)} of us`;
}

function numbered(options: readonly (readonly ShownTime[])[], dates: DateForm): string {
  const lines = options.map((times) => clocksInWords(times, dates));
  return lines.length === 1 ? lines.join('') : lines.map((line, at) => `${at + 1}. ${line}`).join('\n');
}

function linesOf(template: Template, values: ReadonlyMap<string, string>): string {
  return filled(template, values)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function sentencesOf(template: Template, values: ReadonlyMap<string, string>): string {
  const sentences = filled(template, values).filter((sentence) => sentence !== '');
  return sentences
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
