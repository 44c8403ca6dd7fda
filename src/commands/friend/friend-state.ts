/**
 * `friend pause|resume|archive|unarchive|hide|unhide|passed-away`: whether we may suggest someone. Never asks for or
 * writes a reason.
 */

import type { Deps } from '../../deps.ts';
import type { FriendState } from '../../domain/friend/friend.ts';
import { printAnswer } from '../../ui/print-answer.ts';
import { type Line, screen } from '../../ui/screen.ts';
import { inQuotes, shellQuote } from '../../ui/shell-quote.ts';
import { undoWay } from '../../ui/undo-way.ts';
import { Command } from '../shared/command.ts';
import { findFriend, findHidden } from '../shared/find-friend.ts';

interface StateVerb {
  readonly verb: string;
  readonly state: FriendState;
  /** Only changes this state; any other stays. */
  readonly from?: FriendState;
  readonly description: string;
  /** What it means now. */
  readonly says: (friend: ChangedState) => readonly Line[];
  /** What to say when there was nothing to change. */
  readonly already: (friend: ChangedState) => readonly Line[];
}

const showCommand = ({ name }: ChangedState) => `momconnect friend show ${inQuotes(name)}`;

const verbs = {
  pause: {
    verb: 'pause',
    state: 'paused',
    description: 'stop suggesting someone for now',
    says: ({ name, id }) => [
      {
        text: `${name} won't come up for now. To change that:`,
        command: `momconnect friend resume ${shellQuote(id)}`,
      },
    ],
    already: ({ name }) => [`${name} is already paused.`],
  },
  resume: {
    verb: 'resume',
    state: 'active',
    description: 'suggest someone again',
    says: ({ name }) => [`${name} can come up in suggestions.`],
    already: ({ name }) => [`${name} can already come up in suggestions.`],
  },
  archive: {
    verb: 'archive',
    state: 'archived',
    description: 'hide someone from your list, but save everything',
    says: ({ name, id }) => [
      {
        text: `${name} won't come up, and shows only in friend list --all. To bring them back:`,
        command: `momconnect friend unarchive ${shellQuote(id)}`,
      },
    ],
    already: ({ name }) => [`${name} is already archived.`],
  },
  unarchive: {
    verb: 'unarchive',
    state: 'active',
    from: 'archived',
    description: 'bring someone back to your list and suggestions',
    says: ({ name }) => [`${name} is back, and can come up in suggestions.`],
    already: ({ name }) => [`${name} isn't archived.`],
  },
  hide: {
    verb: 'hide',
    state: 'hidden',
    description: "never see this person again; it doesn't ask why",
    says: () => [undoWay("Done. That name won't come up unless you ask for it.")],
    already: () => ['That name is already hidden.'],
  },
  unhide: {
    verb: 'unhide',
    state: 'active',
    from: 'hidden',
    description: 'bring back a hidden person',
    says: ({ name }) => [`${name} is back, and can come up in suggestions.`],
    already: ({ name }) => [`${name} isn't hidden.`],
  },
  passedAway: {
    verb: 'passed-away',
    state: 'died',
    description: 'remember them, with no more suggestions or birthdays',
    says: (friend) => [
      `${friend.name} won't come up in suggestions or birthdays.`,
      undoWay(),
      { text: 'To see what you saved:', command: showCommand(friend) },
    ],
    already: (friend) => [
      { text: "You've already saved that. What you saved:", command: showCommand(friend) },
    ],
  },
} as const satisfies Readonly<Record<string, StateVerb>>;

export const friendPauseCommand = (deps: Deps): Command => stateCommand(deps, verbs.pause);
export const friendResumeCommand = (deps: Deps): Command => stateCommand(deps, verbs.resume);
export const friendArchiveCommand = (deps: Deps): Command => stateCommand(deps, verbs.archive);
export const friendUnarchiveCommand = (deps: Deps): Command => stateCommand(deps, verbs.unarchive);
export const friendNeverCommand = (deps: Deps): Command => stateCommand(deps, verbs.hide);
export const friendUnhideCommand = (deps: Deps): Command => stateCommand(deps, verbs.unhide);
export const friendPassedAwayCommand = (deps: Deps): Command => stateCommand(deps, verbs.passedAway);

function stateCommand(deps: Deps, verb: StateVerb): Command {
  return new Command(verb.verb)
    .description(verb.description)
    .argument('<name...>')
    .option('--all', "people you've hidden, too")
    .examples(`momconnect friend ${verb.verb} ana`)
    .action(async (words: string[], { all }: { all?: boolean }) => {
      const change = await runFriendState(deps, verb, words.join(' '), all === true);
      printAnswer(deps, change, (data, style) =>
        screen(style, data.undo === null ? verb.already(data) : verb.says(data)),
      );
    });
}

export interface ChangedState {
  readonly id: string;
  readonly name: string;
  readonly state: FriendState;
  /** null when it was like that already. */
  readonly undo: string | null;
}

async function runFriendState(
  deps: Deps,
  { verb, state, from }: StateVerb,
  input: string,
  includeAll: boolean,
): Promise<ChangedState> {
  const hidden = from === 'hidden' ? await findHidden(deps, input) : null;
  const friend = hidden ?? (await findFriend(deps, input, { includeAll, opensDied: true }));
  const { id, name, state: before } = friend;
  // Nothing changes, so undo has nothing to take back.
  if (before === state || (from !== undefined && before !== from))
    return { id, name, state: before, undo: null };
  const change = { type: 'friend.edited' as const, friend: id, on: deps.today, set: { state } };
  return { id, name, state, undo: await deps.store.append(`friend ${verb}`, [change]) };
}
