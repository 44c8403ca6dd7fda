/** `local add`, `local edit` and `local remove`: saves a place or group to try, changes it, or takes it off her list. */

import type { Deps } from '../../deps.ts';
import type { LocalChange } from '../../domain/place/changes.ts';
import { meetsHint, readMeets } from '../../domain/place/meets.ts';
import { readClockTime } from '../../domain/time/clock-time.ts';
import { readDay } from '../../domain/time/when.ts';
import { screen } from '../../ui/screen.ts';
import { answeringLines } from '../shared/answer-lines.ts';
import { askFor, askNeeded } from '../shared/ask.ts';
import { answering, Command } from '../shared/command.ts';
import { confirmRemoval } from '../shared/confirm-removal.ts';
import { forExample, usage } from '../shared/read-values.ts';
import { dayCommand, findLocal, kindNamed, localData, localKinds, savedInWords } from './local-data.ts';
import { type LocalOptions, readLocalName, readLocalOptions, withLocalOptions } from './local-options.ts';

export function localAddCommand(deps: Deps): Command {
  return withLocalOptions(
    new Command('add').description('a place or group to try; with no words it asks').argument('[name...]'),
  )
    .examples(
      'momconnect local add "Story time" --kind story-time --every thu --at 10:00',
      'momconnect local add "Park walk" --every "1st sat" --place "the north gate"',
      'momconnect local add "Winter market" --kind outing --on 2026-12-05',
    )
    .action(answeringLines(deps, runLocalAdd));
}

/** On a terminal, it asks for the kind, and for everything else if she typed nothing. */
async function runLocalAdd(deps: Deps, words: readonly string[], options: LocalOptions) {
  const { prompter, today: on } = deps;
  const fields = await readLocalOptions(options, deps);
  const isGuided = words.join('').trim() === '' && prompter.isInteractive;
  const input = isGuided ? await askNeeded(prompter, { message: "What's it called?" }) : words.join(' ');
  const name = readLocalName(deps, input);
  const answers = prompter.isInteractive ? await askAbout(deps, options, isGuided) : {};
  const set = { kind: 'other', ...fields, ...(await readLocalOptions(answers, deps)), name };
  const local = await saveLocal(deps, 'local add', { type: 'local.added', local: deps.newId(), on, ...set });
  const command = (local.every ?? local.on) === null ? dayCommand(local, on) : null;
  const lines = [
    `${name} is saved as number ${local.number}${savedInWords(local, deps.dates())}`,
    command && { text: 'To save when it meets:', command },
    { text: "When it's on, and what to say there:", command: 'momconnect local' },
  ];
  return { ...local, lines };
}

async function saveLocal(deps: Deps, command: string, change: LocalChange) {
  const undo = await deps.store.append(command, [change]);
  return { ...localData(findLocal(deps, change.local), deps.today), undo };
}

/** What she skips with Enter stays unknown. */
async function askAbout(deps: Deps, options: LocalOptions, isGuided: boolean): Promise<LocalOptions> {
  const { prompter, content, dates, today } = deps;
  const whatIsIt = 'What is it?  story time, playgroup, walk group, meetup, more';
  const readKind = (input: string) => kindNamed(content, input);
  const kindQuestion = { message: whatIsIt, fallback: 'other' };
  const kindHint = `One of these: ${localKinds(content)
    .map(({ title }) => title)
    .join(', ')}`;
  const kind = options.kind ?? (await askFor(prompter, kindQuestion, readKind, kindHint));
  if (!isGuided) return { kind };
  const ask = <T>(message: string, read: (input: string) => T | null, empty: T, problem: string) =>
    askFor(prompter, { message }, (input) => (input === '' ? empty : read(input)), problem);
  const whenQuestion = 'When does it meet?  thu, other thu, 1st sat, december 5  Enter skips';
  const hasWhen = (options.every ?? options.on) !== undefined;
  // A rule, or one day.
  const readWhen = (input: string): LocalOptions | null => {
    if (readMeets(input, today) !== null) return { every: input };
    const once = readDay(input, { ...dates(), direction: 'future' });
    return once !== null && 'day' in once && once.day >= today ? { on: once.day } : null;
  };
  const when = hasWhen ? {} : await ask(whenQuestion, readWhen, {}, meetsHint);
  const timeHint = 'For example: 10am, 9:30, 7pm, noon';
  const at = options.at ?? (await ask('What time?  Enter skips', readClockTime, '', timeHint));
  const place = options.place ?? (await prompter.ask({ message: 'Where?  Enter skips' }));
  return { kind, ...when, at, place };
}

export function localEditCommand(deps: Deps): Command {
  return withLocalOptions(new Command('edit'))
    .description("change what you've saved about a place; an empty value clears it")
    .argument('<which...>', 'its number or name')
    .option('--name <name>', 'a new name')
    .examples('momconnect local edit 1 --every "other thu" --at 9:30 --ask ""')
    .action(answeringLines(deps, runLocalEdit));
}

async function runLocalEdit(deps: Deps, words: readonly string[], { name, ...options }: LocalOptions) {
  const { id, number } = findLocal(deps, words.join(' '));
  const renaming = name === undefined ? {} : { name: readLocalName(deps, name, id) };
  const set = { ...(await readLocalOptions(options, deps)), ...renaming };
  const example = forExample(`momconnect local edit ${number} --every thu --at 10:00`);
  if (Object.keys(set).length === 0) throw usage("You didn't say what to change.", example);
  const edited = await saveLocal(deps, 'local edit', {
    type: 'local.edited',
    local: id,
    on: deps.today,
    set,
  });
  return { ...edited, lines: [`${edited.name} is changed${savedInWords(edited, deps.dates())}`] };
}

export function localRemoveCommand(deps: Deps): Command {
  return new Command('remove')
    .description('take one off your list; undo brings it back')
    .argument('<which...>', 'its number or name')
    .examples('momconnect local remove 1')
    .action(
      answering(deps, runLocalRemove, ({ name }, style) =>
        screen(style, [
          `${name} is off your list. Not every place has to fit.`,
          { text: 'To bring it back:', command: 'momconnect undo' },
        ]),
      ),
    );
}

async function runLocalRemove(deps: Deps, input: string) {
  const { id, number, name } = findLocal(deps, input);
  await confirmRemoval(deps, `Take ${name} off your list?`);
  const removal = { type: 'local.edited', local: id, on: deps.today, set: { isRemoved: true } } as const;
  return { id, number, name, undo: await deps.store.append('local remove', [removal]) };
}
