/** `local start`: a group of her own, one step at a time, and never how many are left. Pages are steps of it, too. */

import type checklistContent from '../../content/local-start/checklist.json';
import type { Deps, Style } from '../../deps.ts';
import type { LocalPlace } from '../../domain/place/local.ts';
import { foldText } from '../../domain/text/fold-text.ts';
import { fillIn } from '../../domain/text/look-up.ts';
import { printAnswer } from '../../ui/print-answer.ts';
import { type Line, numbered, screen } from '../../ui/screen.ts';
import { shellQuote } from '../../ui/shell-quote.ts';
import { toTakeBack } from '../../ui/undo-way.ts';
import { Command } from '../shared/command.ts';
import { readContent } from '../shared/read-content.ts';
import { alreadyThere, forExample, usage } from '../shared/read-values.ts';
import { findLocal, findOwnGroup, isNamed, ownGroups, placeInWords, whenInWords } from './local-data.ts';
import { type LocalOptions, readLocalName, readLocalOptions, withLocalOptions } from './local-options.ts';
import { type FlyerOptions, type PageName, pages, withFlyerOptions } from './local-pages.ts';

/**
 * In a step, `words` are for her to send or say, and `command` does it, or part of it. `ask` asks whether to run it right
 * away.
 */
type Checklist = typeof checklistContent;

/** `done` and `skip` name a step, or mean the current one. `another` starts a second group. */
type StartOptions = LocalOptions &
  FlyerOptions & { readonly [Name in 'done' | 'skip']?: string | true } & {
    readonly [Name in 'all' | 'another' | 'flyer' | 'firstMeeting' | 'review']?: boolean;
  } & { readonly step?: string };

export function localStartCommand(deps: Deps): Command {
  const toName =
    "what it's called, to start; later leave it out, or use its number if you have more than one";
  const command = new Command('start')
    .description('a group of your own, one small step at a time')
    .argument('[name...]', toName)
    .option('--done [step]', 'mark a step as done: the last one shown, or another one')
    .option('--skip [step]', 'skip a step')
    .option('--step <step>', 'look at another step')
    .option('--all', "the whole list, and what's done")
    .option('--another', 'start a second group')
    .option('--first-meeting', 'a 90-minute plan for the first meeting')
    .option('--review', 'five questions to ask after four weeks')
    .option('--flyer', 'a page to print and hang up; it takes the options below');
  return withFlyerOptions(withLocalOptions(command))
    .examples(
      'momconnect local start "Tuesday Tots"',
      'momconnect local start --every tue --at 10:00 --done time',
      'momconnect local start --flyer --contact tots@example.org --open',
    )
    .action((words: string[], options: StartOptions) => answer(deps, words.join(' '), options));
}

async function answer(deps: Deps, input: string, options: StartOptions): Promise<void> {
  const { done, skip, step: stepName, all, flyer, firstMeeting, review } = options;
  const requests = [done, skip, stepName, all, flyer, firstMeeting, review];
  const example = forExample('momconnect local start --done');
  if (requests.filter((value) => value !== undefined).length > 1)
    throw usage('One at a time: --done, --skip, --step, --all or a page.', example);
  const page = flyer ? 'flyer' : firstMeeting ? 'first-meeting' : review ? 'review' : null;
  // If she also said something about the group, save that first: the page shows it.
  if (page !== null && Object.keys(await readLocalOptions(options, deps)).length === 0)
    return pages[page](deps)([input], options);
  const group = await runLocalStart(deps, input, options);
  const { step, undo, steps, number } = group;
  if (page !== null) deps.output.say(toTakeBack);
  if (page !== null) return pages[page](deps)([String(number)], options);
  const isJustShown = undo === undefined && steps === undefined;
  const isAsked = deps.prompter.isInteractive && isJustShown && step !== null && !step.isSettled;
  printAnswer(deps, group, renderLocalStart, isAsked);
  if (!isAsked) return;
  deps.output.say('');
  const next = await askWhatNow(deps, step);
  if (next === 'page') return pages[step.name as PageName](deps)([String(number)], {});
  if (next !== null) await answer(deps, String(number), { [next]: step.name });
}

/** Only a step with a page has its own question. */
async function askWhatNow({ prompter }: Deps, { ask }: Step) {
  const choices = ask === null ? 'yes, not yet, skip' : 'yes, not yet, done, skip';
  const reply = await prompter.ask({
    message: `${ask ?? 'Done?'}  ${choices}`,
    fallback: 'not yet',
    problem: (word) => (/^[yndsl]/i.test(word.trim()) ? null : `One of these: ${choices}`),
  });
  const first = reply.trim().charAt(0).toLowerCase();
  if (first === 'n') return null;
  if (first === 'y' && ask !== null) return 'page';
  return first === 's' || first === 'l' ? 'skip' : 'done';
}

/** `step` is the one she asked for, or the next one; null after the last. `now` is the title of the one just finished. */
async function runLocalStart(deps: Deps, input: string, options: StartOptions) {
  const { store, today: on } = deps;
  const checklist = readContent<Checklist>(deps.content, 'local-start/checklist');
  const set = await readLocalOptions(options, deps);
  const existing = options.another === true ? null : groupMeant(deps, input, options);
  const name = existing?.name ?? readLocalName(deps, await nameOrAsked(deps, input));
  const local = existing?.id ?? deps.newId();
  const finishedStep = stepFinished(checklist.steps, existing, options);
  const requested = options.step === undefined ? null : stepNamed(checklist.steps, options.step);
  const isLeftOutNow = finishedStep !== null && options.skip !== undefined;
  const edit = {
    ...(existing !== null && Object.keys(set).length > 0 && { set }),
    ...(finishedStep !== null && { steps: [finishedStep.name] }),
    ...(isLeftOutNow && { leftOut: [finishedStep.name] }),
  };
  const own = { name, kind: 'own-group', isOwn: true, ...set };
  const changes = [
    ...(existing === null ? [{ type: 'local.added', local, on, ...own } as const] : []),
    ...(Object.keys(edit).length > 0 ? [{ type: 'local.edited', local, on, ...edit } as const] : []),
  ];
  const undo = changes.length === 0 ? {} : { undo: await store.append('local start', changes) };
  const group = findLocal(deps, local);
  const steps = stepsFor(group, checklist, deps);
  const settled = steps.filter(({ isSettled }) => isSettled).map((step) => step.name);
  const isShown = (step: Step) => (requested === null ? !step.isSettled : step.name === requested.name);
  const all = steps.map(({ name, title, isSettled, isLeftOut }) => ({ name, title, isSettled, isLeftOut }));
  return {
    ...{ id: local, number: group.number, name, settled, isLeftOutNow, isNew: existing === null, ...undo },
    step: steps.find(isShown) ?? null,
    ...(options.all === true ? { steps: all } : {}),
    now: finishedStep?.title ?? null,
  };
}

type Step = ReturnType<typeof stepsFor>[number];

/** All of them, in words for this group. */
function stepsFor(group: LocalPlace, { steps, unknown }: Checklist, deps: Deps) {
  const when = whenInWords(group.meets, group.time, deps.dates()) ?? unknown.when;
  const where = group.place === null ? unknown.where : placeInWords(group.place);
  const values = { group: group.name, when, where, number: String(group.number) };
  return steps.map((step) => ({
    ...step,
    words: step.words === undefined ? null : fillIn(step.words, values),
    command: step.command === undefined ? null : fillIn(step.command, values),
    ask: step.ask ?? null,
    isSettled: group.steps.includes(step.name),
    isLeftOut: group.leftOut.includes(step.name),
  }));
}

/** The group she continues with; null to start one. */
function groupMeant(deps: Deps, input: string, { done, skip, step, all }: StartOptions): LocalPlace | null {
  const groups = ownGroups(deps);
  const [first] = groups;
  const name = input.trim();
  const isNeeded = /^#?\d+$/.test(name) || (name === '' && (done ?? skip ?? step ?? all) !== undefined);
  if (isNeeded || isNamed(groups, name)) return findOwnGroup(deps, name);
  if (first === undefined) return null;
  const another = `momconnect local start ${shellQuote(name)} --another`;
  throw alreadyThere(`You're already starting a group, ${first.name}.`, [
    { text: 'To keep going:', command: `momconnect local start ${first.number}` },
    { text: 'A second one:', command: another },
  ]);
}

async function nameOrAsked({ prompter }: Deps, input: string): Promise<string> {
  if (input.trim() !== '') return input;
  if (prompter.isInteractive)
    return prompter.ask({ message: "What's it called? You can change it later", fallback: 'Our group' });
  const example = forExample('momconnect local start "Tuesday Tots"');
  throw usage('A group needs a name; you can change it later.', example);
}

/** The step that `--done` or `--skip` finishes; null without them. */
function stepFinished(steps: Checklist['steps'], group: LocalPlace | null, { done, skip }: StartOptions) {
  const option = done ?? skip;
  if (option === undefined) return null;
  const settled = group?.steps ?? [];
  const step = option === true ? steps.find(({ name }) => !settled.includes(name)) : stepNamed(steps, option);
  if (step !== undefined && !settled.includes(step.name)) return step;
  const message = step === undefined ? 'Every step is already done.' : `"${step.title}" is already done.`;
  throw alreadyThere(message, { text: 'The whole list:', command: 'momconnect local start --all' });
}

/** By its name or number, or else by a part of its name or title. */
function stepNamed(steps: Checklist['steps'], input: string) {
  const folded = foldText(input);
  const exact = steps.filter(({ name }, at) => foldText(name) === folded || folded === String(at + 1));
  const within = (part: 'name' | 'title') => steps.filter((step) => foldText(step[part]).includes(folded));
  const partial = /^\d*$/.test(folded) ? [] : [within('name'), within('title')];
  const [first, ...others] = [exact, ...partial].find((matches) => matches.length > 0) ?? [];
  if (first !== undefined && others.length === 0) return first;
  const problem =
    first === undefined
      ? `There isn't a step "${input.trim()}".`
      : `"${input.trim()}" could be: ${[first, ...others].map(({ name }) => name).join(', ')}.`;
  throw usage(problem, { text: 'All of them, by number:', command: 'momconnect local start --all' });
}

type StartedGroup = Awaited<ReturnType<typeof runLocalStart>>;

/** @param isAsked whether we ask her next if it's done */
function renderLocalStart(group: StartedGroup, style: Style, isAsked: boolean): string {
  return screen(style, [...linesOf(group, style, isAsked), group.undo !== undefined && toTakeBack]).trimEnd();
}

function linesOf(group: StartedGroup, style: Style, isAsked: boolean): readonly Line[] {
  const { name, number, steps, step } = group;
  const start = `momconnect local start ${number}`;
  const toSettle = (which: string) => [
    { text: "When that's done:", command: `${start} --done ${which}` },
    { text: 'Not for you? Skip it:', command: `${start} --skip ${which}` },
  ];
  if (steps !== undefined) {
    return [
      `${name}, the whole list. Some of it won't apply to you.`,
      ...steps.map(({ title, isLeftOut, isSettled }, at) =>
        numbered(at + 1, `${title}${isLeftOut ? ': skipped' : isSettled ? ': done' : ''}`, 2),
      ),
      { text: 'To see one:', command: `${start} --step 5` },
      ...toSettle('5'),
    ];
  }
  if (step !== null)
    return [...stepLines(group, step, style), ...(isAsked || step.isSettled ? [] : toSettle(step.name))];
  return [
    `You've been through the whole list for ${name}.`,
    { text: "After you've met:", command: `momconnect local visited ${number} --met NAME` },
    { text: 'The plan for a first meeting:', command: `${start} --first-meeting` },
    { text: 'To keep, change or end it:', command: `${start} --review` },
  ];
}

function stepLines({ name, now, isNew, isLeftOutNow }: StartedGroup, step: Step, style: Style): Line[] {
  const { title, why, how, words, command, isSettled, isLeftOut } = step;
  const next = isNew ? ', a group of your own. The first small thing:' : '. The next thing:';
  const before = isLeftOut ? '. You skipped this one:' : ". You've done this one:";
  return [
    now && `${isLeftOutNow ? 'Skipped' : 'Done'}: ${now}.`,
    `${name}${isSettled ? before : next}`,
    '',
    ...[style.bold(title), why, how, ''],
    ...(words ? [{ text: `"${words}"`, first: '  ' }, ''] : []),
    command,
  ];
}
