/** `daily start`: a text a day with one to three friends, and the words to invite them. */

import type { Deps, Style } from '../../deps.ts';
import type { Friend } from '../../domain/friend/friend.ts';
import { friendsAmong } from '../../domain/friend/friends-among.ts';
import { nameBook, shortNameOf } from '../../domain/friend/names.ts';
import { invitationFor } from '../../domain/tradition/invitation.ts';
import { themes } from '../../domain/tradition/tradition.ts';
import { UserError } from '../../errors.ts';
import { examples } from '../../ui/examples.ts';
import { type Line, screen, toTakeBack } from '../../ui/screen.ts';
import { shellQuote } from '../../ui/shell-quote.ts';
import { type DeliveryOptions, withDeliveryOptions } from '../contact/delivery.ts';
import { askNeeded } from '../shared/ask-needed.ts';
import { Command } from '../shared/command.ts';
import { friendsTyped } from '../shared/friends-typed.ts';
import { readClock, usage } from '../shared/read-values.ts';
import { readTheme, type ThemeOptions } from './read-theme.ts';
import { printToSend, reachIfAsked } from './send.ts';
import { memberOf, readTraditionWords, themeInWords, whoInWords } from './tradition-data.ts';

interface StartOptions extends DeliveryOptions, ThemeOptions {
  readonly at?: string;
}

const mostFriends = 3;

export function dailyStartCommand(deps: Deps): Command {
  const command = new Command('start')
    .description('a text a day with one to three friends, and words to invite them')
    .argument('[name...]', 'who to start it with')
    .option('--theme <theme>', `${themes.join(', ')}, or words of your own; mixed if you leave it out`)
    .option(
      '--prompt <line>',
      'a line of your own; you can add more than one',
      (line, all: readonly string[] = []) => [...all, line],
    )
    .option('--at <time>', 'around what time, for your calendar: 20:30, 8pm')
    .addHelpText(
      'after',
      examples([
        'momconnect daily start ana',
        'momconnect daily start ana bea --theme grateful --at 8:30pm',
        'momconnect daily start ana --prompt "Song of the day?"',
      ]),
    );
  return withDeliveryOptions(command).action(async (words: string[], options: StartOptions) => {
    const started = await runTraditionStart(deps, words, options);
    await printToSend(deps, started, options, renderTraditionStart);
  });
}

async function runTraditionStart(deps: Deps, words: readonly string[], options: StartOptions) {
  const time = options.at === undefined ? null : readClock(options.at);
  const friends = await readMembers(deps, words);
  refuseSecond(deps, friends);
  const { theme, prompts } = await readTheme(deps, options);
  const id = deps.newId();
  const invitation = invitationFor({ id, theme, friends, time }, readTraditionWords(deps.content));
  const ids = friends.map((friend) => friend.id);
  const more = { ...(prompts.length === 0 ? {} : { prompts }), ...(time === null ? {} : { time }) };
  const undo = deps.store.append('tradition start', [
    { type: 'tradition.started', tradition: id, on: deps.today, theme, friends: ids, ...more },
  ]);
  const number = deps.store.read().traditions.find((each) => each.id === id)?.number ?? 0;
  const reach = await reachIfAsked(deps, friends, invitation, options);
  return { id, number, friends: friends.map(memberOf), theme, prompts, time, invitation, reach, undo };
}

/** @throws UserError `usage` for nobody or for more than three, and as `findFriend` does */
async function readMembers(deps: Deps, words: readonly string[]): Promise<readonly Friend[]> {
  const { prompter, store } = deps;
  const isAsked = words.length === 0 && prompter.isInteractive;
  const message = 'Who with? One to three names';
  const typed = isAsked ? (await askNeeded(prompter, { message })).trim().split(/\s+/) : words;
  const friends = await friendsTyped(deps, typed, { command: 'daily start' });
  if (friends.length === 0)
    throw usage('A text a day needs one to three names.', 'As in: momconnect daily start ana bea');
  if (friends.length <= mostFriends) return friends;
  const book = nameBook(store.read().friends.values());
  const others = friends.slice(mostFriends, 2 * mostFriends);
  const names = others.map((friend) => shellQuote(shortNameOf(friend, book))).join(' ');
  throw usage(
    'A text a day works best with one to three friends.',
    `For more people, try a video call: momconnect call plan\nOr start a second one: momconnect daily start ${names}`,
  );
}

/** The same friends twice would leave it open which of the two is meant. */
function refuseSecond({ store }: Deps, friends: readonly Friend[]): void {
  const state = store.read();
  const ids = new Set(friends.map(({ id }) => id));
  const same = state.traditions
    .filter((each) => each.state !== 'ended')
    .find((each) => {
      const members = friendsAmong(state, each.friends);
      return members.length === ids.size && members.every(({ id }) => ids.has(id));
    });
  if (same === undefined) return;
  const message = `You're already doing a text a day with ${whoInWords(friends)}.`;
  const hint =
    same.state === 'paused'
      ? `To start it again: momconnect daily ${same.number} --resume`
      : `Today's line: momconnect daily today ${same.number}        To start over: momconnect daily ${same.number} --end`;
  throw new UserError(message, { code: 'exists', hint });
}

function renderTraditionStart(
  { number, friends, theme, invitation }: Awaited<ReturnType<typeof runTraditionStart>>,
  style: Style,
  reach: readonly Line[],
): string {
  const who = `A text a day with ${whoInWords(friends)}: ${themeInWords[theme]}.`;
  const toPhone = { text: 'To have it on your phone:', command: `momconnect daily ${number} --code` };
  return screen(style, [
    `${who} One line is enough, and skipping days is fine.`,
    '',
    'To invite them, if you like:',
    { verbatim: style.forSending(invitation) },
    '',
    ...(reach.length > 0 ? reach : [toPhone]),
    { text: "Today's line:", command: `momconnect daily today ${number}` },
    toTakeBack,
  ]);
}
