/** The words she sends: the invitation, a poll of times, the time it will be, and that it's off. */

import { firstNameOf } from '../friend/friend.ts';
import { fillPhrase, keysOf } from '../text/english/fill-phrase.ts';
import { type DateForm, dayInWords, timeInWords } from '../time/date-words.ts';
import { inWords } from '../time/spans.ts';
import type { Call, CallKind } from './call.ts';
import type { ShownTime } from './times.ts';

/** Sentences or lines. Of several ways to say one, the first wins whose slots all have a value; if none does, it's left out. */
type Template = readonly (string | readonly string[])[];

/** `content/calls/invitation.json`: `long` are lines, all others sentences. */
export interface CallWords {
  /** By minutes: `an hour`. */
  readonly lengths: Readonly<Record<string, string>>;
  readonly plusOne: Readonly<Record<CallKind, string>>;
  readonly known: Readonly<Record<'long' | 'short', Template>>;
  readonly fresh: Readonly<Record<'long' | 'short', Template>>;
  readonly poll: Template;
  readonly timeSet: Template;
  readonly cancel: Template;
}

/** `topic` is the title here. */
export interface InvitationPlan extends Pick<Call, 'topic' | 'minutes' | 'kind' | 'plusOne' | 'link'> {
  /** Counts her, and not those who said no. */
  readonly people: number;
  /** Each time, on all the clocks to show. */
  readonly options: readonly (readonly ShownTime[])[];
  readonly picked: readonly ShownTime[] | null;
  readonly host: string | null;
  /** First name; null if it's for everyone. */
  readonly guest: string | null;
}

/** Up to this many need no house rules, and are counted exactly: of more, some will say no. */
const fewPeople = 4;

export function invitationFor(plan: InvitationPlan, words: CallWords, dates: DateForm) {
  const values = valuesFor(plan, words, dates);
  const sentences = (template: Template) => {
    const text = filled(template, values).filter(Boolean).join(' ');
    return text.replace(/ *\n */g, '\n').trim();
  };
  const { long, short } = words[plan.kind];
  const lines = filled(long, values).join('\n');
  return {
    long: lines.replace(/\n{3,}/g, '\n\n').trim(),
    short: sentences(short),
    poll: sentences(words.poll),
    timeSet: sentences(words.timeSet),
    cancel: sentences(words.cancel),
  };
}

/** `Thursday, December 3: Chicago 7 pm, New York 8 pm; Friday, December 4: London 1 am`. */
function clocksInWords(times: readonly ShownTime[], dates: DateForm): string {
  return [...new Set(times.map(({ day }) => day))]
    .map((day) => {
      const clocks = times.filter((shownTime) => shownTime.day === day);
      const each = clocks.map(({ city, time }) => `${city} ${timeInWords(time, dates)}`);
      return `${dayInWords(day, dates)}: ${each.join(', ')}`;
    })
    .join('; ');
}

/** With a single clock, as people say it: `Saturday, December 5, at 8 pm Central time`. */
function whenInWords(times: readonly ShownTime[], dates: DateForm): string {
  const [shownTime, ...others] = times;
  if (shownTime === undefined || others.length > 0) return clocksInWords(times, dates);
  const zone = shownTime.city === 'UTC' ? 'UTC' : `${spokenZone(shownTime)} time`;
  return `${dayInWords(shownTime.day, dates)}, at ${timeInWords(shownTime.time, dates)} ${zone}`;
}

/** `Central` in the United States and Canada, where people say that, and elsewhere the city. */
function spokenZone({ zone, city }: ShownTime): string {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longGeneric' });
  const name = parts.formatToParts(0).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return /^(Eastern|Central|Mountain|Pacific|Alaska) Time$/.exec(name)?.[1] ?? city;
}

function valuesFor(plan: InvitationPlan, words: CallWords, dates: DateForm): ReadonlyMap<string, string> {
  const { topic, minutes, kind, plusOne, people, options, picked, link, host, guest } = plan;
  const times = options.map((option) => clocksInWords(option, dates));
  const values: Readonly<Record<string, string | null>> = {
    guest,
    host: host && firstNameOf({ name: host }),
    topic,
    length: words.lengths[minutes] ?? `${minutes} minutes`,
    people: peopleInWords(people, plusOne),
    // Only there to leave out the line with the house rules.
    group: people > fewPeople ? '' : null,
    'plus-one': plusOne ? words.plusOne[kind] : '',
    link,
    when: picked === null ? null : whenInWords(picked, dates),
    // Several to choose from, or the only one.
    times: times.length > 1 ? times.map((time, at) => `${at + 1}. ${time}`).join('\n') : null,
    time: times.length === 1 ? (times[0] ?? null) : null,
  };
  return new Map(Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== null));
}

function peopleInWords(people: number, plusOne: boolean): string {
  // Everyone but her can bring one.
  if (plusOne) return `up to ${inWords(Math.max(2, people) * 2 - 1)} of us`;
  if (people <= 2) return 'the two of us';
  return people <= fewPeople ? `${inWords(people)} of us` : `about ${inWords(people)} of us`;
}

function filled(template: Template, values: ReadonlyMap<string, string>): readonly string[] {
  return template.flatMap((entry) => {
    const ways = typeof entry === 'string' ? [entry] : entry;
    const way = ways.find((text) => keysOf(text).every((key) => values.has(key)));
    return way === undefined ? [] : [fillPhrase(way, values).replace(/ +$/gm, '')];
  });
}
