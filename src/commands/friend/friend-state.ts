/** `friend pause|resume|hide|passed-away`: whether someone may be suggested. No reason is ever asked or written. */

import { Command } from 'commander';
import type { Deps } from '../../deps.ts';
import type { FriendState } from '../../domain/friend.ts';
import { examples } from '../../ui/examples.ts';
import { present } from '../../ui/present.ts';
import { shellQuote } from '../../ui/shell-quote.ts';
import { findFriend } from '../find-friend.ts';

interface StateVerb {
  readonly verb: string;
  readonly state: FriendState;
  readonly description: string;
  /** What it means now, after the name. */
  readonly sentence: (name: string, id: string) => string;
}

const pause: StateVerb = {
  verb: 'pause',
  state: 'paused',
  description: 'no suggestions of this person for now',
  sentence: (name, id) => `${name} will not come up for now. Again any time: momconnect friend resume ${id}`,
};
const resume: StateVerb = {
  verb: 'resume',
  state: 'active',
  description: 'this person may come up in suggestions',
  sentence: (name) => `${name} may come up again.`,
};
const hide: StateVerb = {
  verb: 'hide',
  state: 'hidden',
  description: 'never show this person; no reason is asked or kept',
  sentence: () => 'Done. That name will not come up anywhere. To take it back: momconnect undo',
};
const passedAway: StateVerb = {
  verb: 'passed-away',
  state: 'died',
  description: 'keep what was; no suggestions and no birthdays any more',
  sentence: (name, id) =>
    `${name} will not come up in suggestions or dates. What you kept is kept: momconnect friend show ${id} --all`,
};

export const friendPauseCommand = (deps: Deps): Command => stateCommand(deps, pause);
export const friendResumeCommand = (deps: Deps): Command => stateCommand(deps, resume);
export const friendHideCommand = (deps: Deps): Command => stateCommand(deps, hide);
export const friendPassedAwayCommand = (deps: Deps): Command => stateCommand(deps, passedAway);

function stateCommand(deps: Deps, verb: StateVerb): Command {
  return new Command(verb.verb)
    .description(verb.description)
    .argument('<name...>')
    .option('--all', 'also people kept out of sight')
    .addHelpText('after', examples([`momconnect friend ${verb.verb} ana`]))
    .action(async (words: string[], { all }: { all?: boolean }) => {
      const changed = await runFriendState(deps, verb.verb, verb.state, words.join(' '), all === true);
      present(deps, changed, ({ name, id }, style) => style.wrap(verb.sentence(name, shellQuote(id))));
    });
}

export interface ChangedState {
  readonly id: string;
  readonly name: string;
  readonly state: FriendState;
  /** null when it was so already. */
  readonly undo: string | null;
}

export async function runFriendState(
  deps: Deps,
  verb: string,
  state: FriendState,
  typed: string,
  includeAll: boolean,
): Promise<ChangedState> {
  const { id, name, state: before } = await findFriend(deps, typed, { includeAll });
  // Nothing changes, so there is nothing for undo to take back.
  if (before === state) return { id, name, state, undo: null };
  const change = { type: 'friend.edited' as const, friend: id, on: deps.today, set: { state } };
  return { id, name, state, undo: deps.store.append(`friend ${verb}`, [change]) };
}
