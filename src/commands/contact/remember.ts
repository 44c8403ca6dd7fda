/** `remember`: something to ask or do with a friend. Without words, it lists all; `--drop` removes one. */

import type { Deps, Style } from '../../deps.ts';
import { type Friend, firstNameOf } from '../../domain/friend/friend.ts';
import { isFirstName, nameThenWords } from '../../domain/friend/name-then-words.ts';
import { bookOf, type NameBook } from '../../domain/friend/names.ts';
import { openReminders, type Reminder } from '../../domain/reminder/reminder.ts';
import { foldText } from '../../domain/text/fold-text.ts';
import { whenIsInWords } from '../../domain/time/date-words.ts';
import { printAnswer } from '../../ui/print-answer.ts';
import { screen } from '../../ui/screen.ts';
import { inQuotes } from '../../ui/shell-quote.ts';
import { toTakeBack, undoWay } from '../../ui/undo-way.ts';
import { homeCountry } from '../home/country-values.ts';
import { Command } from '../shared/command.ts';
import { findFriend } from '../shared/find-friend.ts';
import { findNumbered } from '../shared/find-numbered.ts';
import { forExample, usage } from '../shared/read-values.ts';
import { typedName } from '../shared/typed-name.ts';
import { askDay, askWords, type NewReminder, readReminder, reminderChange } from './keep-reminder.ts';
import { type ReminderData, reminderData } from './reminder-data.ts';

type RememberOptions = { readonly [Name in 'on' | 'drop']?: string };

export function rememberCommand(deps: Deps): Command {
  return new Command('remember')
    .description(
      'save what to ask or do with a friend, on a day or whenever they come up; type it alone to see them all',
    )
    .argument('[words...]', 'a name, and what to remember; with just a name, it asks')
    .option('--on <day>', 'show it from this day on: friday, march 3')
    .option('--drop <number>', 'delete one')
    .examples(
      'momconnect remember ana "how the surgery went" --on friday',
      'momconnect remember ana "the book for her mom"',
      'momconnect remember',
      'momconnect remember --drop 2',
    )
    .action(async (words: string[], options: RememberOptions) => {
      if (options.drop !== undefined) {
        if (words.length > 0 || options.on !== undefined)
          throw usage('Use --drop by itself.', forExample('momconnect remember --drop 2'));
        return printAnswer(deps, await runDropReminder(deps, options.drop), renderDropped);
      }
      if (words.length === 0 && options.on === undefined)
        return printAnswer(deps, runReminders(deps), renderReminders);
      const reminder = await runRemember(deps, words, options.on);
      printAnswer(deps, reminder, renderKept, await birthdayCommand(deps, reminder));
    });
}

/** @param words a name and what to remember, as typed */
async function runRemember(deps: Deps, words: readonly string[], on: string | undefined) {
  const { store } = deps;
  const lastDay = on === undefined ? await trailingDay(words, deps) : null;
  const others = lastDay === null ? words : words.slice(0, -1);
  const { name, rest } = splitName(others, bookOf(store.read().friends));
  const example = forExample('momconnect remember ana "how the surgery went" --on friday');
  if (name === '') throw usage('It needs a name and a few words.', example);
  const friend = await findFriend(deps, name, { command: 'remember' });
  const reminder = await completeReminder(deps, friend, rest, on ?? lastDay ?? undefined);
  const change = reminderChange(deps, friend.id, reminder);
  const undo = await store.append('remember', [change]);
  // Don't look among the open reminders: another terminal may have removed the friend during a question.
  const reminderSaved = store.read().reminders.find(({ id }) => id === change.reminder) as Reminder;
  return { ...reminderData({ reminder: reminderSaved, friend }), undo };
}

/** The day of `remember ana "her scan" friday`: after quoted words, a lone day isn't part of them. */
async function trailingDay(words: readonly string[], { dates }: Deps): Promise<string | null> {
  const [last = '', ...before] = words.toReversed();
  const isQuoted = before.slice(0, -1).some((word) => /\S\s+\S/.test(word));
  if (!isQuoted) return null;
  const { readDay } = await import('../../domain/time/when.ts');
  return readDay(last, { ...dates(), direction: 'future' }) === null ? null : last;
}

/** With only the name, we ask for the rest, so that the words don't end up in the shell's history. */
async function completeReminder(
  deps: Deps,
  friend: Friend,
  words: string,
  on: string | undefined,
): Promise<NewReminder> {
  if (words !== '') return readReminder(words, on, deps);
  const example = forExample('momconnect remember ana "how the surgery went"');
  if (!deps.prompter.isInteractive)
    throw usage('What do you want to remember? It needs a few words.', example);
  // Refuse a bad day before asking anything.
  const dayTyped = on === undefined ? null : await readReminder('', on, deps);
  const reminderWords = await askWords(deps, firstNameOf(friend));
  const day = dayTyped === null ? await askDay(deps, firstNameOf(friend)) : dayTyped.day;
  return { words: reminderWords, day };
}

/** Several words are a name only if they are a full one: `ana sample the new job`. */
function splitName(words: readonly string[], book: NameBook) {
  const [only = ''] = words;
  const isSentence = words.length === 1 && /\S\s+\S/.test(only) && !isFirstName(only, book);
  const { name, rest } = nameThenWords(isSentence ? only.trim().split(/\s+/) : words, book);
  return { name, rest: rest.join(' ').trim() };
}

/** For `birthday march 3` and `zoe's birthday is march 3`; null for other words, and for a birthday that's saved. */
async function birthdayCommand(deps: Deps, { words, friend: { id } }: ReminderData): Promise<string | null> {
  const [, whose = '', day = ''] =
    /^(?:(.+)['’]s |her |his |their )?(?:birthday|bday)(?: is| on|:)* (.+?)[.!]*$/i.exec(words) ?? [];
  const { friends } = deps.store.read();
  const friend = friends.get(id);
  if (friend === undefined || day === '') return null;
  const { parseBirthday } = await import('../../domain/time/birthday.ts');
  const isOwn = ['', friend.name, firstNameOf(friend)].some((name) => foldText(name) === foldText(whose));
  const reading = parseBirthday(day, { today: deps.today, country: homeCountry(deps) });
  if (!isOwn || 'problem' in reading || reading.birthday === friend.birthday) return null;
  return `momconnect friend edit ${typedName(friend, friends.values())} --birthday ${inQuotes(day)}`;
}

function renderKept(reminder: ReminderData, style: Style, birthday: string | null): string {
  const { number, friend, on, words } = reminder;
  const when =
    on === null
      ? `It shows whenever ${friend.name} comes up.`
      : `It comes up ${whenIsInWords(on, style.dates)}.`;
  return screen(style, [
    `Reminder ${number}, ${friend.name}: "${words}". ${when}`,
    birthday !== null && { text: 'To save it as a birthday:', command: birthday },
    toTakeBack,
  ]);
}

function runReminders({ store }: Pick<Deps, 'store'>): readonly ReminderData[] {
  return openReminders(store.read()).map(reminderData);
}

function renderReminders(reminders: readonly ReminderData[], style: Style): string {
  const [first] = reminders;
  const example = 'momconnect remember ana "how the surgery went" --on friday';
  if (first === undefined)
    return screen(style, [{ text: "You don't have any reminders. To add one:", command: example }]);
  const width = Math.max(...reminders.map(({ number }) => String(number).length));
  return screen(style, [
    ...reminders.map(({ number, friend, on, words }) => ({
      text: `${friend.name}${on === null ? '' : `, ${whenIsInWords(on, style.dates)}`}: ${words}`,
      first: `${String(number).padStart(width)}  `,
      rest: ' '.repeat(width + 2),
    })),
    '',
    { text: 'To delete one:', command: `momconnect remember --drop ${first.number}` },
  ]);
}

/** @param input its number, or some of its words. Throws UserError `not_found` or `ambiguous` */
async function runDropReminder({ store, today }: Deps, input: string) {
  const reminder = findNumbered(runReminders({ store }), input, {
    what: 'reminder',
    wordsOf: ({ friend, words }) => `${friend.name}: ${words}`,
    way: { text: 'To see them all:', command: 'momconnect remember' },
  });
  const { id, friend } = reminder;
  const undo = await store.append('remember', [
    { type: 'reminder.ended', reminder: id, friend: friend.id, on: today },
  ]);
  return { ...reminder, undo };
}

function renderDropped({ number, friend, words }: ReminderData, style: Style): string {
  return screen(style, [`Reminder ${number} is deleted: ${friend.name}, "${words}".`, undoWay()]);
}
