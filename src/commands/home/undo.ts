/** `undo`: takes back the newest command, then the one before it, and so on. Never asks. */

import type { Deps, NotUndone, Style, UndoneLine } from '../../deps.ts';
import type { Friend } from '../../domain/friend/friend.ts';
import { isJournalChange } from '../../domain/journal/changes.ts';
import { resolveId } from '../../domain/journal/resolve-id.ts';
import type { State } from '../../domain/state.ts';
import { storedWords } from '../../domain/support/stored-words.ts';
import { withPeriod } from '../../domain/text/with-period.ts';
import { printAnswer } from '../../ui/print-answer.ts';
import { type Line, screen } from '../../ui/screen.ts';
import { withCommand } from '../../ui/with-command.ts';
import { Command } from '../shared/command.ts';
import { notFound } from '../shared/read-values.ts';
import { isDanger } from '../support/hear-danger.ts';
import { describeWay } from './undo-ways.ts';
import { describe } from './undo-words.ts';

interface UndoOptions {
  readonly redo?: boolean;
  readonly list?: boolean;
}

export function undoCommand(deps: Deps): Command {
  return new Command('undo')
    .description('take back the last thing you did; run it again for the one before')
    .argument('[entry]', 'one thing: its number on the last list, or its id')
    .option('--list', 'what you can take back, newest first')
    .option('--redo', 'bring back what you took back')
    .examples('momconnect undo', 'momconnect undo --redo', 'momconnect undo --list', 'momconnect undo 2')
    .action(async (input: string | undefined, options: UndoOptions) => {
      if (options.list) printAnswer(deps, await runUndoList(deps), renderUndoList);
      else {
        const { answer, ...aside } = await runUndo(deps, input ?? null, options.redo === true);
        printAnswer(deps, answer, renderUndo, aside);
      }
    });
}

export interface Undoable {
  readonly number: number;
  readonly id: string;
  readonly command: string;
  /** What it was about, in words. */
  readonly what: string;
}

/** The last list also has ids of friends. This keeps the two apart. */
const prefix = 'undo:';
const mostListed = 10;

async function runUndoList(deps: Deps): Promise<readonly Undoable[]> {
  const state = deps.store.read();
  const lines = await deps.store.undoable(mostListed);
  deps.store.rememberShown(lines.map(({ id }) => `${prefix}${id}`));
  return lines.map((line, index) => ({
    number: index + 1,
    id: line.id,
    command: line.command,
    what: whatOf(deps, line, [state, state]),
  }));
}

export function renderUndoList(lines: readonly Undoable[], style: Style): string {
  if (lines.length === 0) return "There's nothing to take back.";
  return [
    ...lines.map(({ number, what }) => style.wrap(withPeriod(what), `${number}`.padEnd(4), '    ')),
    '',
    withCommand('To take one back:', 'momconnect undo 1', style),
  ].join('\n');
}

export interface UndoResult {
  /** null when there was nothing to take (or bring) back. */
  readonly undone: string | null;
  readonly redo: boolean;
  readonly command: string | null;
  /** What it was about, in words. */
  readonly what: string | null;
  /** The newest thing can't be taken back, so nothing was done. */
  readonly refused: NotUndone['refused'] | null;
}

/** For her screen alone. */
interface Aside {
  /** Her words are deleted for good, as `forget` does. In the JSON it would say what kind of words they were. */
  readonly isDeleted: boolean;
  /** Settings may have come with it, and they aren't in the journal. */
  readonly isWholeImport: boolean;
}

export async function runUndo(
  deps: Deps,
  input: string | null,
  redo: boolean,
): Promise<{ readonly answer: UndoResult } & Aside> {
  const { store } = deps;
  // Names from while the command is on: once it's off, a friend it added isn't on the list anymore.
  const before = store.read();
  const line = await store.undo({ redo, id: input === null ? null : idOf(deps, input) });
  if (line === null && input !== null) {
    throw notFound(`There's nothing to take back with the id "${input}".`, {
      text: 'To see what there is:',
      command: 'momconnect undo --list',
    });
  }
  const nothing = { undone: null, redo, command: null, what: null, refused: null };
  const aside = { isDeleted: false, isWholeImport: false };
  if (line === null) return { answer: nothing, ...aside };
  if ('refused' in line) return { answer: { ...nothing, refused: line.refused }, ...aside };
  const what = whatOf(deps, line, [before, store.read()]);
  const isDeleted = !redo && (await deletesWords(deps, line));
  const isWholeImport =
    line.command === 'import' && line.changes.some(({ type }) => type === 'journal.restored');
  return {
    answer: { undone: line.id, redo, command: line.command, what, refused: null },
    isDeleted,
    isWholeImport,
  };
}

/** Deletes words of danger for good when she takes them back. Nothing ever marked them, so they are read again here. */
async function deletesWords(deps: Deps, { id, changes, lines }: UndoneLine): Promise<boolean> {
  const texts = storedWords(changes);
  if (lines > 1 || texts.length === 0 || !isDanger(deps, texts.join('\n\n'))) return false;
  return (await deps.store.forgetLine(id)) !== null;
}

function idOf({ store }: Pick<Deps, 'store'>, input: string): string {
  const idFromList = /^#?\d{1,2}$/.test(input)
    ? store.shown()[Number(input.replace('#', '')) - 1]
    : undefined;
  return idFromList?.startsWith(prefix) ? idFromList.slice(prefix.length) : input;
}

/** @param states while the line was on, and while it was off */
function whatOf(deps: Deps, line: UndoneLine, states: readonly [State, State]): string {
  const nameOf = (friend: string) => {
    const friends = states.flatMap((state) => friendIn(state, friend) ?? []);
    // Today's state decides whether we may show a name.
    if (friends.at(-1)?.state === 'hidden') return 'someone';
    // Someone who is part of another entry now still has her own name in the other state.
    const own = states.find((state) => state.friends.has(friend))?.friends.get(friend);
    return own?.name ?? friends[0]?.name ?? friend;
  };
  const drafts = states.flatMap((state) => state.drafts);
  const { command, changes, lines } = line;
  // The same changes could be a few skips, or the end of a break.
  if (command === 'fresh-start') return 'your fresh-start plan';
  if (lines > 1 && !changes.some(isJournalChange)) return `${command}, ${lines} entries`;
  return (
    describeWay(deps, changes, states) ??
    describe({ changes, command, nameOf, dates: deps.dates(), drafts }) ??
    command
  );
}

function friendIn({ friends, merged }: State, id: string): Friend | undefined {
  return friends.get(resolveId({ merged }, id));
}

const whyNot: Readonly<Record<NotUndone['refused'], Line>> = {
  forget:
    "The last thing you did was delete something for good. That can't be undone, so nothing was changed.",
  setting: {
    text: "You changed a setting last, and undo doesn't change those back, so nothing was changed. To see them:",
    command: 'momconnect config',
  },
};

export function renderUndo(
  { undone, redo, what, refused }: UndoResult,
  style: Style,
  { isDeleted, isWholeImport }: Aside,
): string {
  if (refused !== null)
    return screen(style, [
      whyNot[refused],
      { text: 'To take back the entry before it:', command: 'momconnect undo' },
    ]);
  if (undone === null || what === null)
    return redo ? "There's nothing to bring back." : "There's nothing to take back.";
  if (redo) return style.wrap(`Brought back: ${withPeriod(what)}`);
  if (isDeleted)
    return style.wrap(
      `Taken back: ${withPeriod(what)} Its words are deleted for good, from your backups here too.`,
    );
  return screen(style, [
    `Taken back: ${withPeriod(what)}`,
    isWholeImport && {
      text: 'If settings came in with it, they stay. To see them:',
      command: 'momconnect config',
    },
    { text: 'To bring it back:', command: 'momconnect undo --redo' },
  ]);
}
