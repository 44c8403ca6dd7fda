/** The first run: up to three names, how much is in the tank, and one small thing to do. */

import type { Deps } from '../deps.ts';
import type { Change } from '../domain/change.ts';
import { foldText } from '../domain/fold-text.ts';
import { firstNameOf } from '../domain/friend.ts';
import { friendId } from '../domain/friend-id.ts';
import { shellQuote } from '../ui/shell-quote.ts';

const introduction = [
  'momconnect keeps track of your people, so a tired head does not have to.',
  'What you type stays in files on this computer; nothing is sent anywhere.',
  '(On a work computer, work may be able to read it: momconnect faq privacy)',
];
const mostNames = 3;
const energies = ['low', 'ok', 'plenty'];

/** Everything is asked before anything is written, so that Ctrl-C leaves nothing half done. */
export async function welcome(deps: Deps): Promise<void> {
  const { output, prompter, settings, store, today } = deps;
  for (const line of introduction) output.answer(output.style.wrap(line));
  if (!prompter.isInteractive) {
    output.answer('Start with: momconnect friend add "Ana Sample"');
    return;
  }
  output.answer(
    '\nWho has been kind to you, ever? Up to three names; one is plenty.\nEnter skips any question.',
  );
  const names = await askNames(deps);
  if (names.length === 0) {
    output.answer(nobody);
    return;
  }
  const energy = await prompter.ask({
    message: 'How much is in the tank today?  low, ok, plenty',
    fallback: 'ok',
    problem: (answer) => (energies.includes(answer.toLowerCase()) ? null : 'low, ok or plenty'),
  });
  const added: Change[] = [];
  const taken = new Set<string>();
  for (const name of names) {
    const id = friendId(name, (each) => taken.has(each));
    taken.add(id);
    added.push({ type: 'friend.added', friend: id, on: today, name });
  }
  store.append('welcome', added);
  await settings.set('energy', energy.toLowerCase());
  const [first = ''] = names;
  output.answer(
    `\n${listed(names.map((name) => firstNameOf({ name })))} on your list. One small thing, if you want it:\n`,
  );
  output.answer(firstStep(deps, first));
}

async function askNames({ prompter }: Deps): Promise<string[]> {
  const names: string[] = [];
  for (let number = 1; number <= mostNames; number += 1) {
    const typed = (await prompter.ask({ message: `  ${number}` })).replace(/\s+/g, ' ').trim();
    if (typed === '') break;
    if (!names.some((name) => foldText(name) === foldText(typed))) names.push(typed.slice(0, 200));
  }
  return names;
}

function listed(names: readonly string[]): string {
  const [last] = names.slice(-1);
  if (names.length === 1) return `${last} is`;
  return `${names.slice(0, -1).join(', ')} and ${last} are`;
}

function firstStep({ output }: Deps, name: string): string {
  const first = shellQuote(firstNameOf({ name }).toLowerCase());
  return [
    `  ${name}: a text, about a minute`,
    output.style.wrap('"You came to mind today. No need to answer, I wanted to say hello."', '  '),
    '',
    output.style.wrap(`Put it on your phone (a code to scan): momconnect text ${first}`),
    output.style.wrap('Any other day: momconnect suggest. If a day is too much: momconnect help-now'),
  ].join('\n');
}

const nobody = [
  '',
  'Nobody comes to mind? Some seasons are like that. These need no list:',
  '',
  '  momconnect faq isolated        if being alone is the heavy part',
  '  momconnect faq social-support  where company can be found',
  '  momconnect help-now            people who pick up',
].join('\n');
