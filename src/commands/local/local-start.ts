/** `local start`: from an idea to a group that meets, one next thing at a time. */

import type { Deps } from '../../deps.ts';
import type { Change } from '../../domain/change.ts';
import { foldText } from '../../domain/fold-text.ts';
import type { Local, LocalFields } from '../../domain/local/local.ts';
import { UserError } from '../../errors.ts';
import { examples } from '../../ui/examples.ts';
import { present } from '../../ui/present.ts';
import { shellQuote } from '../../ui/shell-quote.ts';
import { Command } from '../command.ts';
import { usage } from '../read-values.ts';
import { refuseKnown } from './local-add.ts';
import { readLocalName } from './local-options.ts';
import { readStartFields, type StartFieldOptions, withStartFields } from './local-start-fields.ts';
import {
  type Checklist,
  type StartedGroup,
  startedGroup,
  stepNamed,
  stepSettled,
} from './local-start-steps.ts';
import { renderLocalStart } from './local-start-view.ts';
import { findOwnGroup, ownGroups, startContent } from './own-groups.ts';

interface StartOptions extends StartFieldOptions {
  /** A step, or the current one. */
  readonly done?: string | true;
  readonly skip?: string | true;
  readonly step?: string;
  readonly all?: boolean;
  /** A second group beside one that is being started. */
  readonly another?: boolean;
}

export function localStartCommand(deps: Deps): Command {
  const command = new Command('start')
    .description('a group of your own, one next thing at a time')
    .argument('[name...]', 'what it is called; left out later, or its number where there are several')
    .option('--done [step]', 'settled: the step shown last, or another one')
    .option('--skip [step]', 'leave it out')
    .option('--step <step>', 'look at another step')
    .option('--all', 'the whole list, with what is settled')
    .option('--another', 'a second group beside the first');
  return withStartFields(command)
    .addHelpText(
      'after',
      examples([
        'momconnect local start "Tuesday Tots"',
        'momconnect local start --every tue --at 10:00 --done time',
        'momconnect local start --all',
      ]),
    )
    .action((words: string[], options: StartOptions) => answer(deps, words.join(' '), options));
}

async function answer(deps: Deps, typed: string, options: StartOptions): Promise<void> {
  const group = await runLocalStart(deps, typed, options);
  const { isInteractive } = deps.prompter;
  const { step, number, undo, steps } = group;
  const isAsked =
    isInteractive && undo === undefined && steps === undefined && step !== null && !step.isSettled;
  present(deps, group, (data, style) => renderLocalStart(data, style, isAsked));
  if (!isAsked) return;
  deps.output.say('');
  const settle = await askWhetherDone(deps);
  if (settle === null) return;
  const after = await runLocalStart(deps, String(number), { [settle]: step.name });
  present(deps, after, (data, style) => renderLocalStart(data, style, false));
}

async function askWhetherDone({ prompter }: Deps): Promise<'done' | 'skip' | null> {
  const typed = await prompter.ask({
    message: 'Done?  yes, not yet, leave out',
    fallback: 'not yet',
    problem: (word) => (/^(?:y|n|l)/i.test(word.trim()) ? null : 'One of these: yes, not yet, leave out'),
  });
  if (/^y/i.test(typed.trim())) return 'done';
  return /^l/i.test(typed.trim()) ? 'skip' : null;
}

/** @throws UserError `usage`, `not_found`, `ambiguous`; `exists` for what is settled, and for a second group */
export async function runLocalStart(deps: Deps, typed: string, options: StartOptions): Promise<StartedGroup> {
  const { store, content } = deps;
  const checklist = startContent<Checklist>(content, 'checklist');
  refuseTwo(options);
  const set = await readStartFields(options, deps);
  const begun = options.another === true ? null : groupMeant(deps, typed, options);
  const name = begun === null ? readLocalName(await nameOrAsked(deps, typed)) : begun.name;
  const id = begun?.id ?? deps.newId();
  if (begun === null) refuseKnown(deps, name);
  const settling = stepSettled(checklist.steps, begun, options);
  const shown = options.step === undefined ? null : stepNamed(checklist.steps, options.step);
  const steps = settling === null ? [] : [settling.name];
  const leftOut = options.skip === undefined ? [] : steps;
  const undo = save(deps, begun, { id, name, set, steps, leftOut });
  const group = store.read().locals.find((local) => local.id === id) as Local;
  return {
    ...startedGroup(group, checklist, { shown, isWhole: options.all === true, dates: deps.dates() }),
    now: settling?.title ?? null,
    isLeftOutNow: settling !== null && options.skip !== undefined,
    isNew: begun === null,
    ...(undo === null ? {} : { undo }),
  };
}

interface ToSave {
  readonly id: string;
  readonly name: string;
  readonly set: Partial<LocalFields>;
  readonly steps: readonly string[];
  readonly leftOut: readonly string[];
}

/** One line for all of it; null when there is nothing to save. */
function save(
  { store, today }: Deps,
  begun: Local | null,
  { id, name, set, steps, leftOut }: ToSave,
): string | null {
  const added: Change = {
    type: 'local.added',
    local: id,
    on: today,
    name,
    kind: 'own-group',
    isOwn: true,
    ...set,
  };
  const edited: Change = {
    type: 'local.edited',
    local: id,
    on: today,
    ...(begun === null ? {} : { set }),
    ...(steps.length === 0 ? {} : { steps }),
    ...(leftOut.length === 0 ? {} : { leftOut }),
  };
  const isEdited = steps.length > 0 || (begun !== null && Object.keys(set).length > 0);
  const changes = [...(begun === null ? [added] : []), ...(isEdited ? [edited] : [])];
  return changes.length === 0 ? null : store.append('local start', changes);
}

function refuseTwo({ done, skip, step, all }: StartOptions): void {
  if ([done, skip, step, all].filter((each) => each !== undefined).length > 1)
    throw usage('One at a time: --done, --skip, --step or --all.', 'As in: momconnect local start --done');
}

/** The group that she goes on with; null to begin one. */
function groupMeant(deps: Deps, typed: string, { done, skip, step, all }: StartOptions): Local | null {
  const groups = ownGroups(deps);
  const [first] = groups;
  const wanted = typed.trim();
  const looksOnly = (done ?? skip ?? step ?? all) !== undefined;
  if (/^#?\d+$/.test(wanted)) return findOwnGroup(deps, wanted);
  if (wanted === '') return first === undefined && !looksOnly ? null : findOwnGroup(deps, wanted);
  const called = groups.find(({ name }) => name === wanted || isSame(name, wanted));
  if (called !== undefined) return called;
  if (groups.some(({ id, name }) => id === wanted || isPart(name, wanted))) return findOwnGroup(deps, wanted);
  if (first === undefined) return null;
  const another = `momconnect local start ${shellQuote(wanted)} --another`;
  throw new UserError(`${first.name} is a group you are starting already.`, {
    code: 'exists',
    hint: `To go on: momconnect local start ${first.number}        A second one: ${another}`,
  });
}

function isSame(name: string, typed: string): boolean {
  return foldText(typed) !== '' && foldText(name) === foldText(typed);
}

function isPart(name: string, typed: string): boolean {
  return foldText(typed) !== '' && foldText(name).includes(foldText(typed));
}

async function nameOrAsked({ prompter }: Deps, typed: string): Promise<string> {
  if (typed.trim() !== '') return typed;
  if (!prompter.isInteractive)
    throw usage(
      'A group needs a name; a working one will do.',
      'As in: momconnect local start "Tuesday Tots"',
    );
  return prompter.ask({ message: 'What is it called? A working name will do', fallback: 'Our group' });
}
