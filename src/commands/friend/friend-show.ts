/** `friend show`: what she knows about one person, and their contacts. */

import type { Deps, Style } from '../../deps.ts';
import type { Interaction, Way } from '../../domain/contact/interaction.ts';
import { type FriendNote, wayBack } from '../../domain/friend/friend.ts';
import { openReminders } from '../../domain/reminder/reminder.ts';
import { type DateForm, dayInWords, whenIsInWords } from '../../domain/time/date-words.ts';
import type { Day } from '../../domain/time/day.ts';
import { isDiscreet } from '../../ui/discreet.ts';
import { printAnswer } from '../../ui/print-answer.ts';
import { shellQuote } from '../../ui/shell-quote.ts';
import { withCommand } from '../../ui/with-command.ts';
import { type ReminderData, reminderData } from '../contact/reminder-data.ts';
import { Command } from '../shared/command.ts';
import { findFriend } from '../shared/find-friend.ts';
import { wholeNumber } from '../shared/read-values.ts';
import { type FriendData, friendData } from './friend-data.ts';
import { friendFacts } from './friend-facts.ts';

interface ShowOptions {
  readonly all?: boolean;
  readonly private?: boolean;
  readonly limit: number;
}

export function friendShowCommand(deps: Deps): Command {
  return new Command('show')
    .description('what you know about someone')
    .argument('<name...>')
    .option('--private', 'private notes too')
    .option('-n, --limit <count>', 'how many of the latest times to show', wholeNumber, 5)
    .option('--all', "people you've hidden, too")
    .examples('momconnect friend show ana', 'momconnect friend show ana --private --limit 20')
    .action(async (words: string[], options: ShowOptions) => {
      const friendShown = await runFriendShow(deps, words.join(' '), options);
      const isHidden = isDiscreet(deps);
      printAnswer(deps, friendShown, (data, style) => {
        const screen = { ...data, today: deps.today, limit: options.limit };
        return isHidden ? renderFriendDiscreetly(screen, style) : renderFriendShow(screen, style);
      });
    });
}

export interface ShownFriend extends FriendData {
  readonly notes: readonly FriendNote[];
  /** How many private notes weren't shown. */
  readonly keptBack: number;
  /** Only the open ones. */
  readonly reminders: readonly ReminderData[];
  /** Oldest first. */
  readonly history: readonly Interaction[];
}

export async function runFriendShow(deps: Deps, input: string, options: ShowOptions): Promise<ShownFriend> {
  const friend = await findFriend(deps, input, { includeAll: options.all === true, opensDied: true });
  const notes = friend.notes.filter(({ isPrivate }) => !isPrivate || options.private === true);
  const { friends } = deps.store.read();
  const isShown = (id: string) => id === friend.id || friends.get(id)?.state !== 'hidden';
  const all = (await deps.store.history(friend.id)).map((interaction) => ({
    ...interaction,
    friends: interaction.friends.filter(isShown),
  }));
  const isKeptBack = (interaction: Interaction) => interaction.isPrivate && options.private !== true;
  const history = all.map((interaction) =>
    isKeptBack(interaction) ? { ...interaction, note: null } : interaction,
  );
  const keptBack = friend.notes.length - notes.length + all.filter(isKeptBack).length;
  const reminders = openReminders(deps.store.read()).filter((reminder) => reminder.friend.id === friend.id);
  return {
    ...friendData(friend, deps.today),
    notes,
    keptBack,
    reminders: reminders.map(reminderData),
    history,
  };
}

const leftOut = "Phones, emails, address, hard days, reminders and notes aren't shown here.";

type Screen = ShownFriend & { readonly today: Day; readonly limit: number };

export function renderFriendShow(friend: Screen, style: Style): string {
  const facts = friendFacts(friend, style.dates).map(([label, value]) =>
    style.wrap(`${label}: ${value}`, '  ', '    '),
  );
  const reminders = friend.reminders.map(({ number, on, words }) =>
    style.wrap(
      `Reminder ${number}: ${words}${on === null ? '' : ` (${whenIsInWords(on, style.dates)})`}`,
      '  ',
      '    ',
    ),
  );
  const notes = friend.notes.map(({ text, isPrivate }) =>
    style.wrap(`Note${isPrivate ? ' (private)' : ''}: ${text}`, '  ', '    '),
  );
  return [
    style.bold(friend.name),
    ...facts,
    ...reminders,
    ...notes,
    ...keptBackLine(friend, style),
    ...historyLines(friend, style),
    ...wayBackLine(friend, style),
  ].join('\n');
}

/** For a screen that others can see: no way to reach anyone, and nothing confidential. */
function renderFriendDiscreetly(friend: Screen, style: Style): string {
  const history = friend.history.map((interaction) => ({ ...interaction, note: null }));
  const hidden = {
    phones: [],
    emails: [],
    address: null,
    notes: [],
    keptBack: 0,
    hardDays: [],
    reminders: [],
  };
  const bare = { ...friend, ...hidden, history };
  return `${renderFriendShow(bare, style)}\n\n${style.wrap(leftOut)}`;
}

function keptBackLine({ keptBack, id }: Screen, style: Style): string[] {
  if (keptBack === 0) return [];
  const notes = keptBack === 1 ? 'One private note' : `${keptBack} private notes`;
  return [withCommand(`${notes}:`, `momconnect friend show ${shellQuote(id)} --private`, style, '  ')];
}

/** For a friend who doesn't come up, but could. */
function wayBackLine({ state, id }: Screen, style: Style): string[] {
  const back = wayBack(state);
  if (back === null || state === 'died') return [];
  return [
    '',
    withCommand('To bring this person back:', `momconnect friend ${back} ${shellQuote(id)}`, style),
  ];
}

const wayWords: Readonly<Record<Way, string>> = {
  text: 'a text',
  voice: 'a voice note',
  call: 'a call',
  video: 'a video call',
  visit: 'a visit',
  note: 'a handwritten note',
  email: 'an email',
  group: 'in a group',
};

function historyLines({ history, limit, id, state }: Screen, style: Style): string[] {
  if (history.length === 0) return [];
  const last = history.slice(-limit).reverse();
  const more = history.length - last.length;
  const all = `momconnect friend show ${shellQuote(id)} --limit ${history.length}`;
  return [
    '',
    state === 'died' ? 'Times you were in touch:' : 'Lately:',
    ...last.map((interaction) => style.wrap(interactionLine(interaction, style.dates), '  ', '    ')),
    ...(more > 0 ? [withCommand('Earlier times:', all, style, '  ')] : []),
  ];
}

function interactionLine(
  { on, way, what, note, outcome, by, isPrivate }: Interaction,
  dates: DateForm,
): string {
  const attemptInWords = by === 'friend' ? 'they tried to reach you' : 'you reached out';
  const how = outcome === 'attempt' ? attemptInWords : (what ?? (way === null ? 'in touch' : wayWords[way]));
  return `${dayInWords(on, dates)}: ${how}${note === null ? '' : `${isPrivate ? ' (private)' : ''}. "${note}"`}`;
}
