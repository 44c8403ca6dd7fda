/** What `suggest` says besides the names: birthdays, a warm-up, the hour, and the numbers when she asks. */

import type { Style } from '../../deps.ts';
import { namesInWords } from '../../domain/friend/names.ts';
import { capitalize } from '../../domain/text/capitalize.ts';
import {
  type DateForm,
  dateInWords,
  dayInWords,
  nextToToday,
  timeInWords,
  whenIsInWords,
} from '../../domain/time/date-words.ts';
import { type Day, daysBetween, weekdayOf } from '../../domain/time/day.ts';
import { withCommand } from '../../ui/with-command.ts';
import type { Coming, Screen, ShownDate, Suggestion, Suggestions } from './suggest-data.ts';

const mostDates = 3;
const mostHardDays = 2;
const mostReminders = 3;

/** Reminders that came up by themselves today, and how to end each. */
export function reminderLines(
  { reminders }: Suggestions,
  style: Style,
  { remindedOf }: Pick<Screen, 'remindedOf'>,
): string[] {
  const due = reminders.filter(({ on }) => on !== null);
  const [first] = due;
  if (first === undefined) return [];
  const lines = due
    .slice(0, mostReminders)
    .map(({ number, friend, words }) => `Reminder ${number}, ${friend.name}: ${words}`);
  const more = due.length - lines.length;
  const [name, it] = due.length === 1 ? [remindedOf ?? 'NAME', 'it'] : ['NAME', 'one'];
  return [
    ...lines.map((line) => style.wrap(line)),
    ...(more > 0 ? [withCommand(`And ${more} more:`, 'momconnect remember', style)] : []),
    withCommand("Once you've been in touch:", `momconnect log ${name}`, style),
    withCommand(`To drop ${it}:`, `momconnect remember --drop ${first.number}`, style),
  ];
}

/** Below the friend: what waits for the next time they come up. */
export function waitingLine(
  { reminders }: Pick<Suggestions, 'reminders'>,
  friend: string,
  style: Style,
): string[] {
  const waiting = reminders.filter((each) => each.on === null && each.friend.id === friend);
  const [first, ...others] = waiting;
  if (first === undefined) return [];
  const reminder = `Reminder ${first.number}: ${first.words}`;
  if (others.length === 0) return [style.wrap(reminder, '   ')];
  return [withCommand(`${reminder} And ${others.length} more:`, 'momconnect remember', style, '   ')];
}

/** The numbers, because she asked. Nothing about skips, rests or scores. */
export function whyLine(
  { lastContact, countedFrom, cadenceDays, ratio }: Omit<Suggestion, 'friend' | 'act' | 'reason'>,
  dates: DateForm,
): string {
  const days = daysBetween(countedFrom, dates.today);
  const from = dateInWords(countedFrom, dates);
  const start =
    lastContact === null ? `Nothing's logged yet. The count starts on ${from}` : `Last in touch ${from}`;
  const daysInWords = `${days} ${days === 1 ? 'day' : 'days'}`;
  return `${start}, ${daysInWords}; you'd like every ${cadenceDays}; ${days}/${cadenceDays} = ${ratio.toFixed(1)}.`;
}

/** Birthdays and anniversaries, then hard days. Leaves out a birthday that is wished further up. */
export function dateLines({ dates, suggestions }: Suggestions, form: DateForm): string[] {
  const birthdayFriends = suggestions
    .filter(({ kind }) => kind === 'birthday')
    .map(({ friend }) => friend.id);
  const datesShown = dates.filter(
    ({ kind, friend, inDays }) => kind !== 'birthday' || inDays !== 0 || !birthdayFriends.includes(friend.id),
  );
  const birthdays = datesShown.filter(({ kind }) => kind === 'birthday' || kind === 'child-birthday');
  const anniversaries = datesShown.filter(({ kind }) => kind === 'anniversary');
  const hardDays = datesShown.filter(({ kind }) => kind === 'hard-day').slice(0, mostHardDays);
  return [
    ...gladLines(birthdays, 'a birthday', form),
    ...gladLines(anniversaries, 'an anniversary', form),
    ...hardDays.map((date) => hardLine(date, form)),
  ];
}

/** Future ones, then those of the last days. */
function gladLines(dates: readonly ShownDate[], what: string, form: DateForm): string[] {
  const past = dates.filter(({ inDays }) => inDays < 0).slice(0, mostDates);
  const coming = dates.filter(({ inDays }) => inDays >= 0).slice(0, mostDates);
  const lines: string[] = [];
  if (coming.length > 0) {
    const tip = coming.every(({ inDays }) => inDays >= 3) ? ' A card sent today might make it.' : '';
    const soon = coming.some(({ inDays }) => inDays === 0) ? '' : 'Soon: ';
    lines.push(`${soon}${listDates(coming, `has ${what}`, form)}.${tip}`);
  }
  if (past.length > 0) lines.push(`${listDates(past, `had ${what}`, form)}. You can still send a text.`);
  return lines;
}

function listDates(dates: readonly ShownDate[], happens: string, form: DateForm): string {
  const datesInWords = dates.map((date, index) =>
    [whoseDate(date), ...(index === 0 ? [happens] : []), whenIsNear(date.on, form)].join(' '),
  );
  return namesInWords(datesInWords);
}

/** Names no child on a screen that others can see. */
export function whoseDate({ friend, kind, child }: ShownDate): string {
  return kind === 'child-birthday' ? `${friend.name}'s ${child ?? 'child'}` : friend.name;
}

/** Gently: wishes nothing, and asks nothing of her. */
export function hardLine({ friend, on, inDays, words, hasDied }: ShownDate, form: DateForm): string {
  const when = capitalize(nextToToday(on, form) ?? nearDay(on, form));
  const day = `${when} ${inDays < 0 ? 'may have been' : 'may be'} a hard day`;
  if (hasDied === true) return `${day}: ${[friend.name, words].filter(Boolean).join(', ')}.`;
  return `${day} for ${friend.name}${words === undefined ? '' : `: ${words}`}.`;
}

function whenIsNear(on: Day, form: DateForm): string {
  return nextToToday(on, form) ?? `on ${nearDay(on, form)}`;
}

function nearDay(on: Day, form: DateForm): string {
  return daysBetween(form.today, on) < 7 ? weekdayOf(on) : dayInWords(on, form);
}

export function remarks(
  { suggestions }: Pick<Suggestions, 'suggestions'>,
  style: Style,
  { quiet, warmUp, isWhy, isNobodyDue, empty }: Screen,
): string[] {
  const lines: string[] = [];
  if (warmUp !== null) {
    const first = warmUp.current ?? 'someone you talk to a lot';
    lines.push(
      style.wrap(`Writing to ${warmUp.silent} may be easier if you say a quick hi to ${first} first.`),
    );
  }
  if (quiet !== null) {
    const where = quiet.where === null ? '' : ` where ${quiet.where} is`;
    const isMorning = quiet.time >= '05:00' && quiet.time < '12:00';
    const end = quiet.until ?? (isMorning ? '08:00' : null);
    const until = end === null ? 'morning' : timeInWords(end, style.dates);
    const wait = `It's ${timeInWords(quiet.time, style.dates)}${where}. This can wait until ${until}:`;
    lines.push(withCommand(wait, `momconnect text ${quiet.number}`, style));
  }
  if (isWhy && empty === null) {
    const isBirthday = suggestions.some(({ kind }) => kind === 'birthday');
    const ruleText = isBirthday ? `${rule} ${ruleOfBirthdays}` : isNobodyDue ? ruleWhenNobodyIsDue : rule;
    lines.push(style.wrap(ruleText));
  }
  return lines;
}

/** Comes before the command that goes with it. */
export function comingLine({ kind, on, time, what, friends, isOver }: Coming, form: DateForm): string {
  if (kind === 'tradition') return `Today with ${namesInWords(friends)}: "${what}"`;
  const when = `${whenIsInWords(on, form)}${time === null ? '' : ` at ${timeInWords(time, form)}`}`;
  if (kind === 'local') return `${what}, ${when}:`;
  if (isOver) return `The call about ${what} was ${when}. Who came:`;
  return time === null ? `A call about ${what}, with no time picked yet:` : `A call ${when}, about ${what}:`;
}

const rule =
  "How it works: the days since you were last in touch, divided by how often you'd like to be. At 0.7 or more a name comes up, largest first.";
const ruleOfBirthdays = 'Anyone with a birthday today comes first.';
const ruleWhenNobodyIsDue =
  "How it works: nobody's due yet (a name comes up at 0.7 or more), so these are people you haven't logged anything with.";
