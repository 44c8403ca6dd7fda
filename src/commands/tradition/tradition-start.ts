/** `daily start`: a text a day with one to three friends, which prompts it has, and the words to invite them. */

import type { Deps, Style } from '../../deps.ts';
import type { Friend } from '../../domain/friend/friend.ts';
import { foldText } from '../../domain/text/fold-text.ts';
import { typoDistance } from '../../domain/text/typos.ts';
import { invitationFor, promptOfTheme } from '../../domain/tradition/invitation.ts';
import { dailyTexts } from '../../domain/tradition/prompt.ts';
import { type Theme, type TraditionFields, themes } from '../../domain/tradition/tradition.ts';
import { type Line, screen } from '../../ui/screen.ts';
import { toTakeBack } from '../../ui/undo-way.ts';
import { type DeliveryOptions, deliverIfAsked, withDeliveryOptions } from '../contact/delivery.ts';
import { sending } from '../contact/delivery-view.ts';
import { askNeeded, askOneOf } from '../shared/ask.ts';
import { Command, collect } from '../shared/command.ts';
import { friendsTyped } from '../shared/friends-typed.ts';
import { alreadyThere, forExample, readClock, readOneOf, usage } from '../shared/read-values.ts';
import { namesToType } from '../shared/typed-name.ts';
import {
  readTraditionWords,
  startAgain,
  subject,
  themeInWords,
  todaysLine,
  whichOf,
  whoInWords,
} from './tradition-data.ts';

type StartOptions = DeliveryOptions & { readonly [Name in 'theme' | 'at']?: string } & {
  readonly prompt?: readonly string[];
};

const mostFriends = 3;

export function dailyStartCommand(deps: Deps): Command {
  const command = new Command('start')
    .description('a text a day with one to three friends, and words to invite them')
    .argument('[name...]', 'who to start it with')
    .option('--theme <theme>', `${themes.join(', ')}, or words of your own; mixed if you leave it out`)
    .option('--prompt <line>', 'a line of your own; you can add more than one', collect)
    .option('--at <time>', 'around what time, for your calendar: 20:30, 8pm')
    .examples(
      'momconnect daily start ana',
      'momconnect daily start ana bea --theme grateful --at 8:30pm',
      'momconnect daily start ana --prompt "Song of the day?"',
    );
  return withDeliveryOptions(command).action(sending(deps, runDailyStart, renderDailyStart));
}

async function runDailyStart(deps: Deps, words: readonly string[], options: StartOptions) {
  const time = options.at === undefined ? null : readClock(options.at);
  const friends = await readMembers(deps, words);
  refuseSecond(deps, friends);
  const { theme, prompts } = await readTheme(deps, options);
  const id = deps.newId();
  const invitation = invitationFor({ id, theme, prompts, friends, time }, readTraditionWords(deps.content));
  const ids = friends.map((friend) => friend.id);
  const more = { ...(prompts.length === 0 ? {} : { prompts }), ...(time === null ? {} : { time }) };
  const undo = await deps.store.append('tradition start', [
    { type: 'tradition.started', tradition: id, on: deps.today, theme, friends: ids, ...more },
  ]);
  const number = deps.store.read().traditions.find((tradition) => tradition.id === id)?.number ?? 0;
  const reach = await deliverIfAsked(deps, { words: invitation, subject, friends }, options);
  return { ...whichOf({ id, number, friends }), theme, prompts, time, invitation, reach, undo };
}

/** @throws UserError `usage` for nobody or for more than three, and what `findFriend` throws */
async function readMembers(deps: Deps, words: readonly string[]): Promise<readonly Friend[]> {
  const { prompter } = deps;
  const isAsked = words.length === 0 && prompter.isInteractive;
  const message = 'Who with? One to three names';
  const names = isAsked ? (await askNeeded(prompter, { message })).trim().split(/\s+/) : words;
  const friends = await friendsTyped(deps, names, { command: 'daily start' });
  if (friends.length === 0)
    throw usage('A text a day needs one to three names.', forExample('momconnect daily start ana bea'));
  if (friends.length <= mostFriends) return friends;
  const others = namesToType(deps, ...friends.slice(mostFriends, 2 * mostFriends));
  throw usage(
    'A text a day works best with one to three friends.',
    { text: 'For more people, try a video call:', command: 'momconnect call plan' },
    { text: 'Or start a second one:', command: `momconnect daily start ${others}` },
  );
}

/** With the same friends twice, we couldn't tell which of the two she means. */
function refuseSecond({ store }: Deps, friends: readonly Friend[]): void {
  const ids = friends.map(({ id }) => id);
  const areSame = (members: readonly Friend[]) =>
    members.length === ids.length && members.every(({ id }) => ids.includes(id));
  const same = dailyTexts(store.read()).find((each) => each.state !== 'ended' && areSame(each.friends));
  if (same === undefined) return;
  const message = `You're already doing a text a day with ${whoInWords(friends)}.`;
  if (same.state === 'paused') throw alreadyThere(message, startAgain(same.number));
  const toEnd = { text: 'To start over:', command: `momconnect daily ${same.number} --end` };
  throw alreadyThere(message, [todaysLine(same.number), toEnd]);
}

function renderDailyStart(
  started: Awaited<ReturnType<typeof runDailyStart>>,
  style: Style,
  reach: readonly Line[],
): string {
  const { number, friends, theme, invitation } = started;
  const who = `A text a day with ${whoInWords(friends)}: ${themeInWords[theme]}.`;
  const toPhone = { text: 'To have it on your phone:', command: `momconnect daily ${number} --code` };
  return screen(style, [
    `${who} One line is enough, and skipping days is fine.`,
    '',
    'To invite them, if you like:',
    { verbatim: style.forSending(invitation) },
    '',
    ...(reach.length > 0 ? reach : [toPhone]),
    todaysLine(number),
    toTakeBack,
  ]);
}

type Chosen = Pick<TraditionFields, 'theme' | 'prompts'>;

/** In letters; nobody answers anything longer in one line. */
const longestPrompt = 120;
/** As many as surely fit into one entry of the journal. */
const mostPrompts = 40;
const mostAsked = 5;

/** @throws UserError `usage` for an unknown theme, and for bad lines */
async function readTheme(deps: Deps, { theme, prompt = [] }: StartOptions): Promise<Chosen> {
  const match = theme === undefined ? null : themeNamed(theme);
  if (match === 'words')
    return { theme: 'own', prompts: readPromptLines([promptOfTheme(theme ?? ''), ...prompt]) };
  const prompts = readPromptLines(prompt);
  if (prompts.length > 0 && match !== null && match !== 'own')
    throw usage('Your own lines only work with the theme "own".', {
      text: 'Leave out --theme, or use:',
      command: '--theme own',
    });
  const name = match ?? (prompts.length > 0 ? 'own' : await askTheme(deps));
  return name === 'own' && prompts.length === 0 ? askOwn(deps) : { theme: name, prompts };
}

/** A known theme; `words` for a theme of her own. @throws UserError `usage` for a typo */
function themeNamed(input: string): Theme | 'words' {
  const word = foldText(input).trim().replaceAll(' ', '-');
  const isMeant = (theme: Theme) => typoDistance(word, theme) <= Math.max(1, Math.floor(theme.length / 4));
  return word !== '' && !themes.some(isMeant) ? 'words' : readOneOf(word, themes, 'theme');
}

async function askTheme({ prompter }: Deps): Promise<Theme> {
  return prompter.isInteractive ? askOneOf(prompter, 'About what?', themes, 'mixed') : 'mixed';
}

/** If she writes no line, it's mixed, which would fill the days anyway. */
async function askOwn({ prompter }: Deps): Promise<Chosen> {
  if (!prompter.isInteractive)
    throw usage(
      'The theme "own" needs one or more lines from you.',
      forExample('momconnect daily start ana --prompt "Song of the day?"'),
    );
  const lines: string[] = [];
  let message = 'What could you two ask each day? For example, "Song of the day?". Enter skips';
  while (lines.length < mostAsked) {
    const line = await prompter.ask({ message, problem: promptProblem });
    if (line.trim() === '') break;
    lines.push(line);
    message = "Another one? Enter when you're done";
  }
  const prompts = readPromptLines(lines);
  return { theme: prompts.length === 0 ? 'mixed' : 'own', prompts };
}

/** One line each, without duplicates. */
function readPromptLines(input: readonly string[]): readonly string[] {
  const lines = new Map<string, string>();
  for (const line of input.map((text) => text.trim().replace(/\s+/g, ' '))) {
    const problem = line === '' ? 'That line is empty.' : promptProblem(line);
    if (problem !== null) throw usage(problem, forExample('--prompt "Song of the day?"'));
    const key = foldText(line) || line;
    if (!lines.has(key)) lines.set(key, line);
  }
  if (lines.size > mostPrompts)
    throw usage(`You can have up to ${mostPrompts} lines of your own.`, 'Pick the ones you like best.');
  return [...lines.values()];
}

function promptProblem(line: string): string | null {
  return line.length > longestPrompt ? `A line can have up to ${longestPrompt} characters.` : null;
}
