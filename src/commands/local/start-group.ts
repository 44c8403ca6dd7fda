/** The path from an idea to a group that meets: which group and which step she means, what is saved, and what comes next. */

import type { Deps } from '../../deps.ts';
import type { Change } from '../../domain/changes.ts';
import type { LocalPlace } from '../../domain/place/local.ts';
import { fillIn, type StartStep, startPath, stepsNamed } from '../../domain/place/started-groups.ts';
import { UserError } from '../../errors.ts';
import { shellQuote } from '../../ui/shell-quote.ts';
import { numberedMatches } from '../shared/find-numbered.ts';
import { readContent } from '../shared/read-content.ts';
import { usage } from '../shared/read-values.ts';
import { findOwnGroup, keptLocals, whenInWords } from './local-data.ts';
import type { FlyerOptions } from './local-flyer.ts';
import { type LocalOptions, readLocalName, readLocalOptions } from './local-options.ts';

export type StartOptions = LocalOptions &
  FlyerOptions & {
    /** A step, or the current one. */
    readonly done?: string | true;
    readonly skip?: string | true;
    readonly step?: string;
    readonly all?: boolean;
    /** A second group beside one that is being started. */
    readonly another?: boolean;
    readonly flyer?: boolean;
    readonly firstMeeting?: boolean;
    readonly review?: boolean;
  };

interface Checklist {
  /** What stands in words for what is not known yet. */
  readonly unknown: { readonly when: string; readonly where: string };
  readonly steps: readonly StartStep[];
}

/** @throws UserError `usage`, `not_found`, `ambiguous`; `exists` for what is done already, and for a second group */
export async function runLocalStart(deps: Deps, typed: string, options: StartOptions) {
  const { store, content, today } = deps;
  const { steps, unknown } = readContent<Checklist>(content, 'local-start/checklist');
  const set = await readLocalOptions(options, deps);
  const begun = options.another === true ? null : groupMeant(deps, typed, options);
  const name = begun?.name ?? readLocalName(deps, await nameOrAsked(deps, typed));
  const local = begun?.id ?? deps.newId();
  const settling = stepSettled(steps, begun, options);
  const asked = options.step === undefined ? null : stepNamed(steps, options.step);
  const isSkipped = settling !== null && options.skip !== undefined;
  const edited = {
    ...(begun === null || Object.keys(set).length === 0 ? {} : { set }),
    ...(settling === null ? {} : { steps: [settling.name] }),
    ...(isSkipped ? { leftOut: [settling.name] } : {}),
  };
  const own = { name, kind: 'own-group', isOwn: true, ...set };
  const on = today;
  const isEdited = Object.keys(edited).length > 0;
  const changes: Change[] = begun === null ? [{ type: 'local.added', local, on, ...own }] : [];
  if (isEdited) changes.push({ type: 'local.edited', local, on, ...edited });
  const undo = changes.length === 0 ? {} : { undo: store.append('local start', changes) };
  const group = store.read().locals.find(({ id }) => id === local) as LocalPlace;
  const { next, settled } = startPath(steps, group);
  const stateOf = (step: StartStep) => ({
    isSettled: settled.includes(step.name),
    isLeftOut: group.leftOut.includes(step.name),
  });
  const listed = (step: StartStep) => ({ name: step.name, title: step.title, ...stateOf(step) });
  const step = asked ?? next;
  return {
    id: local,
    number: group.number,
    name,
    /** The one asked for, else the next; null when all are done or skipped. */
    step: step && { ...filledIn(step, group, unknown, deps), ...stateOf(step) },
    settled,
    ...(options.all === true ? { steps: steps.map(listed) } : {}),
    /** The title of the step that this very command settled. */
    now: settling?.title ?? null,
    isLeftOutNow: isSkipped,
    isNew: begun === null,
    ...undo,
  };
}

export type StartedGroup = Awaited<ReturnType<typeof runLocalStart>> & { readonly undo?: string };

function filledIn(
  step: StartStep,
  { name, meets, time, place, number }: LocalPlace,
  unknown: Checklist['unknown'],
  deps: Deps,
) {
  const { words, command, ask = null, ...rest } = step;
  const when = whenInWords(meets, time, deps.dates()) ?? unknown.when;
  const known = { group: name, when, where: place ?? unknown.where, number: String(number) };
  const filled = (text: string | undefined) => (text === undefined ? null : fillIn(text, known));
  return { ...rest, words: filled(words), command: filled(command), ask };
}

/** The group that she goes on with; null to begin one. */
function groupMeant(deps: Deps, typed: string, { done, skip, step, all }: StartOptions): LocalPlace | null {
  const groups = keptLocals(deps).filter(({ isOwn }) => isOwn);
  const [first] = groups;
  const wanted = typed.trim();
  const isFound = numberedMatches(groups, wanted, ({ name }) => name).length > 0;
  const isNeeded = /^#?\d+$/.test(wanted) || (wanted === '' && (done ?? skip ?? step ?? all) !== undefined);
  if (isFound || isNeeded) return findOwnGroup(deps, wanted);
  if (first === undefined) return null;
  const another = `momconnect local start ${shellQuote(wanted)} --another`;
  throw new UserError(`You're already starting a group, ${first.name}.`, {
    code: 'exists',
    hint: `To go on: momconnect local start ${first.number}        A second one: ${another}`,
  });
}

async function nameOrAsked({ prompter }: Deps, typed: string): Promise<string> {
  if (typed.trim() !== '') return typed;
  if (prompter.isInteractive)
    return prompter.ask({ message: "What's it called? You can change it later", fallback: 'Our group' });
  throw usage(
    'A group needs a name; you can change it later.',
    'As in: momconnect local start "Tuesday Tots"',
  );
}

/** The step that this command settles; null when it settles none. */
function stepSettled(steps: readonly StartStep[], group: LocalPlace | null, { done, skip }: StartOptions) {
  const asked = done ?? skip;
  if (asked === undefined) return null;
  const settled = group?.steps ?? [];
  const step = asked === true ? startPath(steps, { steps: settled }).next : stepNamed(steps, asked);
  if (step !== null && !settled.includes(step.name)) return step;
  const message = step === null ? 'Every step is done already.' : `"${step.title}" is done already.`;
  throw new UserError(message, { code: 'exists', hint: 'The whole list: momconnect local start --all' });
}

function stepNamed(steps: readonly StartStep[], typed: string): StartStep {
  const [first, ...others] = stepsNamed(steps, typed);
  if (first !== undefined && others.length === 0) return first;
  const which = [first, ...others].map((step) => step?.name).join(', ');
  const problem =
    first === undefined ? `There isn't a step "${typed.trim()}".` : `"${typed.trim()}" could be: ${which}.`;
  throw usage(problem, 'All of them, by number: momconnect local start --all');
}

export function refuseTwo({ done, skip, step, all, flyer, firstMeeting, review }: StartOptions): void {
  if ([done, skip, step, all, flyer, firstMeeting, review].filter((each) => each !== undefined).length > 1)
    throw usage(
      'One at a time: --done, --skip, --step, --all or a page.',
      'As in: momconnect local start --done',
    );
}
