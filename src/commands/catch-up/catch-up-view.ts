/** The page that `catch-up` shows: who she was in touch with, what's new, and who isn't on her list yet. */

import type { Style } from '../../deps.ts';
import { firstNameOf } from '../../domain/friend/friend.ts';
import { shortNamesAmong } from '../../domain/friend/names.ts';
import { capitalize } from '../../domain/text/capitalize.ts';
import { type DateForm, dateInWords } from '../../domain/time/date-words.ts';
import { inWords } from '../../domain/time/spans.ts';
import { type Line, screen } from '../../ui/screen.ts';
import { inQuotes, shellQuote } from '../../ui/shell-quote.ts';
import { toTakeBack } from '../../ui/undo-way.ts';
import { fewInWords } from '../shared/shorten.ts';
import type { CatchUpData, PersonFound } from './catch-up-data.ts';
import { personSentence } from './person-sentence.ts';

/** So that it fits on a screen of 24 lines. */
export const mostPeople = 8;
const mostNames = 5;
const mostProblems = 3;
const mostOffers = 2;

type Page = Omit<CatchUpData, 'isSaved' | 'undo'>;

/** The whole answer, where nothing was asked. */
export function renderCatchUp(data: CatchUpData, style: Style, command: string): string {
  const { people, unknown } = data;
  const ends = endLine(data, style, command);
  const names = unknown.length === 0 ? [] : ['', ...unknownLines(data)];
  return screen(style, [...pageLines(data, style), ...offerLines(people), ...names, '', ends]);
}

/** What is left to say after the questions. */
export function renderSaved({ people, unknown, isSaved, undo }: CatchUpData, style: Style): string {
  const newNames = people.filter(({ isNew }) => isNew).map(({ name }) => firstNameOf({ name }));
  const isOrAre = newNames.length === 1 ? 'is' : 'are';
  const newcomers =
    isSaved && newNames.length > 0 ? `${fewInWords(newNames, mostPeople)} ${isOrAre} on your list now.` : '';
  const namesLeft =
    unknown.length === 0
      ? ''
      : `${capitalize(countOf(unknown.length, 'name is', 'names are'))} left for another time.`;
  const words = [newcomers, namesLeft].filter(Boolean).join(' ');
  // After a no, a command would have to repeat all her answers.
  return screen(style, [words !== '' && words, isSaved ? savedLine(undo) : 'Nothing was saved.']);
}

export function renderPage(data: Page, style: Style): string {
  return screen(style, pageLines(data, style));
}

function pageLines(data: Page, { dates }: Style): readonly Line[] {
  const { people } = data;
  const short = shortNamesAmong(people.map(({ name }) => name));
  const firstPeople = people.slice(0, mostPeople);
  const more = people.length - firstPeople.length;
  const title =
    people.length === 0 ? 'Nobody in there is on your list yet.' : `Since ${startInWords(data, dates)}:`;
  return [
    title,
    ...firstPeople.map((person) => ({
      text: personSentence(person, short(person.name)),
      first: '  ',
      rest: '    ',
    })),
    more > 0 && { verbatim: `  and ${more} more.` },
    ...newsLines(data, dates),
  ];
}

/** The first day there is something to say about. */
function startInWords({ people, since }: Page, dates: DateForm): string {
  const days = people.flatMap(({ times }) => times[0]?.on ?? []);
  return dateInWords(days.sort()[0] ?? since, dates);
}

function newsLines(data: Page, dates: DateForm): readonly Line[] {
  const { people, answered, takenBack, redo, removed, callsOfNobody, future, problems } = data;
  const answers = answered
    .slice(0, mostPeople)
    .map(
      ({ name, tried }) =>
        `You reached out to ${firstNameOf({ name })} on ${dateInWords(tried, dates)}, and you've been in touch since.`,
    );
  const sentences = [
    ...answers,
    people.length > 0 && newSentence(data),
    removed > 0 && `Left out, because you removed it before: ${removed}.`,
    callsOfNobody === 1 && "One call doesn't say who called, so it's left out.",
    callsOfNobody > 1 &&
      `${capitalize(inWords(callsOfNobody))} calls don't say who called, so they're left out.`,
    future === 1 && "One day is after today, so it's left out.",
    future > 1 && `${capitalize(inWords(future))} days are after today, so they're left out.`,
  ].filter((sentence) => sentence !== false);
  const more = problems.length - mostProblems;
  return [
    sentences.length > 0 && '',
    sentences.length > 0 && sentences.join(' '),
    takenBack > 0 &&
      redo !== null && {
        text: `Left out, because you undid it before: ${takenBack}. To bring it back:`,
        command: `momconnect undo ${redo} --redo`,
      },
    ...problems.slice(0, mostProblems).map(({ file, reason }) => `${file} ${reason}.`),
    more > 0 && `More files with problems: ${more}.`,
  ];
}

function newSentence({ added, known }: Page): string {
  if (added === 0) return known === 0 ? 'Nothing is new.' : 'Your list has all of that already.';
  if (known === 0) return added === 1 ? "It's new to your list." : 'All of it is new to your list.';
  return `${capitalize(inWords(added))} of these ${added === 1 ? 'is' : 'are'} new to your list.`;
}

/** "You two usually talk every nine days": a command for each, where it can't be asked. */
function offerLines(people: readonly PersonFound[]): readonly Line[] {
  const offers = people.filter(({ rhythmDays, isRhythmKept }) => rhythmDays !== null && !isRhythmKept);
  return offers.slice(0, mostOffers).map(
    ({ id, name, rhythmDays, isNew }) =>
      !isNew && {
        text: `You and ${firstNameOf({ name })} usually talk ${everyInWords(rhythmDays as number)}. To keep that:`,
        command: `momconnect friend edit ${shellQuote(id)} --every ${rhythmDays}d`,
      },
  );
}

/** `every nine days`, `nearly every day`. */
export function everyInWords(days: number): string {
  if (days <= 1) return 'nearly every day';
  if (days === 7) return 'every week';
  return days % 7 === 0 ? `every ${inWords(days / 7)} weeks` : `every ${inWords(days)} days`;
}

function unknownLines({ unknown }: Page): readonly Line[] {
  const [first] = unknown;
  const names = unknown.map(({ name, times }) => `${name} (${daysOf(times)})`);
  const quotedName = inQuotes(first?.name ?? '');
  return [
    `Not on your list: ${fewInWords(names, mostNames)}.`,
    { text: 'To say who it is:', command: `--as "${first?.name}=${first?.guess?.id ?? 'NAME'}"` },
    { text: 'Someone new:', command: `--add ${quotedName}` },
    { text: 'To ignore it for good:', command: `--ignore ${quotedName}` },
  ];
}

const daysOf = (times: readonly { readonly on: string }[]): string =>
  countOf(new Set(times.map(({ on }) => on)).size, 'day', 'days');

function endLine(data: CatchUpData, { isDiscreet }: Style, command: string): Line {
  const { isSaved, undo, added, people, unknown } = data;
  if (isSaved) return savedLine(undo);
  if (added === 0 && people.length + unknown.length === 0) return 'Nothing was saved.';
  // Names are in the files and options of the command.
  if (isDiscreet) return { text: 'Nothing was saved. To save it, add:', command: '--yes' };
  return { text: 'Nothing was saved. To save it:', command };
}

const savedLine = (undo: string | null): Line => (undo === null ? 'Nothing changed.' : toTakeBack);

const countOf = (count: number, one: string, many: string): string =>
  `${inWords(count)} ${count === 1 ? one : many}`;
