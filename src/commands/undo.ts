/** `undo`: takes back the newest command, the one before it, and so on. It never asks. */

import { Command } from 'commander';
import type { Deps, Style } from '../deps.ts';
import type { Change } from '../domain/change.ts';
import { type DateForm, dayInWords } from '../domain/date-words.ts';
import { UserError } from '../errors.ts';
import { examples } from '../ui/examples.ts';
import { present } from '../ui/present.ts';
import { describeWay } from './undo-ways.ts';

interface UndoOptions {
  readonly redo?: boolean;
}

export function undoCommand(deps: Deps): Command {
  return new Command('undo')
    .description('take back the last thing; again, and the one before it')
    .argument('[id]', 'one certain entry, by the id that --json showed')
    .option('--redo', 'bring back what was taken back')
    .addHelpText('after', examples(['momconnect undo', 'momconnect undo --redo']))
    .action((id: string | undefined, options: UndoOptions) => {
      present(deps, runUndo(deps, id ?? null, options.redo === true), renderUndo);
    });
}

export interface Undone {
  /** null when there was nothing to take (or bring) back. */
  readonly undone: string | null;
  readonly redo: boolean;
  readonly command: string | null;
  /** What it was about, in words. */
  readonly what: string | null;
}

export function runUndo(deps: Deps, id: string | null, redo: boolean): Undone {
  const { store } = deps;
  // Names as they stand while the command is on: a friend added is gone from the list once it is off.
  const before = store.read();
  const line = store.undo({ redo, id });
  if (line === null && id !== null) {
    throw new UserError(`There is nothing to take back with the id "${id}".`, { code: 'not_found' });
  }
  if (line === null) return { undone: null, redo, command: null, what: null };
  const after = store.read();
  const nameOf = (friend: string) =>
    before.friends.get(friend)?.name ?? after.friends.get(friend)?.name ?? friend;
  const what =
    line.lines > 1
      ? `${line.command}, ${line.lines} entries`
      : (describeWay(deps, line.changes, [before, after]) ?? describe(line.changes, nameOf, deps.dates()));
  return { undone: line.id, redo, command: line.command, what: what ?? line.command };
}

function describe(
  changes: readonly Change[],
  nameOf: (id: string) => string,
  dates: DateForm,
): string | null {
  const [change] = changes;
  if (change === undefined) return null;
  switch (change.type) {
    case 'interaction.logged': {
      const kind =
        change.outcome === 'attempt' ? 'reaching out to' : `${change.what ?? change.way ?? 'time'} with`;
      return `${kind} ${change.friends.map(nameOf).join(', ')}, ${dayInWords(change.on, dates)}`;
    }
    case 'friend.added':
      return `adding ${changes.flatMap((each) => (each.type === 'friend.added' ? [each.name] : [])).join(', ')}`;
    case 'friend.edited':
      return `the change to ${nameOf(change.friend)}`;
    case 'friend.removed':
      return `removing ${nameOf(change.friend)}`;
    case 'friend.snoozed':
      return `the rest for ${nameOf(change.friend)}`;
    case 'friend.merged':
      return `making ${nameOf(change.friend)} and ${nameOf(change.into)} one`;
    case 'draft.kept':
      return `the draft for ${change.friend === undefined ? change.to : nameOf(change.friend)}`;
    case 'draft.edited':
      return change.friend === undefined
        ? 'the new words of a draft'
        : `the new words of the draft for ${nameOf(change.friend)}`;
    default:
      return null;
  }
}

export function renderUndo({ undone, redo, what }: Undone, style: Style): string {
  if (undone === null) return redo ? 'There is nothing to bring back.' : 'There is nothing to take back.';
  if (redo) return style.wrap(`Brought back: ${ended(what)}`);
  return `${style.wrap(`Taken back: ${ended(what)}`)}\nTo bring it back: momconnect undo --redo`;
}

/** A name can end with a full stop of its own: `Jr.` */
function ended(what: string | null): string {
  return `${what}.`.replace(/\.\.$/, '.');
}
