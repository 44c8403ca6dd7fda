/** The first run: up to three names, how much is in the tank, and one small thing to do. */

import type { Deps, Style } from '../deps.ts';
import type { Change } from '../domain/change.ts';
import { foldText } from '../domain/fold-text.ts';
import { firstNameOf } from '../domain/friend.ts';
import { friendId } from '../domain/friend-id.ts';
import { namesInWords } from '../domain/names.ts';
import { energies } from '../domain/suggest/act.ts';
import { openerFor } from '../domain/suggest/opener.ts';
import { present } from '../ui/present.ts';
import { shellQuote } from '../ui/shell-quote.ts';
import { readName } from './friend/friend-options.ts';
import { readActWords } from './suggest/suggest-acts.ts';

const introduction = [
  'momconnect keeps track of your people, so a tired head does not have to.',
  'What you type stays in files on this computer; nothing is sent anywhere.',
  '(On a work computer, work may be able to read it: momconnect faq privacy)',
];
const mostNames = 3;

/** Everything is asked before anything is written, so that Ctrl-C leaves nothing half done. */
export async function welcome(deps: Deps): Promise<void> {
  const { output, prompter } = deps;
  if (!prompter.isInteractive) {
    present(deps, { isNew: true, start: 'momconnect friend add "Ana Sample"' }, renderUnasked);
    return;
  }
  output.answer(introduce(output.style));
  const whom = output.style.wrap("Who's been kind to you, ever? Up to three names; one is enough.");
  output.answer(`\n${whom}\nEnter skips any question.`);
  const names = await askNames(deps);
  if (names.length === 0) {
    output.answer(nobody);
    return;
  }
  const energy = await askEnergy(deps);
  const words = await runWelcome(deps, names, energy);
  present(deps, { names, words }, renderWelcome);
}

function introduce(style: Style): string {
  return introduction.map((line) => style.wrap(line)).join('\n');
}

function renderUnasked({ start }: { readonly start: string }, style: Style): string {
  return `${introduce(style)}\nStart with: ${start}`;
}

async function askEnergy({ prompter }: Deps): Promise<string> {
  const isEnergy = (typed: string) => energies.some((energy) => energy === typed.toLowerCase());
  const answer = await prompter.ask({
    message: `How much is in the tank today?  ${energies.join(', ')}`,
    fallback: 'ok',
    problem: (typed) => (isEnergy(typed) ? null : `It can be: ${energies.join(', ')}`),
  });
  return answer.toLowerCase();
}

/** Answers the words that she could send to the first of them. */
async function runWelcome(
  { store, today, content }: Deps,
  names: readonly string[],
  energy: string,
): Promise<string> {
  const ids: string[] = [];
  for (const name of names) ids.push(friendId(name, (taken) => ids.includes(taken)));
  const added = names.map(
    (name, at): Change => ({ type: 'friend.added', friend: ids[at] as string, on: today, name }),
  );
  store.append('welcome', added);
  store.rememberShown(ids, {}, { energy });
  const first = store.read().friends.get(ids[0] ?? '');
  return first === undefined ? '' : openerFor(first, 'text', today, readActWords(content));
}

async function askNames({ prompter }: Deps): Promise<string[]> {
  const names: string[] = [];
  for (let number = 1; number <= mostNames; number += 1) {
    const typed = (await prompter.ask({ message: `  ${number}` })).replace(/\s+/g, ' ').trim();
    if (typed === '') break;
    const name = readName([typed]);
    if (!names.some((each) => foldText(each) === foldText(name))) names.push(name);
  }
  return names;
}

interface Welcomed {
  readonly names: readonly string[];
  readonly words: string;
}

function renderWelcome({ names, words }: Welcomed, style: Style): string {
  const [name = ''] = names;
  const firstNames = namesInWords(names.map((each) => firstNameOf({ name: each })));
  const isOrAre = names.length === 1 ? 'is' : 'are';
  return [
    '',
    style.wrap(`${firstNames} ${isOrAre} on your list. One small thing, if you want it:`),
    '',
    style.wrap(`${name}: a text, about a minute`, '  '),
    style.wrap(`"${words}"`, '  '),
    '',
    style.wrap(
      `Put it on your phone (a code to scan): momconnect text ${shellQuote(firstNameOf({ name }).toLowerCase())}`,
    ),
    style.wrap('Any other day: momconnect suggest. If a day is too much: momconnect help-now'),
  ].join('\n');
}

const nobody = [
  '',
  'Nobody comes to mind? Some seasons are like that. These need no list:',
  '',
  '  momconnect faq isolated    if being alone is the heavy part',
  '  momconnect local ideas     places near you, or online, with the same faces',
  '  momconnect help-now        people who pick up',
].join('\n');
