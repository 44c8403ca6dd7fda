/** The first run: up to three names, how much energy she has, and one small thing to do. */

import type { Deps, Style } from '../../deps.ts';
import type { Change } from '../../domain/changes.ts';
import type { Friend } from '../../domain/friend/friend.ts';
import { friendId } from '../../domain/friend/friend-id.ts';
import { namesInWords, shortNamesAmong } from '../../domain/friend/names.ts';
import { namesOnLine } from '../../domain/friend/names-on-line.ts';
import { energies, readEnergy } from '../../domain/suggest/act.ts';
import { SaidSentences } from '../../domain/suggest/act-words.ts';
import { chooseOpener } from '../../domain/suggest/opener.ts';
import { foldText } from '../../domain/text/fold-text.ts';
import { printAnswer } from '../../ui/print-answer.ts';
import { withCommand } from '../../ui/with-command.ts';
import { isNobody, phoneInName, readName } from '../shared/read-name.ts';
import { typedName } from '../shared/typed-name.ts';
import { readActWords } from './suggest-acts.ts';

const introduction = [
  "momconnect remembers your people, so you don't have to.",
  'What you type stays in files on this computer. Nothing gets sent anywhere.',
];
const privacy = [
  '(On a work computer, your boss might be able to see it:',
  'momconnect faq privacy)',
] as const;
const mostNames = 3;
const chatWay = 'momconnect catch-up sources';

/** Asks everything before writing anything, so that Ctrl-C leaves nothing half done. */
export async function welcome(deps: Deps): Promise<void> {
  const { output, prompter } = deps;
  if (!prompter.isInteractive) {
    printAnswer(deps, { isNew: true, start: 'momconnect friend add "Ana Sample"' }, renderUnasked);
    return;
  }
  output.answer(introduce(output.style));
  output.answer(`\n${withCommand('To fill your list from a WhatsApp chat:', chatWay, output.style)}`);
  const question = output.style.wrap("Who's been kind to you, ever? Up to three names, and one is fine.");
  output.answer(`\n${question}\nPress Enter to skip a question.`);
  const names = await askNames(deps);
  if (names.length === 0) {
    output.answer(renderNobody(output.style));
    return;
  }
  const energy = await askEnergy(deps);
  printAnswer(deps, await runWelcome(deps, names, energy), renderWelcome);
}

function introduce(style: Style): string {
  return [...introduction.map((line) => style.wrap(line)), withCommand(...privacy, style)].join('\n');
}

function renderUnasked({ start }: { readonly start: string }, style: Style): string {
  return [
    introduce(style),
    withCommand('To fill your list from a WhatsApp chat:', chatWay, style),
    withCommand('Start with:', start, style),
  ].join('\n');
}

async function askEnergy({ prompter }: Deps): Promise<string> {
  const answer = await prompter.ask({
    message: `How much energy do you have today?  ${energies.join(', ')}`,
    fallback: 'ok',
    problem: (input) => (readEnergy(input) !== null ? null : `It can be: ${energies.join(', ')}`),
  });
  return readEnergy(answer) ?? 'ok';
}

/** With the words she could send to the first of them. */
async function runWelcome(
  { store, today, content }: Deps,
  names: readonly string[],
  energy: string,
): Promise<Welcomed> {
  const ids: string[] = [];
  for (const name of names) ids.push(friendId(name, (newId) => ids.includes(newId)));
  const newFriends = names.map(
    (name, at): Change => ({ type: 'friend.added', friend: ids[at] as string, on: today, name }),
  );
  await store.append('welcome', newFriends);
  store.rememberShown(ids, {}, { energy });
  const { friends } = store.read();
  const first = friends.get(ids[0] as string) as Friend;
  return {
    names,
    words: chooseOpener(first, 'text', today, readActWords(content), new SaidSentences(), null, null).text,
    command: `momconnect text ${typedName(first, friends.values())}`,
  };
}

async function askNames({ prompter }: Deps): Promise<string[]> {
  const names: string[] = [];
  for (let number = 1; number <= mostNames && names.length < mostNames; number += 1) {
    const answer = await prompter.ask({
      message: `  ${number}`,
      problem: (text) => (phoneInName.test(text) ? 'Just the name for now. Numbers can come later.' : null),
    });
    const input = answer.replace(/\s+/g, ' ').trim();
    if (isNobody(input)) break;
    for (const part of namesOnLine(withoutCommand(input))) {
      const name = readName([part]);
      if (!names.some((each) => foldText(each) === foldText(name))) names.push(name);
    }
  }
  return names;
}

/** If she typed the whole command here, takes the name in it. */
function withoutCommand(input: string): string {
  return input.replace(/^(?:momconnect )?friend add "?([^"]+)"?.*$/i, '$1');
}

interface Welcomed {
  readonly names: readonly string[];
  readonly words: string;
  /** Shows their code. */
  readonly command: string;
}

function renderWelcome({ names, words, command }: Welcomed, style: Style): string {
  const [name = ''] = names;
  const firstNames = namesInWords(names.map(shortNamesAmong(names)));
  const isOrAre = names.length === 1 ? 'is' : 'are';
  return [
    '',
    style.wrap(`${firstNames} ${isOrAre} on your list. Here's one small thing, if you want it:`),
    '',
    style.wrap(`${name}: a text, about a minute`, '  '),
    style.wrap(`"${words}"`, '  '),
    '',
    withCommand('To send it from your phone, scan a code:', command, style),
    withCommand('Another day:', 'momconnect suggest', style),
    withCommand("If today's too much:", 'momconnect help-now', style),
  ].join('\n');
}

const withoutList = [
  ['momconnect faq isolated', 'if you feel alone'],
  ['momconnect local ideas', 'places to meet people, near you or online'],
  ['momconnect help-now', 'people who pick up'],
] as const;

/** If there is no room next to the commands, the words go below. */
function renderNobody(style: Style): string {
  const widest = Math.max(...withoutList.map(([command]) => command.length));
  const isWide = style.width >= 80;
  const rows = withoutList.map(([command, words]) =>
    isWide ? `  ${command.padEnd(widest)}   ${words}` : `  ${command}\n${style.wrap(words, '    ')}`,
  );
  const opening = "Can't think of anyone? That happens. You don't need a list for these:";
  return ['', style.wrap(opening), '', ...rows].join('\n');
}
