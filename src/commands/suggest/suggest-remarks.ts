/** What `suggest` says besides the names: birthdays, a warm-up, the hour, and the numbers when asked for. */

import { type DateForm, dateInWords, dayInWords, timeInWords } from '../../domain/date-words.ts';
import { type Day, daysBetween, weekdayOf } from '../../domain/day.ts';
import { namesInWords } from '../../domain/names.ts';
import type { Coming, Suggestion, Suggestions } from './suggest-data.ts';
import { whenIs } from './suggest-offer.ts';

const mostDates = 3;

/** The numbers, for her who asked: nothing of skips, rests or scores. */
export function whyLine(
  { lastContact, countedFrom, cadenceDays, ratio }: Omit<Suggestion, 'friend' | 'act' | 'reason'>,
  dates: DateForm,
): string {
  const days = daysBetween(countedFrom, dates.today);
  const from = dateInWords(countedFrom, dates);
  const start =
    lastContact === null ? `Nothing logged yet; the count starts on ${from}` : `Last contact ${from}`;
  const counted = `${days} ${days === 1 ? 'day' : 'days'}`;
  return `${start}, ${counted}; you like every ${cadenceDays}; ${days}/${cadenceDays} = ${ratio.toFixed(1)}.`;
}

/** Those who had a birthday in the last days, then those who have one soon. */
export function dateLines({ dates }: Suggestions, form: DateForm): string[] {
  const past = dates.filter(({ inDays }) => inDays < 0).slice(0, mostDates);
  const coming = dates.filter(({ inDays }) => inDays >= 0).slice(0, mostDates);
  const lines: string[] = [];
  if (coming.length > 0) {
    const tip = coming.every(({ inDays }) => inDays >= 3) ? ' A card posted today may make it.' : '';
    const soon = coming.some(({ inDays }) => inDays === 0) ? '' : 'Soon: ';
    lines.push(`${soon}${listDates(coming, 'has', form)}.${tip}`);
  }
  if (past.length > 0) lines.push(`${listDates(past, 'had', form)}. A hello now is still a good one.`);
  return lines;
}

function listDates(dates: Suggestions['dates'], verb: string, form: DateForm): string {
  const named = dates.map(({ friend, on }, index) =>
    [friend.name, ...(index === 0 ? [verb, 'a birthday'] : []), nearDayInWords(on, form)].join(' '),
  );
  return namesInWords(named);
}

function nearDayInWords(on: Day, form: DateForm): string {
  const inDays = daysBetween(form.today, on);
  const near = ({ [-1]: 'yesterday', 0: 'today', 1: 'tomorrow' } as Readonly<Record<number, string>>)[inDays];
  return near ?? `on ${inDays < 7 ? weekdayOf(on) : dayInWords(on, form)}`;
}

export function remarks({ screen }: Suggestions, form: DateForm): string[] {
  const { quiet, warmUp, isWhy, isNobodyDue, empty } = screen;
  const lines: string[] = [];
  if (warmUp !== null) {
    const first = warmUp.current ?? 'someone you talk with anyway';
    lines.push(`Before ${warmUp.silent}, a warm-up helps many: a short hello to ${first} first.`);
  }
  if (quiet !== null) {
    const where = quiet.where === null ? '' : ` where ${quiet.where} is`;
    lines.push(
      `It is ${timeInWords(quiet.time, form)}${where}. The words will keep: momconnect text ${quiet.number} in the morning.`,
    );
  }
  if (isWhy && empty === null) lines.push(isNobodyDue ? ruleWhenNobodyIsDue : rule);
  return lines;
}

/** Before the command that goes with it. */
export function comingLine({ kind, on, time, what, friends, command }: Coming, form: DateForm): string {
  if (kind === 'tradition') return `Today with ${namesInWords(friends)}: "${what}"`;
  const when = `${whenIs(on, form)}${time === null ? '' : ` at ${timeInWords(time, form)}`}`;
  if (kind === 'local') return `${what}, ${when}:`;
  if (command.startsWith('momconnect call held')) return `The call about ${what} was ${when}. Who came:`;
  return time === null ? `A call about ${what}, its time still open:` : `A call ${when}, about ${what}:`;
}

const rule =
  'The rule: days since the last contact, divided by how often you like. From 0.7 on a name comes up, the largest first.';
const ruleWhenNobodyIsDue =
  'The rule: nobody is at 0.7 of how often you like, so these are people with nothing logged yet.';
