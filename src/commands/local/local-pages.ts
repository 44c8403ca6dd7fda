/** The pages of `local start`: a flyer, which never shows a home or a family name; a first meeting; and a look back. */

import type firstMeeting from '../../content/local-start/first-meeting.json';
import type flyerWords from '../../content/local-start/flyer.json';
import type reviewWords from '../../content/local-start/review.json';
import type { Deps } from '../../deps.ts';
import { withoutTitle } from '../../domain/friend/friend.ts';
import { looksLikeStreet, readPublicContact } from '../../domain/place/public-contact.ts';
import { capitalize } from '../../domain/text/capitalize.ts';
import { clockAfter } from '../../domain/time/clock-time.ts';
import { comingDayInWords, dayInWords, timeInWords } from '../../domain/time/date-words.ts';
import { addDays } from '../../domain/time/day.ts';
import { flyerPage, papers } from '../../formats/flyer-page.ts';
import { pageOpened } from '../../ui/page-opened.ts';
import { numbered } from '../../ui/screen.ts';
import { shellQuote } from '../../ui/shell-quote.ts';
import { answeringLines } from '../shared/answer-lines.ts';
import { askFor } from '../shared/ask.ts';
import { Command, type Options } from '../shared/command.ts';
import { readContent } from '../shared/read-content.ts';
import { forExample, readOneOf, usage } from '../shared/read-values.ts';
import { type PageOptions, withPageOptions, writeFile } from '../shared/write-file.ts';
import { findOwnGroup, localData, whenInWords } from './local-data.ts';
import { readContact, readLine } from './local-options.ts';

/** By the name of the step. */
export const pages = {
  flyer: (deps: Deps) => answeringLines(deps, runFlyer),
  'first-meeting': (deps: Deps) => answeringLines(deps, runFirstMeeting),
  review: (deps: Deps) => answeringLines(deps, runReview),
};

export type PageName = keyof typeof pages;

export type FlyerOptions = PageOptions & Options<'contact' | 'name' | 'ages' | 'about' | 'paper'>;

export function withFlyerOptions(command: Command): Command {
  return withPageOptions(command, 'flyer-1.html')
    .option('--contact <address>', 'an address for the group: email, phone or https://')
    .option('--name <first-name>', 'who to ask for; your first name if you leave it out')
    .option('--ages <words>', "what ages it's for; if you leave it out, a line to fill in by hand")
    .option('--about <words>', 'what it is, in a sentence')
    .option('--paper <paper>', 'letter or a4; one that fits both if you leave it out');
}

/** `local flyer` and the like, for scripts: only what the step shows. */
export const localFlyerCommand = (deps: Deps): Command => withFlyerOptions(pageCommand(deps, 'flyer'));
export const localFirstMeetingCommand = (deps: Deps): Command => pageCommand(deps, 'first-meeting');
export const localReviewCommand = (deps: Deps): Command => pageCommand(deps, 'review');

function pageCommand(deps: Deps, name: PageName): Command {
  return new Command(name)
    .description('a page for a group of your own, the same as in local start')
    .argument('[which...]', 'which group, if you have more than one')
    .examples(`momconnect local ${name}`)
    .action(pages[name](deps));
}

const labels = ['when', 'where', 'ages', 'who'] as const;

/** `blanks` are lines to fill in by hand, and `street` is the meeting place if it could be somebody's home. */
async function runFlyer(deps: Deps, which: readonly string[], options: FlyerOptions) {
  const group = findOwnGroup(deps, which.join(' '), 'flyer');
  const { id, number, name, place } = group;
  const words = readContent<typeof flyerWords>(deps.content, 'local-start/flyer');
  const address = readPublicContact(group.link ?? '');
  const contact =
    options.contact === undefined ? (address ?? (await askContact(deps))) : readContact(options.contact);
  const ages = options.ages === undefined ? await askAges(deps) : wordsOf(options.ages, '--ages');
  // Only a first name, so the rest of the line is free to write an address.
  const firstName = firstWordOf(wordsOf(options.name, '--name') ?? deps.settings.get('name') ?? '');
  const who = [firstName, contact].filter((part) => part !== null).join(', ') || null;
  const when = whenInWords(group.meets, group.time, deps.dates());
  const values = { when: when && capitalize(when), where: place, ages, who };
  const page = flyerPage({
    title: name,
    about: wordsOf(options.about, '--about') ?? words.about,
    rows: labels.map((label) => ({ label: words.labels[label], value: values[label] })),
    contact,
    paper: options.paper === undefined ? null : readOneOf(options.paper, papers, 'paper'),
  });
  refuseOtherEnding(options.out);
  const file = await writeFile(deps, `flyer-${number}.html`, page, options);
  const blanks = labels.filter((label) => (label === 'who' ? contact : values[label]) === null);
  const street = place !== null && looksLikeStreet(place) ? place : null;
  const byHand = blanks.map((label) => (label === 'who' ? 'who to ask' : label)).join(', ');
  const start = `momconnect local start ${number}`;
  const strips = 'With an email or a phone number, it has strips to tear off:';
  const atHome = `If "${street}" is where someone lives, meet in a public place and put that on it instead:`;
  const lines = [
    { text: `A flyer for ${name}:`, command: file.path },
    pageOpened(file.opened, "Print it: it's one page."),
    byHand !== '' && `It has blank lines to fill in by hand: ${byHand}.`,
    contact === null && { text: strips, command: `${start} --flyer --contact ADDRESS` },
    street !== null && { text: atHome, command: `${start} --place PLACE` },
    { text: "Once it's up:", command: `${start} --done flyer` },
  ];
  return { id, number, name, ...file, contact, blanks, street, lines };
}

async function askContact({ prompter }: Deps): Promise<string | null> {
  if (!prompter.isInteractive) return null;
  const message = 'An email, phone number or https:// link for the group?  Enter skips';
  const read = (input: string) => (input.trim() === '' ? '' : readPublicContact(input));
  return (await askFor(prompter, { message }, read, 'For example: tots@example.org, or +1 555 0100')) || null;
}

async function askAges({ prompter }: Deps): Promise<string | null> {
  const message = 'What ages?  0 to 4, Enter skips';
  return (prompter.isInteractive ? readLine(await prompter.ask({ message }), '--ages') : '') || null;
}

/** Without a title or family name: a wall is no place for one. null when there is none. */
export function firstWordOf(name: string): string | null {
  return withoutTitle(name).trim().split(/\s+/)[0] || null;
}

function refuseOtherEnding(out = ''): void {
  const [, name = '', ending] = /^(.*?)\.(pdf|docx?|png|jpe?g)$/is.exec(out.trim()) ?? [];
  if (ending === undefined) return;
  throw usage(
    `It makes a web page. Print it${ending.toLowerCase() === 'pdf' ? ' to PDF' : ''} from your browser.`,
    forExample(`--out ${shellQuote(`${name || 'flyer'}.html`)} --open`),
  );
}

function wordsOf(input: string | undefined, option: string): string | null {
  const line = input === undefined ? null : readLine(input, option);
  if (line !== '') return line;
  throw usage(`You didn't type anything after ${option}.`, forExample('--name Sam --ages "0 to 4"'));
}

/** Times are null while the hour is unknown. */
function runFirstMeeting(deps: Deps, which: readonly string[]) {
  const group = localData(findOwnGroup(deps, which.join(' '), 'first-meeting'), deps.today);
  const { id, number, name, next: on, at, place } = group;
  const { plan, ...words } = readContent<typeof firstMeeting>(deps.content, 'local-start/first-meeting');
  const minutesOf = (count: number) => plan.slice(0, count).reduce((sum, part) => sum + part.minutes, 0);
  const timeAfter = (count: number) => (at === null ? null : clockAfter(at, minutesOf(count)));
  const parts = plan.map((part, index) => ({ at: timeAfter(index), ...part }));
  const [until, minutes] = [timeAfter(plan.length), minutesOf(plan.length)];
  const clock = (time: string) => timeInWords(time, deps.dates());
  const hours = at && until && `${clock(at)} to ${clock(until)}`;
  const when = [on && comingDayInWords(on, deps.dates()), hours, place].filter((part) => part !== null);
  const lines = [
    `${name}, the first time: ${minutes} minutes, or as much of it as you like.`,
    when.length > 0 && `${capitalize(when.join(', '))}.`,
    at === null && { text: 'To add times to it:', command: `momconnect local start ${number} --at 10:00` },
    '',
    ...parts.map((part) => {
      const time = part.at === null ? '' : `${clock(part.at)}: `;
      return { text: `${time}${part.what}, ${part.minutes} minutes. ${part.how}`, first: '', rest: '  ' };
    }),
    '',
    `What to bring: ${words.bring}`,
    ...words.safety,
    { text: 'Afterward, to log who came:', command: `momconnect local visited ${number} --met NAME` },
  ];
  return { id, number, name, on, at, until, place, minutes, plan: parts, ...words, lines };
}

/** `fourWeeks` counts from the first visit, or from the start. Any day is fine for it: they're just a suggestion. */
function runReview(deps: Deps, which: readonly string[]) {
  const { id, number, name, visits, on } = findOwnGroup(deps, which.join(' '), 'review');
  const words = readContent<typeof reviewWords>(deps.content, 'local-start/review');
  const [first = on] = visits.map((visit) => visit.on).sort();
  const fourWeeks = addDays(first, 28);
  const hasMet = visits.length > 0;
  const since = hasMet ? 'you first met' : 'you started it';
  const day = dayInWords(fourWeeks, deps.dates());
  const isAhead = fourWeeks > deps.today;
  const when = `Four weeks after ${since} ${isAhead ? `is ${day}. Today is fine too.` : `was ${day}.`}`;
  const lines = [
    `${name}. ${fourWeeks === deps.today ? `It's four weeks today since ${since}.` : when}`,
    '',
    ...words.questions.map((text, at) => numbered(at + 1, text)),
    '',
    words.keep,
    { text: 'Another day or place:', command: `momconnect local edit ${number} --every "other thu"` },
    { text: words.end, command: `momconnect local remove ${number}` },
    { text: "When you've thought it over:", command: `momconnect local start ${number} --done review` },
  ];
  return { id, number, name, fourWeeks, hasMet, ...words, lines };
}
