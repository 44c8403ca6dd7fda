/** The way from an idea to a group that meets: which group and step she means, what to save, and what comes next. */

import type { Deps } from '../../deps.ts';
import type { LocalPlace } from '../../domain/place/local.ts';
import {
  type Checklist,
  placeInWords,
  type StartStep,
  startPath,
  stepsNamed,
} from '../../domain/place/started-groups.ts';
import { fillIn } from '../../domain/text/look-up.ts';
import { wideGap } from '../../errors.ts';
import { shellQuote } from '../../ui/shell-quote.ts';
import { readContent } from '../shared/read-content.ts';
import { alreadyThere, forExample, usage } from '../shared/read-values.ts';
import { findLocal, findOwnGroup, isNamed, ownGroups, whenInWords } from './local-data.ts';
import { type LocalOptions, readLocalName, readLocalOptions } from './local-options.ts';
import type { FlyerOptions } from './local-pages.ts';

/** `done` and `skip` name a step, or mean the current one. `another` starts a second group. */
export type StartOptions = LocalOptions &
  FlyerOptions & { readonly [Name in 'done' | 'skip']?: string | true } & {
    readonly [Name in 'all' | 'another' | 'flyer' | 'firstMeeting' | 'review']?: boolean;
  } & { readonly step?: string };

export type StartedGroup = Awaited<ReturnType<typeof runLocalStart>>;

/**
 * `step` is the one she asked for, or the next one; null when all are done or skipped. `now` is the title of the step
 * that this command finished.
 *
 * @throws UserError `usage`, `not_found`, `ambiguous`; `exists` for a step that's already done, and for a second group
 */
export async function runLocalStart(deps: Deps, typed: string, options: StartOptions) {
  const { store, today: on } = deps;
  const { steps, unknown } = readContent<Checklist>(deps.content, 'local-start/checklist');
  const set = await readLocalOptions(options, deps);
  const existing = options.another === true ? null : groupMeant(deps, typed, options);
  const name = existing?.name ?? readLocalName(deps, await nameOrAsked(deps, typed));
  const local = existing?.id ?? deps.newId();
  const settling = stepSettled(steps, existing, options);
  const requested = options.step === undefined ? null : stepNamed(steps, options.step);
  const isLeftOutNow = settling !== null && options.skip !== undefined;
  const edit = {
    ...(existing === null || Object.keys(set).length === 0 ? {} : { set }),
    ...(settling === null ? {} : { steps: [settling.name] }),
    ...(isLeftOutNow ? { leftOut: [settling.name] } : {}),
  };
  const own = { name, kind: 'own-group', isOwn: true, ...set };
  const changes = [
    ...(existing === null ? [{ type: 'local.added', local, on, ...own } as const] : []),
    ...(Object.keys(edit).length > 0 ? [{ type: 'local.edited', local, on, ...edit } as const] : []),
  ];
  const undo = changes.length === 0 ? {} : { undo: await store.append('local start', changes) };
  const group = findLocal(deps, local);
  const { next, settled } = startPath(steps, group);
  const stateOf = ({ name }: StartStep) => ({
    isSettled: settled.includes(name),
    isLeftOut: group.leftOut.includes(name),
  });
  const step = requested ?? next;
  const all = steps.map((each) => ({ name: each.name, title: each.title, ...stateOf(each) }));
  return {
    ...{ id: local, number: group.number, name, settled, isLeftOutNow, isNew: existing === null, ...undo },
    step: step && { ...filledIn(step, group, unknown, deps), ...stateOf(step) },
    ...(options.all === true ? { steps: all } : {}),
    now: settling?.title ?? null,
  };
}

function filledIn(step: StartStep, group: LocalPlace, unknown: Checklist['unknown'], deps: Deps) {
  const { words = null, command = null, ask = null } = step;
  const values = {
    group: group.name,
    when: whenInWords(group.meets, group.time, deps.dates()) ?? unknown.when,
    where: group.place === null ? unknown.where : placeInWords(group.place),
    number: String(group.number),
  };
  return { ...step, words: words && fillIn(words, values), command: command && fillIn(command, values), ask };
}

/** The group she continues with; null to start one. */
function groupMeant(deps: Deps, typed: string, { done, skip, step, all }: StartOptions): LocalPlace | null {
  const groups = ownGroups(deps);
  const [first] = groups;
  const name = typed.trim();
  const isNeeded = /^#?\d+$/.test(name) || (name === '' && (done ?? skip ?? step ?? all) !== undefined);
  if (isNeeded || isNamed(groups, name)) return findOwnGroup(deps, name);
  if (first === undefined) return null;
  const another = `momconnect local start ${shellQuote(name)} --another`;
  throw alreadyThere(
    `You're already starting a group, ${first.name}.`,
    { text: 'To keep going:', command: `momconnect local start ${first.number}` },
    { text: 'A second one:', command: another, gap: wideGap },
  );
}

async function nameOrAsked({ prompter }: Deps, typed: string): Promise<string> {
  if (typed.trim() !== '') return typed;
  if (prompter.isInteractive)
    return prompter.ask({ message: "What's it called? You can change it later", fallback: 'Our group' });
  const example = forExample('momconnect local start "Tuesday Tots"');
  throw usage('A group needs a name; you can change it later.', example);
}

/** The step that this command finishes; null when it finishes none. */
function stepSettled(steps: readonly StartStep[], group: LocalPlace | null, { done, skip }: StartOptions) {
  const option = done ?? skip;
  if (option === undefined) return null;
  const settled = group?.steps ?? [];
  const step = option === true ? startPath(steps, { steps: settled }).next : stepNamed(steps, option);
  if (step !== null && !settled.includes(step.name)) return step;
  const message = step === null ? 'Every step is already done.' : `"${step.title}" is already done.`;
  throw alreadyThere(message, { text: 'The whole list:', command: 'momconnect local start --all' });
}

function stepNamed(steps: readonly StartStep[], typed: string): StartStep {
  const matches = stepsNamed(steps, typed);
  const [first] = matches;
  if (first !== undefined && matches.length === 1) return first;
  const problem =
    first === undefined
      ? `There isn't a step "${typed.trim()}".`
      : `"${typed.trim()}" could be: ${matches.map(({ name }) => name).join(', ')}.`;
  throw usage(problem, { text: 'All of them, by number:', command: 'momconnect local start --all' });
}
