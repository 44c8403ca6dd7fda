/** The page that `catch-up` shows: who she was in touch with, what's new, and who isn't on her list yet. */

import type { Style } from '../../deps.ts';
import { firstNameOf } from '../../domain/friend/friend.ts';
import { namesInWords, shortNamesAmong } from '../../domain/friend/names.ts';
import { capitalize } from '../../domain/text/capitalize.ts';
import { dateInWords } from '../../domain/time/date-words.ts';
import type { Day } from '../../domain/time/day.ts';
import { inWords } from '../../domain/time/spans.ts';
import { inQuotes, shellQuote } from '../../ui/shell-quote.ts';
import { withCommand } from '../../ui/with-command.ts';
import type { CatchUpData, PersonFound } from './catch-up-data.ts';
import { personSentence } from './person-sentence.ts';

/** So that it fits on a screen of 24 lines. */
const mostPeople = 8;
const mostNames = 5;
const mostProblems = 3;
const mostOffers = 2;

type Page = Omit<CatchUpData, 'isSaved' | 'undo'>;

/** The whole answer, where nothing was asked. */
export function renderCatchUp(data: CatchUpData, style: Style, command: string): string {
  const unknown = data.unknown.length === 0 ? [] : ['', ...unknownLines(data, style)];
  return [
    renderPage(data, style),
    ...offerLines(data.people, style),
    ...unknown,
    '',
    ...endLines(data, style, command),
  ].join('\n');
}

/** What is left to say after the questions. */
export function renderSaved({ people, unknown, isSaved, undo }: CatchUpData, style: Style): string {
  const added = people.filter(({ isNew }) => isNew).map(({ name }) => firstNameOf({ name }));
  const isOrAre = added.length === 1 ? 'is' : 'are';
  const newcomers =
    isSaved && added.length > 0 ? `${namesInWords(shorter(added))} ${isOrAre} on your list now.` : '';
  const left =
    unknown.length === 0
      ? ''
      : `${capitalize(countOf(unknown.length, 'name is', 'names are'))} left for another time.`;
  const words = [newcomers, left].filter(Boolean).join(' ');
  // After a no, a command would have to repeat all her answers.
  const end = isSaved ? savedLine(undo) : 'Nothing was saved.';
  return [...(words === '' ? [] : [style.wrap(words)]), end].join('\n');
}

export function renderPage(data: Page, style: Style): string {
  const { people } = data;
  const short = shortNamesAmong(people.map(({ name }) => name));
  const shown = people.slice(0, mostPeople);
  const more = people.length - shown.length;
  const lines = shown.map((person) => style.wrap(personSentence(person, short(person.name)), '  ', '    '));
  return [
    style.wrap(
      people.length === 0
        ? 'Nobody in there is on your list yet.'
        : `Since ${dateInWords(startOf(data), style.dates)}:`,
    ),
    ...lines,
    ...(more > 0 ? [`  and ${more} more.`] : []),
    ...newsLines(data, style),
  ].join('\n');
}

/** The first day there is something to say about. */
function startOf({ people, since }: Page): Day {
  const days = people.flatMap(({ times }) => times[0]?.on ?? []);
  return days.sort()[0] ?? since;
}

function newsLines(data: Page, style: Style): string[] {
  const { people, answered, takenBack, redo, removed, callsOfNobody, future, problems } = data;
  const sentences = [
    ...answered
      .slice(0, mostPeople)
      .map(
        ({ name, tried }) =>
          `You reached out to ${firstNameOf({ name })} on ${dateInWords(tried, style.dates)}, and you've been in touch since.`,
      ),
    ...(people.length === 0 ? [] : [newSentence(data)]),
    ...(removed > 0 ? [`Left out, because you removed it before: ${removed}.`] : []),
    ...(callsOfNobody > 0 ? [callsSentence(callsOfNobody)] : []),
    ...(future > 0
      ? [
          future === 1
            ? "One day is after today, so it's left out."
            : `${capitalize(inWords(future))} days are after today, so they're left out.`,
        ]
      : []),
  ];
  const found = problems.slice(0, mostProblems).map(({ file, reason }) => style.wrap(`${file} ${reason}.`));
  const more = problems.length - found.length;
  return [
    ...(sentences.length === 0 ? [] : ['', style.wrap(sentences.join(' '))]),
    ...(takenBack > 0 && redo !== null
      ? [
          withCommand(
            `Left out, because you undid it before: ${takenBack}. To bring it back:`,
            `momconnect undo ${redo} --redo`,
            style,
          ),
        ]
      : []),
    ...found,
    ...(more > 0 ? [`More files with problems: ${more}.`] : []),
  ];
}

function callsSentence(count: number): string {
  return count === 1
    ? "One call doesn't say who called, so it's left out."
    : `${capitalize(inWords(count))} calls don't say who called, so they're left out.`;
}

function newSentence({ added, known }: Page): string {
  if (added === 0) return known === 0 ? 'Nothing is new.' : 'Your list has all of that already.';
  if (known === 0) return added === 1 ? "It's new to your list." : 'All of it is new to your list.';
  return `${capitalize(inWords(added))} of these ${added === 1 ? 'is' : 'are'} new to your list.`;
}

/** "You two usually talk every nine days": a command for each, where it can't be asked. */
function offerLines(people: readonly PersonFound[], style: Style): string[] {
  const offers = people.filter(({ rhythmDays, isRhythmKept }) => rhythmDays !== null && !isRhythmKept);
  return offers
    .slice(0, mostOffers)
    .flatMap(({ id, name, rhythmDays, isNew }) =>
      isNew
        ? []
        : [
            withCommand(
              `You and ${firstNameOf({ name })} usually talk ${everyInWords(rhythmDays as number)}. To keep that:`,
              `momconnect friend edit ${shellQuote(id)} --every ${rhythmDays}d`,
              style,
            ),
          ],
    );
}

/** `every nine days`, `nearly every day`. */
export function everyInWords(days: number): string {
  if (days <= 1) return 'nearly every day';
  return days % 7 === 0 && days > 7
    ? `every ${inWords(days / 7)} weeks`
    : days === 7
      ? 'every week'
      : `every ${inWords(days)} days`;
}

function unknownLines({ unknown }: Page, style: Style): string[] {
  const [first] = unknown;
  const names = unknown.slice(0, mostNames).map(({ name, times }) => `${name} (${daysOf(times)})`);
  const more = unknown.length - names.length;
  const typed = inQuotes(first?.name ?? '');
  return [
    style.wrap(`Not on your list: ${namesInWords(more > 0 ? [...names, `${more} more`] : names)}.`),
    withCommand('To say who it is:', `--as "${first?.name}=${first?.guess?.id ?? 'NAME'}"`, style),
    withCommand('Someone new:', `--add ${typed}`, style),
    withCommand('To ignore it for good:', `--ignore ${typed}`, style),
  ];
}

const daysOf = (times: readonly { readonly on: string }[]): string =>
  countOf(new Set(times.map(({ on }) => on)).size, 'day', 'days');

function endLines(
  { isSaved, undo, added, people, unknown }: CatchUpData,
  style: Style,
  command: string,
): string[] {
  if (isSaved) return [savedLine(undo)];
  if (added === 0 && people.length + unknown.length === 0) return ['Nothing was saved.'];
  // Names are in the files and options of the command.
  return style.isDiscreet
    ? [withCommand('Nothing was saved. To save it, add:', '--yes', style)]
    : [withCommand('Nothing was saved. To save it:', command, style)];
}

const savedLine = (undo: string | null): string =>
  undo === null ? 'Nothing changed.' : 'Saved. To take it back: momconnect undo';

const countOf = (count: number, one: string, many: string): string =>
  `${inWords(count)} ${count === 1 ? one : many}`;

export function shorter(names: readonly string[]): readonly string[] {
  const more = names.length - mostPeople;
  return more > 0 ? [...names.slice(0, mostPeople), `${more} more`] : names;
}
